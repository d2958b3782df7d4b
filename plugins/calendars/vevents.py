"""An event, or a likely date, as a VEVENT (RFC 5545 3.6.1), in bytes: escaped and folded by `icalendar`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import icalendar

from plugins.calendars import identity
from plugins.community import changes, entries, urls
from plugins.community.entries import Entry
from plugins.community.graph import Graph
from plugins.community.model import Event
from plugins.community.tentative import Likely
from plugins.community.when import When


def event_bytes(graph: Graph, event: Event) -> bytes:
    """The VEVENT of an event whose day is known. It depends on the content alone, never on the day of the build."""
    revised = changes.revised(event)
    stamp = _moment(revised) if revised else _before(identity.first_year(event))
    vevent = _vevent(entries.entry(graph, event), identity.of_event(event), stamp)
    vevent.add("sequence", changes.sequence(event))
    if event.published:
        vevent.add("created", _moment(event.published))
    if revised:
        vevent.add("last-modified", _moment(revised))
    vevent.add("categories", list(_categories(graph, event)))
    if event.venue and (point := graph.venues[event.venue].coordinates):
        vevent.add("geo", (point.latitude, point.longitude))
    if graph.site.url:
        vevent.add("url", f"{graph.site.url.rstrip('/')}{urls.of_file(event.source.file)}")
    if graph.site.email:
        vevent.add("contact", graph.site.email)
    return _written(vevent)


def likely_bytes(graph: Graph, likely: Likely) -> bytes:
    """The VEVENT of a date that nothing has confirmed: tentative, and nobody is busy for it."""
    vevent = _vevent(entries.likely_entry(graph, likely), identity.of_likely(likely), _before(likely.when.year))
    vevent.add("sequence", 0)
    vevent.add("categories", [likely.form.name])
    if graph.site.url:
        vevent.add("url", f"{graph.site.url.rstrip('/')}{urls.of_key('formats', likely.form.slug)}")
    return _written(vevent)


def _vevent(entry: Entry, uid: str, stamp: datetime) -> icalendar.Event:
    """What every entry has; whole days, likely and cancelled dates leave people free (TRANSP)."""
    vevent = icalendar.Event()
    vevent.add("uid", uid)
    vevent.add("dtstamp", stamp)
    vevent.add("dtstart", entry.starts)
    vevent.add("dtend", entry.ends)
    vevent.add("summary", entry.title)
    vevent.add("status", entry.held)
    vevent.add("transp", "TRANSPARENT" if entry.whole_days or entry.held != "CONFIRMED" else "OPAQUE")
    for name, value in (("location", entry.place), ("description", entry.text)):
        if value:
            vevent.add(name, value)
    return vevent


def _written(vevent: icalendar.Event) -> bytes:
    content: bytes = vevent.to_ical()
    return content


def _categories(graph: Graph, event: Event) -> Iterator[str]:
    yield graph.formats[event.format].name
    if territory := graph.territory_of(event):
        yield territory.name
    yield from (graph.themes[slug].name for slug in event.themes)


def _moment(when: When) -> datetime:
    return when.moment.astimezone(UTC)


def _before(year: int) -> datetime:
    """A DTSTAMP where nothing tells when an entry was written: a day before any announcement of it (ADR 12)."""
    return datetime(year - 1, 1, 1, tzinfo=UTC)
