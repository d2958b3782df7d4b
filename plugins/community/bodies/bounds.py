"""Bounds of a body: what goes beyond is no text that someone wrote, and would take the renderer minutes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plugins.community.bodies.blocks import Block
from plugins.community.bodies.found import Fault
from plugins.community.bodies.inline import open_at_once

_LINE_LENGTH = 20_000
_LINES = 5_000
_BLOCK_LENGTH = 20_000
_MARKS = 10_000
_MARKS_TOGETHER = 1_000
_OPEN_BRACKETS = 20
_DEPTH = 5

_MARK = "*_`[\\<"
_DEEP = re.compile(rf" *(?:(?:>|[*+-] |\d{{1,9}}\. |: ) *){{{_DEPTH + 1}}}")
_RULE = re.compile(r" *([-*_])(?: {0,2}\1)+ *")


def take_long_lines(lines: list[str]) -> list[Fault]:
    """The lines that are too long, emptied where they stand so that the others are read."""
    found = []
    for at, line in enumerate(lines):
        if len(line) > _LINE_LENGTH:
            text = f"ligne de {_number(len(line))} caractères"
            found.append(Fault(at + 1, text, "un base64 ou un copier-coller d’ailleurs ? enlevez-le"))
            lines[at] = ""
    return found


def faults_of_lines(lines: Sequence[str]) -> Iterator[Fault]:
    """Lines that are too many, too full of marks, or too deep in quotes and lists."""
    if len(lines) > _LINES:
        yield Fault(_LINES + 1, f"texte de {_number(len(lines))} lignes, au plus {_number(_LINES)}", "coupez le texte")
    if sum(map(len, lines)) > _MARKS and _marks("\n".join(lines)) > _MARKS:
        yield Fault(1, f"plus de {_number(_MARKS)} signes de mise en forme (* _ ` [)", "coupez le texte")
    for number, line in enumerate(lines, 1):
        if line and not line[0].isalpha() and _is_deep(line):
            yield Fault(number, f"plus de {_DEPTH} listes ou citations l’une dans l’autre", "simplifiez le plan")


def _is_deep(line: str) -> bool:
    stripped = line.lstrip(" ")
    far = len(line) - len(stripped) >= 4 * (_DEPTH + 1) and stripped.startswith(("- ", "* ", "+ ", "1. "))
    return far or (_DEEP.match(line) is not None and _RULE.fullmatch(line) is None)


def faults_of_blocks(blocks: Sequence[Block]) -> Iterator[Fault]:
    """Paragraphs that are too long, too full of marks, or hold brackets that never close."""
    for found in blocks:
        if len(found.text) > _BLOCK_LENGTH:
            text = f"paragraphe de {_number(len(found.text))} caractères, au plus {_number(_BLOCK_LENGTH)}"
            yield Fault(found.line, text, "laissez des lignes vides entre les paragraphes")
        elif found.mask.count("[") > _OPEN_BRACKETS and open_at_once(found.mask) > _OPEN_BRACKETS:
            text = f"plus de {_OPEN_BRACKETS} crochets ouverts à la fois"
            yield Fault(found.line, text, "fermez-les, ou effacez-les")
        elif len(found.text) > _MARKS_TOGETHER and _marks(found.text) > _MARKS_TOGETHER:
            text = f"plus de {_number(_MARKS_TOGETHER)} signes de mise en forme (* _ ` [) dans un paragraphe"
            yield Fault(found.line, text, "coupez le texte")


def _marks(text: str) -> int:
    return sum(text.count(mark) for mark in _MARK)


def _number(value: int) -> str:
    return f"{value:,}".replace(",", " ")
