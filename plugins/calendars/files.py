"""The calendar files: those one subscribes to, and one for each event they hold.

What they are made of is known from an earlier build, part by part; `icalendar`, which takes long to import, is imported
where one has to be written.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from plugins.community import library, subscriptions, urls
from plugins.community.graph import Graph
from plugins.community.model import Event
from plugins.community.subscriptions import Subscription
from plugins.community.tentative import Likely
from plugins.site.outputs import Output
from plugins.site.publication import Recall

_ENDING: Final = b"END:VCALENDAR\r\n"


def calendars(graph: Graph, today: date, recall: Recall) -> Iterator[Output]:
    """`tous.ics`, the calendars of territories and formats, and the `evenement.ics` of each event of `tous.ics`."""
    everything, *parts = subscriptions.subscriptions(graph, today)
    written = {event.source.file: _event(graph, event, recall) for event in everything.events}
    for one in (everything, *parts):
        entries = (written[event.source.file] for event in one.events)
        likely = (_likely(graph, date_, recall) for date_ in one.likely)
        held = (*entries, *likely) or (_silence(graph, one, recall),)
        page, source = (urls.whole(graph.site.url, url) for url in (one.page, one.url))
        opening = _opening(graph, recall, one.name, one.description, page, source)
        yield _calendar(urls.file_of(one.url), opening, *held)
    alone = _opening(graph, recall)
    for event in everything.events:
        url = urls.event_calendar(urls.of_file(event.source.file))
        yield _calendar(urls.file_of(url), alone, written[event.source.file])


def _calendar(path: str, *parts: bytes) -> Output:
    return Output(path, b"".join((*parts, _ENDING)))


def _event(graph: Graph, event: Event, recall: Recall) -> bytes:
    _, key = library.key_of(event.source.file)

    def made() -> bytes:
        from plugins.calendars import vevents

        return vevents.event_bytes(graph, graph.events[key])  # asked of the graph, which notes it

    return recall(f"entry of {event.source.file}", made)


def _likely(graph: Graph, likely: Likely, recall: Recall) -> bytes:
    slug, when = likely.form.slug, likely.when

    def made() -> bytes:
        from plugins.calendars import vevents

        return vevents.likely_bytes(graph, Likely(graph.formats[slug], when))

    return recall(f"entry of {slug} on {when.iso}", made)


def _silence(graph: Graph, one: Subscription, recall: Recall) -> bytes:
    url, page = one.url, one.page

    def made() -> bytes:
        from plugins.calendars import vevents

        return vevents.silence_bytes(graph, url, page)

    return recall(f"silence of {url} for {page}", made)


def _opening(graph: Graph, recall: Recall, *about: str) -> bytes:
    """The head of a calendar of which this is told, or of the file of an event, which has nothing to tell."""

    def made() -> bytes:
        from plugins.calendars import frame

        return frame.opening(graph.site.name, frame.About(*about) if about else None)

    return recall(f"opening {about}", made)
