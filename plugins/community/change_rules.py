"""Where `état`, `historique` and the dates of an event contradict one another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from plugins.community import agenda, changes
from plugins.community.faults import problem_at
from plugins.community.model import Event, State
from plugins.community.problems import Problem
from plugins.community.words import fold

_OFF = (State.POSTPONED, State.CANCELLED)
_BEFORE = {State.CANCELLED: "", State.POSTPONED: " et le début d’avant"}
_EITHER = "corrigez l’une des deux dates"


def of_event(event: Event, today: date) -> Iterator[Problem]:
    """Every contradiction of an event."""
    yield from _unannounced(event)
    yield from _told_otherwise(event)
    yield from _full_but_open(event)
    yield from _unmoved(event)
    yield from _disordered(event, today)
    yield from _too_late(event)
    yield from _to_the_past(event)
    yield from _corrected_early(event)


def _unannounced(event: Event) -> Iterator[Problem]:
    """A state that calls the event off, and no line that announces it. A former date announces a postponement."""
    if event.state not in _OFF or (event.state is State.POSTPONED and changes.previous_start(event)):
        return
    told = changes.told(event)
    line = f"ajoutez la ligne de l’annonce, avec changement: {event.state}"
    if not event.changes:
        text = f"{{key}} dit « {event.state} », mais « historique » manque"
        fix = f"ajoutez historique, avec la date de l’annonce{_BEFORE[event.state]}"
    elif told is None:
        text, fix = f"{{key}} dit « {event.state} », mais aucune ligne de « historique » ne le dit", line
    elif told.state is State.PLANNED:
        text = f"{{key}} dit « {event.state} », mais « historique » dit « maintenu »"
        fix = f"{line}, ou corrigez l’état"
    else:
        return
    yield problem_at(event.source, ("état",), text, fix)


def _told_otherwise(event: Event) -> Iterator[Problem]:
    """A line that calls the event off, and a written state that does not."""
    found = changes.told(event)
    if not found or "state" not in event.model_fields_set:
        return
    path = ("historique", found.position, "changement")
    if found.state is State.CANCELLED and event.state is not State.CANCELLED:
        text = f"{{key}} dit « annulé », mais « état » dit « {event.state} »"
        fix = "écrivez état: annulé, ou ajoutez la ligne qui a suivi, comme changement: maintenu"
        yield problem_at(event.source, path, text, fix)
    elif found.state is State.POSTPONED and event.state is State.CANCELLED:
        text = "{key} dit « reporté », mais « état » dit « annulé »"
        yield problem_at(event.source, path, text, "ajoutez la ligne de l’annulation, avec changement: annulé")
    elif found.state is State.POSTPONED and event.state is not State.POSTPONED and not changes.previous_start(event):
        text = f"{{key}} dit « reporté », mais « état » dit « {event.state} », et aucune date n’a changé"
        yield problem_at(event.source, path, text, "écrivez état: reporté, ou ajoutez à cette ligne le début d’avant")


def _full_but_open(event: Event) -> Iterator[Problem]:
    """A last line that says there is no seat left, of an event whose state is not written."""
    full = event.changes and re.match(rf"{State.FULL}\b", fold(event.changes[-1].what))
    if full and "state" not in event.model_fields_set and not changes.is_off(event):
        path, text = ("historique", len(event.changes) - 1, "changement"), "{key} dit « complet », mais pas « état »"
        yield problem_at(event.source, path, text, "ajoutez état: complet")


def _unmoved(event: Event) -> Iterator[Problem]:
    """A former start that is the present one, unless the new date is still unknown."""
    if changes.is_off(event):
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
    """A postponement announced after the date it puts off, an event called off once all is over."""
    for position, change in enumerate(event.changes):
        said = changes.told_by(change)
        if change.starts and change.on.first_day > change.starts.last_day:
            text = f"{{key}} ({change.on}) vient après le début d’avant ({change.starts})"
        elif said in _OFF and not change.starts and change.on.first_day > agenda.last_day(event):
            text = f"{{key}} ({change.on}) vient après l’événement, qui ne peut plus être {said}"
        else:
            continue
        yield problem_at(event.source, ("historique", position, "date"), text, _EITHER)


def _to_the_past(event: Event) -> Iterator[Problem]:
    """An event moved to a day that was over when the move was announced."""
    moves = [position for position, change in enumerate(event.changes) if change.starts]
    if not moves or changes.is_off(event):
        return
    change = event.changes[moves[-1]]
    if change.on.first_day > agenda.last_day(event):
        text = f"{{key}} ({change.on}) vient après « début » ({event.starts}), la nouvelle date"
        yield problem_at(event.source, ("historique", moves[-1], "date"), text, _EITHER)


def _corrected_early(event: Event) -> Iterator[Problem]:
    if event.published and event.modified and event.modified.last_day < event.published.first_day:
        text = f"{{key}} ({event.modified}) précède « publié_le » ({event.published})"
        yield problem_at(event.source, ("modifié_le",), text, _EITHER)
