"""Everything that one file alone cannot tell: references, dates, places, links, addresses, menus."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice

from plugins.community import changes, event_rules, links, news_rules, notices, place_rules, tentative
from plugins.community.addresses import addresses, collisions
from plugins.community.faults import problem_at
from plugins.community.graph import Graph
from plugins.community.inventory import MAX_NAME
from plugins.community.keys import references
from plugins.community.model import UNKNOWN_TERRITORY, Entity, Event
from plugins.community.problems import MOST, Problem, closest, quoted
from plugins.community.words import fold, slugify

_ROOM = 100

_CALLED = {
    "evenements": ("événement", "evenements/"),
    "intervenants": ("personne", "intervenants/"),
    "lieux": ("lieu", "lieux/"),
    "territoires": ("territoire", "territoires/"),
    "formats": ("format", "formats/"),
    "organisations": ("organisation", "organisations/"),
    "themes": ("thème", "themes.yaml"),
}


def check(graph: Graph, today: date) -> Iterator[Problem]:
    """Every problem and notice of the whole, in no order."""
    unresolved = list(check_references(graph))
    yield from unresolved
    yield from event_rules.check(graph, today)
    yield from changes.check(graph, today)
    yield from tentative.check(graph)
    known = addresses(graph)
    yield from collisions(graph, known)
    yield from place_rules.check(graph, known)
    yield from news_rules.check(graph)
    yield from links.check(graph, known, news_rules.scheduled(graph, today))
    if not unresolved and not graph.broken:
        yield from notices.check(graph, today)


def check_references(graph: Graph) -> Iterator[Problem]:
    """A slug that names nothing: with the one meant, or the ones there are."""
    for entity in (*graph.entities(), *graph.damaged):
        yield from islice(_of_entity(graph, entity), MOST)


def _of_entity(graph: Graph, entity: Entity) -> Iterator[Problem]:
    for path, folder, slug in references(entity):
        if slug in graph.by_folder[folder] or graph.may_be_broken(folder, slug):
            continue
        if slug == UNKNOWN_TERRITORY and folder == "territoires" and isinstance(entity, Event):
            continue
        yield problem_at(entity.source, path, *_unknown(graph, folder, slug))


def _unknown(graph: Graph, folder: str, slug: str) -> tuple[str, str]:
    known = graph.by_folder[folder]
    place = _CALLED[folder][1]
    by_name = {fold(_name(entity)): key for key, entity in known.items()}
    if name := by_name.get(fold(slug)):
        return f"{{key}} vaut {quoted(slug)}, qui est un nom affiché", f"écrivez le nom du fichier : {name}"
    other = next((f for f, entities in graph.by_folder.items() if f != folder and slug in entities), None)
    if other:
        return f"{{key}} désigne « {slug} », qui est {_a(other)}, pas {_a(folder)}", f"écrivez un nom pris dans {place}"
    text = f"{{key}} désigne « {quoted(slug)[1:-1]} », qui n’existe pas"
    if near := closest(slug, known) or next((key for key in known if key.endswith(f"/{slug}")), None):
        return text, f"vouliez-vous dire « {near} » ?"
    if folder == "territoires":
        return text, f"choisissez : {_some(sorted(known))}"
    name = slugify(slug)[:MAX_NAME] or "nom"
    create = f"ajoutez « {name}: » à {place}" if folder == "themes" else f"créez {place}{name}.yaml"
    return text, f"{create}, ou choisissez : {_some(sorted(known))}" if known else create


def _some(names: list[str]) -> str:
    """The first names, as many as a message can hold."""
    shown = [name for position, name in enumerate(names) if len(", ".join(names[: position + 1])) <= _ROOM]
    return ", ".join(shown) + (", …" if len(shown) < len(names) else "")


def _name(entity: object) -> str:
    return str(getattr(entity, "title", None) or getattr(entity, "name", ""))


def _a(folder: str) -> str:
    called = _CALLED[folder][0]
    return f"{'une' if called in ('personne', 'organisation') else 'un'} {called}"
