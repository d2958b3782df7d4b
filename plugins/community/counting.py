"""Numbers, plurals and small words as French writes them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plugins.community.words import fold

NARROW = "\N{NARROW NO-BREAK SPACE}"
NBSP = "\N{NO-BREAK SPACE}"

_SENTENCE = re.compile(r"[\w-]{3}[.!?…](?=\s+[«(]?\s*[A-ZÀ-Þ\d])")
"""How a sentence ends before another; « M. Martin » and « 3 m. » end none."""


def number(value: int) -> str:
    """« 191 478 »: thousands apart by a narrow no-break space."""
    return f"{value:,}".replace(",", NARROW)


def counted(value: int, singular: str, plural: str = "", *, none: str = "aucun") -> str:
    """« 1 événement », « 4 événements », « aucun événement » (zero is singular in French)."""
    if value == 0:
        return f"{none} {singular}"
    word = singular if value == 1 else plural or f"{singular}s"
    return f"{number(value)}{NBSP}{word}"


def listed(words: Sequence[str]) -> str:
    """« a, b et c »."""
    if len(words) < 2:  # noqa: PLR2004 - one word needs no conjunction
        return "".join(words)
    return f"{', '.join(words[:-1])} et {words[-1]}"


def of(name: str) -> str:
    """« de YouTube », « d’OpenStreetMap »."""
    return f"d’{name}" if fold(name)[:1] in tuple("aeiou") else f"de {name}"


def capitalized(text: str) -> str:
    """The text with its first letter in upper case, the rest as it is."""
    return text[:1].upper() + text[1:]


def shortened(text: str, limit: int = 155) -> str:
    """The text cut at a word before `limit` characters, with « … » where it was cut."""
    if len(text) <= limit:
        return text
    return text[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:.\u00a0\u202f") + "…"


def opening(text: str, limit: int) -> str:
    """The first sentences of the text, whole, that `limit` characters hold; else the first one, cut at a word."""
    ends = [sentence.end() for sentence in _SENTENCE.finditer(text) if sentence.end() <= limit]
    return text[: ends[-1]] if len(text) > limit and ends else shortened(text, limit)
