"""Words compared as a reader would: without accents, case or the form of an apostrophe."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LIGATURES = str.maketrans(
    {"œ": "oe", "Œ": "Oe", "æ": "ae", "Æ": "Ae", "ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L"}
)


def plain(text: str) -> str:
    """The text in ASCII letters where that is possible: « Étaples » gives « Etaples », « cœur » gives « coeur »."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_LIGATURES))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """The form in which two words are the same to an editor; apostrophes and spaces are made one kind."""
    return re.sub(r"\s+", " ", plain(text).replace("’", "'").casefold()).strip()


def distance(word: str, other: str, limit: int) -> int:
    """How many letters to add, drop or change to make one word the other (Levenshtein), counted up to `limit` + 1."""
    if abs(len(word) - len(other)) > limit:
        return limit + 1
    row = list(range(len(other) + 1))
    for position, letter in enumerate(word, start=1):
        above, row[0] = row[0], position
        for column, facing in enumerate(other, start=1):
            above, row[column] = row[column], min(row[column] + 1, row[column - 1] + 1, above + (letter != facing))
        if min(row) > limit:
            return limit + 1
    return row[-1]


def slugify(text: str) -> str:
    """An ASCII address part: lower case letters, digits, single hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


def sort_key(name: str) -> str:
    """The order of a French index: accents and case do not count."""
    return re.sub(r"[^a-z0-9 ]", "", fold(name))
