"""Where the content itself holds the name of someone who left, or is leaving: file by file, line by line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from plugins.community.inventory import take_stock
from plugins.community.problems import Problem
from plugins.privacy.names import Name, readable
from plugins.privacy.readings import text_of, unescaped
from plugins.privacy.traces import traces

GONE: Final = "nom d’une personne retirée"
_TAKE_OUT = "enlevez ce nom : la personne a demandé à ne plus figurer sur le site"


class Line(NamedTuple):
    """A line of a text: its number from 1, as it is written, and whether only the family name stands there."""

    number: int
    text: str
    alone: bool = False


def files_of(root: Path) -> tuple[str, ...]:
    """Every file that the content is made of, relative to `root`."""
    stock = take_stock(root)
    return tuple(sorted((*stock.entities, *stock.singles, *stock.statics)))


def lines_with(name: Name, text: str, *, alone: bool = False) -> Iterator[Line]:
    """The lines that hold the name, or begin it; with `alone`, those that hold the family name alone too."""
    lines = text.splitlines()
    told = [readable(unescaped(line)) for line in lines]
    whole = [name.is_in(line) for line in told]
    for number, line in enumerate(told):
        below = told[number + 1] if number + 1 < len(told) else ""
        begins = not (whole[number] or (below and whole[number + 1])) and name.is_in(f"{line}\n{below}")
        if whole[number] or begins:
            yield Line(number + 1, lines[number])
        elif alone and name.is_alone_in(line):
            yield Line(number + 1, lines[number], alone=True)


def told(root: Path, names: Iterable[Name]) -> Iterator[Problem]:
    """Every place of the content where one of the names stands, without saying which."""
    names = tuple(names)
    if not names:
        return
    for file in files_of(root):
        content = (root / file).read_bytes()
        text = text_of(content)
        numbers = {line.number for name in names for line in lines_with(name, text)} if text is not None else set()
        yield from (Problem(file, number, GONE, _TAKE_OUT) for number in sorted(numbers))
        if not numbers and any(traces(names, [(file, content)])):
            yield Problem(file, 0, GONE, "renommez le fichier, ou remplacez-le : il porte ce nom")
