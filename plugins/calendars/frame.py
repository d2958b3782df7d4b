"""What stands around the entries of a calendar: VCALENDAR, its name, how often to look, and the French clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache

import icalendar
from icalendar import vDuration, vText

REFRESH = timedelta(hours=12)
ZONE = "Europe/Paris"

_WINTER, _SUMMER = timedelta(hours=1), timedelta(hours=2)


@dataclass(frozen=True)
class About:
    """What a calendar that one subscribes to says of itself; addresses are empty while the site has none."""

    name: str
    description: str
    page: str = ""
    source: str = ""


def opening(product: str, about: About | None = None) -> bytes:
    """All that comes before the entries. `product` says who made it (PRODID); a file of one event has no name.

    There is no METHOD: with one, RFC 5546 asks for an ORGANIZER, and agendas would take entries for invitations.
    """
    frame = icalendar.Calendar()
    frame.add("prodid", f"-//{product}//Agenda//FR")
    frame.add("version", "2.0")
    frame.add("calscale", "GREGORIAN")
    if about:
        _subscribe(frame, about)
    frame.add_component(_paris())
    written: bytes = frame.to_ical()
    return written.rpartition(b"END:")[0]


def _subscribe(frame: icalendar.Calendar, about: About) -> None:
    """The properties of RFC 7986, and the older ones that agendas look for."""
    for name in ("name", "x-wr-calname"):
        frame.add(name, vText(about.name))
    for name in ("description", "x-wr-caldesc"):
        frame.add(name, vText(about.description))
    frame.add("x-wr-timezone", vText(ZONE))
    frame.add("refresh-interval", vDuration(REFRESH), parameters={"VALUE": "DURATION"})
    frame.add("x-published-ttl", vDuration(REFRESH))
    if about.page:
        frame.add("url", about.page)
    if about.source:
        frame.add("source", icalendar.vUri(about.source), parameters={"VALUE": "URI"})


@lru_cache
def _paris() -> icalendar.Timezone:
    """The rule in force since 1996 (directive 2000/84/CE), before which no event of ours is.

    Written, not computed: a list of dates would end one day, and change with each release of the time zone database.
    """
    zone = icalendar.Timezone()
    zone.add("tzid", ZONE)
    turns = (
        (icalendar.TimezoneDaylight(), "CEST", datetime(1996, 3, 31, 2), 3, _WINTER, _SUMMER),  # noqa: DTZ001
        (icalendar.TimezoneStandard(), "CET", datetime(1996, 10, 27, 3), 10, _SUMMER, _WINTER),  # noqa: DTZ001
    )
    for turn, name, first, month, before, after in turns:
        turn.add("tzname", name)
        turn.add("dtstart", first)
        turn.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        turn.add("tzoffsetfrom", before)
        turn.add("tzoffsetto", after)
        zone.add_component(turn)
    return zone
