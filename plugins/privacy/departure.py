"""What it takes for a person to leave the content: files to change or remove, and what someone has to decide."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from plugins.community import agenda
from plugins.community.faults import problem_at
from plugins.community.graph import Graph
from plugins.community.keys import Mention, references
from plugins.community.links import STATIC, body_line
from plugins.community.model import Entity, Event, Speaker
from plugins.community.problems import Problem
from plugins.community.withdrawal_rules import FILE as WITHDRAWALS
from plugins.privacy.editing import Page
from plugins.privacy.names import Name, address_to_seek, name_to_seek, readable

_PORTRAIT = "c’est le portrait de la personne"
_TAKE_OUT = "ôtez cette image, puis relancez"
_NEW_FILE = "# Tenu par « python3 tasks.py retirer » : un identifiant tiré au sort et un jour, jamais un nom.\n"

Changes = dict[str, bytes | None]
"""Files of the content and what they become; nothing, for one that is removed."""


@dataclass(frozen=True)
class Departure:
    """Who leaves, under which identifier, on which day, and the people whose longer names are let be."""

    person: Speaker
    identifier: str
    day: date
    others: tuple[str, ...] = field(default=())

    @property
    def names(self) -> tuple[Name, ...]:
        """What must stand nowhere any more: the name, and the address of the page where it is not made of it."""
        name = name_to_seek(self.person.name, self.others)
        slug = self.person.slug
        return (name,) if name.is_in(readable(slug)) else (name, address_to_seek(slug))


def changes(root: Path, graph: Graph, leaving: Departure) -> Changes:
    """The files that can be changed without anyone deciding. Raises `Unsafe`, of what cannot be edited here."""
    found: Changes = {leaving.person.source.file: None}
    for event in graph.by_speaker.get(leaving.person.slug, ()):
        found[event.source.file] = _event(root, event, leaving)
    portrait = leaving.person.portrait
    if portrait and not any(portrait_elsewhere(graph, leaving.person)):
        found[f"images/{portrait.file}"] = None
    found[WITHDRAWALS] = _withdrawals(root, leaving)
    return found


def portrait_elsewhere(graph: Graph, person: Speaker) -> Iterator[Problem]:
    """Every other place of the content that shows the portrait of the person."""
    if not person.portrait:
        return
    picture = f"images/{person.portrait.file}"
    for entity in graph.entities():
        if entity is person:
            continue
        for path, file in _shown(entity):
            if f"images/{file}" == picture:
                yield problem_at(entity.source, (*path, "fichier"), f"{{key}} : {_PORTRAIT}", _TAKE_OUT)
        for link in entity.scan.links:
            name = link.target.removeprefix(STATIC).lstrip("/")
            if picture in (name, f"images/{name}"):
                yield Problem(entity.source.file, body_line(entity) + link.line - 1, _PORTRAIT, _TAKE_OUT)


def _shown(entity: Entity) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """The pictures that the front matter of an entity names, and where."""
    for key in ("image", "portrait"):
        if shown := getattr(entity, key, None):
            yield (key,), shown.file
    for position, material in enumerate(entity.materials if isinstance(entity, Event) else ()):
        if material.poster:
            yield ("supports", position, "affiche"), material.poster.file


def keeps_a_trace(event: Event, day: date) -> bool:
    """Whether « Intervenant retiré à sa demande » stands there: what is past keeps its shape."""
    return agenda.is_past(event, day)


def _event(root: Path, event: Event, leaving: Departure) -> bytes:
    page = Page(event.source.file, (root / event.source.file).read_bytes())
    for path, positions in _lists(references(event), leaving.person.slug).items():
        page.remove(path, positions)
    if keeps_a_trace(event, leaving.day):
        page.add(("retraits",), leaving.identifier, after=("intervenants",))
    return page.content()


def _lists(mentions: Iterable[Mention], slug: str) -> dict[tuple[str | int, ...], list[int]]:
    """The lists that name the person, and at which positions: `intervenants`, and those of the programme."""
    found: defaultdict[tuple[str | int, ...], list[int]] = defaultdict(list)
    for path, folder, named in mentions:
        if folder == "intervenants" and named == slug:
            place = max(at for at, step in enumerate(path) if isinstance(step, int))
            found[path[:place]].append(int(path[place]))
    return dict(found)


def _withdrawals(root: Path, leaving: Departure) -> bytes:
    file = root / WITHDRAWALS
    page = Page(WITHDRAWALS, file.read_bytes() if file.exists() else _NEW_FILE.encode())
    page.add_mapping({"identifiant": leaving.identifier, "date": leaving.day.isoformat()})
    return page.content()
