"""The style sheets of the theme, made one: each `@import` line is replaced by the file it names.

What the sheet of every page says of paper goes into one of its own, asked for last: no screen waits for it.
"""

from __future__ import annotations

import re
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from rcssmin import cssmin

_IMPORT = re.compile(r'^@import "([\w./-]+\.css)";[ \t]*$', re.MULTILINE)
_WITHIN = re.compile(r"(?<=[^\s,{}>+~]) (?=:[a-z])")
"""The space of `.a :is(h2)`: within a layer, rcssmin takes it for one before the colon of a declaration."""
_PRINT = re.compile(r"@media print\{((?:[^{}]|\{[^{}]*\})*)\}")
_BLOCKS = re.compile(rf"@layer (\w+)\{{|{_PRINT.pattern}|[{{}}]")
_AGAIN = re.compile(r"^(@layer \w+ \{\n)((?:(?: .*)?\n)*)\}\s*\1", re.MULTILINE)
"""A layer that is closed, and opened again by the next file."""


def style_sheet(entry: Path) -> str:
    """The style sheet that pages link to, without comments nor spaces that mean nothing."""
    sheet = bundle(entry)
    while (joined := _AGAIN.sub(r"\1\2", sheet)) != sheet:
        sheet = joined
    return str(cssmin(_WITHIN.sub(" *", sheet)))


def parted(sheet: str) -> tuple[str, str]:
    """A sheet without its `@media print` blocks; these, in the layers that they stood in, and in their order."""
    layer, depth = "", 0
    printed: list[tuple[str, str]] = []
    for found in _BLOCKS.finditer(sheet):
        opened, rules = found[1], found[2]
        if rules is not None:
            printed.append((layer, rules))
        else:
            depth += -1 if found[0] == "}" else 1
            layer = (opened or layer) if depth else ""
    together = ((name, "".join(rules for _, rules in of_layer)) for name, of_layer in groupby(printed, itemgetter(0)))
    paper = "".join(f"@layer {name}{{{rules}}}" if name else rules for name, rules in together)
    return _PRINT.sub("", sheet), paper


def bundle(entry: Path) -> str:
    """The text of `entry` with its imports in place, in their order (the cascade's).

    Raises:
        FileNotFoundError: an import names a file that is not there.

    """
    return _IMPORT.sub(lambda found: bundle(entry.parent / found[1]), entry.read_text("utf-8"))
