"""A built site, read again: its files, and its pages parsed as a browser would, with every fault noted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib

ROOT = Path(__file__).parents[2]
DEMO = ROOT / "tests/demo"
DAYS = {
    "real": date(2026, 11, 24),
    "tomorrow": date(2026, 11, 25),
    "demo": date(2027, 2, 10),
    "crowded": date(2027, 2, 10),
    "quiet": date(2029, 6, 1),
}
"""The day that each site is built for."""

HEADING = re.compile(r"h[1-6]")


@dataclass(frozen=True)
class Page:
    """One page: its address, and what its HTML says."""

    url: str
    html: str = field(repr=False)

    @cached_property
    def parsed(self) -> tuple[Element, tuple[str, ...]]:
        """The document, and what the HTML standard finds wrong in it."""
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        tree = parser.parse(self.html)
        assert isinstance(tree, Element)
        return tree, tuple(f"{code} at line {place[0]}" for place, code, _ in parser.errors)

    @property
    def tree(self) -> Element:
        """The document."""
        return self.parsed[0]

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        """Every element, in order; comments left out."""
        return tuple(element for element in self.tree.iter() if isinstance(element.tag, str))

    def tagged(self, *tags: str) -> list[Element]:
        """The elements with these tags."""
        return [element for element in self.elements if element.tag in tags]

    def classed(self, name: str) -> list[Element]:
        """The elements of this class."""
        return [element for element in self.elements if name in element.get("class", "").split()]

    @property
    def title(self) -> str:
        """What the tab says."""
        return said(self.tree.find("head/title"))

    @property
    def description(self) -> str:
        """What a search engine may show."""
        return self.meta("description")

    def meta(self, name: str) -> str:
        """The content of a `<meta name>`; empty where there is none."""
        return next((str(tag.get("content")) for tag in self.tagged("meta") if tag.get("name") == name), "")

    @property
    def headings(self) -> list[tuple[int, str]]:
        """The level and words of each heading; that of the banner comes before the page, whose it is not."""
        own = (element for element in self.elements if element not in self.asked)
        return [(int(found.tag[1]), said(found)) for found in own if HEADING.fullmatch(found.tag)]

    @cached_property
    def asked(self) -> frozenset[Element]:
        """What the banner is made of, where something is asked of the visitor."""
        return frozenset(part for banner in self.classed("consentement") for part in banner.iter())

    @cached_property
    def identifiers(self) -> list[str]:
        """Every `id`."""
        return [str(element.get("id")) for element in self.elements if element.get("id") is not None]

    @property
    def main(self) -> Element:
        """What is this page's own."""
        return self.tagged("main")[0]

    @cached_property
    def targets(self) -> tuple[str, ...]:
        """Every address that the page leads to or shows."""
        keys = ("href", "src", "action", "poster", "data")
        return tuple(str(element.get(key)) for element in self.elements for key in keys if element.get(key) is not None)

    @cached_property
    def leads_to(self) -> frozenset[str]:
        """The addresses that links of its own part lead to, the trail and neighbours included."""
        return frozenset(str(link.get("href")) for link in self.main.iter("a"))

    @property
    def facts(self) -> dict[str, str]:
        """What is told of each thing, spaces made plain; where two lists tell one thing, the first."""
        pairs = [(said(pair.find("dt")), said(pair.find("dd"))) for pair in self.main.iterfind(".//dl/div")]
        return {label: plain(value) for label, value in reversed(pairs)}

    def neighbour(self, rel: str) -> str:
        """Where « Précédent » (`prev`) or « Suivant » (`next`) leads; empty where there is none."""
        found = [a for nav in self.classed("suite") for a in nav.iter("a") if a.get("rel") == rel]
        return str(found[0].get("href")) if found else ""

    def texts(self) -> Iterator[tuple[str, str]]:
        """Each run of text that a reader sees, with the tag it stands in; code is left out."""
        yield from _texts(self.tree.find("body"))


def _texts(element: Element | None) -> Iterator[tuple[str, str]]:
    if element is None or element.tag in {"code", "pre", "script", "svg", "{http://www.w3.org/2000/svg}svg"}:
        return
    if isinstance(element.tag, str) and element.text:
        yield element.tag, element.text
    for child in element:
        yield from _texts(child)
        if child.tail:
            yield str(element.tag), child.tail


def said(element: Element | None) -> str:
    """The text of an element, its spaces tidied."""
    return "" if element is None else re.sub(r"[ \n\t]+", " ", "".join(element.itertext())).strip()


def plain(text: str) -> str:
    """The text with ordinary spaces for those that hold words together."""
    return re.sub(r"[\u00a0\u202f]", " ", text)


@dataclass(frozen=True)
class Site:
    """A built site, and what it was built from."""

    root: Path
    content: Path

    @cached_property
    def files(self) -> dict[str, bytes]:
        """Every file, by its path from the root."""
        found = sorted(path for path in self.root.rglob("*") if path.is_file())
        return {path.relative_to(self.root).as_posix(): path.read_bytes() for path in found}

    @cached_property
    def pages(self) -> dict[str, Page]:
        """Every page, by its address."""
        found = {address(file): content for file, content in self.files.items() if file.endswith(".html")}
        return {url: Page(url, content.decode()) for url, content in found.items()}

    def list_of(self, url: str) -> frozenset[str]:
        """Where a page and those that continue its list lead to."""
        following = re.compile(re.escape(url) + r"page-\d+/")
        parts = [page.leads_to for other, page in self.pages.items() if other == url or following.fullmatch(other)]
        return frozenset().union(*parts)


def address(file: str) -> str:
    """The address that a file of the site answers at."""
    return f"/{file.removesuffix('index.html')}"
