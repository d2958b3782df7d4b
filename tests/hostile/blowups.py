"""Texts that no one writes, in which a mark comes thousands of times: what takes a careless reader minutes."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

MARKS = (
    "*", "_", "**", "__", "***", "`", "``", "\\", "[", "]", "(", ")", "![", "](", "](a)", "[a](", "[](", "[a]", "[^",
    "[^1]", "<", ">", "<b>", "</b>", "<!--", "<?", "<https://a.fr>", "<a@b.fr>", "&", "&amp;", "&#x;", "|", "|-",
    "-|-", "#", "## ", "> ", "- ", "  - ", "    - ", "* ", "1. ", ": ", "a\n: ", "    ", "\t", "~~~\n", "```\n",
    "---\n", "===\n", "[a]: /\n", "[^1]: a\n", "*a", "a*", "_a ", "a_", "*a*", "**a", "`a`", "a  \n", "\n", "a\n",
    "a", "A", "A ", "é", " ", "1", "1.", "n° ", "« a »", "«", " ;", "?!", "'", '"', '"a" ', "’", "… ",
    "http://a.fr ", "www.a.fr ", "a@b.fr ", "{{", "TODO ", "\u0301", "👩\u200d", "e\u0301", "\x02", "\x03",
)  # fmt: skip
_MOST = 19_000

Shape = Callable[[str, Random], str]


def blown(chance: Random) -> str:
    """One, two or three marks again and again, in one of the shapes that a text takes."""
    unit = "".join(chance.choice(MARKS) for _ in range(chance.choice((1, 1, 2, 2, 3))))
    return chance.choice(_SHAPES)(unit, chance)


def _line(unit: str, chance: Random) -> str:
    return unit * (_MOST // len(unit) // chance.choice((1, 4, 20)))


def _there_and_back(unit: str, chance: Random) -> str:
    times = _MOST // len(unit) // chance.choice((2, 8, 40))
    return unit * times + "a" + unit[::-1] * times


def _lines(unit: str, chance: Random) -> str:
    return "\n".join([unit * chance.choice((1, 5, 40))] * chance.choice((100, 900, 4900)))


def _paragraphs(unit: str, chance: Random) -> str:
    return "\n\n".join([unit * chance.choice((1, 5, 60))] * chance.choice((100, 900, 2400)))


def _items(unit: str, chance: Random) -> str:
    return "\n".join(f"{' ' * (4 * (number % chance.choice((1, 2, 5))))}- {unit}" for number in range(1500))


def _cells(unit: str, chance: Random) -> str:
    cells = chance.choice((2, 60))
    rows = ["|" + f" {unit.strip()} |" * cells, "|" + "---|" * cells]
    return "\n".join(rows + rows[:1] * (5000 // cells))


_SHAPES: tuple[Shape, ...] = (_line, _line, _there_and_back, _lines, _paragraphs, _items, _cells)
