"""The search, as a visitor uses it on line: with the keyboard, under the policy that the site is published with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from plugins.community.release import Release
from plugins.publish.policy import of_pages
from plugins.site.building import build
from tests.browser import judged
from tests.browser.served import served
from tests.browser.visit import Visit
from tests.site.built import DAYS, ROOT

SAID = re.compile(r"\w")


@pytest.fixture(scope="module", name="origin")
def _origin(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The real site as those who review it see it, index included."""
    output = tmp_path_factory.mktemp("search") / "output"
    build(ROOT / "content", output, DAYS["real"], RELEASE=Release.PREVIEWED)
    with served(output, of_pages(search=True)) as origin:
        yield origin


@pytest.fixture(name="page")
def _page(browser: Browser, origin: str) -> Iterator[Page]:
    """The page of the search; what goes wrong in it fails the test."""
    faults: list[str] = []
    with browser.new_context(locale="fr-FR", base_url=origin) as context:
        page = context.new_page()
        page.on(
            "console", lambda message: faults.append(message.text) if message.type in {"error", "warning"} else None
        )
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto("/recherche/")
        yield page
        assert faults == []


def titles(page: Page) -> list[str]:
    """What was found."""
    return page.locator(".resultats > ol h3").all_inner_texts()


def answered(page: Page, said: str | re.Pattern[str] = SAID) -> Page:
    """The page once it has said something."""
    expect(page.get_by_role("status")).to_have_text(said)
    return page


def test_one_searches_with_the_keyboard_and_hears_how_much_is_found(page: Page) -> None:
    page.get_by_label("Un sujet, un lieu, une personne").focus()
    page.keyboard.type("embarcadere")
    page.keyboard.press("Enter")
    answered(page, re.compile(r"^\d+ résultats pour «\s?embarcadere\s?»\.$"))
    assert titles(page)[0] == "Inauguration de L’Embarcadère"
    expect(page.get_by_role("heading", name="Résultats")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Inauguration de L’Embarcadère")).to_be_focused()


@pytest.mark.parametrize(
    ("typed", "shown"), [("ecole", "école"), ("École", "école"), ("oeuvre", "œuvre"), ("œuvre", "œuvre")]
)
def test_accents_and_joined_letters_do_not_matter(page: Page, typed: str, shown: str) -> None:
    page.goto(f"/recherche/?q={typed}")
    answered(page)
    marked = page.locator(".resultats mark").all_inner_texts()
    assert [text for text in marked if shown in text.lower()]
    wrong = re.compile("[\u2060\u200a]|’\\s| [:;!?»]|« ")
    assert [text for text in page.locator(".resultats").all_inner_texts() if wrong.search(text)] == []


def test_results_are_narrowed_and_sorted_and_the_address_keeps_it(page: Page) -> None:
    page.get_by_label("Année").select_option("2019")
    page.get_by_label("Type").select_option("Événement")
    page.get_by_label("Trier").select_option("asc")
    answered(page, re.compile(r"^6 résultats\.$"))
    expect(page).to_have_url(re.compile(r"\?type=.*&annee=2019&tri=asc$"))
    before = titles(page)
    assert before[0] == "Quatrième week-end «\u00a0Innovation mer et littoral\u00a0»"
    page.reload()
    assert titles(answered(page)) == before


def test_more_is_shown_when_asked_and_the_focus_goes_there(page: Page) -> None:
    page.goto("/recherche/?q=numerique")
    answered(page)
    assert len(titles(page)) == 10
    page.get_by_role("button", name="Afficher la suite").press("Enter")
    expect(page.locator(".resultats > ol > li").nth(10).get_by_role("link")).to_be_focused()


def test_nothing_found_is_said(page: Page) -> None:
    page.goto("/recherche/?q=xyzzyx")
    answered(page, re.compile("^Aucun résultat"))
    expect(page.get_by_role("heading", name="Résultats")).to_be_hidden()


@pytest.mark.parametrize("width", [320, 1280])
def test_results_have_no_fault(browser: Browser, origin: str, width: int) -> None:
    options: Any = {"viewport": {"width": width, "height": 740}, "color_scheme": "dark" if width < 400 else "light"}
    with browser.new_context(locale="fr-FR", reduced_motion="reduce", bypass_csp=True, **options) as context:
        visit = judged.come_to(Visit.of(context)).go(origin, "/recherche/?q=numerique&type=Lieu")
        answered(visit.page)
        judged.start(visit)
        assert judged.findings(visit) + visit.overflow() + visit.faults == []


def test_without_script_there_are_lists_and_no_field(browser: Browser, origin: str) -> None:
    with browser.new_context(java_script_enabled=False, base_url=origin) as context:
        page = context.new_page()
        page.goto("/recherche/")
        expect(page.get_by_role("searchbox")).to_be_hidden()
        expect(page.get_by_role("main").get_by_role("link", name="plan du site", exact=True)).to_be_visible()
        expect(page.get_by_role("main").get_by_role("link", name="Agenda")).to_be_visible()
