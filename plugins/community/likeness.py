"""Names so alike that two files may tell of one person, venue or organisation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from plugins.community.faults import problem_at
from plugins.community.graph import Graph
from plugins.community.model import Entity
from plugins.community.problems import Problem
from plugins.community.words import distance, fold

_SHORTEST = 5
"""Below, one letter makes another name."""
_SMALL = frozenset({"le", "la", "les", "l", "de", "du", "des", "d", "et", "the", "of", "and"})
_WORD = re.compile(r"[^\W_]+")


class Name(NamedTuple):
    """A name as it is compared: the whole, its words without the small ones, its numbers."""

    folded: str
    words: tuple[str, ...]
    numbers: tuple[str, ...]

    @classmethod
    def of(cls, name: str) -> Name:
        """What is compared of a name."""
        folded = fold(name)
        words = tuple(word for word in _WORD.findall(folded) if word not in _SMALL)
        return cls(folded, words, tuple(re.findall(r"\d+", folded)))

    def like(self, other: Name) -> bool:
        """Whether both may name the same: in another order, a letter apart, or with an initial for a first name.

        Numbers and letters that stand alone tell things apart: « Salle 2 », « Salle B ».
        """
        if self.folded == other.folded or self.numbers != other.numbers or not (self.words and other.words):
            return False
        if sorted(self.words) == sorted(other.words):
            return True
        alone = [{word for word in name.words if len(word) == 1} for name in (self, other)]
        if self.words[1:] == other.words[1:] and bool(alone[0]) != bool(alone[1]):
            return self.words[0][0] == other.words[0][0]
        first, second = " ".join(self.words), " ".join(other.words)
        return alone[0] == alone[1] and len(first) >= _SHORTEST and distance(first, second, 2) <= 2  # noqa: PLR2004

    def marks(self) -> Iterator[str]:
        """What two names that are alike have in common: one of these at least. There are as many as letters."""
        joined = " ".join(self.words)
        yield joined
        yield " ".join(sorted(self.words))
        yield from (joined[:place] + joined[place + 1 :] for place in range(len(joined)))
        if len(self.words) > 1:
            yield " ".join((self.words[0][0], *self.words[1:]))


def check(graph: Graph) -> Iterator[Problem]:
    """A notice for each name that is like an earlier one of its kind."""
    for entities in (graph.speakers, graph.venues, graph.organisations):
        for entity, other in pairs(entities):
            text = f"{{key}} ressemble à « {other.label} » ({other.source.file})"
            fix = "si c’est le même nom, gardez un seul fichier ; sinon, laissez-les"
            yield problem_at(entity.source, ("nom",), text, fix, "avis")


def pairs(entities: Mapping[str, Entity]) -> Iterator[tuple[Entity, Entity]]:
    """Each entity whose name is like that of an earlier one, with that one: names are met by what they share.

    So the time grows with the number of names, not with its square.
    """
    met: dict[str, list[tuple[Name, Entity]]] = {}
    for _, entity in sorted(entities.items()):
        name = Name.of(entity.label)
        marks = set(name.marks())
        if other := _like(name, (known for mark in marks for known in met.get(mark, ()))):
            yield entity, other
        for mark in marks:
            if len(known := met.setdefault(mark, [])) < _MOST:
                known.append((name, entity))


_MOST = 4
"""How many names are kept for one mark: enough to meet the others, too few to slow a thousand « Salle n »."""


def _like(name: Name, known: Iterable[tuple[Name, Entity]]) -> Entity | None:
    alike = [entity for other, entity in known if name.like(other)]
    return min(alike, key=lambda entity: entity.source.file, default=None)
