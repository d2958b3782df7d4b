"""The maps, drawn at build from open outlines: the whole coast, one territory, one point in it.

The drawing is a plain projection, enough at this scale: x = longitude × cos(50,75°), y = −latitude.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from plugins.community.typography import french
from plugins.community.views.maps import CoastMap, MapLabel, Outline
from plugins.community.views.pieces import TerritoryTag

ATTRIBUTION = french("IGN, Insee et DGCL, Licence Ouverte 2.0 ; Natural Earth, domaine public")

_FILE = Path(__file__).parent / "outlines" / "territoires.geojson"
_FLATTEN = math.cos(math.radians(50.75))
_WHOLE = (0.95, 50.32, 2.72, 51.25)
_WIDTH = 700
_SITUATION = (320, 240)
_LEAST_RING = 3

Point = tuple[float, float]
Ring = Sequence[Point]


class Town(NamedTuple):
    """The town that stands for a territory on the map, and where its name goes, in pixels from its point."""

    lines: tuple[str, ...]
    longitude: float
    latitude: float
    dx: int
    dy: int


_TOWNS = {
    "dunkerquois": Town(("Dunkerque",), 2.37665, 51.03774, -16, -28),
    "calaisis": Town(("Calais",), 1.85635, 50.95194, -16, -22),
    "boulonnais": Town(("Boulogne", "sur-Mer"), 1.6137, 50.7249, -20, -6),
    "montreuillois": Town(("Le Touquet",), 1.5857, 50.5243, -12, 8),
}
_SEAS = ((16, 30, "Douvres"), (230, 30, "mer du Nord"), (40, 230, "Manche"))


class Frame(NamedTuple):
    """A window on the coast: its western and northern edges, pixels per degree, and its size."""

    west: float
    north: float
    scale: float
    width: int
    height: int

    @property
    def view_box(self) -> str:
        """The `viewBox` of the drawing."""
        return f"0 0 {self.width} {self.height}"

    def place(self, longitude: float, latitude: float) -> tuple[int, int]:
        """The pixel of a point."""
        return round((longitude - self.west) * _FLATTEN * self.scale), round((self.north - latitude) * self.scale)


@dataclass(frozen=True)
class Coast:
    """The outlines, read once; maps are made from them."""

    territories: dict[str, tuple[Ring, ...]]
    land: tuple[Ring, ...]
    _drawn: dict[tuple[Frame, str], str] = field(default_factory=dict, compare=False)
    """Each path by its frame and territory (empty for the land): a map is drawn once, shown on many pages."""
    _situations: dict[str, Frame] = field(default_factory=dict, compare=False)
    """What frames each territory, measured once."""

    @classmethod
    def read(cls) -> Coast:
        """The outlines that come with the project."""
        territories: dict[str, tuple[Ring, ...]] = {}
        land: list[Ring] = []
        for feature in json.loads(_FILE.read_text("utf-8"))["features"]:
            properties, geometry = feature["properties"], feature["geometry"]
            if properties["role"] == "territoire":
                territories[properties["slug"]] = tuple(_rings(geometry))
            elif properties["role"] == "contexte":
                land.extend(_rings(geometry))
        return cls(territories, tuple(land))

    def whole(self, tags: Iterable[TerritoryTag], here: str = "") -> CoastMap:
        """The coast with its territories as links; `here` is the slug of the one to mark."""
        west, south, east, north = _WHOLE
        scale = _WIDTH / ((east - west) * _FLATTEN)
        frame = Frame(west, north, scale, _WIDTH, round((north - south) * scale))
        shown = [tag for tag in tags if tag.css in self.territories]
        outlines = tuple(self._outline(frame, tag, here=tag.css == here) for tag in shown)
        towns = [(tag, _TOWNS[tag.css]) for tag in shown]
        points = tuple(frame.place(town.longitude, town.latitude) for _, town in towns)
        labels = tuple(
            MapLabel(x + town.dx, y + town.dy, town.lines) for (_, town), (x, y) in zip(towns, points, strict=True)
        )
        seas = tuple(MapLabel(x, y, (name,), minor=True, end=False) for x, y, name in _SEAS)
        names = ", ".join(tag.name for tag in shown)
        said = french(f"Carte du littoral, du nord au sud : {names}")
        return CoastMap(frame.view_box, said, self._land(frame), outlines, points, (*labels, *seas), ATTRIBUTION)

    def situation(self, tag: TerritoryTag, point: tuple[float, float] | None = None, name: str = "") -> CoastMap | None:
        """One territory, with the point (latitude, longitude) of a venue where it is known; none without outline."""
        if tag.css not in self.territories:
            return None
        frame = self._situations.get(tag.css) or _around(self.territories[tag.css])
        self._situations[tag.css] = frame
        outline = self._outline(frame, TerritoryTag(tag.name, "", tag.css), here=False)
        points = (frame.place(point[1], point[0]),) if point else ()
        said = f"Situation de {name} dans le {tag.name}" if point and name else f"Le {tag.name}"
        return CoastMap(frame.view_box, said, self._land(frame), (outline,), points, credit=ATTRIBUTION)

    def _outline(self, frame: Frame, tag: TerritoryTag, *, here: bool) -> Outline:
        return Outline(tag.name, tag.url, tag.css, self._path(frame, tag.css, self.territories[tag.css]), here)

    def _land(self, frame: Frame) -> str:
        return self._path(frame, "", self.land)

    def _path(self, frame: Frame, name: str, rings: tuple[Ring, ...]) -> str:
        if (frame, name) not in self._drawn:
            self._drawn[frame, name] = _path(frame, rings)
        return self._drawn[frame, name]


def _rings(geometry: dict[str, object]) -> list[Ring]:
    coordinates = geometry["coordinates"]
    polygons = [coordinates] if geometry["type"] == "Polygon" else coordinates
    return [[(x, y) for x, y in ring] for polygon in polygons for ring in polygon]  # type: ignore[attr-defined]


def _around(rings: Sequence[Ring]) -> Frame:
    """A frame that holds the rings with a margin of a tenth."""
    width, height = _SITUATION
    longitudes = [x for ring in rings for x, _ in ring]
    latitudes = [y for ring in rings for _, y in ring]
    across = (max(longitudes) - min(longitudes)) * _FLATTEN
    scale = min(width * 0.84 / across, height * 0.84 / (max(latitudes) - min(latitudes)))
    west = (max(longitudes) + min(longitudes)) / 2 - width / scale / _FLATTEN / 2
    north = (max(latitudes) + min(latitudes)) / 2 + height / scale / 2
    return Frame(west, north, scale, width, height)


def _path(frame: Frame, rings: Sequence[Ring]) -> str:
    """An SVG path, rounded to the pixel, clipped to the frame and a little more; relative, since that is shorter."""
    return "".join(_ring(simplified(_clipped(frame, [frame.place(x, y) for x, y in ring]))) for ring in rings)


def simplified(pixels: Sequence[tuple[int, int]], least: float = 8.0) -> list[tuple[int, int]]:
    """The ring without the corners that enclose less than `least` square pixels with their neighbours.

    Visvalingam and Whyatt, 1993: the least corner goes first. A border that two rings share is cut alike in both.
    """
    ring = list(dict.fromkeys(pixels))
    areas = [_corner(ring, position) for position in range(len(ring))]
    while len(ring) > _LEAST_RING and (smallest := min(areas)) < least:
        gone = areas.index(smallest)
        del ring[gone], areas[gone]
        for position in (gone - 1, gone % len(ring)):
            areas[position] = _corner(ring, position)
    return ring


def _corner(ring: Sequence[tuple[int, int]], position: int) -> float:
    """The area of the triangle that a point makes with its neighbours, in square pixels."""
    (left, top), (x, y), (right, bottom) = ring[position - 1], ring[position], ring[(position + 1) % len(ring)]
    return abs((right - left) * (y - top) - (bottom - top) * (x - left)) / 2


def _ring(pixels: Sequence[tuple[int, int]]) -> str:
    if len(pixels) < _LEAST_RING:
        return ""
    steps = [f"{x - left} {y - top}" for (left, top), (x, y) in pairwise(pixels)]
    return f"M{pixels[0][0]} {pixels[0][1]}l{' '.join(steps)}z".replace(" -", "-")


def _clipped(frame: Frame, pixels: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The polygon within the frame (Sutherland and Hodgman, 1974), with a margin so that no cut edge shows."""
    low, right, bottom = -8, frame.width + 8, frame.height + 8
    for axis, limit, keep_above in ((0, low, True), (0, right, False), (1, low, True), (1, bottom, False)):
        pixels = _clip_side(pixels, axis, limit, keep_above=keep_above)
    return pixels


def _clip_side(pixels: list[tuple[int, int]], axis: int, limit: int, *, keep_above: bool) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for position, current in enumerate(pixels):
        previous = pixels[position - 1]
        inside = (current[axis] >= limit) == keep_above or current[axis] == limit
        was_inside = (previous[axis] >= limit) == keep_above or previous[axis] == limit
        if inside != was_inside:
            share = (limit - previous[axis]) / (current[axis] - previous[axis])
            crossing = round(previous[1 - axis] + share * (current[1 - axis] - previous[1 - axis]))
            kept.append((limit, crossing) if axis == 0 else (crossing, limit))
        if inside:
            kept.append(current)
    return kept


@lru_cache(maxsize=1)
def outlines() -> Coast:
    """The outlines, read at the first call."""
    return Coast.read()
