"""A review for a terminal: what was said on the left, what is said now on the right."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from itertools import zip_longest

from plugins.review.comparing import Review
from plugins.review.telling import Line, Listing, Table, parts, sentence

_LEAST, _MOST = 60, 160


def as_text(review: Review, start: str, columns: int) -> str:
    """The review, in lines of at most `columns` signs where words allow; never narrower than 60 nor wider than 160."""
    half = (max(_LEAST, min(columns, _MOST)) - 5) // 2
    return "\n".join([sentence(review, start), *(line for part in parts(review) for line in _part(part, half))])


def _part(part: Listing | Table, half: int) -> Iterator[str]:
    if part.title:
        yield f"\n{part.title}"
    if isinstance(part, Listing):
        yield from (f"  {_line(line)}" for line in part.lines)
        return
    if part.pages:
        yield f"\n  {' '.join(part.pages)}"
    yield f"    {'avant':<{half - 4}} │ après"
    for row in part.rows:
        yield from _row(row, half)


def _line(line: Line) -> str:
    return f"{line.sign} {line.text}" + (f"\n    → {line.into}" if line.into else "")


def _row(row: tuple[str, str], half: int) -> Iterator[str]:
    left, right = (textwrap.wrap(cell, half - 4, break_long_words=False, break_on_hyphens=False) for cell in row)
    for before, after in zip_longest(left, right, fillvalue=""):
        yield f"    {before:<{half - 4}} │ {after}".rstrip()
