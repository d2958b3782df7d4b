"""The calendars one may subscribe to: the address, name and entries of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from plugins.community import agenda, entries, tentative, urls
from plugins.community.frozen import frozen
from plugins.community.graph import Events, Graph
from plugins.community.model import Event, Format, Territory
from plugins.community.tentative import Likely

PAST_KEPT = 100
"""How many past events are held: a late change must reach those who hold one, and files stay small."""
PAST_KEPT_OF_EACH = 5
"""How many of each territory and format are, however old: a calendar that held something never empties."""


@frozen
class Subscription:
    """A calendar: `url` is its file, `page` what it belongs to; both are addresses of this site."""

    url: str
    name: str
    description: str
    page: str
    events: Events
    likely: tuple[Likely, ...]


def subscriptions(graph: Graph, today: date) -> tuple[Subscription, ...]:
    """All events first, then each territory from north to south and each format, even those that hold nothing yet.

    An address that was given is answered for ever (ADR 23).
    """
    whole = everything(graph, today)
    return (whole, *_parts(graph, whole))


def everything(graph: Graph, today: date) -> Subscription:
    """The calendar of the whole community; there is always one."""
    site, likely = graph.site, tentative.every(graph, today)
    return Subscription(urls.EVERY_CALENDAR, site.name, site.description, urls.AGENDA, held(graph, today), likely)


def held(graph: Graph, today: date) -> Events:
    """Every event to come whose day is known, and the last past ones, in order."""
    dated = tuple(event for event in graph.chronological if entries.has_day(event))
    past = tuple(event for event in dated if agenda.is_past(event, today))
    return (*reversed(tuple(_recent(graph, past))), *agenda.upcoming(dated, today))


def _recent(graph: Graph, past: Events) -> Iterator[Event]:
    """The last ones of all, then the last ones of each territory and format, going back in time."""
    seen: Counter[str] = Counter()
    for position, event in enumerate(reversed(past)):
        territory = graph.territory_of(event)
        groups = [event.format, *([f"{territory.folder}/{territory.slug}"] if territory else [])]
        if position < PAST_KEPT or any(seen[group] < PAST_KEPT_OF_EACH for group in groups):
            yield event
        seen.update(groups)


def _parts(graph: Graph, whole: Subscription) -> Iterator[Subscription]:
    for territory in graph.coastwise:
        yield _part(graph, territory, tuple(one for one in whole.events if graph.territory_of(one) is territory))
    for _, form in sorted(graph.formats.items()):
        events = tuple(event for event in whole.events if event.format == form.slug)
        yield _part(graph, form, events, tuple(one for one in whole.likely if one.form is form))


def _part(graph: Graph, part: Territory | Format, events: Events, likely: tuple[Likely, ...] = ()) -> Subscription:
    return Subscription(
        urls.calendar(part.folder, part.slug),
        f"{graph.site.name} · {part.name}",
        part.tagline or graph.site.description,
        urls.of_file(part.source.file),
        events,
        likely,
    )
