"""What is found in a body: links, titles, faults, each at its line, counted from 1 in the body."""

from __future__ import annotations

from typing import NamedTuple

from plugins.community.typography import french

Said = tuple[str, str]
"""What is wrong, and how to put it right."""


class Fault(NamedTuple):
    """Something wrong at `line`, and how to put it right, both in French."""

    line: int
    text: str
    fix: str = ""


class Link(NamedTuple):
    """A link or a picture: its visible text (a picture's description), its target as written, its title if any."""

    line: int
    text: str
    target: str
    image: bool = False
    title: str = ""


class Heading(NamedTuple):
    """A title: its level (2 for `##`), its text without marks, and the id that it bears on the page."""

    line: int
    level: int
    text: str
    anchor: str


class Scan(NamedTuple):
    """All that a body holds. `links` leaves out those whose address is among the faults: each cause is told once."""

    links: tuple[Link, ...] = ()
    headings: tuple[Heading, ...] = ()
    faults: tuple[Fault, ...] = ()
    notices: tuple[Fault, ...] = ()
    start: str = ""
    """The first paragraph without its marks, as it is typed."""

    @property
    def opening(self) -> str:
        """The first paragraph as it is read, with French typography: few are asked for."""
        return french(self.start)
