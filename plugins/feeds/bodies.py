"""The full text of an entry, as HTML that reads well far from the site: whole addresses, no class, no script."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree as ET

from plugins.community.portable import portable
from plugins.community.views.articles import News
from plugins.community.views.events import Event
from plugins.community.views.pieces import Link


def of_news(view: News, base: str) -> str:
    """The summary and the text."""
    return _paragraph(view.lead) + portable(view.body, base, view.url)


def of_event(view: Event, base: str) -> str:
    """What changed, when, where, the summary, the text, and how to sign up while one can."""
    notices = "".join(_paragraph(notice.text, strong=f"{notice.title}. ") for notice in view.notices)
    when = ", ".join(part for part in (view.when, view.hours) if part)
    places = [
        link for link in (view.venue, Link(view.territory.name, view.territory.url) if view.territory else None) if link
    ]
    facts = _paragraph(when) + _links(places)
    register = _links([view.register] if view.register else [])
    written = f"{notices}{facts}{_paragraph(view.lead)}{view.body}{register}"
    return portable(written, base, view.url)


def _paragraph(text: str, *, strong: str = "") -> str:
    if not text:
        return ""
    paragraph = ET.Element("p")
    if strong:
        head = ET.SubElement(paragraph, "strong")
        head.text, head.tail = strong.rstrip(), f" {text}"
    else:
        paragraph.text = text
    return _written(paragraph)


def _links(links: Iterable[Link]) -> str:
    """The links on one line, apart by commas; nothing where there is none."""
    paragraph = ET.Element("p")
    for link in links:
        if len(paragraph):
            paragraph[-1].tail = ", "
        ET.SubElement(paragraph, "a", href=link.url).text = link.text
    return _written(paragraph) if len(paragraph) else ""


def _written(element: ET.Element) -> str:
    return ET.tostring(element, encoding="unicode", method="html")
