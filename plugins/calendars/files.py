"""The calendar files: those one subscribes to, and one for each event they hold."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.calendars import frame, vevents
from plugins.community import subscriptions, urls
from plugins.community.graph import Graph
from plugins.community.model import Event
from plugins.community.subscriptions import Subscription
from plugins.site.outputs import Output


def calendars(graph: Graph, today: date) -> Iterator[Output]:
    """`tous.ics`, the calendars of territories and formats, and the `evenement.ics` of each event of `tous.ics`."""
    everything, *parts = subscriptions.subscriptions(graph, today)
    written = {event.source.file: vevents.event_bytes(graph, event) for event in everything.events}
    for one in (everything, *parts):
        entries = (written[event.source.file] for event in one.events)
        likely = (vevents.likely_bytes(graph, date_) for date_ in one.likely)
        held = (*entries, *likely) or (vevents.silence_bytes(graph, one),)
        yield Output(urls.file_of(one.url), b"".join((_opening(graph, one), *held, frame.ENDING)))
    alone = frame.opening(graph.site.name)
    for event in everything.events:
        yield Output(_file(event), b"".join((alone, written[event.source.file], frame.ENDING)))


def _opening(graph: Graph, one: Subscription) -> bytes:
    """The head of a calendar, with whole addresses once the site has one."""
    page, source = (urls.whole(graph.site.url, url) for url in (one.page, one.url))
    return frame.opening(graph.site.name, frame.About(one.name, one.description, page, source))


def _file(event: Event) -> str:
    return urls.file_of(urls.event_calendar(urls.of_file(event.source.file)))
