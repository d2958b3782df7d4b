"""The full text of an entry, as HTML that reads well far from the site: whole addresses, no class, no script."""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.etree import ElementTree as ET

from plugins.community.views.articles import News
from plugins.community.views.events import Event
from plugins.community.views.pieces import Link

# An address within a tag that starts from the root of the site, or from the page. In our HTML, « < » is always
# escaped in a text and in an attribute.
_LOCAL = re.compile(r'(<[a-z][^<>]*?\s(?:href|src)=")(?=/(?!/)|#)')


def of_news(view: News, base: str) -> str:
    """The summary and the text."""
    return _paragraph(view.lead) + absolute(view.body, base, view.url)


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
    return absolute(written, base, view.url)


def absolute(html: str, base: str, page: str) -> str:
    """The same HTML, whose local addresses start with `base`; a fragment alone leads to the page it stands on."""
    return _LOCAL.sub(lambda found: f"{found[1]}{base}{page if html[found.end()] == '#' else ''}", html)


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
