"""Shapes drawn with smooth edges: three times as large, then made small."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final

from PIL import Image, ImageDraw

from plugins.share.outlines import Point

_FINER: Final = 3


class Brush:
    """Draws on a part of a picture; coordinates are those of a drawing, `scale` pixels each, that begins at `at`."""

    def __init__(self, drawing: ImageDraw.ImageDraw, at: Point, scale: float) -> None:
        self._drawing, self._at, self._scale = drawing, at, scale * _FINER

    def disc(self, centre: Point, radius: float, fill: str | None, line: str | None = None, width: float = 0) -> None:
        """A disc, or a ring."""
        x, y = self._placed(centre)
        reach = radius * self._scale
        box = (x - reach, y - reach, x + reach, y + reach)
        self._drawing.ellipse(box, fill, line, round(width * self._scale))

    def shape(self, points: Sequence[Point], fill: str) -> None:
        """A filled shape."""
        self._drawing.polygon([self._placed(point) for point in points], fill)

    def line(self, points: Sequence[Point], fill: str, width: float) -> None:
        """A line from point to point."""
        thick = max(1, round(width * self._scale))
        self._drawing.line([self._placed(point) for point in points], fill, thick, joint="curve")

    def box(self, start: Point, end: Point, fill: str | None, line: str | None = None, width: float = 0) -> None:
        """A rectangle, or a frame."""
        (left, top), (right, bottom) = self._placed(start), self._placed(end)
        self._drawing.rectangle((left, top, right - 1, bottom - 1), fill, line, round(width * self._scale))

    def _placed(self, point: Point) -> Point:
        return self._at[0] * _FINER + point[0] * self._scale, self._at[1] * _FINER + point[1] * self._scale


@contextmanager
def brush(image: Image.Image, box: tuple[int, int, int, int], at: Point = (0, 0), scale: float = 1) -> Iterator[Brush]:
    """A brush for the part `box` of a picture, in which the drawing begins at `at`; put in place at the end."""
    left, top, right, bottom = box
    large = image.crop(box).resize(((right - left) * _FINER, (bottom - top) * _FINER), Image.Resampling.NEAREST)
    yield Brush(ImageDraw.Draw(large), at, scale)
    image.paste(large.reduce(_FINER), box)
