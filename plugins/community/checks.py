"""Everything that one file alone cannot tell: references, dates, places, links, addresses, menus."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import chain, islice
from typing import Any, Final, Protocol

from plugins.community import (
    change_rules,
    event_rules,
    legal,
    links,
    news_rules,
    notices,
    place_rules,
    portrait_rules,
    selection,
    service_rules,
    tentative,
    withdrawal_rules,
)
from plugins.community.addresses import addresses, collisions
from plugins.community.faults import problem_at
from plugins.community.file_names import MAX_NAME
from plugins.community.graph import ENTITIES, REFERRED, Graph
from plugins.community.keys import references
from plugins.community.kinds import YEARLY
from plugins.community.model import UNKNOWN_TERRITORY, Entity, Event
from plugins.community.problems import MOST, Problem, closest, quoted
from plugins.community.release import Release
from plugins.community.words import fold, slugify

Problems = tuple[Problem, ...]

_ROOM = 100

_CALLED = {
    "evenements": ("événement", "evenements/"),
    "intervenants": ("personne", "intervenants/"),
    "lieux": ("lieu", "lieux/"),
    "territoires": ("territoire", "territoires/"),
    "formats": ("format", "formats/"),
    "organisations": ("organisation", "organisations/"),
    "themes": ("thème", "themes.yaml"),
    "retraits": ("retrait", "retraits.yaml"),
}


_RULES: Final[dict[str, Callable[[Graph], Iterable[Problem]]]] = {
    "règles": tentative.check,
    "adresses": lambda graph: collisions(graph, graph.derived(addresses)),
    "lieux": lambda graph: place_rules.check(graph, graph.derived(addresses)),
    "actualités": news_rules.check,
    "retraits": withdrawal_rules.check,
    "services": service_rules.check,
    "événements": event_rules.twice,
    "brouillons": lambda graph: selection.dangling(graph, Release.BUILT),
}


class Recall(Protocol):
    """What makes something, or remembers it from when all that was read for it was the same."""

    def __call__(self, name: str, make: Callable[[], Problems], /) -> Problems:
        """The problems that `make` finds; `name` tells it from others."""


def check(graph: Graph, today: Callable[[], date], recall: Recall) -> Iterator[Problem]:
    """Every problem and notice of the whole, in no order."""
    each = partial(_of_each, graph, recall)
    unresolved = list(each("référence", lambda entity: _unresolved(graph, entity)))
    yield from unresolved
    yield from each("texte", lambda entity: links.check(graph, entity, today))
    yield from each("événement", lambda event: _of_event(graph, event, today()), ("events",))
    for damaged in graph.damaged:
        yield from event_rules.of_damaged(damaged) if isinstance(damaged, Event) else ()
    for name, rule in _RULES.items():
        yield from recall(name, partial(_found, rule, graph))
    yield from recall("portraits", lambda: tuple(portrait_rules.check(graph, today)))
    yield from recall("obligations", lambda: tuple(legal.check(graph, today())))
    if not unresolved and not graph.broken:
        yield from each("avis", lambda event: notices.of_event(event, today()), ("events",))
        for name, find in notices.rules(graph, today).items():
            yield from recall(f"avis {name}", partial(_told, find))


def _of_event(graph: Graph, event: Event, today: date) -> Iterator[Problem]:
    yield from event_rules.of_event(graph, event, today)
    yield from change_rules.of_event(event, today)
    yield from service_rules.of_event(graph, event)


def _of_each(
    graph: Graph, recall: Recall, name: str, rule: Callable[[Any], Iterable[Problem]], fields: Sequence[str] = ENTITIES
) -> Iterator[Problem]:
    """What the rule says of each entity of these fields; where they are all, of what is sound in broken ones too."""
    for field in fields:
        yield from recall(f"{name} {field}", partial(_of_all, graph, recall, name, rule, field))
    for entity in graph.damaged if fields is ENTITIES else ():
        yield from rule(entity)


def _of_all(graph: Graph, recall: Recall, name: str, rule: Callable[[Any], Iterable[Problem]], field: str) -> Problems:
    keys = getattr(graph, field)
    found = (recall(f"{name} {field}/{key}", partial(_said, rule, graph, field, key)) for key in keys)
    return tuple(chain.from_iterable(found))


def _told(find: Callable[[], Iterable[Problem]]) -> Problems:
    return tuple(find())


def _found(rule: Callable[[Graph], Iterable[Problem]], graph: Graph) -> Problems:
    return tuple(rule(graph))


def _said(rule: Callable[[Any], Iterable[Problem]], graph: Graph, field: str, key: str) -> Problems:
    return tuple(rule(getattr(graph, field)[key]))


def _unresolved(graph: Graph, entity: Entity) -> Iterator[Problem]:
    """A slug that names nothing: with the one meant, or the ones there are."""
    return islice(_of_entity(graph, entity), MOST)


def _of_entity(graph: Graph, entity: Entity) -> Iterator[Problem]:
    for path, folder, slug in references(entity):
        if slug in graph.within(folder) or graph.may_be_broken(folder, slug):
            continue
        if slug == UNKNOWN_TERRITORY and folder == "territoires" and isinstance(entity, Event):
            continue
        yield problem_at(entity.source, path, *_unknown(graph, folder, slug))


def _unknown(graph: Graph, folder: str, slug: str) -> tuple[str, str]:
    known = graph.within(folder)
    place = _CALLED[folder][1]
    by_name = {fold(_name(entity)): key for key, entity in known.items()}
    if name := by_name.get(fold(slug)) or (slugify(slug) if f"{folder}/{slugify(slug)}" in graph.broken else ""):
        return f"{{key}} vaut {quoted(slug)}, qui est un nom affiché", f"écrivez le nom du fichier : {name}"
    other = next((f for f in REFERRED if f != folder and slug in graph.within(f)), None)
    if other:
        return f"{{key}} désigne « {slug} », qui est {_a(other)}, pas {_a(folder)}", f"écrivez un nom pris dans {place}"
    text = f"{{key}} désigne « {quoted(slug)[1:-1]} », qui n’existe pas"
    if (stem := slug.removeprefix("content/").removeprefix(place).rpartition(".")[0]) in known:
        return text, f"écrivez le nom du fichier, sans sa fin : {stem}"
    if near := closest(slug, known) or next((key for key in known if key.endswith(f"/{slug}")), None):
        return text, f"vouliez-vous dire « {near} » ?"
    if folder == "retraits":
        return text, "recopiez l’identifiant que « retirer » a écrit dans retraits.yaml"
    if folder == "territoires":
        return text, f"choisissez : {_some(sorted(known))}"
    name = _file_name(folder, slug)
    create = f"ajoutez « {name}: » à {place}" if folder == "themes" else f"créez {place}{name}.yaml"
    return text, f"{create}, ou choisissez : {_some(sorted(known))}" if known else create


def _file_name(folder: str, slug: str) -> str:
    """The name, within its folder, of the file that would be meant: under its year, where the folder has years."""
    year, _, rest = slug.rpartition("/")
    name = slugify(rest)[:MAX_NAME] or "nom"
    return f"{year if year.isdecimal() else 'AAAA'}/{name}" if folder in YEARLY else name


def _some(names: list[str]) -> str:
    """The first names, as many as a message can hold."""
    shown = [name for position, name in enumerate(names) if len(", ".join(names[: position + 1])) <= _ROOM]
    return ", ".join(shown) + (", …" if len(shown) < len(names) else "")


def _name(entity: object) -> str:
    return str(getattr(entity, "title", None) or getattr(entity, "name", ""))


def _a(folder: str) -> str:
    called = _CALLED[folder][0]
    return f"{'une' if called in ('personne', 'organisation') else 'un'} {called}"
