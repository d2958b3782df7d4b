"""Entities of which each value is right by itself, drawn by chance: only the whole can find them wrong, or stumble."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml

from plugins.community.keys import Part, fault_of
from plugins.community.kinds import KINDS, YEARLY
from plugins.community.library import key_of, slug_of
from plugins.community.shapes import Shape, shapes
from tests.hostile import mutations

_WORDS = (
    "Un mot", "L’été", "é" * 30, "42", "30 à 50", "environ 150", "18:30", "62100", "gratuit", "reporté", "annulé",
    "nouveau lieu", "nouvelle date", "https://www.lemonde.fr/", "https://tube.exemple.org/w/abc",
    "https://www.youtube.com/watch?v=abc12345678", "/evenements/2018/vieux/", "/x", "halle.jpg", "marie.jpg",
    "mouettes.jpg", "CC BY 4.0", "accord de l’auteur", "https://vimeo.com/12345", "2 éclats toutes les 10 s",
    "FREQ=MONTHLY;BYDAY=2TH;BYHOUR=18", "732829320", "W621000000", "03 21 00 00 00", "a@exemple.fr", "72 %",
)  # fmt: skip
_FIRST = datetime(2012, 1, 1)  # noqa: DTZ001 - a date of the content has no zone
_SHAPES = ("%Y", "%Y-%m", "%Y-%m-%d", "%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M")


def invented(good: Path, chance: Random) -> tuple[str, bytes]:
    """The path and the bytes of a file that holds an entity, which names those of the content `good`."""
    folder = chance.choice(tuple(KINDS))
    values = _mapping(KINDS[folder], good, chance)
    year = str(values.get("début") or values.get("publié_le") or "2026")[:4]
    path = f"{folder}/{year}/invente.yaml" if folder in YEARLY else f"{folder}/invente.yaml"
    return path, yaml.safe_dump(values, allow_unicode=True, sort_keys=False).encode("utf-8", "replace")


def _mapping(part: type[Part], good: Path, chance: Random) -> dict[str, Any]:
    due = {"texte"} if getattr(part, "needs_text", False) else set()
    often = chance.choice((0.1, 0.5, 0.9))
    kept = [shape for shape in shapes(part) if shape.required or shape.key in due or chance.random() < often]
    found = {shape.key: _values(part, shape, good, chance) for shape in kept}
    return {key: value for key, value in found.items() if value not in (None, [])}


def _values(part: type[Part], shape: Shape, good: Path, chance: Random) -> object:
    if not shape.many:
        return _value(part, shape, good, chance)
    found = [_value(part, shape, good, chance) for _ in range(chance.choice((0, 1, 1, 2, 5)))]
    return [value for value in found if value is not None]


def _value(part: type[Part], shape: Shape, good: Path, chance: Random) -> object:
    if shape.part:
        return _mapping(shape.part, good, chance)
    if shape.options:
        return chance.choice(shape.options)
    if shape.is_date:
        return (_FIRST + timedelta(minutes=chance.randrange(17 * 365 * 24 * 60))).strftime(chance.choice(_SHAPES))
    if shape.folder:
        return chance.choice(_slugs(good, shape.folder) or ("personne",))
    if shape.key == "fichier":
        return chance.choice(sorted(path.name for path in (good / "images").iterdir()))
    if shape.sort is float:
        return str(round(chance.uniform(-90, 90), 4))
    return _word(part, shape, chance)


def _word(part: type[Part], shape: Shape, chance: Random) -> str | None:
    """A word that the key takes, a strange one now and then; nothing where none that is tried is taken."""
    for _ in range(12):
        word = chance.choice(_WORDS if chance.random() < 0.8 else mutations.TOKENS)
        if fault_of(part, shape.key, [word] if shape.many else word) is None:
            return word
    return next((word for word in _WORDS if fault_of(part, shape.key, [word] if shape.many else word) is None), None)


@cache
def _slugs(good: Path, folder: str) -> tuple[str, ...]:
    """The names by which entities of a folder are referred to."""
    if folder == "themes":
        return tuple(yaml.safe_load((good / "themes.yaml").read_text("utf-8")))
    files = sorted(path.relative_to(good).as_posix() for path in (good / folder).rglob("*.*"))
    return tuple(key_of(file)[1] if folder == "evenements" else slug_of(*key_of(file)) for file in files)
