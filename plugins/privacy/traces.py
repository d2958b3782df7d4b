"""Whether the files of a site still hold the name of someone who left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from plugins.privacy.names import Name, name_to_seek, readable
from plugins.privacy.readings import readings, remnants, text_of, unescaped

VARIABLE: Final = "NOMS_RETIRES"
"""The names that a build must not hold, one a line, and after « | » people whose longer names are let be. A secret of
the machine that publishes: a list of the forgotten has no place in the repository (ADR 33)."""


@dataclass(frozen=True, order=True)
class Trace:
    """A file that holds the name: in what it says, or in how it is called."""

    path: str
    in_its_name: bool = False


def traces(names: Iterable[Name], files: Iterable[tuple[str, bytes]]) -> Iterator[Trace]:
    """Each file that holds one of the names."""
    names = tuple(names)
    if not names:
        return
    for path, content in files:
        if _any(names, unescaped(path)):
            yield Trace(path, in_its_name=True)
        elif _holds(names, content):
            yield Trace(path)


def _holds(names: tuple[Name, ...], content: bytes) -> bool:
    text = text_of(content)
    if text is not None:
        return any(_any(names, reading) for reading in readings(text))
    return any(name.is_amid(told) for told in map(readable, remnants(content)) for name in names)


def _any(names: tuple[Name, ...], text: str) -> bool:
    told = readable(text)
    return any(name.is_in(told) for name in names)


def withdrawn(environment: Mapping[str, str], people: Iterable[str] = ()) -> tuple[Name, ...]:
    """The names of `NOMS_RETIRES`; `people` are named on the site, and may have longer names."""
    known = tuple(people)
    found = []
    for line in environment.get(VARIABLE, "").splitlines():
        name, *others = (part.strip() for part in line.split("|"))
        if any(sign.isalpha() for sign in name):
            found.append(name_to_seek(name, (*known, *others)))
    return tuple(found)
