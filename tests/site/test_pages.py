"""Every page of the real site and of the demo holds what all pages promise."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from xml.etree.ElementTree import Element

from tests.site.built import Page, Site, said

LONGEST_TITLE = 120
LONGEST_DESCRIPTION = 160
LOADS = {"stylesheet", "preload", "icon", "manifest", "modulepreload", "preconnect", "dns-prefetch"}
DATETIME = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}\+0[12]:00)?)?)?")


def faults(pages: Mapping[str, Page], find: Callable[[Page], object]) -> dict[str, object]:
    """What `find` finds on each page where it finds something."""
    return {url: found for url, page in pages.items() if (found := find(page))}


def twice(things: Iterable[str]) -> list[str]:
    """What comes more than once."""
    return [thing for thing, times in Counter(things).items() if times > 1]


def test_the_html_has_no_fault(site: Site) -> None:
    assert faults(site.pages, lambda page: page.parsed[1]) == {}


def test_the_language_is_said(site: Site) -> None:
    assert {page.tree.get("lang") for page in site.pages.values()} == {"fr"}


def test_there_is_one_first_heading_and_no_level_is_skipped(site: Site) -> None:
    def wrong(page: Page) -> object:
        levels = [level for level, _ in page.headings]
        jumps = [pair for pair in zip([0, *levels], levels, strict=False) if pair[1] > pair[0] + 1]
        return jumps or (levels.count(1) != 1 and "h1") or [level for level, words in page.headings if not words]

    assert faults(site.pages, wrong) == {}


def test_no_identifier_comes_twice(site: Site) -> None:
    assert faults(site.pages, lambda page: twice(page.identifiers)) == {}


def test_what_names_an_identifier_finds_it(site: Site) -> None:
    keys = ("aria-labelledby", "aria-describedby", "aria-controls", "popovertarget", "for")

    def lost(page: Page) -> object:
        named = [name for element in page.elements for key in keys for name in element.get(key, "").split()]
        return [name for name in named if name not in page.identifiers]

    assert faults(site.pages, lost) == {}


def test_every_title_is_its_own(site: Site) -> None:
    assert twice(page.title for page in site.pages.values()) == []
    inner = {url: page for url, page in site.pages.items() if url != "/"}
    assert faults(inner, lambda page: not page.title.startswith(page.headings[0][1]) and page.title) == {}


def test_no_title_is_too_long(real: Site, demo: Site) -> None:
    assert faults(real.pages, lambda page: len(page.title) > LONGEST_TITLE and page.title) == {}
    assert (
        max(len(words) for page in demo.pages.values() for level, words in page.headings if level == 1) == LONGEST_TITLE
    )


def test_every_description_is_its_own(site: Site) -> None:
    descriptions = [page.description for page in site.pages.values()]
    assert twice(descriptions) == []
    assert [words for words in descriptions if not 0 < len(words) <= LONGEST_DESCRIPTION] == []


def test_landmarks_are_there_once_and_named(site: Site) -> None:
    def wrong(page: Page) -> object:
        body = page.tree.find("body")
        assert body is not None
        once = [
            tag
            for tag in ("header", "main", "footer")
            if len(body.findall(tag)) != 1 or (tag == "main" and len(page.tagged(tag)) != 1)
        ]
        names = [nav.get("aria-label") or nav.get("aria-labelledby") or "" for nav in page.tagged("nav")]
        return once or twice(names) or ("" in names and "nav without name")

    assert faults(site.pages, wrong) == {}


def test_the_first_link_leads_to_what_is_the_page_s_own(site: Site) -> None:
    def first(page: Page) -> object:
        return next(link.get("href") for link in page.tagged("a") if link not in page.asked)

    assert faults(site.pages, lambda page: first(page) != f"#{page.main.get('id')}") == {}


def test_the_trail_goes_from_home_to_the_page(site: Site) -> None:
    def wrong(page: Page) -> object:
        trail = [nav for nav in page.tagged("nav") if nav.get("aria-label") == "Fil d’Ariane"]
        if page.url in ("/", "/404.html"):
            return trail
        steps = [item for nav in trail for item in nav.iter("li")]
        links = [str(link.get("href")) for item in steps for link in item.iter("a")]
        right = len(trail) == 1 and links[0] == "/" and steps[-1].get("aria-current") == "page"
        return not right or [url for url in links if url not in site.pages]

    assert faults(site.pages, wrong) == {}


def test_nothing_is_asked_of_others(site: Site) -> None:
    def asked(page: Page) -> object:
        loads = [tag.get("href") for tag in page.tagged("link") if LOADS & set(tag.get("rel", "").split())]
        shown = [
            tag.get(key)
            for tag in page.elements
            for key in ("src", "srcset", "poster", "data", "action")
            if tag.get(key)
        ]
        return [url for url in (*loads, *shown) if not re.match(r"/(?!/)", str(url))] or page.tagged(
            "iframe", "object", "embed"
        )

    assert faults(site.pages, asked) == {}
    styles = {file: content.decode() for file, content in site.files.items() if file.endswith(".css")}
    assert styles
    elsewhere = re.compile(r"(?:url\(|@import)\s*['\"]?(?:https?:)?//[^)]*")
    assert [found for style in styles.values() for found in elsewhere.findall(style)] == []


def test_no_style_and_no_script_stands_in_a_page(site: Site) -> None:
    def inline(page: Page) -> object:
        scripts = [
            tag for tag in page.tagged("script") if not tag.get("src") and tag.get("type") != "application/ld+json"
        ]
        return (
            scripts
            or page.tagged("style")
            or [key for tag in page.elements for key in tag.attrib if key == "style" or key[:2] == "on"]
        )

    assert faults(site.pages, inline) == {}


def test_no_link_is_empty(site: Site) -> None:
    def wrong(page: Page) -> object:
        links = page.tagged("a")
        return [link.get("href") for link in links if link.get("href", "") in ("", "#")] or [
            link.get("href") for link in links if not named(link)
        ]

    assert faults(site.pages, wrong) == {}


def test_themes_come_in_the_same_order_everywhere(site: Site) -> None:
    def themes(url: str) -> list[str]:
        links = [link.get("href", "") for link in site.pages[url].main.iter("a")]
        return [link for link in links if re.fullmatch(r"/themes/[^/]+/", link)]

    assert themes("/plan-du-site/") == themes("/recherche/") == themes("/themes/") != []


def test_no_two_buttons_side_by_side_say_the_same(site: Site) -> None:
    def wrong(page: Page) -> object:
        return [same for row in page.classed("actions") if (same := twice(said(link) for link in row.iter("a")))]

    assert faults(site.pages, wrong) == {}


def test_every_picture_is_described_and_measured(site: Site) -> None:
    def wrong(page: Page) -> object:
        return [
            tag.attrib for tag in page.tagged("img") if not (tag.get("width") and tag.get("height") and tag.get("alt"))
        ]

    assert faults(site.pages, wrong) == {}


def test_every_date_can_be_read_by_machines(site: Site) -> None:
    def wrong(page: Page) -> object:
        return [tag.attrib for tag in page.tagged("time") if not DATETIME.fullmatch(tag.get("datetime", ""))]

    assert faults(site.pages, wrong) == {}


def test_french_is_typeset(site: Site) -> None:
    """No straight quote or apostrophe, nor an ordinary space where French wants one that holds."""

    def wrong(page: Page) -> object:
        texts = [text for _, text in page.texts()]
        return [text for text in texts if re.search(r"['\"]|[^\s] [;!?»]|« | :(?:\s|$)", text)]

    assert faults(site.pages, wrong) == {}


def test_nothing_of_the_machinery_shows(site: Site) -> None:
    def wrong(page: Page) -> object:
        return [
            text
            for _, text in page.texts()
            if re.search(r"\bNone\b|\bTrue\b|\bFalse\b|Undefined|\{\{|\{%|<[a-z]|&[a-z]+;", text)
        ]

    assert faults(site.pages, wrong) == {}


def test_the_real_site_shows_no_example(real: Site) -> None:
    assert (
        faults(real.pages, lambda page: re.findall(r"\bExemples?\b|example\.(?:org|com)|[Ll]orem ipsum", page.html))
        == {}
    )


def test_with_nothing_upcoming_the_agenda_says_so_and_shows_the_last(real: Site) -> None:
    agenda = real.pages["/evenements/"]
    assert agenda.classed("vide")
    assert len(agenda.classed("maree")) == 5
    assert [
        said(status)
        for page in real.pages.values()
        for status in page.classed("statut")
        if "ouvert" in status.get("class", "")
    ] == []


def test_the_demo_marks_its_examples(demo: Site) -> None:
    marked, unmarked = (demo.pages[f"/evenements/2027/{slug}/"] for slug in ("dhh-mars", "rencontre-sans-lieu"))
    assert "Exemple" in [said(badge) for badge in marked.classed("badge")]
    assert "Exemple" not in [said(badge) for badge in unmarked.classed("badge")]


def named(link: Element) -> str:
    """The name of a link: its words, its label, or its picture's description."""
    pictures = " ".join(image.get("alt", "") for image in link.iter("img"))
    return link.get("aria-label") or said(link) or pictures.strip()
