"""What frames every page: the name, the menu, the footer."""

from __future__ import annotations

from plugins.community.graph import Graph
from plugins.community.parts import MenuLink
from plugins.community.views.pieces import Chrome, Link, Section
from plugins.community.words import slugify


def chrome(graph: Graph) -> Chrome:
    """The frame, from `site.yaml`."""
    site = graph.site
    return Chrome(
        name=site.name,
        name_lines=_two_lines(site.name),
        motto=site.motto,
        menu=tuple(map(_link, site.menu)),
        footer=tuple(
            Section(column.title, f"pied-{slugify(column.title)}", links=tuple(map(_link, column.links)))
            for column in site.footer
        ),
        legal=tuple(map(_link, site.legal)),
        label=site.label.name,
        site_url=site.url or "",
    )


def _link(link: MenuLink) -> Link:
    return Link(link.title, link.url)


def _two_lines(name: str) -> tuple[str, str]:
    """« French Tech » over « Côte d’Opale »: the first two words, then the rest."""
    words = name.split()
    return " ".join(words[:2]), " ".join(words[2:])
