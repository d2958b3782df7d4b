"""Every page of the theme holds its promises, with nothing to show and with everything."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest

from plugins.community.views.page import View
from plugins.site.templates import environment, render
from tests.theme import (
    article_pages,
    consent_pages,
    entity_pages,
    following_pages,
    gatherings,
    legal_pages,
    samples,
    search_pages,
)

THEME = Path(__file__).parents[2] / "theme"
PAGES = environment(THEME)
ROOMS = (entity_pages, article_pages, following_pages, consent_pages, legal_pages, search_pages)
KINDS = (*gatherings.KINDS, *(kind for room in ROOMS for kind in room.KINDS))
FULL = (*gatherings.full(), *(view for room in ROOMS for view in room.full()))
LEAN = (*gatherings.quiet(), *(view for room in ROOMS for view in room.lean()))
VIEWS = [*map(samples.empty, KINDS), *FULL, *LEAN]
NAMES = [type(view).__name__ for view in VIEWS]
SVG = "{http://www.w3.org/2000/svg}"
DRAWN = {"img", f"{SVG}svg", "i", "input", "br", "hr", "iframe", "meta", "link", "source", "video"}
MAY_BE_EMPTY = DRAWN | {"script", "col", "td", "output"}
INSIDE = re.compile(r"(/(?!/)|#.|https://|mailto:|tel:\+\d|geo:|webcal://).*")


def rendered(view: View) -> str:
    """The page of `view`, with the chrome of the samples."""
    return render(PAGES, view, samples.CHROME)


@pytest.fixture(params=VIEWS, ids=NAMES)
def view(request: pytest.FixtureRequest) -> View:
    """Each view of each kind in turn."""
    given = request.param
    assert isinstance(given, View)
    return given


@pytest.fixture
def page(view: View) -> Element:
    """The page of the view, parsed as a browser would, but forgiving nothing."""
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(rendered(view))
    assert isinstance(tree, Element)
    return tree


def test_every_kind_has_a_full_sample() -> None:
    assert Counter(map(type, FULL)) == Counter(KINDS)


def test_the_page_says_its_language(page: Element) -> None:
    assert page.get("lang") == "fr"


def test_the_page_has_one_main_and_one_title(view: View, page: Element) -> None:
    assert len(list(page.iter("main"))) == 1
    assert [said(heading) for heading in page.iter("h1")] == [view.title]


def test_no_heading_level_is_skipped(page: Element) -> None:
    banner = page.find("body/section")
    asked = set() if banner is None else set(banner.iter())  # it comes before the page, whose title it is not
    own = (element for element in page.iter() if element not in asked)
    levels = [int(element.tag[1]) for element in own if re.fullmatch(r"h[1-6]", str(element.tag))]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels)), levels


def test_nothing_is_empty(page: Element) -> None:
    hollow = [element for element in page.iter() if isinstance(element.tag, str) and is_hollow(element)]
    assert [(element.tag, element.attrib) for element in hollow] == []


def test_no_identifier_comes_twice(page: Element) -> None:
    counted = Counter(element.get("id") for element in page.iter() if element.get("id"))
    assert [name for name, times in counted.items() if times > 1] == []


def test_every_link_stands_on_its_own(page: Element) -> None:
    links = [str(element.get("href")) for element in page.iter() if element.get("href") is not None]
    assert [link for link in links if not INSIDE.fullmatch(link)] == []


def test_what_names_an_identifier_finds_it(page: Element) -> None:
    known = {element.get("id") for element in page.iter()}
    named = [
        name
        for element in page.iter()
        for key in ("aria-labelledby", "aria-describedby", "popovertarget", "for")
        for name in element.get(key, "").split()
    ]
    assert [name for name in named if name not in known] == []


def test_no_style_and_no_handler_stands_in_the_page(page: Element) -> None:
    assert not list(page.iter("style"))
    assert [key for element in page.iter() for key in element.attrib if key == "style" or key.startswith("on")] == []


def test_every_table_says_what_it_holds(page: Element) -> None:
    for table in page.iter("table"):
        assert said(table.find("caption"))
        assert all(heading.get("scope") in {"col", "row"} for heading in table.iter("th"))
        widths = {len(row.findall("th")) + len(row.findall("td")) for row in table.iter("tr")}
        assert len(widths) == 1


def test_an_empty_list_says_so(view: View) -> None:
    if not view.trail and type(view).__name__.endswith("List"):
        assert 'class="vide' in rendered(view)


@pytest.mark.parametrize("full", FULL, ids=lambda view: type(view).__name__)
def test_everything_a_view_says_is_shown(full: View) -> None:
    page = re.sub(r"[ \n]+", " ", rendered(full))
    for name in ("lead", "confidence", "cadence", "author", "published", "label_name", "committee"):
        assert str(getattr(full, name, "")) in page
    for name in ("facts", "figures", "assets", "purposes", "last_passages"):
        assert all(fact.value in page for fact in getattr(full, name, ()))


def is_hollow(element: Element) -> bool:
    """Whether an element that should say something says nothing: no text, no picture, no field."""
    if element.tag in MAY_BE_EMPTY or element.tag.startswith(SVG) or element.get("role") == "status":
        return False
    return not said(element) and not any(inner.tag in DRAWN for inner in element.iter())


def said(element: Element | None) -> str:
    """The text of an element, its spaces tidied."""
    return "" if element is None else re.sub(r"[ \n\t]+", " ", "".join(element.itertext())).strip()
