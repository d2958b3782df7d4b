"""Every hostile input by its number: the same seed and number give the same one, on any machine."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

from tests.community.casebook import BASE, every_case, remove
from tests.hostile import blowups, entities, mutations, places, shots

_BODIES = Path(__file__).parents[1] / "cases" / "bodies.md"
_TEXT = re.compile(rb"^````texte.*\n((?:.*\n)*?)````$", re.MULTILINE)


class Input(NamedTuple):
    """Something that stands at a path of the content; `lay` puts it there."""

    kind: str
    path: str
    lay: Callable[[Path], None]


class Material(NamedTuple):
    """The files of a kind to begin with, and pieces to mix in."""

    files: tuple[tuple[str, bytes], ...]
    pieces: tuple[bytes, ...]


class Draw(NamedTuple):
    """What an input is drawn from: the content that it spoils, the kind that it is of, and chance."""

    good: Path
    kind: str
    chance: Random

    @property
    def material(self) -> Material:
        """What there is to begin with."""
        return _material(self.good, self.kind)

    def file(self, path: str, content: bytes) -> Input:
        """The input that writes a file."""

        def lay(root: Path) -> None:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(content)

        return Input(self.kind, path, lay)


def input_of(good: Path, seed: int, number: int) -> Input:
    """The input of that number, to be laid in a copy of a good content."""
    chance = Random(f"{seed} {number}")  # noqa: S311 - it has to be the same again
    kind = chance.choices(tuple(_KINDS), tuple(weight for weight, _ in _KINDS.values()))[0]
    return _KINDS[kind][1](Draw(good, kind, chance))


def _spoilt(draw: Draw) -> Input:
    path, good = draw.chance.choice(draw.material.files)
    return draw.file(path, mutations.spoilt(good, draw.material.pieces, draw.chance))


def _spoilt_body(draw: Draw) -> Input:
    path, good = draw.chance.choice(draw.material.files)
    head, mark, body = good.rpartition(b"\n---\n")
    text = body if draw.chance.random() < 0.5 else draw.chance.choice(draw.material.pieces)
    return draw.file(path, head + mark + mutations.spoilt(text, draw.material.pieces, draw.chance))


def _blown_up(draw: Draw) -> Input:
    path, good = draw.chance.choice(draw.material.files)
    blown = blowups.blown(draw.chance).encode()
    if draw.chance.random() < 0.5:
        return draw.file(path, mutations.with_value(good, draw.chance, b"'" + blown.replace(b"'", b"''") + b"'"))
    head, mark, _ = good.rpartition(b"\n---\n")
    return draw.file(path, head + mark + blown)


def _anything(draw: Draw) -> Input:
    path, _ = draw.chance.choice(draw.material.files)
    return draw.file(path, draw.chance.randbytes(draw.chance.choice((3, 60, 4000))))


def _picture(draw: Draw) -> Input:
    return draw.file(*shots.shot(draw.chance))


def _odd_place(draw: Draw) -> Input:
    path, (_, good) = places.odd_place(draw.chance), draw.chance.choice(draw.material.files)
    ends = [at for at, sign in enumerate(path) if sign == "/"] + [len(path)]
    new = next((end for end in ends if not os.path.exists(draw.good / path[:end])), len(path))  # noqa: PTH110 - any name
    return Input(draw.kind, path[:new], lambda content: places.lay_odd(content, path, good))


def _strange(draw: Draw) -> Input:
    path, made = places.strange_file(draw.chance), draw.chance.random()

    def lay(content: Path) -> None:
        remove(content / path)
        places.lay_strange(content, path, Random(made))  # noqa: S311 - the same at each try

    return Input(draw.kind, path, lay)


@cache
def _material(good: Path, kind: str) -> Material:
    """The good files of that kind, and those of the cases, which are all made for the good content of `BASE`."""
    suits = _SUITS.get(kind, bool)
    files = [(path.relative_to(good).as_posix(), path.read_bytes()) for path in good.rglob("*") if path.is_file()]
    sound = sorted(one for one in files if one[0].endswith((".md", ".yaml")) and suits(one[0]))
    cases = [(one.path, one.text.encode()) for case in every_case() for one in case.overlays if one.form == "texte"]
    near = sorted(one for one in cases if one[0].endswith((".md", ".yaml")) and suits(one[0])) if good == BASE else []
    pieces = _TEXT.findall(_BODIES.read_bytes()) if kind == "body" else [content for _, content in (*sound, *cases)]
    return Material((*sound * (1 + len(near) // len(sound)), *near), tuple(filter(None, pieces)))


_SUITS: dict[str, Callable[[str], bool]] = {
    "front matter": lambda path: path.endswith(".md"),
    "body": lambda path: path.endswith(".md"),
    "blow-up": lambda path: path.endswith(".md"),
    "YAML": lambda path: path.endswith(".yaml") and path != "site.yaml",
    "site.yaml": lambda path: path == "site.yaml",
}
_KINDS: dict[str, tuple[int, Callable[[Draw], Input]]] = {
    "front matter": (20, _spoilt),
    "YAML": (23, _spoilt),
    "body": (14, _spoilt_body),
    "blow-up": (1, _blown_up),
    "entity": (12, lambda draw: draw.file(*entities.invented(draw.good, draw.chance))),
    "site.yaml": (9, _spoilt),
    "any bytes": (3, _anything),
    "picture": (8, _picture),
    "name": (7, _odd_place),
    "link, pipe, folder, heavy file": (3, _strange),
}
"""The kinds of inputs, how many of a hundred are of each, and what makes them."""
