"""The site without a mouse."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open, Origins
from tests.site.built import Site

NARROW = {"viewport": {"width": 360, "height": 740}}
WIDE = {"viewport": {"width": 1280, "height": 800}}
FOCUSED = "document.activeElement.textContent.trim()"
TOP = "document.activeElement.getBoundingClientRect().top"
MENU_IS_OPEN = "document.querySelector('#nav').matches(':popover-open')"


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["narrow", "wide"])
def test_the_first_stop_leads_past_the_menu(tab: Open, origins: Origins, real: Site, size: dict[str, object]) -> None:
    page = tab(**size).go(origins[real], "/evenements/").page
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED) == "Aller au contenu"
    assert page.evaluate(TOP) >= 0
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_on_a_small_screen_the_menu_opens_and_escape_closes_it(tab: Open, origins: Origins, real: Site) -> None:
    page = tab(**NARROW).go(origins[real], "/").page
    page.get_by_role("button", name="Menu", exact=True).focus()
    page.keyboard.press("Enter")
    assert page.evaluate(MENU_IS_OPEN)
    stops = []
    for _ in range(3):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(FOCUSED))
    assert stops == ["Fermer", "Agenda", *stops[2:]]
    page.keyboard.press("Escape")
    assert not page.evaluate(MENU_IS_OPEN)
    assert page.evaluate(FOCUSED) == "Menu"


def test_on_a_small_screen_a_button_closes_the_menu(tab: Open, origins: Origins, real: Site) -> None:
    page = tab(**NARROW).go(origins[real], "/").page
    page.get_by_role("button", name="Menu", exact=True).press("Enter")
    page.get_by_role("button", name="Fermer").press("Space")
    assert not page.evaluate(MENU_IS_OPEN)
    assert page.evaluate(FOCUSED) == "Menu"


def test_on_a_large_screen_the_menu_is_there(tab: Open, origins: Origins, real: Site) -> None:
    page = tab(**WIDE).go(origins[real], "/").page
    links = page.get_by_role("navigation", name="Principale").get_by_role("link").all_inner_texts()
    for _ in range(2):  # past the menu, the mark
        page.keyboard.press("Tab")
    stops = []
    for _ in links:
        page.keyboard.press("Tab")
        stops.append(page.evaluate(FOCUSED))
    assert stops == links
    assert not page.get_by_role("button", name="Menu").is_visible()


def test_filters_unfold_from_the_keyboard(tab: Open, origins: Origins, demo: Site) -> None:
    page = tab(**NARROW).go(origins[demo], "/evenements/").page
    filters = page.get_by_role("navigation", name="Filtrer les événements")
    assert not filters.get_by_role("link").first.is_visible()
    page.locator(".filtres summary").focus()
    page.keyboard.press("Enter")
    filters.get_by_role("link").first.wait_for(state="visible")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.filtres') !== null")


@pytest.mark.parametrize(("url", "size"), [("/", NARROW), ("/evenements/", WIDE), ("/evenements/2027/dhh-mars/", WIDE)])
def test_tab_stops_at_everything_in_the_order_of_reading(
    tab: Open, origins: Origins, demo: Site, url: str, size: dict[str, object]
) -> None:
    visit = tab(**size).go(origins[demo], url)
    count = visit.probe("tab_stops")
    for _ in range(count):
        visit.page.keyboard.press("Tab")
    assert visit.page.evaluate("window.stopped") == list(range(count))
