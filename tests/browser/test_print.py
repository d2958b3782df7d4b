"""What is meant for paper is one sheet: an event, to hang up or to take along; a form to sign."""

from __future__ import annotations

import re
from typing import Literal

import pytest

from tests.browser.conftest import Open, Origins
from tests.browser.visit import Visit
from tests.site.built import Site

EVENTS = [
    "/evenements/2027/dhh-mars/",
    "/evenements/2027/hackathon-de-l-estran/",
    "/evenements/2027/grand-soir-annule/",
    "/evenements/2027/dhh-janvier/",
    "/evenements/2027/titre-de-cent-vingt-signes/",
]


def sheets(visit: Visit) -> int:
    """How many A4 sheets a page takes."""
    return len(re.findall(rb"/Type\s*/Page\b", visit.page.pdf(format="A4", prefer_css_page_size=True)))


@pytest.mark.parametrize("url", EVENTS)
def test_an_event_is_one_sheet(tab: Open, origins: Origins, demo: Site, url: str) -> None:
    assert sheets(tab().go(origins[demo], url)) == 1


def test_the_form_for_a_picture_is_one_sheet(tab: Open, origins: Origins, demo: Site) -> None:
    assert sheets(tab().go(origins[demo], "/participer/accord-image/")) == 1


def test_every_sheet_is_counted(tab: Open, origins: Origins, demo: Site) -> None:
    visit = tab().go(origins[demo], EVENTS[0])
    visit.page.add_style_tag(content="h1 { break-after: page }")
    assert sheets(visit) == 2


def test_paper_has_the_address_as_a_qr_code_and_no_menu(tab: Open, origins: Origins, demo: Site) -> None:
    page = tab().go(origins[demo], EVENTS[0]).page
    codes = page.locator("svg[aria-label^='Code QR']")
    assert codes.count() == 1
    assert not codes.is_visible()
    page.emulate_media(media="print")
    box = codes.bounding_box()
    assert box
    assert box["width"] == box["height"] >= 20 / 25.4 * 96
    assert not page.get_by_role("navigation", name="Principale").is_visible()
    assert not page.get_by_role("contentinfo").is_visible()


@pytest.mark.parametrize(
    ("url", "dark"), [(EVENTS[0], ["h1", ".chapo", ".fiche dd"]), ("/", ["h1", "main .nuit h2", "main .nuit p"])]
)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_is_white_even_by_night(
    tab: Open, origins: Origins, demo: Site, url: str, dark: list[str], scheme: Literal["light", "dark"]
) -> None:
    page = tab(color_scheme=scheme).go(origins[demo], url).page
    page.emulate_media(media="print")
    colours = page.evaluate("(all) => all.map((s) => getComputedStyle(document.querySelector(s)).color)", dark)
    assert all(lightness < 0.5 for lightness in map(lightness_of, colours))


def lightness_of(colour: str) -> float:
    """The L of `oklch(L C H)`."""
    found = re.match(r"oklch\(([\d.]+)", colour)
    assert found, colour
    return float(found[1])
