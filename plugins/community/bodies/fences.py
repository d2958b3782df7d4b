"""Fenced code: where it opens and closes. The renderer reads it here too, so that both see the same code."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_OPENING = re.compile(r"(`{3,}|~{3,}) *([^`]*)")


class Fence(NamedTuple):
    """Code between two fences: `lines[first]` opens it, `lines[last]` closes it, or is the last of all if none does."""

    first: int
    last: int
    language: str
    closed: bool

    def code(self, lines: Sequence[str]) -> str:
        """The code, each line ended by a line feed."""
        return "".join(f"{line}\n" for line in lines[self.first + 1 : self.last if self.closed else None])


def fences(lines: Sequence[str]) -> list[Fence]:
    """The fenced blocks, in order. A fence starts its line; its closing one is at least as long, and bare."""
    found: list[Fence] = []
    opening: re.Match[str] | None = None
    first = 0
    for index, line in enumerate(lines):
        if not line.startswith(("```", "~~~")):
            continue
        if opening is None:
            opening, first = _OPENING.fullmatch(line), index
        elif line.startswith(opening[1]) and not line.strip(f"{opening[1][0]} "):
            found.append(Fence(first, index, _language(opening), closed=True))
            opening = None
    if opening is not None:
        found.append(Fence(first, len(lines) - 1, _language(opening), closed=False))
    return found


def _language(opening: re.Match[str]) -> str:
    """The first word after the fence, if it may be a class name: « python », « c++ »."""
    word = opening[2].split(maxsplit=1)[:1]
    return word[0] if word and re.fullmatch(r"[\w+#-]+", word[0]) else ""
