"""The title font of the site, set by hand: each letter at its place, the same on every machine.

Pillow's own layout of this font needs libraries that not every machine has; without them, its letters stand apart as if
`l’A` were three words. What they would say is in `kerning.txt`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from PIL import ImageDraw, ImageFont

FONT: Final = Path(__file__).parents[2] / "theme/static/fonts/bricolage-grotesque-fr.woff2"
KERNING: Final = Path(__file__).with_name("kerning.txt")
WEIGHT_OF_TITLES: Final = 660
_UNITS = 1000
_SEEN = 32
"""A size at which two signs are seen to be two."""
_MISSING = "\ue000"
"""A sign that no font has: how it is drawn is how the font draws what it has not."""
_THIN = {"\u202f": "\u00a0"}


@dataclass(frozen=True)
class Face:
    """The font at a size in pixels, a weight, and a tracking in ems."""

    size: float
    weight: int = 500
    tracking: float = -0.01

    def width(self, text: str) -> float:
        """How wide a text is set, in pixels."""
        return max((x + advance for _, x, advance in self._placed(text)), default=0.0)

    def draw(self, drawing: ImageDraw.ImageDraw, at: tuple[float, float], text: str, fill: str) -> None:
        """Write a text on its baseline, which begins at `at`."""
        font = _font(round(self.size), self.weight)
        for sign, x, _ in self._placed(text):
            if not sign.isspace():
                drawing.text((at[0] + x, at[1]), sign, fill, font, anchor="ls")

    def _placed(self, text: str) -> Iterator[tuple[str, float, float]]:
        """Each sign, where it begins and how wide it is."""
        x, before = 0.0, ""
        for sign in drawable(text):
            x += _kerning().get(_plain(before) + _plain(sign), 0) * self.size / _UNITS
            advance = _advance(sign, self.weight) * self.size / _UNITS
            yield sign, x, advance
            x += advance + self.tracking * self.size
            before = sign


def drawable(text: str) -> str:
    """The text in signs that the font has: others lose their accents, or are left out."""
    return "".join(_in_font(sign) for sign in unicodedata.normalize("NFC", text))


@cache
def _font(size: int, weight: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(FONT, size, layout_engine=ImageFont.Layout.BASIC)
    font.set_variation_by_axes([weight])
    return font


@cache
def _advance(sign: str, weight: int) -> float:
    return _font(_UNITS, weight).getlength(sign)


@cache
def _in_font(sign: str) -> str:
    font = _font(_SEEN, WEIGHT_OF_TITLES)
    missing = bytes(font.getmask(_MISSING))
    for tried in (sign, _THIN.get(sign, ""), unicodedata.normalize("NFKD", sign)):
        if tried and (tried.isspace() or bytes(font.getmask(tried[0])) != missing):
            return tried if len(tried) == 1 else tried[0]
    return ""


@cache
def _plain(sign: str) -> str:
    return unicodedata.normalize("NFD", sign)[:1]


@cache
def _kerning() -> dict[str, int]:
    """Two signs, and by how much the second comes nearer, in thousandths of the size."""
    found = {}
    for line in KERNING.read_text("utf-8").splitlines()[1:]:
        first, shift, after = line.split(" ")
        found.update({first + sign: int(shift) for sign in after})
    return found
