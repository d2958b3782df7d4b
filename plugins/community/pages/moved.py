"""A page at each former address, for hosts that cannot be told of redirections."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.community import moved, urls
from plugins.community.counting import shortened
from plugins.community.pages.edition import Edition, trail
from plugins.community.typography import french
from plugins.community.views.moved import Moved
from plugins.community.views.pieces import Link


def moved_pages(edition: Edition) -> Iterator[Moved]:
    """The pages that lead from former addresses to present ones."""
    names = {urls.of_file(entity.source.file): entity.label for entity in edition.graph.entities()}
    for old, new in moved.redirects(edition.graph, edition.today).items():
        if url := moved.page_at(old):
            yield Moved(
                url,
                "Page déplacée",
                shortened(french(f"Cette page a changé d’adresse : {names[new]}.")),
                trail(),
                "",
                index=False,
                target=Link(names[new], new),
            )
