"""What is not wrong, but worth a look: shown apart, it never stops anything."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from plugins.community import agenda, changes, legal, likeness, upkeep
from plugins.community.faults import Path, problem_at
from plugins.community.graph import Graph
from plugins.community.model import Event
from plugins.community.problems import Problem
from plugins.community.when import When


def rules(graph: Graph, today: Callable[[], date]) -> dict[str, Callable[[], Iterator[Problem]]]:
    """What finds every notice about the content, events by themselves left out: apart, as each reads little of it."""
    return {
        "inutiles": lambda: _unused(graph),
        "accessibilité": lambda: _undescribed(graph, today()),
        "entretien": lambda: upkeep.check(graph, today()),
        "ressemblances": lambda: likeness.check(graph),
        "mentions": lambda: (replace(lack, level="avis") for lack in legal.missing(graph)),
        "programmées": lambda: _scheduled(graph, today()),
    }


def _scheduled(graph: Graph, today: date) -> Iterator[Problem]:
    for news in graph.news.values():
        if news.published.first_day > today:
            text = f"{{key}} : programmé pour le {news.published}, il paraîtra à la première construction de ce jour"
            yield problem_at(news.source, ("publié_le",), text, level="avis")


def of_event(event: Event, today: date) -> Iterator[Problem]:
    """Every notice about an event by itself."""
    yield from upkeep.of_event(event, today)
    yield from _told_twice(event)
    yield from _moved_or_not(event, today)


def _unused(graph: Graph) -> Iterator[Problem]:
    used = (
        (graph.venues, graph.by_venue, "aucun événement ne s’y tient"),
        (graph.speakers, graph.by_speaker, "personne sans événement"),
    )
    for entities, events, said in used:
        for slug, entity in entities.items():
            if slug not in events:
                text = f"{entity.folder}/{slug} n’est cité nulle part ({said})"
                yield Problem(entity.source.file, 1, text, "citez-le dans un événement, ou laissez-le", "avis")


def _undescribed(graph: Graph, today: date) -> Iterator[Problem]:
    for venue in graph.venues.values():
        if not venue.accessibility and any(not agenda.is_past(e, today) for e in graph.by_venue.get(venue.slug, ())):
            fix = "ajoutez accessibilité, avec fauteuil: oui, non ou partiel"
            yield problem_at(venue.source, (), "accessibilité du lieu inconnue", fix, "avis")


def _told_twice(event: Event) -> Iterator[Problem]:
    """An hour that clocks show twice, on the night when summer time ends: the first is kept, and it is said."""
    dates: list[tuple[Path, When | None]] = [(("début",), event.starts), (("fin",), event.ends)]
    dates += [(("historique", place, "début"), change.starts) for place, change in enumerate(event.changes)]
    for path, when in dates:
        if when and when.told_twice:
            clock = f"{when.hour:02}:{when.minute:02}"
            text = f"{{key}} : {clock} arrive deux fois cette nuit-là (passage à l’heure d’hiver), la première compte"
            yield problem_at(event.source, path, text, "si c’est la seconde, dites-le dans le texte", "avis")


def _moved_or_not(event: Event, today: date) -> Iterator[Problem]:
    """A postponement without the former start: is `début` that one, or already the new one?"""
    found = changes.told(event)
    off = changes.status(event) is changes.Status.POSTPONED and not changes.previous_start(event)
    if found and off and not agenda.is_past(event, today):
        path = ("historique", found.position, "changement")
        text = "{key} dit « reporté » sans début d’avant : la page dira que la nouvelle date n’est pas connue"
        fix = f"si {event.starts} est déjà la nouvelle date, ajoutez à cette ligne le début d’avant"
        yield problem_at(event.source, path, text, fix, "avis")
