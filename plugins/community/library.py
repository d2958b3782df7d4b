"""From a content folder to its graph: read everything, check everything, say all that is wrong at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from plugins.community import checks, inventory
from plugins.community.faults import problems_of
from plugins.community.graph import FIELDS, Graph
from plugins.community.inventory import Inventory
from plugins.community.keys import Part, required_keys, sound_part
from plugins.community.kinds import KINDS, SINGLE_FILES, YEARLY
from plugins.community.model import Entity
from plugins.community.problems import Problem, bounded, in_order
from plugins.community.reader import Reader
from plugins.community.reading import Source
from plugins.community.site_model import Milestone, Settings, Theme, Withdrawal
from plugins.community.values import Name

SETTINGS = "site.yaml"


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

    @property
    def has_settings(self) -> bool:
        """Whether `site.yaml` could be read."""
        return SETTINGS in self.singles

    def graph(self) -> Graph:
        """The graph of what was read, complete only where there is no problem."""
        kinds = {FIELDS[folder]: found for folder, found in self.entities.items()}
        return Graph(
            self.singles.get(SETTINGS, _NO_SETTINGS),
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
    library = read_all(root, Reader(root))
    graph = library.graph()
    problems = (*library.problems, *checks.check(graph, lambda: today, lambda _, make: make()))
    return graph if library.has_settings else None, in_order(problems)


def read_all(root: Path, reader: Reader) -> Library:
    """What the content is now; what the reader knows already is not read again."""
    stock = inventory.take_stock(root)
    reader.look((*stock.entities, *stock.singles), stock.stamps, understood)
    return gathered(stock, reader)


def gathered(stock: Inventory, reader: Reader) -> Library:
    """The files of a stock that the reader has looked at, as a library."""
    library = Library(statics=tuple(stock.statics), problems=list(stock.problems), broken=set(stock.broken))
    for file in stock.entities:
        if file in reader.known:
            folder, key = key_of(file)
            source, entity = reader.sound(file)
            entity.placed(slug_of(folder, key), source)
            library.entities[folder][key] = entity
    for file in stock.singles:
        if file in reader.known:
            library.sources[file], library.singles[file] = reader.sound(file)
    for file, source in reader.faulty.items():
        if file in SINGLE_FILES:
            library.sources[file] = source
        _tell(source, library)
    if SETTINGS not in {*stock.singles, *stock.broken}:
        library.problems.append(Problem(SETTINGS, 0, "le fichier manque", "écrivez-y le nom du site et ses menus"))
    return library


def key_of(file: str) -> tuple[str, str]:
    """The folder and the key of an entity's file: `evenements/2019/x.md` → `evenements`, `2019/x`."""
    folder, rest = file.split("/", 1)
    return folder, rest.rsplit(".", 1)[0]


def slug_of(folder: str, key: str) -> str:
    """The name by which the content refers to an entity."""
    return key.rsplit("/", 1)[-1] if folder in YEARLY else key


def understood(source: Source) -> object:
    """The entity, or the value of a single file, that a source without fault tells; `None` where it has problems."""
    try:
        return _validated(source)
    except ValidationError:
        return None


def _validated(source: Source) -> object:
    kind = _kind(source.file)
    if source.values is None:
        return _EMPTY.get(source.file)
    if issubclass(kind, Entity):
        return kind.model_validate(source.values)
    return _adapter(source.file).validate_python(source.values)


@cache
def _adapter(file: str) -> TypeAdapter[Any]:
    """What reads a single file; made once it is read, which takes as long as a page."""
    return TypeAdapter(_SINGLES[file][1])


def _kind(file: str) -> type[Part]:
    return _SINGLES[file][0] if file in _SINGLES else KINDS[key_of(file)[0]]


def _tell(source: Source, library: Library) -> None:
    """Take what can be had of a file in which something is wrong, and tell what."""
    single = source.file in SINGLE_FILES
    name = source.file if single else "/".join(key_of(source.file))
    library.broken.add(name)
    kind = _kind(source.file)
    if problems := source.problems or _no_keys(kind, source):
        library.problems.extend(bounded(problems))
        return
    try:
        _validated(source)
    except ValidationError as error:
        library.problems.extend(bounded(problems_of(error, kind, source)))
        if issubclass(kind, Entity):
            library.damaged.append(_sound_part(kind, source, error))


def _sound_part(kind: type[Entity], source: Source, error: ValidationError) -> Entity:
    wrong = {str(details["loc"][0]) for details in error.errors(include_url=False) if details["loc"]}
    entity = sound_part(kind, source.values, wrong)
    entity.placed(slug_of(*key_of(source.file)), source)
    return entity


def _no_keys(kind: type[Part], source: Source) -> list[Problem]:
    """The problem of a file without any key, told once rather than key by key."""
    if source.values is not None:
        return []
    keys = ", ".join(sorted(required_keys(kind)))
    return [Problem(source.file, 1, "il n’y a aucune clé", f"écrivez au moins : {keys}")]


_NO_SETTINGS = sound_part(Settings, {}, ())
"""Stands for a `site.yaml` that cannot be read, so that the rest is checked all the same."""

_SINGLES: dict[str, tuple[type[Part], Any]] = {
    SETTINGS: (Settings, Settings),
    "themes.yaml": (Theme, dict[Name, Theme]),
    "chronologie.yaml": (Milestone, tuple[Milestone, ...]),
    "retraits.yaml": (Withdrawal, tuple[Withdrawal, ...]),
}
"""The kind of what each single file holds, and all that it holds, as a type."""
_EMPTY: dict[str, object] = {"themes.yaml": {}, "chronologie.yaml": (), "retraits.yaml": ()}
"""What a file without any key amounts to; the others may not be empty."""
