"""A channel in Atom (RFC 4287)."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from plugins.community.when import When
from plugins.feeds.channels import Channel, Entry, identifier

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def document(channel: Channel, path: str) -> bytes:
    """The Atom document that stands at `path`, in UTF-8.

    Without the site's address, links start from the root: section 4.2.7.1 allows a relative IRI, which readers resolve
    against the feed's own address. There is then no `self` link, which must be whole.
    """
    feed = ET.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", _LANGUAGE: "fr"})
    _text(feed, "id", identifier(path))
    _text(feed, "title", channel.title)
    _text(feed, "subtitle", channel.subtitle)
    _text(feed, "updated", instant(channel.updated))
    _text(ET.SubElement(feed, "author"), "name", channel.author)
    if channel.base:
        ET.SubElement(feed, "link", rel="self", type="application/atom+xml", href=f"{channel.base}{path}")
    _page(feed, channel.base, channel.path)
    for entry in channel.entries:
        _entry(ET.SubElement(feed, "entry"), channel, entry)
    ET.indent(feed, " ")
    return bytes(ET.tostring(feed, encoding="utf-8", xml_declaration=True)) + b"\n"


def instant(when: When) -> str:
    """A date and time as RFC 3339 writes it, with its offset; midnight in Paris where only the day is known."""
    return when.moment.isoformat()


def _entry(element: ET.Element, channel: Channel, entry: Entry) -> None:
    _text(element, "id", entry.identifier)
    _text(element, "title", entry.title)
    _text(element, "updated", instant(entry.updated))
    if entry.published:
        _text(element, "published", instant(entry.published))
    if entry.author:
        _text(ET.SubElement(element, "author"), "name", entry.author)
    _page(element, channel.base, entry.path)
    for category in entry.categories:
        ET.SubElement(element, "category", term=category)
    if entry.summary:
        _text(element, "summary", entry.summary)
    ET.SubElement(element, "content", type="html").text = entry.html


def _page(parent: ET.Element, base: str, path: str) -> None:
    ET.SubElement(parent, "link", rel="alternate", type="text/html", href=f"{base}{path}")


def _text(parent: ET.Element, tag: str, text: str) -> None:
    ET.SubElement(parent, tag).text = text
