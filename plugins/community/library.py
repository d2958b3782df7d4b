"""From a content folder to its graph: read everything, check everything, say all that is wrong at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from plugins.community import checks, inventory
from plugins.community.faults import problems_of
from plugins.community.graph import Graph
from plugins.community.keys import Part, required_keys, sound_part
from plugins.community.kinds import KINDS, YEARLY
from plugins.community.model import Entity
from plugins.community.problems import Problem, bounded
from plugins.community.reading import Source, read
from plugins.community.site_model import Milestone, Settings, Theme, Withdrawal

_FIELDS = {
    "evenements": "events",
    "intervenants": "speakers",
    "lieux": "venues",
    "territoires": "territories",
    "formats": "formats",
    "organisations": "organisations",
    "actualites": "news",
    "pages": "articles",
}


@dataclass
class Library:
    """What was read: entities by folder and key, the single files, the static files, every problem and notice."""

    entities: dict[str, dict[str, Any]] = field(default_factory=lambda: {folder: {} for folder in KINDS})
    singles: dict[str, Any] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    """The sources of the single files."""
    statics: tuple[str, ...] = ()
    broken: set[str] = field(default_factory=set)
    """The files that could not be read: what refers to them is not told as missing."""
    damaged: list[Entity] = field(default_factory=list)
    """What is sound in the entities of broken files: their references and texts are checked all the same."""
    problems: list[Problem] = field(default_factory=list)

    def graph(self) -> Graph:
        """The graph of what was read, complete only where there is no problem."""
        kinds = {_FIELDS[folder]: found for folder, found in self.entities.items()}
        return Graph(
            self.singles.get("site.yaml", _NO_SETTINGS),
            themes=self.singles.get("themes.yaml", {}),
            milestones=tuple(self.singles.get("chronologie.yaml", ())),
            withdrawals=tuple(self.singles.get("retraits.yaml", ())),
            sources=self.sources,
            statics=frozenset(self.statics),
            broken=frozenset(self.broken),
            damaged=tuple(self.damaged),
            **kinds,
        )


def inspect(root: Path, today: date) -> tuple[Graph | None, tuple[Problem, ...]]:
    """The graph, where the settings of the site could be read, and every problem and notice, sorted."""
    stock = inventory.take_stock(root)
    library = Library(statics=tuple(stock.statics), problems=stock.problems, broken=stock.broken)
    for file in stock.entities:
        _read_entity(root, file, library)
    for file in stock.singles:
        _read_single(root, file, library)
    if "site.yaml" not in {*stock.singles, *stock.broken}:
        library.problems.append(Problem("site.yaml", 0, "le fichier manque", "écrivez-y le nom du site et ses menus"))
    graph = library.graph()
    library.problems.extend(checks.check(graph, today))
    return graph if "site.yaml" in library.singles else None, tuple(sorted(set(library.problems)))


def key_of(file: str) -> tuple[str, str]:
    """The folder and the key of an entity's file: `evenements/2019/x.md` → `evenements`, `2019/x`."""
    folder, rest = file.split("/", 1)
    return folder, rest.rsplit(".", 1)[0]


def _read_entity(root: Path, file: str, library: Library) -> None:
    folder, key = key_of(file)
    kind, source = KINDS[folder], read(root, file)
    slug = key.rsplit("/", 1)[-1] if folder in YEARLY else key
    if problems := source.problems or _no_keys(kind, source):
        library.problems.extend(bounded(problems))
        library.broken.add(f"{folder}/{key}")
        return
    try:
        entity = library.entities[folder][key] = kind.model_validate(source.values)
    except ValidationError as error:
        library.problems.extend(bounded(problems_of(error, kind, source)))
        library.broken.add(f"{folder}/{key}")
        wrong = {str(details["loc"][0]) for details in error.errors(include_url=False) if details["loc"]}
        entity = sound_part(kind, source.values, wrong)
        library.damaged.append(entity)
    entity.placed(slug, source)


def _no_keys(kind: type[Part], source: Source) -> list[Problem]:
    """The problem of a file without any key, told once rather than key by key."""
    if source.values is not None:
        return []
    keys = ", ".join(sorted(required_keys(kind)))
    return [Problem(source.file, 1, "il n’y a aucune clé", f"écrivez au moins : {keys}")]


_NO_SETTINGS = sound_part(Settings, {}, ())
"""Stands for a `site.yaml` that cannot be read, so that the rest is checked all the same."""

_SINGLES: dict[str, tuple[type[Part], TypeAdapter[Any]]] = {
    "site.yaml": (Settings, TypeAdapter(Settings)),
    "themes.yaml": (Theme, TypeAdapter(dict[str, Theme])),
    "chronologie.yaml": (Milestone, TypeAdapter(tuple[Milestone, ...])),
    "retraits.yaml": (Withdrawal, TypeAdapter(tuple[Withdrawal, ...])),
}


def _read_single(root: Path, file: str, library: Library) -> None:
    source = library.sources[file] = read(root, file)
    kind, adapter = _SINGLES[file]
    problems = source.problems or (_no_keys(kind, source) if file == "site.yaml" else [])
    if not problems and source.values is not None:
        try:
            library.singles[file] = adapter.validate_python(source.values)
        except ValidationError as error:
            problems = problems_of(error, kind, source)
    if problems:
        library.problems.extend(bounded(problems))
        library.broken.add(file)
