"""Where no script runs, nothing is missing."""

from __future__ import annotations

import pytest

from tests.browser.conftest import Open, Origins
from tests.site.built import Site

QUIET = {"java_script_enabled": False, "viewport": {"width": 360, "height": 740}}


@pytest.mark.parametrize("url", ["/", "/evenements/archives/", "/evenements/2027/rencontre-sans-lieu/"])
def test_everything_is_there_to_read(tab: Open, origins: Origins, demo: Site, url: str) -> None:
    texts = []
    for options in (QUIET, QUIET | {"java_script_enabled": True}):
        page = tab(**options).page
        page.goto(f"{origins[demo]}{url}")
        texts.append(page.locator("body").inner_text())
    assert len(texts[0]) > 500
    assert texts[0].split() == texts[1].replace("En cours", "").split()  # all that the hour adds, at noon of that day


def test_the_menu_opens_and_closes(tab: Open, origins: Origins, real: Site) -> None:
    page = tab(**QUIET).page
    page.goto(f"{origins[real]}/")
    link = page.get_by_role("navigation", name="Principale").get_by_role("link", name="Agenda")
    assert not link.is_visible()
    page.get_by_role("button", name="Menu", exact=True).click()
    assert link.is_visible()
    page.get_by_role("button", name="Fermer").click()
    assert not link.is_visible()
    page.get_by_role("button", name="Menu", exact=True).click()
    link.click()
    page.wait_for_url("**/evenements/")


def test_filters_unfold(tab: Open, origins: Origins, demo: Site) -> None:
    page = tab(**QUIET).page
    page.goto(f"{origins[demo]}/evenements/")
    page.locator(".filtres summary").click()
    assert page.get_by_role("navigation", name="Filtrer les événements").get_by_role("link").first.is_visible()
