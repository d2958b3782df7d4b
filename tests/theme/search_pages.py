"""The page of the search, with an index and without."""

from __future__ import annotations

from dataclasses import replace

from plugins.community.views.page import View
from plugins.community.views.pieces import Link, Section
from plugins.community.views.search import Choice, Search
from tests.theme.samples import head

KINDS: tuple[type[View], ...] = (Search,)
CHOICES = (
    Choice("type", "Type", "Tout", ("Événement", "Lieu")),
    Choice("territoire", "Territoire", "Tous", ("Calaisis", "Dunkerquois")),
    Choice("annee", "Année", "Toutes", ("2027", "2019")),
)


def full() -> tuple[View, ...]:
    """The page on line."""
    lists = Section("Listes", "listes", links=(Link("Agenda", "/evenements/"),))
    page = Search(*head("/recherche/", "Rechercher"), lead="Un lieu, une personne.", ready=True, choices=CHOICES)
    return (replace(page, sections=(lists,)),)


def lean() -> tuple[View, ...]:
    """The page elsewhere, without index."""
    return (Search(*head("/recherche/", "Rechercher")),)
