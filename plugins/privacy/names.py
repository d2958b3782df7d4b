"""The forms under which a name may stand in a text: accents or not, hyphens or spaces, family name first, as a slug."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from plugins.community.words import plain

_BETWEEN = r"[\W_]{1,6}"
"""What may stand between two words of a name: a space, a hyphen, « , », an escaped comma, the end of a line."""
_LONG = 7
"""How many letters a name must have to be looked for in one word (`jeanmartin`), or amid bytes that are no text."""
_UNSEEN = re.compile("[\xad\u200b-\u200f\u2060-\u2064\ufeff]")
_WORD = re.compile(r"[^\W_]+")
_BOUND = r"[\s_'’-]"
"""What stands between two words of one name, and of one only."""
_MASK = "\ufffc"
_NOBODY = re.compile(r"(?!)")


def readable(text: str) -> str:
    """The text without accents nor what nobody sees, its capitals kept: what a `Name` is looked for in."""
    return plain(_UNSEEN.sub("", text))


@dataclass(frozen=True)
class Name:
    """A name to look for, beside those of other people that hold it."""

    whole: re.Pattern[str]
    family: re.Pattern[str]
    """The last word alone, with its capital: it may be someone else's name."""
    others: re.Pattern[str]
    """Other people, whose longer names hold the name."""
    kin: re.Pattern[str]
    """Other people, whose names hold its last word."""
    amid: re.Pattern[str]
    """The name where letters may touch it: those of bytes that are no text."""
    clue: str
    """A word without which no text holds the name."""

    def is_in(self, text: str) -> bool:
        """Whether the name stands in a readable text."""
        return self.clue in text.lower() and self.whole.search(self.others.sub(_MASK, text)) is not None

    def is_amid(self, text: str) -> bool:
        """Whether the name stands in what was read of bytes that are no text."""
        return self.clue in text.lower() and self.amid.search(self.others.sub(_MASK, text)) is not None

    def is_alone_in(self, text: str) -> bool:
        """Whether its last word stands in a readable text that does not hold the name."""
        return not self.is_in(text) and self.family.search(self.kin.sub(_MASK, text)) is not None


def name_to_seek(name: str, others: Iterable[str] = ()) -> Name:
    """The search of a person's name; `others` are people whose names may hold it: « Jean Martin-Leroy ».

    Raises:
        ValueError: there is no word in it.

    """
    words = _words(name)
    if not words:
        raise ValueError(name)
    people = [other for other in map(_words, others) if other != words]
    last = re.split(r"[\s'’]", readable(name).strip())[-1]
    return Name(
        whole=_pattern(_forms(words)),
        family=re.compile(rf"(?<![\w-])(?:{re.escape(last)}|{re.escape(last.upper())})(?![\w-])"),
        others=_people(other for other in people if _holds(other, words)),
        kin=_people(other for other in people if _holds(other, words[-1:])),
        amid=_pattern(_forms(words), apart=sum(map(len, words)) < _LONG),
        clue=max(words, key=len),
    )


def address_to_seek(slug: str) -> Name:
    """The search of a page's address, for a slug that is not made of the name; and of a slug of several words alone."""
    alone = rf"(?<![\w-]){re.escape(slug)}(?![\w-])" if "-" in slug else r"(?!)"
    whole = re.compile(rf"intervenants/{re.escape(slug)}(?![\w-])|{alone}")
    return Name(whole, family=_NOBODY, others=_NOBODY, kin=_NOBODY, amid=whole, clue=slug)


def _words(name: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(readable(name))]


def _forms(words: list[str]) -> list[str]:
    """Every turn of the words, since the family name may come first; and those turns in one word."""
    turns = [[*words[at:], *words[:at]] for at in range(len(words))]
    glued = [re.escape("".join(turn)) for turn in turns] if sum(map(len, words)) >= _LONG else []
    return [*map(_spaced, turns), *glued]


def _spaced(words: list[str]) -> str:
    return _BETWEEN.join(map(re.escape, words))


def _people(names: Iterable[list[str]]) -> re.Pattern[str]:
    """Whole names, the longest first: « Marie, Jean Martin » are two people, and neither is Marie-Jean Martin."""
    forms = [_BOUND.join(map(re.escape, name)) for name in sorted(names, key=len, reverse=True)]
    return _pattern(forms) if forms else _NOBODY


def _pattern(forms: list[str], *, apart: bool = True) -> re.Pattern[str]:
    """Any of the forms, which letters and digits do not touch where it stands `apart`."""
    joined = "|".join(forms)
    return re.compile(rf"(?<![^\W_])(?:{joined})(?![^\W_])" if apart else joined, re.IGNORECASE)


def _holds(other: list[str], words: list[str]) -> bool:
    """Whether a name has these words in a row."""
    return any(other[at : at + len(words)] == words for at in range(len(other)))
