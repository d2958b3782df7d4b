"""`/sitemap.xml`: every page that search engines may keep (https://www.sitemaps.org/protocol.html)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from xml.etree import ElementTree

from plugins.community import changes, urls
from plugins.community.graph import Graph
from plugins.community.model import Entity, Event, Venue
from plugins.community.site_model import News
from plugins.community.views.page import View
from plugins.community.when import When

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def document(graph: Graph, views: Iterable[View], today: date) -> bytes:
    """The file, pages by address. A page has a `lastmod` only where the content says when it last changed: the day of a
    build is no such day, and search engines no longer believe a site where all pages change every day.
    """
    base = graph.site.url or ""
    entities = {urls.of_file(entity.source.file): entity for entity in graph.entities()}
    root = ElementTree.Element("urlset", xmlns=_NAMESPACE)
    for url in sorted(view.url for view in views if view.index):
        page = ElementTree.SubElement(root, "url")
        ElementTree.SubElement(page, "loc").text = f"{base}{url}"
        if (entity := entities.get(url)) and (changed := last_change(entity, today)):
            ElementTree.SubElement(page, "lastmod").text = changed.iso
    ElementTree.indent(root, "")
    text: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


def last_change(entity: Entity, today: date) -> When | None:
    """The last day, until today, on which the content says that something of the page changed."""
    if isinstance(entity, Event):
        known = changes.revised(entity)
    elif isinstance(entity, News):
        known = entity.published
    else:
        known = entity.verified if isinstance(entity, Venue) else None
    return known if known and known.has_day and known.first_day <= today else None
