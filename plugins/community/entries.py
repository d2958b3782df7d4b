"""An event as an agenda holds it: a title, when it starts and ends there, where, and a few lines of text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Literal

from plugins.community import changes, counting, spoken, urls
from plugins.community.agenda import UNKNOWN_LENGTH
from plugins.community.changes import Status
from plugins.community.frozen import frozen
from plugins.community.graph import Graph
from plugins.community.model import Event
from plugins.community.tentative import Likely
from plugins.community.when import PARIS, When

NBSP = counting.NBSP
Held = Literal["CONFIRMED", "TENTATIVE", "CANCELLED"]

_MARKS = {
    Status.CANCELLED: f"Annulé{NBSP}: ",
    Status.POSTPONED: f"Reporté{NBSP}: ",
    Status.TENTATIVE: f"À confirmer{NBSP}: ",
}
_HELD: dict[Status, Held] = {
    Status.CANCELLED: "CANCELLED",
    Status.POSTPONED: "CANCELLED",
    Status.TENTATIVE: "TENTATIVE",
}
_SENTENCES = {
    Status.CANCELLED: "Cet événement est annulé.",
    Status.POSTPONED: "Cet événement est reporté à une date qui n’est pas encore fixée.",
    Status.TENTATIVE: "Cette date n’est pas encore confirmée.",
}


@frozen
class Entry:
    """A line of an agenda: times are of Europe/Paris, days are dates; `ends` is the first moment or day after it."""

    title: str
    starts: date | datetime
    ends: date | datetime
    place: str
    text: str
    held: Held
    """STATUS of RFC 5545 3.8.1.11. A postponed event frees the day it no longer takes: there is no nearer word."""

    @property
    def whole_days(self) -> bool:
        """Whether no time of day is known."""
        return not isinstance(self.starts, datetime)


def has_day(event: Event) -> bool:
    """Whether an agenda can hold it: its day is known, or was before it was put off."""
    return event.starts.has_day or _slot(event)[0].has_day


def entry(graph: Graph, event: Event) -> Entry:
    """The entry of an event that has a day. It depends on the content alone, never on the day of the build."""
    status = changes.status(event)
    starts, ends, guessed = _times(*_slot(event))
    return Entry(
        _MARKS.get(status, "") + event.title,
        starts,
        ends,
        _place(graph, event),
        "\n".join(_lines(graph, event, guessed=guessed)),
        _HELD.get(status, "CONFIRMED"),
    )


def likely_entry(graph: Graph, likely: Likely) -> Entry:
    """The entry of a date that nothing has confirmed yet."""
    starts, ends, _ = _times(likely.when, None)
    said = "Date probable, d’après la cadence habituelle de ce rendez-vous : rien n’est encore annoncé."
    lines = (
        said.replace(" :", f"{NBSP}:"),
        likely.form.tagline,
        urls.whole(graph.site.url, urls.of_key("formats", likely.form.slug)),
    )
    mark = _MARKS[Status.TENTATIVE]
    return Entry(f"{mark}{likely.form.name}", starts, ends, "", "\n".join(filter(None, lines)), "TENTATIVE")


def _slot(event: Event) -> tuple[When, When | None]:
    """The days that an agenda shows: the event's own, else the one it was moved from, which it frees."""
    former = changes.previous_start(event)
    if former and former.has_day and not event.starts.has_day:
        return former, None
    return event.starts, event.ends


def _times(start: When, end: When | None) -> tuple[date | datetime, date | datetime, bool]:
    """When it starts, the first moment or day after it, and whether that end is only supposed.

    Without an end, clients show a moment, or invent an hour.
    """
    known = end if end and end.has_day else None
    if not start.has_time:
        return start.first_day, (known or start).last_day + timedelta(days=1), False
    if known and known.has_time:
        return start.moment, known.moment, False
    if known:
        return start.moment, datetime.combine(known.last_day + timedelta(days=1), datetime.min.time(), PARIS), False
    return start.moment, (start.moment.astimezone(UTC) + UNKNOWN_LENGTH).astimezone(PARIS), True


def _place(graph: Graph, event: Event) -> str:
    """« Halle aux cordages, 1 quai des Exemples, 62100 Calais », the territory where there is no venue."""
    territory = graph.territory_of(event)
    if not event.venue:
        return "En ligne" if event.online else territory.name if territory else ""
    venue = graph.venues[event.venue]
    parts = [venue.name]
    if venue.address:
        town = " ".join(part for part in (venue.address.postal_code, venue.address.locality) if part)
        parts += [part for part in (venue.address.street, town) if part]
    return ", ".join(parts) + (" (et en ligne)" if event.online else "")


def _lines(graph: Graph, event: Event, *, guessed: bool) -> Iterator[str]:
    """What became of it, what it is, how to come, and where to read more."""
    status = changes.status(event)
    if said := _SENTENCES.get(status):
        yield said
    if event.changes and event.changes[-1].note:
        yield event.changes[-1].note
    if status is Status.RESCHEDULED and (former := changes.previous_start(event)):
        yield f"Date d’abord prévue{NBSP}: {spoken.full(former)}."
    if changes.is_full(event):
        yield "Complet."
    if event.summary:
        yield event.summary
    if guessed and status not in (Status.CANCELLED, Status.POSTPONED):
        yield f"L’heure de fin n’est pas connue{NBSP}: deux heures sont comptées ici."
    if event.registration and event.registration.url and changes.takes_people(event):
        yield f"Inscription{NBSP}: {event.registration.url}"
    yield from filter(None, (urls.whole(graph.site.url, urls.of_file(event.source.file)),))
