"""French typography on the tree: each run of text is set as one, through emphasis and links."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from plugins.community.typography import OPAQUE, french_parts

_INLINE = frozenset(("a", "em", "strong", "span", "sup"))
_LEFT_ALONE = frozenset(("code", "img"))
_BREAK = "\n"


class _Piece(NamedTuple):
    """A text of the tree: that inside `element`, or with `tail` that after it; nothing is to be set without one."""

    element: Element | None
    tail: bool
    text: str


def set_type(root: Element) -> None:
    """Set the texts of a tree, code left alone."""
    run: list[_Piece] = []
    for piece in _pieces(root):
        if piece.element is None and piece.text == _BREAK:
            _set(run)
            run = []
        else:
            run.append(piece)
    _set(run)


def _set(run: list[_Piece]) -> None:
    written = french_parts([piece.text for piece in run])
    for piece, text in zip(run, written, strict=True):
        if piece.element is None or text == piece.text:
            continue
        if piece.tail:
            piece.element.tail = text
        else:
            piece.element.text = text


def _pieces(element: Element) -> Iterator[_Piece]:
    """The texts in reading order; a break where a block begins or ends."""
    if element.tag == "pre":
        return
    if element.text:
        yield _Piece(element, tail=False, text=element.text)
    for child in element:
        yield from _around(child)
        if child.tail:
            yield _Piece(child, tail=True, text=child.tail)


def _around(child: Element) -> Iterator[_Piece]:
    if child.tag in _LEFT_ALONE:
        yield _Piece(None, tail=False, text=OPAQUE)
    elif child.tag in _INLINE:
        yield from _pieces(child)
    else:
        yield _Piece(None, tail=False, text=_BREAK)
        yield from _pieces(child)
        yield _Piece(None, tail=False, text=_BREAK)
