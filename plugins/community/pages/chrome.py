"""What frames every page: the name, the menu, the footer."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.community import urls
from plugins.community.graph import Graph
from plugins.community.legal import conformity
from plugins.community.parts import MenuLink
from plugins.community.release import Release
from plugins.community.site_model import Settings
from plugins.community.typography import french
from plugins.community.views.pieces import Chrome, Link, Section
from plugins.community.words import slugify


def chrome(graph: Graph, release: Release = Release.BUILT) -> Chrome:
    """The frame, from `site.yaml`; a preview says that it is one."""
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
        legal=tuple(_legal(site)),
        label=site.label.name,
        site_url=site.url or "",
        preview=release is Release.PREVIEWED,
        share_pictures=release.on_line,
    )


def _link(link: MenuLink) -> Link:
    return Link(link.title, link.url)


def _legal(site: Settings) -> Iterator[Link]:
    """The last line of the footer; one can always come back on a choice (RGPD, article 7)."""
    yield from (_legal_link(site, link) for link in site.legal)
    if all(link.url != urls.CHOICES for link in site.legal):
        yield Link("Gérer mes choix", urls.CHOICES)


def _legal_link(site: Settings, link: MenuLink) -> Link:
    """The link; that of the statement of accessibility says its state on every page (décret n° 2019-768)."""
    if link.url == urls.ACCESSIBILITY:
        return Link(french(f"{link.title} : {conformity(site)}"), link.url)
    return _link(link)


def _two_lines(name: str) -> tuple[str, str]:
    """« French Tech » over « Côte d’Opale »: the first two words, then the rest."""
    words = name.split()
    return " ".join(words[:2]), " ".join(words[2:])
