"""What every picture has: the sky, the coast seen from the sea, the mark and the name of the site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

from PIL import Image, ImageColor, ImageDraw

from plugins.community.cards import HEIGHT, WIDTH
from plugins.share import palette
from plugins.share.brush import Brush, brush
from plugins.share.faces import Face
from plugins.share.outlines import outlines

COAST: Final = Path(__file__).parents[2] / "theme/templates/components/coast_view.html"
LEFT, TOP = 72, 56
"""Where texts begin, in pixels."""

_COAST_WIDTH, _COAST_HEIGHT = 1536, 192
_LIGHT = "url("
"""What is drawn with a gradient: the beams, which are for the night."""
_MARK = 60
_CLIFF = "M.9 25.9L-5 26V11L1.9 11.5L12 9l4.5 2.2L20 24.6q-4.8-2.8-9.5.5T.9 25.9z"
_WAVE = "M7 31q4.3-3 8.6 0t8.6 0 8.8-.2"
"""Those of `components/brand.html`; what is beyond the disc is cut."""

Inherited = dict[str, str]
Colour = tuple[int, int, int]


@lru_cache(maxsize=2)
def scenery(name: tuple[str, str]) -> Image.Image:
    """The picture before anything of the page is on it; copy it before drawing."""
    image = _sky()
    scale = WIDTH / _COAST_WIDTH
    top = HEIGHT - round(_COAST_HEIGHT * scale)
    with brush(image, (0, top, WIDTH, HEIGHT), scale=scale) as drawn:
        _coast(drawn)
    image.paste(_mark(), (LEFT, TOP), _disc(_MARK))
    drawing = ImageDraw.Draw(image)
    for line, text in enumerate(name):
        Face(25, 620).draw(drawing, (LEFT + _MARK + 16, TOP + 25 + 28 * line), text, palette.ENCRE)
    return image


def sky_colours() -> list[Colour]:
    """The colours of the sky, from the top down, each once."""
    return list(dict.fromkeys(map(_sky_at, range(HEIGHT))))


def _sky() -> Image.Image:
    """Each line of one colour: what is alike from side to side takes little room in a PNG."""
    column = Image.new("RGB", (1, HEIGHT))
    for y in range(HEIGHT):
        column.putpixel((0, y), _sky_at(y))
    return column.resize((WIDTH, HEIGHT), Image.Resampling.NEAREST)


def _sky_at(y: int) -> Colour:
    down = y / (HEIGHT - 1)
    (above, first), (below, second) = next(pair for pair in pairwise(palette.OPALE) if down <= pair[1][0])
    share = (down - above) / (below - above)
    begun, ended = ImageColor.getrgb(first)[:3], ImageColor.getrgb(second)[:3]
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(begun, ended, strict=True))
    return red, green, blue


def _coast(drawn: Brush) -> None:
    found = re.search(r"<svg.*</svg>", COAST.read_text("utf-8"), re.DOTALL)
    for element, style in _drawn(ET.fromstring(found[0] if found else "<svg/>"), {}):  # noqa: S314 - a file of ours
        if style.get("fill", "").startswith(_LIGHT):
            continue
        if element.tag == "circle":
            x, y, radius = (float(element.get(key, "0")) for key in ("cx", "cy", "r"))
            drawn.disc((x, y), radius, palette.ECLAT)
            continue
        fill = palette.CRAIE if "blanc" in element.get("class", "") else palette.DUNE
        for line in outlines(element.get("d", "")):
            if style.get("fill") != "none":
                drawn.shape(line, fill)
            drawn.line(line, palette.ENCRE, float(style.get("stroke-width", "1")))


def _drawn(element: ET.Element, style: Inherited) -> Iterator[tuple[ET.Element, Inherited]]:
    """The shapes of a drawing, each with what it has from those that hold it."""
    style = style | element.attrib
    if element.tag in ("path", "circle"):
        yield element, style
    for inner in element:
        yield from _drawn(inner, style)


def _mark() -> Image.Image:
    mark = Image.new("RGB", (_MARK, _MARK), palette.ENCRE)
    with brush(mark, (0, 0, _MARK, _MARK), scale=_MARK / 40) as drawn:
        for line in outlines(_CLIFF):
            drawn.shape(line, palette.CRAIE)
        for line in outlines(_WAVE):
            drawn.line(line, palette.CRAIE, 2.2)
        drawn.disc((28.5, 14), 4.2, palette.ECLAT)
    return mark


def _disc(side: int) -> Image.Image:
    disc = Image.new("RGB", (side, side))
    with brush(disc, (0, 0, side, side)) as drawn:
        drawn.disc((side / 2, side / 2), side / 2, "#ffffff")
    return disc.convert("L")
