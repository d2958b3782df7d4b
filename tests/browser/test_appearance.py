"""Day, night, the visitor's own colours, and rest for who wants nothing to move."""

from __future__ import annotations

import pytest

from tests.browser import judged
from tests.browser.conftest import Open, Origins
from tests.site.built import Site

COLOURS = "['body', 'h1', 'footer'].map((name) => getComputedStyle(document.querySelector(name)))"
OF_PAGE = f"{COLOURS}.map(({{ color, backgroundColor }}) => [color, backgroundColor])"
MOVING = "document.getAnimations().filter(({ playState }) => playState === 'running').length"


def test_the_night_has_its_own_colours(tab: Open, origins: Origins, real: Site) -> None:
    page = tab(color_scheme="light").go(origins[real], "/").page
    day = page.evaluate(OF_PAGE)
    page.emulate_media(color_scheme="dark")
    night = page.evaluate(OF_PAGE)
    assert all(one != other for one, other in zip(day[0] + day[1][:1], night[0] + night[1][:1], strict=True))
    assert day[2][0] == night[2][0], "the footer is a band of night, by day too"


@pytest.mark.parametrize("url", ["/", "/evenements/2027/dhh-mars/", "/chiffres/"])
def test_axe_finds_nothing_in_the_visitor_s_own_colours(tab: Open, origins: Origins, demo: Site, url: str) -> None:
    visit = judged.come_to(tab(forced_colors="active", bypass_csp=True)).go(origins[demo], url)
    judged.start(visit, "color-contrast")  # axe-core would take the page's colours for those that are shown
    assert judged.findings(visit) == []
    assert visit.probe("unmarked_focus") == []


@pytest.mark.parametrize(("motion", "number"), [("no-preference", 1), ("reduce", 0)])
def test_lights_flash_only_for_who_lets_them(tab: Open, origins: Origins, demo: Site, motion: str, number: int) -> None:
    page = tab(reduced_motion=motion, viewport={"width": 1280, "height": 800}).go(origins[demo], "/").page
    page.locator("li:has(.feu)").first.hover()
    assert page.evaluate(MOVING) == number
