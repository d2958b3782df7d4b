"""Texts made to fit a box: cut in lines of like length, set smaller, and at last resort cut short."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from plugins.share.faces import Face

_SPACES: Final = re.compile(r"[ \t\n]+")
"""Where a line may end: not at the spaces that hold words together."""
_SHORTER: Final = "…"


@dataclass(frozen=True)
class Fitted:
    """The lines of a text and the face that they are set in; lines are `leading` pixels apart."""

    lines: tuple[str, ...]
    face: Face
    leading: float

    @property
    def height(self) -> float:
        """From the top of the capitals of the first line to the last baseline, in pixels."""
        return self.leading * (len(self.lines) - 1) + self.face.size * _CAPITALS


_CAPITALS: Final = 0.7
"""The height of capitals, in ems."""


def fitted(text: str, face: Face, sizes: Iterable[int], box: tuple[int, int], leading: float = 1.05) -> Fitted:
    """The text at the first of these sizes, from the largest, at which it fits; `leading` in ems, `box` in pixels."""
    width, height = box
    tried = None
    for size in sizes:
        sized = replace(face, size=size)
        tried = Fitted(tuple(_lines(text, sized, width)), sized, leading * size)
        if tried.height <= height and all(sized.width(line) <= width for line in tried.lines):
            return replace(tried, lines=_balanced(text, sized, width, len(tried.lines)))
    if tried is None:
        raise ValueError("no size to try")
    return _cut(tried, width, height)


def _lines(text: str, face: Face, width: float) -> list[str]:
    """As few lines as can be; a word that is wider than the box stands alone."""
    lines: list[str] = []
    for word in _SPACES.split(text.strip()):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and face.width(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _balanced(text: str, face: Face, width: float, count: int) -> tuple[str, ...]:
    """The same count of lines, in the narrowest column that keeps it."""
    low, high = width / 2, float(width)
    while high - low > 1:
        middle = (low + high) / 2
        lines = _lines(text, face, middle)
        fits = len(lines) <= count and all(face.width(line) <= middle for line in lines)
        low, high = (low, middle) if fits else (middle, high)
    return tuple(_lines(text, face, high))


def _cut(tried: Fitted, width: float, height: float) -> Fitted:
    """As many lines as fit, the last one ending with an ellipsis; a word that is too wide is cut."""
    count = 1 + max(0, int((height - tried.face.size * _CAPITALS) / tried.leading))
    whole = len(tried.lines) <= count
    lines = [_within(line, tried.face, width) for line in tried.lines[:count]]
    if not whole:
        lines[-1] = _within(lines[-1].rstrip(_SHORTER) + _SHORTER, tried.face, width)
    return replace(tried, lines=tuple(lines))


def _within(line: str, face: Face, width: float) -> str:
    kept = line
    while kept and face.width(kept) > width:
        kept = kept.rstrip(_SHORTER)[:-1].rstrip(" ,;:.") + _SHORTER
    return kept
