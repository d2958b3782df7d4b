"""Themes and organisations: what the events are about, and who is behind them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from plugins.community import urls
from plugins.community.counting import counted, shortened
from plugins.community.graph import Graph
from plugins.community.model import Organisation
from plugins.community.pages.badges import badge
from plugins.community.pages.edition import Edition, trail
from plugins.community.pages.listing import cut, page_of
from plugins.community.site_model import Theme
from plugins.community.typography import french
from plugins.community.views.articles import OrganisationList
from plugins.community.views.entities import Theme as ThemeView
from plugins.community.views.entities import ThemeList
from plugins.community.views.pieces import Link, Section, Tile
from plugins.community.words import slugify

THEMES = Link("Thèmes", urls.THEMES)

_PLURALS = {
    "réseau": "Réseaux",
    "association": "Associations",
    "entreprise": "Entreprises",
    "start-up": "Start-up du territoire",
    "collectivité": "Collectivités",
    "établissement de formation": "Établissements de formation",
    "institution": "Institutions",
    "incubateur": "Incubateurs",
    "lieu": "Lieux",
}


def by_name(graph: Graph) -> list[tuple[str, Theme]]:
    """Every theme with its slug, in the order of the names, which is not always that of the slugs."""
    return sorted(graph.themes.items(), key=lambda item: slugify(item[1].name))


def theme_links(graph: Graph) -> tuple[Link, ...]:
    """The page of each theme, by name."""
    return tuple(Link(theme.name, urls.of_key("themes", slug)) for slug, theme in by_name(graph))


def theme_list(edition: Edition) -> ThemeList:
    """`/themes/`."""
    graph = edition.graph
    tiles = tuple(
        Tile(
            theme.name,
            urls.of_key("themes", slug),
            text=theme.description or "",
            note=counted(len(graph.by_theme.get(slug, ())), "rendez-vous", "rendez-vous"),
        )
        for slug, theme in by_name(graph)
    )
    description = "Les sujets des rendez-vous de la Côte d’Opale, et où en retrouver chacun."
    return ThemeList(urls.THEMES, "Thèmes", description, trail(), "", lead=description, themes=tiles)


def theme_pages(edition: Edition, slug: str) -> Iterator[ThemeView]:
    """`/themes/{slug}/`."""
    graph = edition.graph
    ordered = [slug for slug, _ in by_name(graph)]
    position = ordered.index(slug)
    theme = graph.themes[slug]
    around = [
        Link(graph.themes[other].name, urls.of_key("themes", other)) if other else None
        for other in (ordered[position - 1] if position else "", *ordered[position + 1 : position + 2], "")[:2]
    ]
    view = ThemeView(
        urls.of_key("themes", slug),
        theme.name,
        shortened(theme.description or french(f"Les rendez-vous sur ce thème : {theme.name}.")),
        trail(THEMES),
        "",
        lead=theme.description or "",
        previous=around[0],
        following=around[1],
    )
    rows = edition.rows(reversed(graph.by_theme.get(slug, ())))
    for part, pages in cut(view.url, rows):
        yield page_of(view, pages, events=part)


def organisation_list(edition: Edition) -> Iterator[OrganisationList]:
    """`/organisations/`, by type; each has its fragment."""
    description = "Les réseaux, entreprises, collectivités et écoles que l’on rencontre dans les archives du site."
    view = OrganisationList(urls.ORGANISATIONS, "Organisations", description, trail(), "", lead=description)
    for part, pages in cut(urls.ORGANISATIONS, edition.graph.organisations_by_type):
        groups = tuple(
            Section(name, slugify(name), tiles=tuple(_organisation_tile(edition, one) for one in group))
            for name, group in groupby(part, key=lambda one: _PLURALS[one.type])
        )
        yield page_of(view, pages, groups=groups)


def _organisation_tile(edition: Edition, one: Organisation) -> Tile:
    count = len(edition.graph.by_organisation.get(one.slug, ()))
    note = counted(count, "rendez-vous", "rendez-vous") if count else ""
    territory = edition.tag(edition.graph.territories.get(one.territory or ""))
    return Tile(one.name, one.website or "", one.slug, one.scan.opening, territory, note, badge(one))
