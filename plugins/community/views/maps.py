"""The maps that views show, drawn at build."""

from __future__ import annotations

from plugins.community.frozen import frozen


@frozen
class Outline:
    """A territory on a map: its path, and a name that leads to its page."""

    name: str
    url: str
    css: str
    path: str
    here: bool = False


@frozen
class MapLabel:
    """A word on a map; `lines` are stacked, `minor` are seas and far shores."""

    x: int
    y: int
    lines: tuple[str, ...]
    minor: bool = False
    end: bool = True
    """Whether the word ends at x, or begins there."""


@frozen
class CoastMap:
    """A map drawn at build, in its own units: `view_box`, neighbouring land, territories, points and words."""

    view_box: str
    said: str
    """What the map shows, in words."""
    land: str
    outlines: tuple[Outline, ...]
    points: tuple[tuple[int, int], ...]
    labels: tuple[MapLabel, ...] = ()
    credit: str = ""
    """Whose outlines these are, under which licence."""
