"""Makes `plugins/share/kerning.txt` again, after a change of the title font: `python -m tests.plugins.share.kerning`.

It needs a Pillow that has Raqm, which reads the kerning of a font; the pictures are drawn without it, since not every
machine has it. Letters with accents are as wide apart as those without.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from hashlib import sha256
from itertools import product

from PIL import ImageFont, features

from plugins.share.faces import FONT, KERNING, WEIGHT_OF_TITLES
from tests.site.test_font import held

LEAST = 10
"""Thousandths of the size of the letters: less is not seen."""


def lines() -> list[str]:
    """The digest of the font; then a sign, thousandths, and the signs that come so much nearer or farther after it."""
    assert features.check("raqm")
    font = ImageFont.truetype(FONT, 1000, layout_engine=ImageFont.Layout.RAQM)
    font.set_variation_by_axes([WEIGHT_OF_TITLES])
    signs = sorted({unicodedata.normalize("NFD", sign)[0] for sign in held()})
    signs = [sign for sign in signs if not sign.isspace()]
    found: defaultdict[tuple[str, int], str] = defaultdict(str)
    for first, second in product(signs, signs):
        shift = round(font.getlength(first + second) - font.getlength(first) - font.getlength(second))
        if abs(shift) >= LEAST:
            found[first, shift] += second
    return [
        sha256(FONT.read_bytes()).hexdigest(),
        *(f"{first} {shift} {after}" for (first, shift), after in found.items()),
    ]


if __name__ == "__main__":
    KERNING.write_text("\n".join((*lines(), "")), "utf-8")
