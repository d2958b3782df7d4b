"""What every page promises to everyone, on a computer by day and on a telephone by night."""

from __future__ import annotations

from urllib.parse import urlsplit

from tests.browser import judged
from tests.browser.showcase import of_no_kind
from tests.browser.visit import Visit
from tests.site.built import Site

POINTER, FINGER = (24, 24), (24, 44)
"""The least width and height of a target: a word may be narrow."""

SPACED = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-block-end: 2em !important }
"""
"""The spacing of WCAG 1.4.12."""

STILL, ANY_WIDTH = 0.005, 0.25
"""How much may move when the title font comes: nothing that one sees; a line or two where the machine has no font as
wide as those that its fallbacks were measured for."""


def test_the_showcase_has_every_kind_of_page(real: Site, demo: Site, crowded: Site) -> None:
    assert [url for site in (real, demo, crowded) for url in of_no_kind(site.pages)] == []


def test_axe_finds_nothing_on_a_computer(desk: Visit) -> None:
    assert judged.findings(desk) == []


def test_axe_finds_nothing_on_a_telephone(phone: Visit) -> None:
    assert judged.findings(phone) == []


def test_nothing_goes_wrong(desk: Visit, phone: Visit) -> None:
    assert desk.faults + phone.faults == []


def test_nothing_is_asked_of_another(desk: Visit, phone: Visit) -> None:
    assert [url for tab in (desk, phone) for url in tab.requests if not url.startswith(f"{tab.origin}/")] == []


def test_nothing_is_left_on_the_visitor_s_machine(desk: Visit) -> None:
    assert desk.probe("kept") + desk.page.context.cookies() == []


def test_one_sheet_and_one_font_come_with_the_page(desk: Visit) -> None:
    """But for what is for paper, which no screen waits for."""
    paths = [urlsplit(url).path for url in desk.requests]
    kinds = [path.rpartition(".")[2] for path in paths if path != "/theme/print.css"]
    offers = desk.page.locator("[data-service], [data-choix]").count() > 0  # consent.css and consent.js
    searches = urlsplit(desk.page.url).path == "/recherche/"  # search.css
    assert (kinds.count("css"), kinds.count("woff2")) == (1 + offers + searches, 1)
    assert kinds.count("js") <= 1 + offers  # time.js, which is deferred


def test_the_focus_is_always_visible(desk: Visit) -> None:
    assert desk.probe("unmarked_focus") == []


def test_targets_are_large_enough_for_a_pointer(desk: Visit) -> None:
    assert desk.probe("small_targets", POINTER) == []


def test_targets_are_large_enough_for_a_finger(phone: Visit) -> None:
    assert phone.probe("small_targets", FINGER) == []


def test_nothing_overflows(desk: Visit, phone: Visit) -> None:
    assert desk.overflow() + phone.overflow() == []


def test_no_word_of_a_title_is_broken(desk: Visit, phone: Visit) -> None:
    """Titles are the largest from 1,440 pixels on, where their column grows no more."""
    with desk.sized(1440, 900):
        found = desk.probe("broken_words")
    assert found + phone.probe("broken_words") == []


def test_nothing_overflows_with_text_twice_as_large(desk: Visit) -> None:
    desk.page.evaluate("document.documentElement.style.fontSize = '200%'")
    found = desk.overflow()
    desk.page.evaluate("document.documentElement.style.fontSize = ''")
    assert found == []


def test_nothing_overflows_at_320_pixels_even_with_text_spaced_out(phone: Visit) -> None:
    with phone.sized(320, 256):
        found = phone.overflow()
        style = phone.page.add_style_tag(content=SPACED)
        found += phone.overflow()
        style.evaluate("tag => tag.remove()")
    assert found == []


def test_nothing_moves_when_the_font_comes(phone: Visit) -> None:
    most = STILL if phone.probe("known_widths") else ANY_WIDTH
    assert [move for move in phone.moves if move[0] > most] == []
