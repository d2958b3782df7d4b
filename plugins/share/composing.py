"""Where each thing stands on a picture of 1200 by 630."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from typing import Final

from PIL import Image, ImageDraw

from plugins.community.cards import HEIGHT, WIDTH, Card
from plugins.share import marks, palette
from plugins.share.faces import WEIGHT_OF_TITLES, Face
from plugins.share.fitting import Fitted, fitted
from plugins.share.marks import Place
from plugins.share.samples import SAMPLES
from plugins.share.scenery import LEFT, TOP, scenery, sky_colours

_RIGHT: Final = WIDTH - LEFT
_TOP, _BOTTOM = 156, 504
"""Between these, the texts: below the name, above the coast."""
_BESIDE: Final = 388
"""How wide what stands beside the texts is, at most."""
_NARROW, _WIDE = 640, _RIGHT - LEFT
_OVER: Final = Face(30, 620)
_TITLE: Final = Face(84, WEIGHT_OF_TITLES, -0.035)
_TITLES: Final = (84, 76, 70, 64, 58, 52, 47, 43, 39)
_LINE: Final = Face(30, 480, -0.005)
_ABOVE_TITLE, _ABOVE_LINE, _ABOVE_FOOT = 26, 24, 46
_FOOT: Final = 26
"""The height of the state and the light."""


def composed(card: Card, name: tuple[str, str]) -> bytes:
    """The picture of a card, as a PNG of 256 colours; `name` is the site's, in two lines."""
    file = BytesIO()
    drawn(card, name).quantize(palette=_colours(name), dither=Image.Dither.NONE).save(file, "PNG", compress_level=6)
    return file.getvalue()


def drawn(card: Card, name: tuple[str, str]) -> Image.Image:
    """The picture of a card, in all its colours."""
    image = scenery(name).copy()
    _beside(image, card)
    _told(image, card, _NARROW if card.mark or card.initials or card.coast else _WIDE)
    return image


@lru_cache(maxsize=2)
def _colours(name: tuple[str, str]) -> Image.Image:
    """A picture whose palette has what any other needs: each colour of the sky, then what is drawn before it."""
    samples = [drawn(card, name) for card in SAMPLES]
    together = Image.new("RGB", (WIDTH, HEIGHT * len(samples)))
    for number, sample in enumerate(samples):
        together.paste(sample, (0, HEIGHT * number))
    pure = sky_colours()
    few = together.quantize(256 - len(pure), Image.Quantize.MEDIANCUT)
    palette_of_all = Image.new("P", (1, 1))
    palette_of_all.putpalette([*(part for colour in pure for part in colour), *(few.getpalette() or ())])
    return palette_of_all


def _beside(image: Image.Image, card: Card) -> None:
    """One thing at the right: the date, the map, or initials."""
    if card.mark:
        place = Place(_RIGHT - _BESIDE, 190, _BESIDE, 290)
        marks.date(image, place, card.mark, struck=card.fate in ("annule", "reporte"))
    elif card.coast:
        marks.chart(image, Place(_RIGHT - 440, TOP, 440, 400), card.coast)
    elif card.initials:
        marks.initials(image, Place(_RIGHT - 310, 150, 310, 310), card.initials)


def _told(image: Image.Image, card: Card, width: int) -> None:
    """What stands above, the title, the lines, the state and the light: in the middle of what is left."""
    high = 100 if len(card.lines) == 1 else 62
    lines = [fitted(line, _LINE, (30, 27), (width, high), 1.25) for line in card.lines]
    foot = bool(card.status or (card.territory and card.territory.light))
    fixed = sum(line.height + _ABOVE_LINE for line in lines) + (_FOOT + _ABOVE_FOOT if foot else 0)
    fixed += _OVER.size + _ABOVE_TITLE if card.over else 0
    title = fitted(card.title, _TITLE, _TITLES, (width, int(_BOTTOM - _TOP - fixed)))
    top = _TOP + (_BOTTOM - _TOP - fixed - title.height) / 2
    if card.over:
        _OVER.draw(ImageDraw.Draw(image), (LEFT, top + _OVER.size * 0.7), card.over, palette.BALISE)
        top += _OVER.size * 0.7 + _ABOVE_TITLE
    top = _set(image, title, top, palette.ENCRE, struck=card.fate == "annule") + title.face.size * 0.12
    for line in lines:
        top = _set(image, line, top + _ABOVE_LINE, palette.ENCRE_2)
    if foot:
        _foot(image, card, round(top + _ABOVE_FOOT + _FOOT))


def _set(image: Image.Image, text: Fitted, top: float, fill: str, *, struck: bool = False) -> float:
    """Write lines whose first capitals reach `top`; gives the last baseline."""
    drawing = ImageDraw.Draw(image)
    first = top + text.height - text.leading * (len(text.lines) - 1)
    for number, line in enumerate(text.lines):
        base = first + number * text.leading
        text.face.draw(drawing, (LEFT, base), line, fill)
        if struck:
            y, thick = base - text.face.size * 0.27, text.face.size / 28
            drawing.rectangle(
                (LEFT - 4, round(y - thick), LEFT + 4 + text.face.width(line), round(y + thick)), palette.BALISE
            )
    return top + text.height


def _foot(image: Image.Image, card: Card, base: int) -> None:
    """The state, then the territory with its light beside it."""
    left = LEFT
    if card.status:
        left += marks.state(image, (left, base), card.status) + 40
    if card.territory and card.territory.light:
        face = Face(28, 600)
        face.draw(ImageDraw.Draw(image), (left, base), card.territory.name, palette.ENCRE)
        left += round(face.width(card.territory.name)) + 20
        marks.light(image, (left, base), card.territory.light, max(0, min(300, LEFT + _NARROW - left)))
