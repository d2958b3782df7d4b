"""The last hand to the tree of a body: ids, addresses, figures, tables, notes, typography."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions.footnotes import FN_BACKLINK_TEXT, NBSP_PLACEHOLDER
from markdown.treeprocessors import Treeprocessor
from markdown.util import STX

from plugins.community.bodies import anchors
from plugins.site.markdown import setting
from plugins.site.markdown.dialect import FENCED
from plugins.site.markdown.targets import Resolver, resolve_image, resolve_link

_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
_NO_BREAK = "\u00a0"


class Finish(Treeprocessor):
    """Runs after all others, when texts are texts."""

    def __init__(self, markdown: Markdown, resolver: Resolver) -> None:
        super().__init__(markdown)
        self._resolver = resolver

    def run(self, root: Element) -> None:
        """Change the tree in place."""
        elements = list(root.iter())
        _restore(elements)
        _name_headings(elements)
        pictures = 0
        for element in elements:
            if element.tag == "a":
                if not _note_link(element):
                    resolve_link(element, self._resolver)
            elif element.tag == "img":
                resolve_image(element, self._resolver, first=not pictures)
                pictures += 1
        setting.set_type(root)
        for element in elements:
            if element.tag == "p":
                _make_figure(element)
            elif element.tag == "th":
                _scope(element)
            _align(element)
        _wrap_tables(root)


def _restore(elements: list[Element]) -> None:
    """Undo what Python-Markdown writes, or is told, for itself: escaped code, placeholders of the links of notes."""
    for element in elements:
        if element.tag == FENCED:
            element.tag = "pre"
        elif element.tag == "code":
            text = element.text or ""
            element.text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
        elif element.text and STX in element.text:
            element.text = element.text.replace(FN_BACKLINK_TEXT, "↩").replace(NBSP_PLACEHOLDER, _NO_BREAK)
        if element.tail and STX in element.tail:
            element.tail = element.tail.replace(NBSP_PLACEHOLDER, _NO_BREAK)


def _name_headings(elements: list[Element]) -> None:
    headings = [element for element in elements if element.tag in _HEADINGS]
    for heading, anchor in zip(headings, anchors(map(_visible, headings)), strict=True):
        heading.set("id", anchor)


def _visible(element: Element) -> str:
    return "".join(_texts(element))


def _texts(element: Element) -> Iterator[str]:
    """The texts of a title, descriptions of pictures included, calls to notes left out."""
    if element.tag != "sup":
        yield element.get("alt", "") + (element.text or "")
        for child in element:
            yield from _texts(child)
            yield child.tail or ""


def _note_link(link: Element) -> bool:
    """Whether the link goes to a note or back; it is then told in French."""
    match link.get("class"):
        case "footnote-ref":
            link.set("aria-label", f"Note {link.text}")
        case "footnote-backref":
            link.attrib.pop("title", None)
            link.set("aria-label", "Retour au texte")
        case _:
            return False
    return True


def _make_figure(paragraph: Element) -> None:
    """A picture alone in its paragraph is a figure, whose caption is its title."""
    if len(paragraph) != 1 or paragraph[0].tag not in ("img", "picture") or _has_text(paragraph):
        return
    paragraph.tag = "figure"
    *_, image = paragraph.iter("img")
    if caption := image.attrib.pop("title", ""):
        SubElement(paragraph, "figcaption").text = caption


def _has_text(paragraph: Element) -> bool:
    return bool((paragraph.text or "").strip() or (paragraph[0].tail or "").strip())


def _scope(head: Element) -> None:
    """A head says that it heads its column; an empty one is no head."""
    if len(head) or (head.text or "").strip():
        head.set("scope", "col")
    else:
        head.tag = "td"


def _align(cell: Element) -> None:
    if side := cell.attrib.pop("align", ""):
        cell.set("class", f"align-{side}")


def _wrap_tables(root: Element) -> None:
    """A table may be wider than the screen: what holds it is scrolled, with the keyboard too (WCAG 2.1.1)."""
    holders = [(parent, at) for parent in root.iter() for at, child in enumerate(parent) if child.tag == "table"]
    for number, (parent, at) in enumerate(holders, 1):
        table = parent[at]
        label = f"Tableau {number}" if number > 1 else "Tableau"
        holder = Element("div", {"class": "table", "role": "region", "tabindex": "0", "aria-label": label})
        holder.tail, table.tail = table.tail, None
        holder.append(table)
        parent[at] = holder
