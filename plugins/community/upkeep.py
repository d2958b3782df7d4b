"""What time leaves undone: places not looked at again, territories left aside, evenings half told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from plugins.community import agenda, changes
from plugins.community.faults import problem_at
from plugins.community.graph import Graph
from plugins.community.model import Event, Scope, State, Territory, Venue
from plugins.community.problems import Problem

A_YEAR = timedelta(days=365)

PICTURE = "ajoutez une image, avec le droit de la publier"
PEOPLE = "écrivez combien sont venus, comme participants: 30 à 50, ou état: annulé"
SUMMARY = "ajoutez un « résumé », en une ou deux phrases"
PLACE = "vérifiez comment on y vient et y entre, puis écrivez le jour dans vérifié_le"
PASSAGE = "pensez à ce territoire pour un prochain rendez-vous"


def check(graph: Graph, today: date) -> Iterator[Problem]:
    """A notice for each thing to look at again on that day."""
    for venue in graph.venues.values():
        if venue.slug in graph.by_venue:
            yield from _venue(venue, today)
    for territory in graph.territories.values():
        yield from _territory(graph, territory, today)


def of_event(event: Event, today: date) -> Iterator[Problem]:
    """What an event lacks; a picture and a count are asked of our own past ones only, others have theirs."""
    past, ours = agenda.is_past(event, today), event.scope is Scope.COMMUNITY
    state = changes.state(event)
    if not event.summary:
        yield problem_at(event.source, (), "il n’y a pas de « résumé »", SUMMARY, "avis")
    if not event.image and state is not State.CANCELLED and (ours or not past):
        yield problem_at(event.source, (), "il n’y a pas d’« image »", PICTURE, "avis")
    if past and ours and state is State.PLANNED and not event.attendance:
        yield problem_at(event.source, (), "événement passé, sans « participants »", PEOPLE, "avis")


def _venue(venue: Venue, today: date) -> Iterator[Problem]:
    if venue.verified is None:
        yield problem_at(venue.source, (), "l’accès au lieu n’a pas de date de vérification", PLACE, "avis")
    elif venue.verified.last_day < today - A_YEAR:
        text = f"{{key}} date de plus d’un an ({venue.verified})"
        yield problem_at(venue.source, ("vérifié_le",), text, PLACE, "avis")


def _territory(graph: Graph, territory: Territory, today: date) -> Iterator[Problem]:
    here = graph.by_territory.get(territory.slug, ())
    held = (event for event in here if changes.state(event) is not State.CANCELLED)
    last = max(map(agenda.last_day, held), default=None)
    if last is None:
        text = "aucun rendez-vous dans ce territoire, à venir ni passé"
    elif last < today - A_YEAR:
        text = f"aucun rendez-vous dans ce territoire depuis plus d’un an ({last})"
    else:
        return
    yield problem_at(territory.source, (), text, PASSAGE, "avis")
