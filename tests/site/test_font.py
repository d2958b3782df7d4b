"""The title font was cut down to the signs of French: it must hold every one that is set in it.

`glyphs.txt` says what it holds; after a change of the font, make it again with fontTools:
the font's SHA-256, then the keys of `TTFont(path).getBestCmap()` as ranges.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from tests.site.built import ROOT, Page, Site

FONT = ROOT / "theme/static/fonts/bricolage-grotesque-fr.woff2"
KNOWN = Path(__file__).with_name("glyphs.txt")
SET_IN_IT = ("h1", "h2", "h3", "h4", "nav", "footer", "th", "dt", "caption", "figcaption", "button", "summary", "time")


def held() -> set[str]:
    """The signs of the font."""
    ranges = [line.removeprefix("U+").split("-") for line in KNOWN.read_text("utf-8").splitlines()[1:]]
    return {chr(code) for ends in ranges for code in range(int(ends[0], 16), int(ends[-1], 16) + 1)}


def signs(page: Page) -> set[str]:
    """The signs of what is set in it."""
    return set("".join(text for element in page.tagged(*SET_IN_IT) for text in element.itertext())) - {"\n"}


def test_what_is_known_of_the_font_is_up_to_date() -> None:
    assert sha256(FONT.read_bytes()).hexdigest() == KNOWN.read_text("utf-8").splitlines()[0]


def test_the_font_holds_every_sign_set_in_it(site: Site) -> None:
    used: dict[str, str] = {}
    for url, page in site.pages.items():
        used |= dict.fromkeys(signs(page) - used.keys(), url)
    assert {f"{sign} (U+{ord(sign):04X})": url for sign, url in used.items() if sign not in held()} == {}
