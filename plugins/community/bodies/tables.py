"""Tables: a line of heads, a line of dashes, then rows with as many cells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plugins.community.bodies.blocks import Block, Layout, block
from plugins.community.bodies.found import Fault

_SEPARATOR = re.compile(r"[ :|-]*-[ :|-]*")


def is_separator(line: str) -> bool:
    """Whether the line is the one of dashes, under the heads."""
    return "|" in line and _SEPARATOR.fullmatch(line) is not None


def take_table(layout: Layout, lines: Sequence[str], first: int) -> bool:
    """Add the rows of a table to the layout, and its faults; false if these lines, from line `first`, are none."""
    under = next((at for at, line in enumerate(lines) if at and is_separator(line) and "|" in lines[at - 1]), 0)
    if not under:
        return False
    if under > 1:
        fix = "laissez une ligne vide avant le tableau"
        layout.faults.append(Fault(first + under - 1, "tableau collé au texte", fix))
    blocks = [block("row", first + at, line) for at, line in enumerate(lines) if at != under]
    layout.blocks += blocks
    layout.faults += _faults(blocks[under - 1 :], lines[under])
    return True


def _faults(rows: Sequence[Block], separator: str) -> list[Fault]:
    heads, dashes = _cells(rows[0].mask), _cells(separator)
    if heads != dashes:
        text = f"tableau : {heads} cases d’en-tête, {dashes} sur la ligne de tirets"
        return [Fault(rows[0].line + 1, text, "il en faut autant, comme | --- | --- |")]
    fix = "une barre de trop ? Dans un texte, écrivez \\|"
    counted = ((row.line, _cells(row.mask)) for row in rows[1:])
    return [
        Fault(line, f"tableau : {cells} cases, l’en-tête en a {heads}", fix) for line, cells in counted if cells > heads
    ]


def _cells(row: str) -> int:
    return row.strip().removeprefix("|").removesuffix("|").count("|") + 1
