"""The pictures that editors add: whether they are good, and what is published of them. All is kept by content."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from plugins.community import attachments
from plugins.community.files import CHANGED, Unreadable
from plugins.community.problems import Problem
from plugins.community.renditions import FORMATS, Frame, Original, Rendition, fitted
from plugins.site.kept import digest, kept
from plugins.site.pictures.developing import developed, upright_size
from plugins.site.pictures.encoding import RECIPE, encoded, resized
from plugins.site.pictures.faults import RULES, Fault, fault
from plugins.site.pictures.opening import SUFFIXES

_ROOM, _FOLDER = "pictures", "images/"
_ENCODERS = {suffix.removeprefix("."): SUFFIXES[f".{suffix}"] for suffix in FORMATS}


class _Look(NamedTuple):
    """What one look at a picture tells: its size once upright, or its fault."""

    width: int
    height: int
    fault: Fault | None


def is_picture(file: str) -> bool:
    """Whether the name is that of a picture that editors may add."""
    return PurePosixPath(file).suffix.lower() in SUFFIXES


def check(root: Path, statics: Iterable[str]) -> Iterator[Problem]:
    """The problems of every picture among `statics`, paths relative to `root`."""
    for file in sorted(filter(is_picture, statics)):
        try:
            wrong = _look(attachments.read(root, file)[0], _format(file)).fault
        except Unreadable as refusal:
            yield refusal.problem
            continue
        if wrong:
            yield Problem(file, 0, *wrong)


def original(root: Path, file: str) -> Original:
    """A picture of a content, which `check` found good. Raises `Unreadable` where it is not any more."""
    content, look = _good(root, file)
    return Original(file.removeprefix(_FOLDER), look.width, look.height, digest(content, RECIPE))


def published(root: Path, file: str) -> bytes:
    """The picture under its own name: in its format, no larger than what pages need, without what else it holds.

    Raises:
        Unreadable: it is not any more what `check` found good.

    """
    (content, look), name = _good(root, file), _format(file)

    def make() -> bytes:
        size = fitted(look.width, look.height)
        return encoded(resized(developed(content, size), size), name)

    return kept(_ROOM, f"{digest(content, RECIPE)}.{name.lower()}", make)


def rendition(root: Path, file: str, one: Rendition) -> bytes:
    """One file made of a picture of a content. Raises `Unreadable` as `published` does."""
    content, _ = _good(root, file)
    square = one.frame is Frame.PORTRAIT

    def make() -> bytes:
        size = (one.width, one.height)
        return encoded(resized(developed(content, size), size, square=square), _ENCODERS[one.format])

    return kept(_ROOM, f"{digest(content, RECIPE)}-{one.frame.name.lower()}-{one.width}.{one.format}", make)


def _good(root: Path, file: str) -> tuple[bytes, _Look]:
    """A picture and its look. Raises `Unreadable` where someone has spoilt it since it was checked."""
    content, _ = attachments.read(root, file)
    look = _look(content, _format(file))
    if look.fault:
        raise Unreadable(Problem(file, 0, *CHANGED))
    return content, look


def _format(file: str) -> str:
    return SUFFIXES[PurePosixPath(file).suffix.lower()]


def _look(content: bytes, expected: str) -> _Look:
    def make() -> bytes:
        wrong = fault(content, expected)
        size = (0, 0) if wrong else upright_size(content)
        return json.dumps([*size, wrong]).encode()

    width, height, wrong = json.loads(kept(_ROOM, f"{digest(content, expected, RULES)}.json", make))
    return _Look(width, height, tuple(wrong) if wrong else None)
