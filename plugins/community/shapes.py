"""What a key takes, read in the model: schemas, documentation and new files are all made from it."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import NamedTuple, get_args, get_origin

from pydantic.fields import FieldInfo

from plugins.community.keys import Part, classes_in, folder_of
from plugins.community.model import Entity
from plugins.community.when import When


class Shape(NamedTuple):
    """One key of a mapping: its name, what is said of it, and what it takes."""

    key: str
    help_text: str
    required: bool
    many: bool
    """Whether it takes a list."""
    sort: type
    """What each value is read as: a text, a number, a `When`, a `Part` of its own keys…"""
    folder: str
    """The folder of the entities that it names, or an empty string."""

    @property
    def part(self) -> type[Part] | None:
        """The keys within, where it takes a mapping."""
        return self.sort if issubclass(self.sort, Part) else None

    @property
    def options(self) -> tuple[str, ...]:
        """The closed list that its value comes from; empty for another value."""
        if issubclass(self.sort, StrEnum):
            return tuple(map(str, self.sort))
        return ("oui", "non") if self.sort is bool else ()

    @property
    def is_date(self) -> bool:
        """Whether it takes a date, as precise as it is known."""
        return self.sort is When


@cache
def shapes(part: type[Part]) -> tuple[Shape, ...]:
    """The keys of a mapping, in the order of the model: those of every kind last."""
    of_every_kind = set(Entity.model_fields) if issubclass(part, Entity) else set()
    own = [name for name in part.model_fields if name not in of_every_kind]
    shared = [name for name in part.model_fields if name in of_every_kind]
    return tuple(_shape(name, part.model_fields[name]) for name in (*own, *shared))


def shape_of(part: type[Part], key: str) -> Shape | None:
    """The key of a mapping, under its exact name."""
    return next((shape for shape in shapes(part) if shape.key == key), None)


def _shape(name: str, field: FieldInfo) -> Shape:
    found = [kind for kind in classes_in(field.annotation) if kind is not type(None)]
    return Shape(
        field.alias or name,
        field.description or "",
        field.is_required(),
        any(get_origin(kind) is tuple for kind in _branches(field.annotation)),
        found[0],
        folder_of(field) or "",
    )


def _branches(annotation: object) -> Iterator[object]:
    """The annotation, or each side of its « or »."""
    yield annotation
    if get_origin(annotation) is not tuple:
        yield from get_args(annotation)
