"""A page at each former address, for hosts that cannot be told of redirections."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.community import addresses, moved, urls
from plugins.community.counting import shortened
from plugins.community.file_names import RESERVED_PAGES
from plugins.community.pages.edition import Edition, trail
from plugins.community.typography import french
from plugins.community.views.moved import Moved
from plugins.community.views.pieces import Link

_FILES = (*(f"/{name}/" for name in RESERVED_PAGES), "/index.html", urls.NOT_FOUND)
"""What the site has besides pages in folders."""


def moved_pages(edition: Edition) -> Iterator[Moved]:
    """The pages that lead from former addresses to present ones."""
    names = {urls.of_file(entity.source.file): entity.label for entity in edition.graph.entities()}
    spelled = {_first(url): _first(url) for url in (*names, *addresses.FIXED, *addresses.LEGAL, *_FILES)}
    for old, new in moved.redirects(edition.graph, edition.today).items():
        url = moved.page_at(old)
        # Many disks take « Lieux » and « lieux » for one folder: there, one would take the place of the other.
        if url and spelled.setdefault(_first(url).lower(), _first(url)) == _first(url):
            yield Moved(
                url,
                "Page déplacée",
                shortened(french(f"Cette page a changé d’adresse : {names[new]}.")),
                trail(),
                "",
                index=False,
                target=Link(names[new], new),
            )


def _first(url: str) -> str:
    """The first part of an address: `lieux` of `/lieux/x/`."""
    return url.split("/")[1]
