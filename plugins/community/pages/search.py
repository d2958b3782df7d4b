"""The page of the search: what is asked, and lists to go through without asking."""

from __future__ import annotations

from plugins.community import urls
from plugins.community.pages.edition import Edition, trail
from plugins.community.pages.themes import theme_links
from plugins.community.views.pieces import Link, Section
from plugins.community.views.search import Choice, Search

KINDS = ("Événement", "Intervenant", "Lieu", "Territoire", "Format", "Thème", "Actualité", "Page")
"""What a result may be."""

_LISTS = (
    Link("Agenda", urls.AGENDA),
    Link("Archives", urls.ARCHIVES),
    Link("Intervenants", urls.SPEAKERS),
    Link("Lieux", urls.VENUES),
    Link("Organisations", urls.ORGANISATIONS),
    Link("Plan du site", urls.SITE_MAP),
)


def search(edition: Edition) -> Search:
    """`/recherche/`."""
    graph = edition.graph
    territories, formats = tuple(graph.coastwise), tuple(graph.formats.values())
    return Search(
        urls.SEARCH,
        "Rechercher",
        "Chercher un rendez-vous, une personne, un lieu ou un sujet dans tout le site.",
        trail(),
        urls.SEARCH,
        lead="Un rendez-vous, une personne, un lieu, un sujet.",
        ready=edition.release.on_line,
        choices=(
            Choice("type", "Type", "Tout", KINDS),
            Choice("territoire", "Territoire", "Tous", tuple(one.name for one in territories)),
            Choice("format", "Format", "Tous", tuple(one.name for one in formats)),
            Choice("annee", "Année", "Toutes", tuple(str(year) for year in sorted(graph.by_year, reverse=True))),
        ),
        sections=(
            Section("Listes", "listes", links=_LISTS),
            Section("Territoires", "territoires", links=tuple(map(edition.link, territories))),
            Section("Thèmes", "themes", links=theme_links(graph)),
        ),
    )
