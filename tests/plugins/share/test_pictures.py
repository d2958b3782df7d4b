"""Share pictures, as networks get them: their size, their weight, and texts that fit."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from math import cos, radians, sin

import pytest
from PIL import Image

from plugins import share
from plugins.community.cards import Card
from plugins.community.release import Release
from plugins.community.views.pieces import DateMark
from plugins.share import palette
from plugins.share.composing import composed, drawn
from plugins.share.faces import FONT, KERNING, Face, drawable
from plugins.share.fitting import fitted
from plugins.share.outlines import outlines
from plugins.share.samples import SAMPLES
from plugins.site.publication import Publication
from tests.plugins.editions import ROOT, demo, real

NAME = ("French Tech", "Côte d’Opale")
DAY = DateMark("", "24", ("septembre", "2027"), exact=True, spoken="", weekday="mercredi")
TITLE = Face(84, 660, -0.035)
SIZES = (84, 64, 47, 39)
LONG = "Pourquoi une petite entreprise du littoral a remplacé ses classeurs par des algues"


def ink(image: Image.Image, box: tuple[int, int, int, int]) -> int:
    """How many points of a part are as dark as a text."""
    grey = image.convert("L").crop(box)
    return sum(count for value, count in enumerate(grey.histogram()) if value < 90)


@pytest.mark.parametrize("edition", [demo, real])
def test_every_picture_is_as_networks_ask_and_light(edition: Callable[[], Publication]) -> None:
    made = share.outputs_of(replace(edition(), release=Release.PUBLISHED))
    assert {"partage.png", "intervenants/partage.png"} < {output.path for output in made}
    for output in made:
        image = Image.open(BytesIO(output.content))
        assert (image.format, image.size) == ("PNG", (1200, 630)), output.path
        assert len(output.content) < 100_000, output.path


def test_nobody_shares_what_is_not_on_line() -> None:
    assert share.outputs_of(demo()) == []


def test_the_same_card_makes_the_same_bytes() -> None:
    assert composed(SAMPLES[0], NAME) == composed(SAMPLES[0], NAME)


def test_no_text_leaves_its_place() -> None:
    """Nothing as dark as a text at the edges, nor between the texts and the date, nor in the sea."""
    worst = Card(LONG * 2, "Happy Hour Prestige", ("Du 31 décembre 2027 au 1er janvier 2028", LONG * 2), mark=DAY)
    for one in (*SAMPLES, worst, Card("Anticonstitutionnellement" * 3), Card("Le port", initials="ÉÉ")):
        image = drawn(one, NAME)
        assert ink(image, (0, 0, 66, 500)) + ink(image, (1134, 0, 1200, 500)) + ink(image, (0, 0, 1200, 50)) == 0, one
    assert ink(drawn(worst, NAME), (716, 150, 736, 515)) == 0


def test_what_is_cancelled_is_struck_through_in_red() -> None:
    plain = replace(SAMPLES[0], status=None, fate="")
    cancelled, confirmed = (drawn(one, NAME).getcolors(1 << 20) for one in (SAMPLES[0], plain))
    red = tuple(int(palette.BALISE[at : at + 2], 16) for at in (1, 3, 5))
    reds = [next(count for count, colour in colours or () if colour == red) for colours in (cancelled, confirmed)]
    assert reds[0] > reds[1] + 5000


def test_a_long_title_is_set_smaller_before_it_is_cut() -> None:
    short, longer = (fitted(text, TITLE, SIZES, (640, 240)) for text in ("Le port", LONG))
    assert short.face.size == 84
    assert longer.face.size < 84
    assert " ".join(longer.lines) == LONG
    cut = fitted(LONG * 3, TITLE, SIZES, (640, 240))
    assert cut.face.size == 39
    assert cut.lines[-1].endswith("…")
    assert all(cut.face.width(line) <= 640 for line in cut.lines)


def test_lines_are_of_like_length_and_keep_words_together() -> None:
    lines = fitted("Les rendez-vous de la tech sur la Côte\u00a0d’Opale", TITLE, (64,), (640, 300)).lines
    widths = [len(line) for line in lines]
    assert max(widths) - min(widths) < 8
    assert any("Côte\u00a0d’Opale" in line for line in lines)


def test_a_sign_that_the_font_lacks_is_replaced_or_left_out() -> None:
    assert drawable("Élan, œuvre, «\u00a0Škoda\u00a0» 🎉") == "Élan, œuvre, «\u00a0Skoda\u00a0» "


def test_letters_come_nearer_where_the_font_says() -> None:
    apart = Face(100, 660, 0.0)
    assert apart.width("l’A") < sum(map(apart.width, "l’A")) - 5


def test_the_kerning_is_that_of_the_font() -> None:
    """Else: `python -m tests.plugins.share.kerning`."""
    assert KERNING.read_text("utf-8").splitlines()[0] == sha256(FONT.read_bytes()).hexdigest()


def test_a_path_is_read_as_browsers_read_it() -> None:
    assert list(outlines("M1 1h2v3H1z")) == [[(1, 1), (3, 1), (3, 4), (1, 4), (1, 1)]]
    assert list(outlines("m0 0 1 1-.5.5")) == [[(0, 0), (1, 1), (0.5, 1.5)]]
    (curve,) = outlines("M0 0q2 4 4 0t4 0")
    assert (curve[4], curve[12], curve[-1]) == ((2, 2), (6, -2), (8, 0))
    with pytest.raises(ValueError, match="C"):
        list(outlines("M0 0C1 1 2 2 3 3"))


def test_the_colours_are_those_of_the_site() -> None:
    tokens = (ROOT / "theme/static/css/tokens.css").read_text("utf-8")
    days = dict(re.findall(r"--([a-z0-9-]+): light-dark\(oklch\(([^)]+)\)", tokens))
    for name in ("craie", "dune", "mer", "encre", "encre-2", "balise", "eclat"):
        assert getattr(palette, name.replace("-", "_").upper()) == srgb(days[name]), name
    sky = re.findall(r"light-dark\(oklch\(([^)]+)\)", tokens[tokens.index("--opale") :])[:4]
    assert [colour for _, colour in palette.OPALE] == [srgb(said) for said in sky]


def srgb(oklch: str) -> str:
    """The hexadecimal sRGB of a colour in OKLCH (CSS Color 4, section 19)."""
    lightness, chroma, hue = (float(part.rstrip("%")) for part in oklch.split())
    a, b = chroma * cos(radians(hue)), chroma * sin(radians(hue))
    rows = ((0.3963377774, 0.2158037573), (-0.1055613458, -0.0638541728), (-0.0894841775, -1.2914855480))
    long, medium, short = ((lightness / 100 + p * a + q * b) ** 3 for p, q in rows)
    linear = (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )
    curved = (12.92 * part if part <= 0.0031308 else 1.055 * max(part, 0) ** (1 / 2.4) - 0.055 for part in linear)
    return "#" + "".join(f"{max(0, min(255, round(255 * part))):02x}" for part in curved)
