"""What an attack becomes on a page: words, wherever it was written, and nothing that a browser runs or follows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

import html5lib

from plugins.community import bodies
from plugins.community.keys import Part, fault_of
from plugins.community.kinds import KINDS
from plugins.community.renditions import Shown
from plugins.community.shapes import Shape, shapes
from plugins.community.site_model import Milestone, Settings, Theme
from plugins.site.markdown import Renderer
from tests.hostile.conftest import Poisoned
from tests.hostile.payloads import BODIES, FORMER, WORDS
from tests.hostile.poisoned import let_through, texts
from tests.site.built import Page, Site

ROOTS: tuple[type[Part], ...] = (*KINDS.values(), Settings, Milestone, Theme)
OF_BODIES = {("code", "class"), ("pre", ""), ("code", ""), ("a", "title")}
"""What only the attacks show of Markdown, with its right."""
AWAY = re.compile(r"(?:javascript|data|vbscript|file|blob|http):|//|\\", re.IGNORECASE)
RUN = {"applet", "base", "embed", "frame", "iframe", "math", "object", "portal", "style"}
READ_ELSEWHERE = {"texte", "changement", "règle", "fichier"}
"""Keys of which a rule of the whole tells what is admitted."""
PLAIN = re.compile(r"https://(?:a\.fr|evil\.test)/(?:\u202egpj\.exe)?")
"""Addresses of which nothing is wrong but where they lead, or a sign that the whole file is refused for."""


class Marks(HTMLParser):
    """The elements of a page with their attributes, read in a tenth of the time that a whole tree takes."""

    def __init__(self, html: str) -> None:
        """The marks of `html`."""
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep it."""
        self.found.append((tag, {name: value or "" for name, value in attrs}))


def kinds_of_marks(html: str) -> Iterator[tuple[str, str]]:
    """Each element with each of its attributes, and without."""
    for tag, attributes in Marks(html).found:
        yield tag, ""
        yield from ((tag, name) for name in attributes)


def heaviest(site: Site) -> list[Page]:
    """The heaviest page of each folder of the site."""
    by_folder: dict[tuple[str, int], Page] = {}
    for page in sorted(site.pages.values(), key=lambda page: len(page.html)):
        by_folder[page.url.split("/")[1], page.url.count("/")] = page
    return list(by_folder.values())


def every_key(part: type[Part]) -> Iterator[tuple[type[Part], Shape]]:
    """Every key of a part of the model, and of the parts within it, that takes no part itself."""
    for shape in shapes(part):
        yield from every_key(shape.part) if shape.part else ((part, shape),)


KEYS = tuple(dict.fromkeys(key for root in ROOTS for key in every_key(root)))


def is_attacked(part: type[Part], shape: Shape) -> bool:
    """Whether the key takes words, attacks among them."""
    return shape in texts(part) and bool(let_through(part, shape.key, shape.many))


def test_every_text_of_the_model_is_attacked(poisoned: Poisoned) -> None:
    attacked = {(part.__name__, shape.key) for part, shape in KEYS if is_attacked(part, shape)}
    assert len(attacked) > 70
    assert attacked - poisoned.places == set()


def test_an_attack_brings_no_element_and_no_attribute(poisoned: Poisoned, demo: Site) -> None:
    usual = {mark for page in demo.pages.values() for mark in kinds_of_marks(page.html)} | OF_BODIES
    strange = {url: set(kinds_of_marks(page.html)) - usual for url, page in poisoned.site.pages.items()}
    assert {url: found for url, found in strange.items() if found} == {}


def test_no_page_is_broken_by_what_it_says(poisoned: Poisoned) -> None:
    assert {page.url: page.parsed[1] for page in heaviest(poisoned.site) if page.parsed[1]} == {}


def test_nothing_is_run_or_followed_that_is_not_of_the_site(poisoned: Poisoned) -> None:
    for url, page in poisoned.site.pages.items():
        for tag, attributes in Marks(page.html).found:
            assert tag not in RUN, url
            assert "style" not in attributes
            assert not any(name.startswith("on") for name in attributes), (url, attributes)
            addresses = [attributes.get(name, "/") for name in ("href", "src", "action", "formaction", "data")]
            assert not any(map(AWAY.match, addresses)), (url, addresses)
            assert tag != "script" or attributes.get("type") == "application/ld+json" or attributes.get("src")


def test_a_key_that_takes_no_words_refuses_every_attack() -> None:
    for part, shape in KEYS:
        if shape.folder or shape.key in READ_ELSEWHERE or (part.__name__, shape.key) == ("MenuLink", "adresse"):
            continue
        if not is_attacked(part, shape):
            given = [[attack] if shape.many else attack for attack in (*WORDS, *FORMER)]
            taken = [attack for attack in given if fault_of(part, shape.key, attack) is None]
            assert [attack for attack in taken if not PLAIN.fullmatch(str(attack))] == [], (part, shape.key)


class Nowhere:
    """Resolves everything to the same place."""

    def link(self, _: str) -> str:
        return "/ici/"

    def image(self, _: str) -> Shown:
        return Shown("/images/x.jpg", 1, 1)


def test_a_body_of_attacks_is_words_even_if_nobody_had_refused_it() -> None:
    renderer = Renderer(Nowhere())
    for text in BODIES:
        html = renderer.render(f"{text}\n\nAppel[^1].\n\n[^1]: Note.")
        for element in html5lib.parseFragment(html, namespaceHTMLElements=False).iter():
            assert element.tag not in RUN | {"script", "svg", "link", "meta", "form", "input", "video"}, text
            assert not any(str(name).startswith(("on", "style")) for name in element.attrib), text
            assert bodies.target_kind(element.get("href", "#")) != "refused", text
            assert element.get("src", "/images/x.jpg") == "/images/x.jpg", text
