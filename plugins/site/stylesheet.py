"""The style sheets of the theme, made one: each `@import` line is replaced by the file it names."""

from __future__ import annotations

import re
from pathlib import Path

from rcssmin import cssmin

_IMPORT = re.compile(r'^@import "([\w./-]+\.css)";[ \t]*$', re.MULTILINE)
_WITHIN = re.compile(r"(?<=[^\s,{}>+~]) (?=:[a-z])")
"""The space of `.a :is(h2)`: within a layer, rcssmin takes it for one before the colon of a declaration."""


def style_sheet(entry: Path) -> str:
    """The style sheet that pages link to, without comments nor spaces that mean nothing."""
    return str(cssmin(_WITHIN.sub(" *", bundle(entry))))


def bundle(entry: Path) -> str:
    """The text of `entry` with its imports in place, in their order (the cascade's).

    Raises:
        FileNotFoundError: an import names a file that is not there.

    """
    return _IMPORT.sub(lambda found: bundle(entry.parent / found[1]), entry.read_text("utf-8"))
