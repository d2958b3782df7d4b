"""From the lines of a body to its blocks, as the renderer will cut them; what it would cut otherwise is a fault."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plugins.community.bodies import inline, tables
from plugins.community.bodies.blocks import HEADING, Kind, Layout, block
from plugins.community.bodies.fences import fences
from plugins.community.bodies.found import Fault
from plugins.community.bodies.lists import Outline

_RULE = re.compile(r" {0,3}([-*_])(?: {0,2}\1){2,} *")
_UNDERLINE = re.compile(r"(?:={2,}|-{2,}) *")
_MARKER = re.compile(r"( *)(?:([*+-]|\d{1,9}\.) +|: {1,3}(?=\S))")
_EMPTY = re.compile(r" {0,3}: +")
_NOTE = re.compile(r" {0,3}\[\^([^\]]*)\]: *")
_REFERENCE = re.compile(r""" {0,3}\[([^\[\]]+)\]: *(\S+)(?: +(?:"(.*)"|'(.*)'|\((.*)\)))? *""")
_QUOTE = re.compile(r" {0,3}> ?")
_BULLETS = "•◦▪‣●·"
"""What word processors put before the elements of a list."""
_MISPLACED = re.compile(rf"\s*(#{{1,6}}(?= )|```|~~~|[{_BULLETS}](?=\s))")
_NO_SPACE = re.compile(r"(#{2,6})([^#\s].{0,59})")
_CODE = " " * 4


def layout(lines: Sequence[str]) -> Layout:
    """The blocks of a body; no line feeds in `lines`, no tabs."""
    reader = _Reader()
    fenced = fences(lines)
    code = {index for fence in fenced for index in range(fence.first, fence.last + 1)}
    for index, line in enumerate(lines):
        if index in code or not line or line.isspace():
            reader.blank(code=index in code)
        elif line[0].isalpha():
            reader.text(index + 1, line)
        else:
            reader.take(index + 1, line)
    reader.leave()
    for fence in fenced:
        if not fence.closed:
            sign = lines[fence.first][:3]
            reader.fault(fence.first + 1, f"bloc {sign} jamais fermé", f"fermez-le : ajoutez une ligne {sign}")
    return reader.found


class _Reader:
    """Takes lines one by one: what is open grows until a blank line, a title, or a marker."""

    def __init__(self) -> None:
        self.found = Layout()
        self._open: list[str] = []
        self._first = 0
        self._kind: Kind = "paragraph"
        self._list = Outline()
        self._first_margin: int | None = None  # Columns before the first line since a blank one.
        self._is_item = False  # Whether the open block began with a marker.
        self._after_reference = False

    def fault(self, line: int, text: str, fix: str) -> None:
        self.found.faults.append(Fault(line, text, fix))

    def blank(self, *, code: bool) -> None:
        """Take a blank line, or one of fenced code, which ends a list: what follows is read anew."""
        self.leave()
        if code:
            self._list.close()
        self._first_margin = None
        self._after_reference = False

    def leave(self) -> None:
        """End the open block."""
        if self._open:
            table = self._kind == "paragraph" and tables.take_table(self.found, self._open, self._first)
            if not table:
                self.found.blocks.append(block(self._kind, self._first, "\n".join(self._open)))
        self._open = []

    def start(self, line: int, text: str, kind: Kind) -> None:
        """End the open block, open another."""
        self.leave()
        if self._after_reference:
            self._glued_reference(line)
        self._first, self._kind, self._open = line, kind, [text]
        self._is_item = False

    def take(self, line: int, text: str) -> None:
        """Take a line that starts with a blank or a sign: it may be anything."""
        if text.startswith(_CODE) and not self._open and not self._list.is_open:
            return  # Indented code.
        if HEADING.fullmatch(text):
            self.start(line, text, "heading")
            self.leave()
            self._list.close()
        elif _RULE.fullmatch(text) or _UNDERLINE.fullmatch(text):
            self._rule(line, text)
        elif self._open and tables.is_separator(text):
            self._open.append(text)
        elif note := _NOTE.match(text):
            self.found.notes.setdefault(note[1], []).append(line)
            self.start(line, _unmarked(text[note.end() :]), "item")
            self._check_place(line, text[note.end() :])
            self._list.open()
        elif reference := _REFERENCE.fullmatch(text):
            self._define(line, reference)
        elif quote := _QUOTE.match(text):
            self._quote(line, text[quote.end() :])
        elif marker := _MARKER.match(text):
            self._item(line, text, marker)
        elif _EMPTY.fullmatch(text):
            self.leave()
            self.fault(line, "définition vide", "écrivez-la après les deux-points, ou effacez la ligne")
        else:
            self.text(line, text)

    def text(self, line: int, text: str) -> None:
        """Take a line of text into the open block, or open one with it."""
        shift = len(text) - len(text.lstrip(" "))
        self._first_margin = shift if self._first_margin is None else self._first_margin
        if not self._open:
            if self._list.is_open and shift < len(_CODE):
                if shift:
                    self.fault(line, f"suite de liste décalée de {shift} espaces", "décalez-la de quatre espaces")
                self._list.close()
            self.start(line, text.lstrip(), "item" if self._list.is_open else "paragraph")
        else:
            self._open.append(text)
        self._check_place(line, text)

    def _check_place(self, line: int, text: str) -> None:
        """Titles and fences that something precedes on their line would be printed as they are; pasted lists, too."""
        found = _MISPLACED.match(text)
        if found and found[1] in _BULLETS:
            self.fault(line, f"« {found[1]} » ne fait pas une liste", "commencez la ligne par un tiret et une espace")
        elif found:
            what = "titre" if found[1][0] == "#" else "bloc"
            self.fault(line, f"{what} {found[1]} décalé", f"la ligne doit commencer par {found[1]}")
        elif glued := _NO_SPACE.match(text):
            self.fault(line, f"titre sans espace après {glued[1]}", f"écrivez {glued[1]} {glued[2]}")

    def _rule(self, line: int, text: str) -> None:
        if len(self._open) == 1 and self._kind == "paragraph" and _UNDERLINE.fullmatch(text):
            fix = f"écrivez ## {self._open[0].strip()} ; pour un trait, laissez une ligne vide avant"
            self.fault(line, f"titre souligné par « {text.strip()[:3]} »", fix)
        self.leave()
        self._list.close()

    def _glued_reference(self, line: int) -> None:
        self.fault(line, "adresse de référence collée au texte", "laissez une ligne vide entre les deux")

    def _define(self, line: int, found: re.Match[str]) -> None:
        if self._open:
            self._glued_reference(line)
        self.leave()
        self._after_reference = True
        title = found[3] or found[4] or found[5] or ""
        self.found.references[inline.key(found[1])] = (found[2].removeprefix("<").removesuffix(">"), title)

    def _quote(self, line: int, text: str) -> None:
        if _unmarked(text).startswith(_CODE):
            self.fault(line, "ligne de citation décalée", "une seule espace après >")
        text = _unmarked(text)
        if not text.strip():
            self.leave()
        elif self._open and self._kind == "quote":
            self._open.append(text)
        else:
            self.start(line, text, "quote")
        self._check_place(line, text)

    def _item(self, line: int, text: str, marker: re.Match[str]) -> None:
        sign, margin = marker[2] or "", len(marker[1])
        if sign and self._open and not self._is_item:
            if sign[0].isdigit() and sign != "1.":
                self.text(line, text)
                return
            self.fault(line, "liste collée au texte", "laissez une ligne vide avant la liste")
        if not sign:
            self._terms(line)
        if self._first_margin is not None and margin < self._first_margin:
            self.fault(line, "élément de liste collé à la liste qu’il contient", "laissez une ligne vide avant")
        self._first_margin = margin if self._first_margin is None else self._first_margin
        for said in self._list.take(margin, sign):
            self.fault(line, *said)
        content = _unmarked(text[marker.end() :])
        self.start(line, content, "item")
        self._is_item = True
        self._check_place(line, content)

    def _terms(self, line: int) -> None:
        """Before a definition, each line is a term by itself."""
        if not self._open:
            self.fault(line, "définition sans terme", "écrivez le terme sur la ligne juste avant")
        elif self._is_item and len(self._open) > 1:
            self.fault(line, "définitions collées", "laissez une ligne vide avant chaque terme")
        self.found.blocks += [block("item", self._first + at, text) for at, text in enumerate(self._open)]
        self._open = []


def _unmarked(text: str) -> str:
    """What is written after the marks of quotes and lists that begin a line."""
    while mark := _QUOTE.match(text) or _MARKER.match(text):
        text = text[mark.end() :]
    return text
