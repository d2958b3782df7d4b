"""A calendar, read again: what each entry tells in an agenda."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

import icalendar

from plugins.community import spoken
from plugins.community.when import PARIS, When

_STATES = {"CONFIRMED": "confirmé", "TENTATIVE": "à confirmer", "CANCELLED": "annulé"}
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Entry:
    """An entry, in words."""

    title: str
    when: str
    place: str
    state: str

    def __str__(self) -> str:
        return ", ".join(part for part in (self.title, self.when, self.place, self.state) if part)


def entries(calendar: bytes) -> dict[str, Entry]:
    """The entries of a calendar, in its order, by their identifier."""
    events = icalendar.Calendar.from_ical(calendar).walk("VEVENT")
    return {str(event["UID"]): _entry(event) for event in events}


def _entry(event: icalendar.Component) -> Entry:
    state = str(event.get("STATUS", ""))
    return Entry(
        title=_plain(str(event.get("SUMMARY", ""))),
        when=_plain(_span(event.decoded("DTSTART"), event.decoded("DTEND", None))),
        place=_plain(str(event.get("LOCATION", ""))),
        state=_STATES.get(state, state),
    )


def _span(start: date | datetime, end: date | datetime | None) -> str:
    """« jeudi 12 mars 2026, 18 h 30 à 21 h », « du 15 au 16 octobre 2012 »."""
    if end is not None and not isinstance(end, datetime):
        end -= _DAY  # RFC 5545 3.6.1: the end of whole days is the day after
    first, last = _when(start), _when(end) if end else None
    return ", ".join(part for part in (spoken.span(first, last), spoken.hours(first, last)) if part)


def _when(moment: date | datetime) -> When:
    if not isinstance(moment, datetime):
        return When(moment.year, moment.month, moment.day)
    local = moment.astimezone(PARIS)
    return When(local.year, local.month, local.day, local.hour, local.minute)


def _plain(text: str) -> str:
    return " ".join(text.split())
