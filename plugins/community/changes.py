"""What the `historique` of an event amounts to: its status, its revision, and where it contradicts the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from plugins.community import agenda
from plugins.community.faults import problem_at
from plugins.community.graph import Graph
from plugins.community.model import Event, State
from plugins.community.problems import Problem
from plugins.community.when import When
from plugins.community.words import fold

_TELLING = re.compile(r"(annul|report)(?:ee?s?\b|ation$|$)|(?:maintenu|retabli)e?s?\b")
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


def status(event: Event) -> Status:
    """What the event has come to, from its `état`, its `historique` and its date together."""
    if event.state is State.CANCELLED:
        return Status.CANCELLED
    moved = previous_start(event) is not None
    if (moved and not event.starts.has_day) or (event.state is State.POSTPONED and not _has_new_date(event)):
        return Status.POSTPONED
    if event.state is State.TENTATIVE:
        return Status.TENTATIVE
    return Status.RESCHEDULED if moved else Status.PLANNED


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


def check(graph: Graph, today: date) -> Iterator[Problem]:
    """Where `état`, `historique` and the dates of an event contradict one another."""
    for event in graph.events.values():
        yield from _unannounced(event)
        yield from _told_otherwise(event)
        yield from _unmoved(event)
        yield from _disordered(event, today)
        yield from _too_late(event)
        yield from _corrected_early(event)


def _told(event: Event) -> tuple[int, str]:
    """The last line that says what became of the event, and what: annul, report, or nothing where it holds again."""
    for position in range(len(event.changes) - 1, -1, -1):
        if found := _TELLING.match(fold(event.changes[position].what)):
            return position, found[1] or ""
    return -1, ""


def _has_new_date(event: Event) -> bool:
    """Whether its last postponement left a former date that is not the present one."""
    moves = [change for change in event.changes if change.starts or fold(change.what).startswith("report")]
    return bool(moves) and moves[-1].starts not in (None, event.starts)


def _unannounced(event: Event) -> Iterator[Problem]:
    if event.state is State.CANCELLED and not event.changes:
        text = "{key} dit « annulé », mais « historique » manque"
        yield problem_at(event.source, ("état",), text, "ajoutez historique, avec la date de l’annonce")


def _told_otherwise(event: Event) -> Iterator[Problem]:
    position, told = _told(event)
    path = ("historique", position, "changement")
    if told == "annul" and event.state is not State.CANCELLED:
        text = f"{{key}} dit « annulé », mais « état » dit « {event.state} »"
        fix = "écrivez état: annulé, ou ajoutez la ligne qui a suivi, comme changement: maintenu"
        yield problem_at(event.source, path, text, fix)
    elif told == "report" and event.state is State.CANCELLED:
        text = "{key} dit « reporté », mais « état » dit « annulé »"
        yield problem_at(event.source, path, text, "ajoutez la ligne de l’annulation, avec changement: annulé")
    elif told == "report" and event.state is not State.POSTPONED and not previous_start(event):
        text = f"{{key}} dit « reporté », mais « état » dit « {event.state} », et aucune date n’a changé"
        yield problem_at(event.source, path, text, "écrivez état: reporté, ou ajoutez à cette ligne le début d’avant")


def _unmoved(event: Event) -> Iterator[Problem]:
    """A former start that is the present one, unless the new date is still unknown."""
    if event.state in (State.POSTPONED, State.CANCELLED):
        return
    dated = [position for position, change in enumerate(event.changes) if change.starts]
    if dated and event.changes[dated[-1]].starts == event.starts:
        text = f"{{key}} d’avant le changement ({event.starts}) est aussi celui d’après"
        path = ("historique", dated[-1], "début")
        yield problem_at(event.source, path, text, "écrivez la date d’avant, ou supprimez la ligne")


def _disordered(event: Event, today: date) -> Iterator[Problem]:
    for position, change in enumerate(event.changes):
        path = ("historique", position, "date")
        if change.on.first_day > today:
            text = f"{{key}} : l’annonce est datée du {change.on}, qui est à venir"
            yield problem_at(event.source, path, text, "écrivez le jour où le changement a été annoncé")
        if position and change.on.last_day < event.changes[position - 1].on.first_day:
            text = f"{{key}} ({change.on}) précède celle de la ligne d’avant ({event.changes[position - 1].on})"
            yield problem_at(event.source, path, text, "rangez l’historique du plus ancien au plus récent")


def _too_late(event: Event) -> Iterator[Problem]:
    """A postponement announced after the date it puts off, a cancellation announced once all is over."""
    for position, change in enumerate(event.changes):
        path = ("historique", position, "date")
        if change.starts and change.on.first_day > change.starts.last_day:
            text = f"{{key}} ({change.on}) vient après le début d’avant ({change.starts})"
            yield problem_at(event.source, path, text, "corrigez l’une des deux dates")
        elif fold(change.what).startswith("annule") and change.on.first_day > agenda.last_day(event):
            text = f"{{key}} ({change.on}) vient après l’événement, qui ne peut plus être annulé"
            yield problem_at(event.source, path, text, "corrigez l’une des deux dates")


def _corrected_early(event: Event) -> Iterator[Problem]:
    if event.published and event.modified and event.modified.last_day < event.published.first_day:
        text = f"{{key}} ({event.modified}) précède « publié_le » ({event.published})"
        yield problem_at(event.source, ("modifié_le",), text, "corrigez l’une des deux dates")
