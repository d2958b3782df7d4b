"""Addresses that pages once had, and where those pages are now."""

from __future__ import annotations

import re
from datetime import date

from plugins.community import news_rules, urls
from plugins.community.file_names import DEVICE
from plugins.community.graph import Graph

_SERVED = re.compile(r"(?:/[A-Za-z0-9_-](?:[A-Za-z0-9._~-]*[A-Za-z0-9_~-])?)+")
_LAST = re.compile(r"\.(?P<kind>[A-Za-z0-9]+)$")


def redirects(graph: Graph, today: date) -> dict[str, str]:
    """Each former address, in order, and the present one; those of a news item that is not out yet are left out."""
    scheduled = news_rules.scheduled(graph, today)
    found = {
        old: urls.of_file(entity.source.file)
        for entity in graph.entities()
        if entity.source.file not in scheduled
        for old in getattr(entity, "former_addresses", ())
    }
    return dict(sorted(found.items()))


def page_at(old: str) -> str:
    """The address of the page that a static host can answer with at a former address; empty where none can be.

    A host gives a file the type of its name: `/agenda.php` would be a download. What is percent-encoded, begins with a
    dot, or is no name on Windows makes no file either. A host's own rules (`_redirects` and the like) know all of them.
    """
    plain = old.removesuffix("index.html").rstrip("/")
    if not plain:
        return urls.HOME
    if not _SERVED.fullmatch(plain) or any(map(DEVICE.fullmatch, plain.split("/"))):
        return ""
    kind = _LAST.search(plain)
    return f"{plain}/" if not kind else plain if kind["kind"] == "html" else ""
