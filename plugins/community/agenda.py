"""What is still to come and what has been, on a given day or at a given moment."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, NamedTuple

from plugins.community.model import Event
from plugins.community.when import PARIS

UNKNOWN_LENGTH: Final = timedelta(hours=2)
"""How long an event is supposed to last whose end is not known."""

_DAY = timedelta(days=1)


class Moments(NamedTuple):
    """The four moments after which something else is true of an event, in order; several may be one.

    Its day begins (« Aujourd’hui »), it starts (« En cours »), it is supposed to end (no more is known than
    « Aujourd’hui »), and it is certainly over (« Passé »). A known end is certain.
    """

    day: datetime
    start: datetime
    end: datetime
    over: datetime


def last_day(event: Event) -> date:
    """The last day on which the event may take place."""
    return (event.ends or event.starts).last_day


def turn(event: Event) -> date:
    """The day from which a site built anew says that it is past."""
    return last_day(event) + _DAY


def is_past(event: Event, today: date) -> bool:
    """Whether its last possible day is over; an event of today is not past."""
    return last_day(event) < today


def moments(event: Event) -> Moments:
    """When what is said of it changes: its end, else two hours that are only supposed, else the end of its last day.

    What has no known day is never said to be going on.
    """
    over = event.ends.moment if event.ends and event.ends.has_time else midnight(turn(event))
    if not event.starts.has_day:
        return Moments(over, over, over, over)
    day = midnight(event.starts.first_day)
    if event.starts.has_time:
        supposed = (event.starts.moment.astimezone(UTC) + UNKNOWN_LENGTH).astimezone(PARIS)
        return Moments(day, event.starts.moment, over if event.ends else min(supposed, over), over)
    return Moments(day, day if event.ends and event.ends.first_day > event.starts.first_day else over, over, over)


def midnight(day: date) -> datetime:
    """The moment at which the day begins in France."""
    return datetime.combine(day, time(), PARIS)


def upcoming(events: Iterable[Event], today: date) -> tuple[Event, ...]:
    """What is to come, in order, moving away from today."""
    return tuple(event for event in events if not is_past(event, today))


def past(events: Iterable[Event], today: date) -> tuple[Event, ...]:
    """What has been, the latest first; `events` come in order."""
    return tuple(event for event in reversed(tuple(events)) if is_past(event, today))
