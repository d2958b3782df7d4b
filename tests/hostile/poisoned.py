"""The demo with an attack in every text that its files hold, as far as the model and the checks let it through."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from plugins.community import bodies
from plugins.community.bodies import signs
from plugins.community.keys import Part, fault_of, key_names
from plugins.community.kinds import KINDS
from plugins.community.library import key_of
from plugins.community.reading import Source, read
from plugins.community.shapes import Shape, shapes
from plugins.community.site_model import Milestone, Settings, Theme
from plugins.community.words import fold
from tests.hostile.payloads import BODIES, QUOTES, WORDS

_SINGLES: dict[str, type[Part]] = {"site.yaml": Settings, "themes.yaml": Theme, "chronologie.yaml": Milestone}
_READ_ELSEWHERE = {
    *(("Change", "changement"), ("Format", "règle"), ("MenuLink", "adresse")),
    *(("Picture", "fichier"), ("Portrait", "fichier"), *((kind.__name__, "texte") for kind in KINDS.values())),
}
"""Words that a rule of the whole reads more strictly, and texts in Markdown."""
_BEFORE = {"licence": "accord de l’auteur"}
"""What a text has to begin with."""
_TOGETHER, _MENU = 12, 24

Place = tuple[str, str]
"""A part of the model, and one of its keys."""


def poison(demo: Path, content: Path) -> list[Place]:
    """Write the demo at `content`, poisoned; gives the places where something was put."""
    shutil.copytree(demo, content)
    done: list[Place] = []
    for path in sorted(content.rglob("*")):
        file = path.relative_to(content).as_posix()
        if path.suffix in (".md", ".yaml") and file != "retraits.yaml":
            _poison(content, read(content, file), done)
    return done


def texts(part: type[Part]) -> Iterator[Shape]:
    """The keys of a part that words go in."""
    found = (shape for shape in shapes(part) if shape.sort is str and not shape.folder)
    return (shape for shape in found if (part.__name__, shape.key) not in _READ_ELSEWHERE)


@cache
def let_through(part: type[Part], key: str, many: bool) -> tuple[str, ...]:  # noqa: FBT001 - a key of the cache
    """The attacks that a key takes, as words among others."""
    written = (f"{_BEFORE.get(key, 'Un mot')} {word} encore" for word in WORDS if not any(signs.faults(word)))
    return tuple(one for one in written if fault_of(part, key, [one] if many else one) is None)


@cache
def sound_bodies() -> tuple[str, ...]:
    """The attacks in Markdown in which nothing is wrong: what they say is to be shown as it is."""
    scans = ((text, bodies.scan(f"{text}\n\nFin.")) for text in BODIES)
    return tuple(
        text
        for text, scan in scans
        if not (scan.faults or scan.headings or "[^" in text)
        and all(link.target == "/label/" or bodies.target_kind(link.target) in ("web", "mail") for link in scan.links)
    )


def _poison(content: Path, source: Source, done: list[Place]) -> None:
    values: Any = source.values
    part = _SINGLES[source.file] if source.file in _SINGLES else KINDS[key_of(source.file)[0]]
    mappings = values if isinstance(values, list) else values.values() if part is Theme else [values]
    for mapping in mappings:
        _fill(part, mapping, done)
    front = yaml.safe_dump(values, allow_unicode=True, default_style="'", sort_keys=False, width=1 << 20)
    if source.file.endswith(".md"):
        front = "\n\n".join((f"---\n{front}---", source.body, *sound_bodies())) + "\n"
    (content / source.file).write_text(front, encoding="utf-8")


def _fill(part: type[Part], mapping: dict[str, Any], done: list[Place]) -> None:
    """Put an attack in each text that a mapping may have, and in those of the mappings within it."""
    written = {key_names(part)[fold(key)]: key for key in mapping}
    for shape in shapes(part):
        value = mapping.get(written.get(shape.key, ""))
        if shape.part and value:
            for one in filter(lambda one: isinstance(one, dict), value if isinstance(value, list) else [value]):
                _fill(shape.part, one, done)
        elif shape in texts(part) and (known := let_through(part, shape.key, shape.many)):
            attack = _attacked(part, shape, known, len(done))
            mapping[written.get(shape.key, shape.key)] = [attack] if shape.many else attack
            done.append((part.__name__, shape.key))


def _attacked(part: type[Part], shape: Shape, known: Sequence[str], turn: int) -> str:
    """A dozen of the attacks that a key takes, or one where it has no room for more: others at each turn."""
    if (part.__name__, shape.key) == ("MenuLink", "titre"):
        return QUOTES[turn % len(QUOTES)][:_MENU]
    first = turn * _TOGETHER % len(known)
    whole = " ".join(known[first : first + _TOGETHER])
    fits = fault_of(part, shape.key, [whole] if shape.many else whole) is None
    return whole if fits else f"{known[turn % len(known)]} {turn}"
