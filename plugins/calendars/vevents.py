"""An event, or a likely date, as a VEVENT (RFC 5545 3.6.1), in bytes: escaped and folded by `icalendar`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import icalendar

from plugins.calendars import uid
from plugins.community import changes, entries, urls
from plugins.community.entries import Entry
from plugins.community.graph import Graph
from plugins.community.model import Event
from plugins.community.tentative import Likely
from plugins.community.when import When


def event_bytes(graph: Graph, event: Event) -> bytes:
    """The VEVENT of an event whose day is known. It depends on the content alone, never on the day of the build."""
    revised = changes.revised(event)
    stamp = _moment(revised) if revised else _before(uid.first_year(event))
    vevent = _vevent(entries.entry(graph, event), uid.of_event(event), stamp)
    vevent.add("sequence", changes.sequence(event))
    if event.published:
        vevent.add("created", _moment(event.published))
    if revised:
        vevent.add("last-modified", _moment(revised))
    vevent.add("categories", list(_categories(graph, event)))
    if event.venue and (point := graph.venues[event.venue].coordinates):
        vevent.add("geo", (point.latitude, point.longitude))
    if address := urls.whole(graph.site.url, urls.of_file(event.source.file)):
        vevent.add("url", address)
    if graph.site.email:
        vevent.add("contact", graph.site.email)
    return _written(vevent)


def likely_bytes(graph: Graph, likely: Likely) -> bytes:
    """The VEVENT of a date that nothing has confirmed: tentative, and nobody is busy for it."""
    vevent = _vevent(entries.likely_entry(graph, likely), uid.of_likely(likely), _before(likely.when.year))
    vevent.add("sequence", 0)
    vevent.add("categories", [likely.form.name])
    if address := urls.whole(graph.site.url, urls.of_key("formats", likely.form.slug)):
        vevent.add("url", address)
    return _written(vevent)


def silence_bytes(graph: Graph, url: str, page: str) -> bytes:
    """What the calendar at `url`, of a `page`, holds without any date: a VJOURNAL (RFC 5545 3.6.3), of no day."""
    journal = icalendar.Journal()
    journal.add("uid", uid.of_calendar(url))
    journal.add("dtstamp", _before(graph.site.label.date.year))
    journal.add("summary", "Aucune date n’est encore annoncée")
    journal.add("description", "La première arrivera d’elle-même dans ce calendrier.")
    if address := urls.whole(graph.site.url, page):
        journal.add("url", address)
    return _written(journal)


def _vevent(entry: Entry, name: str, stamp: datetime) -> icalendar.Event:
    """What every entry has; whole days, likely and cancelled dates leave people free (TRANSP)."""
    vevent = icalendar.Event()
    vevent.add("uid", name)
    vevent.add("dtstamp", stamp)
    vevent.add("dtstart", entry.starts)
    vevent.add("dtend", entry.ends)
    vevent.add("summary", entry.title)
    vevent.add("status", entry.held)
    vevent.add("transp", "TRANSPARENT" if entry.whole_days or entry.held != "CONFIRMED" else "OPAQUE")
    for key, value in (("location", entry.place), ("description", entry.text)):
        if value:
            vevent.add(key, value)
    return vevent


def _written(component: icalendar.Component) -> bytes:
    content: bytes = component.to_ical()
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
