"""The small drawings of a picture: a date in large, a state, a light, initials, a map."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PIL import Image, ImageDraw

from plugins.community.views.maps import CoastMap
from plugins.community.views.pieces import DateMark, Light, Status
from plugins.share import palette
from plugins.share.brush import Brush, brush
from plugins.share.faces import Face
from plugins.share.fitting import fitted
from plugins.share.outlines import outlines

_BIG, _SMALL, _STEP = 178, 33, 39
_GAP = 18
_SECOND = 10
"""How wide a second of a light is, in pixels."""
_LOUD: Final = {"annule", "reporte"}
_HERE: Final = "#e28775"
"""`color-mix(in oklab, var(--eclat) 45%, var(--dune))`."""


@dataclass(frozen=True)
class Place:
    """A box on the picture, in pixels."""

    left: int
    top: int
    width: int
    height: int

    @property
    def box(self) -> tuple[int, int, int, int]:
        """Its four sides, as Pillow has them."""
        return self.left, self.top, self.left + self.width, self.top + self.height


def date(image: Image.Image, place: Place, mark: DateMark, *, struck: bool) -> None:
    """The day in large, or the month or year where it is not known, and the rest beside or below it."""
    drawing = ImageDraw.Draw(image)
    big = fitted(mark.big, Face(_BIG, 700, -0.035), range(_BIG, 40, -2), (place.width, place.height)).face
    wide = big.width(mark.big)
    small = Face(_SMALL, 600)
    lines = (*mark.small, mark.weekday) if mark.weekday else mark.small
    beside = max((small.width(line) for line in lines), default=0)
    base = place.top + place.height
    if mark.exact and wide + _GAP + beside <= place.width:
        start = place.left + place.width - wide - _GAP - beside
        at = [(start + wide + _GAP, base - _STEP * (len(lines) - 1 - number)) for number in range(len(lines))]
    else:
        start = place.left + place.width - max(wide, beside)
        base -= _STEP * len(lines)
        at = [(start, base + 45 + _STEP * number) for number in range(len(lines))]
    big.draw(drawing, (start, base), mark.big, palette.ENCRE)
    for line, point in zip(lines, at, strict=True):
        small.draw(drawing, point, line, palette.ENCRE)
    if struck:
        height = big.size * 0.33
        box = (round(start) - 8, round(base - height) - 8, round(start + wide) + 8, round(base - height) + 8)
        with brush(image, box, (0, 8)) as drawn:
            drawn.line([(0, 0), (wide + 16, 0)], palette.BALISE, 8)


def state(image: Image.Image, at: tuple[int, int], status: Status) -> int:
    """A shape and a word; what keeps people from coming is told in white on red. Gives how wide it is, in pixels."""
    face = Face(34, 640)
    wide = round(face.width(status.word))
    x, base = at
    if status.css in _LOUD:
        with brush(image, (x, base - 40, x + wide + 44, base + 16)) as drawn:
            drawn.box((0, 0), (wide + 44, 56), palette.BALISE)
        face.draw(ImageDraw.Draw(image), (x + 22, base), status.word, palette.CRAIE)
        return wide + 44
    with brush(image, (x, base - 28, x + 30, base + 6), (14, 16)) as drawn:
        _SHAPES.get(status.css, _ring)(drawn)
    face.draw(ImageDraw.Draw(image), (x + 42, base), status.word, palette.ENCRE)
    return wide + 42


def _ring(drawn: Brush) -> None:
    drawn.disc((0, 0), 12, None, palette.ENCRE, 4)


_SHAPES: dict[str, Callable[[Brush], None]] = {
    "ouvert": lambda drawn: drawn.disc((0, 0), 13, palette.ECLAT),
    "complet": lambda drawn: drawn.disc((0, 0), 13, palette.ENCRE),
    "deplace": lambda drawn: drawn.line([(-6, -11), (6, 0), (-6, 11)], palette.ENCRE, 4),
}


def light(image: Image.Image, at: tuple[int, int], shown: Light, width: int) -> None:
    """The flashes of a lighthouse, one period after the other, on a line."""
    flashes, period = (int(number) for number in shown.css.split("-")[1:])
    x, base = at
    with brush(image, (x, base - 26, x + width, base + 3), (0, 26)) as drawn:
        drawn.box((0, -2), (width, 0), palette.TRAIT_FORT)
        for begins in range(0, width, period * _SECOND):
            for flash in range(flashes):
                left = begins + flash * 2.5 * _SECOND
                if left + 6 <= width:
                    drawn.box((left, -26), (left + 6, 0), palette.ECLAT)


def initials(image: Image.Image, place: Place, text: str) -> None:
    """The disc that stands for a face."""
    radius = place.width / 2
    disc = Image.new("RGB", (place.width, place.width), palette.MER)
    with brush(disc, (0, 0, *disc.size)) as drawn:
        drawn.box((0, place.width * 0.62), (place.width, place.width), palette.DUNE)
    face = Face(place.width * 0.3, 600, -0.02)
    at = (radius - face.width(text) / 2, radius + face.size * 0.35)
    face.draw(ImageDraw.Draw(disc), at, text, palette.ENCRE)
    mask = Image.new("RGB", disc.size)
    with brush(mask, (0, 0, *disc.size)) as drawn:
        drawn.disc((radius, radius), radius, "#ffffff")
    image.paste(disc, (place.left, place.top), mask.convert("L"))


def chart(image: Image.Image, place: Place, coast: CoastMap) -> None:
    """The map, in the double frame of sea charts."""
    wide, high = (float(side) for side in coast.view_box.split()[2:])
    scale = min(place.width / wide, place.height / high)
    width, height = round(wide * scale), round(high * scale)
    left, top = place.left + place.width - width, place.top
    with brush(image, (left, top, left + width, top + height), scale=scale) as drawn:
        drawn.box((0, 0), (wide, high), palette.MER)
        for line in outlines(coast.land):
            drawn.shape(line, palette.CRAIE)
        for outline in coast.outlines:
            for line in outlines(outline.path):
                drawn.shape(line, _HERE if outline.here else palette.DUNE)
                drawn.line([*line, line[0]], palette.ENCRE, 2)
        for point in coast.points:
            drawn.disc(point, 12, palette.CRAIE)
            drawn.disc(point, 8, palette.ECLAT)
        drawn.box((0, 0), (wide, high), None, palette.ENCRE, 2.5)
        drawn.box((9, 9), (wide - 9, high - 9), None, palette.ENCRE, 1.5)
