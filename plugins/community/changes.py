"""What the `historique` of an event amounts to: its status, and its revision. Everything that tells of it asks here."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from plugins.community.model import Event, State
from plugins.community.parts import Change
from plugins.community.when import When
from plugins.community.words import fold

_TELLING = re.compile(r"(annul|report)(?:ee?s?\b|ation$|$)|(?:maintenu|retabli)e?s?\b")
_STATES = {"annul": State.CANCELLED, "report": State.POSTPONED}
_EPOCH = date(2000, 1, 1)


class Status(StrEnum):
    """What an event has come to (schema.org EventStatusType, and « à confirmer », which it lacks)."""

    PLANNED = "planned"
    TENTATIVE = "tentative"
    RESCHEDULED = "rescheduled"
    """It has another date than first announced."""
    POSTPONED = "postponed"
    """It will not take place on the date announced, and the new day is not known."""
    CANCELLED = "cancelled"


class Told(NamedTuple):
    """A line of `historique` that says whether the event takes place, and what it makes of it."""

    position: int
    state: State
    """CANCELLED, POSTPONED, or PLANNED where it holds after all."""


def status(event: Event) -> Status:
    """What the event has come to, from its `état`, its `historique` and its date together."""
    if not event.changes and event.state is State.PLANNED:
        return Status.PLANNED  # nearly all, and each is asked several times
    known = state(event)
    if known is State.CANCELLED:
        return Status.CANCELLED
    moved = previous_start(event) is not None
    if (moved and not event.starts.has_day) or (known is State.POSTPONED and not _has_new_date(event)):
        return Status.POSTPONED
    if known is State.TENTATIVE:
        return Status.TENTATIVE
    return Status.RESCHEDULED if moved else Status.PLANNED


def state(event: Event) -> State:
    """Its `état`; where none is written, what its `historique` says: one line is enough to change an event."""
    if "state" in event.model_fields_set:
        return event.state
    found = told(event)
    return found.state if found else event.state


def told(event: Event) -> Told | None:
    """The last line of `historique` that says what became of the event."""
    for position in range(len(event.changes) - 1, -1, -1):
        if (said := told_by(event.changes[position])) is not None:
            return Told(position, said)
    return None


def told_by(change: Change) -> State | None:
    """What a line of `historique` says that became of the event; nothing for a new place or hour."""
    found = _TELLING.match(fold(change.what))
    return _STATES.get(found[1] or "", State.PLANNED) if found else None


def is_off(event: Event) -> bool:
    """Whether it does not take place on the date shown: cancelled, or postponed without a new day."""
    return status(event) in (Status.CANCELLED, Status.POSTPONED)


def holds(event: Event) -> bool:
    """Whether nothing puts it in doubt: it is neither called off, nor left to be confirmed."""
    return status(event) in (Status.PLANNED, Status.RESCHEDULED)


def is_full(event: Event) -> bool:
    """Whether it takes place, with no seat left."""
    return state(event) is State.FULL and not is_off(event)


def takes_people(event: Event) -> bool:
    """Whether one may still sign up: its date holds, and there are seats."""
    return holds(event) and not is_full(event)


def previous_start(event: Event) -> When | None:
    """The date that it last had before the present one (schema.org previousStartDate)."""
    before = (change.starts for change in reversed(event.changes))
    return next((start for start in before if start and start != event.starts), None)


def sequence(event: Event) -> int:
    """The revision of the event, which only grows (RFC 5545 3.8.7.4): its changes, and the day it was last corrected.

    One for each line of `historique`, and the days from 2000 to `modifié_le`: Google passes over a change of an entry
    whose SEQUENCE stays the same.
    """
    corrected = max((event.modified.first_day - _EPOCH).days, 0) if event.modified else 0
    return len(event.changes) + corrected


def last_change(event: Event) -> When | None:
    """The day of the last line of `historique`."""
    return event.changes[-1].on if event.changes else None


def revised(event: Event) -> When | None:
    """The last day on which anything of it was announced, changed or corrected, where that is known."""
    known = (event.published, event.modified, last_change(event))
    return max((when for when in known if when), default=None)


def _has_new_date(event: Event) -> bool:
    """Whether its last postponement left a former date that is not the present one."""
    moves = [change for change in event.changes if change.starts or fold(change.what).startswith("report")]
    return bool(moves) and moves[-1].starts not in (None, event.starts)
