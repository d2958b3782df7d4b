"""A body cut in blocks: paragraphs, items, quotes, table rows, titles. Code is left out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from plugins.community.bodies import inline
from plugins.community.bodies.found import Fault

Kind = Literal["paragraph", "item", "quote", "row", "heading"]

HEADING = re.compile(r"(#{1,6})(?: +(.*))?")
"""A title: its level by the number of #, and its text, `None` or blanks if it has none."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that are read together, without the marks before them; `mask` is the text with code made opaque."""

    kind: Kind
    line: int
    text: str
    mask: str

    def line_of(self, offset: int) -> int:
        """The line of the body, from 1, of a place in the text."""
        return self.line + self.text.count("\n", 0, offset)


def block(kind: Kind, line: int, text: str) -> Block:
    """A block and its mask."""
    return Block(kind, line, text, inline.masked(text))


@dataclass
class Layout:
    """A body cut in blocks, with what it defines: link references, and the lines where each footnote is written."""

    blocks: list[Block] = field(default_factory=list)
    references: dict[str, tuple[str, str]] = field(default_factory=dict)
    notes: dict[str, list[int]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
