"""What has changed of an event, as told at the top of its page and, for a month, on the home."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from plugins.community import agenda, changes, counting, spoken, urls
from plugins.community.changes import Status
from plugins.community.model import Event
from plugins.community.pages import rows
from plugins.community.pages.edition import Edition
from plugins.community.typography import french
from plugins.community.views.events import Notice
from plugins.community.views.pieces import Fact
from plugins.community.when import When

RECENT: Final = timedelta(days=30)
"""How long the home tells a change after it was announced."""

_SHOWN = 3
_DAY = timedelta(days=1)


def notices(event: Event) -> tuple[Notice, ...]:
    """The last change, at the top of the page."""
    if not event.changes:
        return ()
    change = event.changes[-1]
    text = " ".join(filter(None, (change.note, _announced(event))))
    return (Notice(counting.capitalized(change.what), text, _is_strong(event)),)


def history(event: Event) -> tuple[Fact, ...]:
    """Every change, the first one first, where there are several."""
    if len(event.changes) < 2:  # noqa: PLR2004 - one change is told by the notice
        return ()
    return tuple(
        Fact(spoken.day(change.on, weekday=False), counting.capitalized(change.what)) for change in event.changes
    )


def recent(edition: Edition) -> tuple[Notice, ...]:
    """For the home: the last changes of what is not over, each until 30 days after it; the latest one first."""
    coming = edition.upcoming(edition.graph.chronological)
    told = [event for event in coming if event.changes and edition.today < _forgotten(event)]
    latest = sorted(told, key=lambda event: event.changes[-1].on, reverse=True)
    return tuple(map(_reminder, latest[:_SHOWN]))


def _reminder(event: Event) -> Notice:
    title = f"{counting.capitalized(event.changes[-1].what)}{spoken.NBSP}: {event.title}"
    when = "" if rows.fate(event) == "reporte" else f"{counting.capitalized(spoken.span(event.starts, event.ends))}. "
    forgotten = _forgotten(event)
    return Notice(
        title,
        f"{when}{_announced(event)}",
        _is_strong(event),
        url=urls.of_file(event.source.file),
        until=min(agenda.moments(event).over, agenda.midnight(forgotten)).isoformat(timespec="minutes"),
        turn=min(agenda.turn(event), forgotten).isoformat(),
    )


def _forgotten(event: Event) -> date:
    """The day from which the home tells its last change no more; a change of a month is as old as that month."""
    return event.changes[-1].on.first_day + RECENT + _DAY


def _announced(event: Event) -> str:
    """« Annoncé le 8 février 2027. », and the date it had before, where the change is one of date."""
    change = event.changes[-1]
    said = f"Annoncé {_on(change.on)}."
    before = event.starts if rows.fate(event) == "reporte" else change.starts
    return f"{said} {french(f'Date d’abord prévue : {spoken.full(before)}.')}" if before else said


def _on(when: When) -> str:
    """« le 8 février 2027 », « en février 2027 », « en 2027 »."""
    return f"{'le' if when.has_day else 'en'} {spoken.day(when, weekday=False)}"


def _is_strong(event: Event) -> bool:
    """Whether people would come on the wrong day, or for nothing."""
    return changes.status(event) in (Status.CANCELLED, Status.POSTPONED, Status.RESCHEDULED)
