"""French typography on the tree: each run of text is set as one, through emphasis and links."""

from __future__ import annotations

from typing import NamedTuple
from xml.etree.ElementTree import Element

from plugins.community.typography import OPAQUE, french_parts

_INLINE = frozenset(("a", "em", "strong", "span", "sup"))
_LEFT_ALONE = frozenset(("code", "img"))


class _Piece(NamedTuple):
    """A text of the tree: that inside `element`, or with `tail` that after it; nothing is to be set without one."""

    element: Element | None
    tail: bool
    text: str


def set_type(root: Element) -> None:
    """Set the texts of a tree, code left alone."""
    run: list[_Piece] = []
    _read(root, run)
    _set(run)


def _read(element: Element, run: list[_Piece]) -> None:
    """Add the texts to the run, in reading order; it is set, and begun anew, where a block begins or ends."""
    if element.tag == "pre":
        return
    if element.text and (run or not element.text.isspace()):  # blanks at the start of a run are left as they are
        run.append(_Piece(element, tail=False, text=element.text))
    for child in element:
        if child.tag in _LEFT_ALONE:
            run.append(_Piece(None, tail=False, text=OPAQUE))
        elif child.tag in _INLINE:
            _read(child, run)
        else:
            _set(run)
            _read(child, run)
            _set(run)
        if child.tail and (run or not child.tail.isspace()):
            run.append(_Piece(child, tail=True, text=child.tail))


def _set(run: list[_Piece]) -> None:
    """Set what was read, and forget it."""
    if not run:
        return
    for piece, text in zip(run, french_parts([piece.text for piece in run]), strict=True):
        if piece.element is None or text == piece.text:
            continue
        if piece.tail:
            piece.element.tail = text
        else:
            piece.element.text = text
    run.clear()
