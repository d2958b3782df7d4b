"""What venues, people and menus must be true to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from plugins.community.faults import Path, problem_at
from plugins.community.graph import Graph
from plugins.community.model import Entity, Venue
from plugins.community.parts import MenuLink
from plugins.community.problems import Problem, guess
from plugins.community.site_model import Settings
from plugins.community.words import fold

LATITUDES = (50.0, 51.2)
LONGITUDES = (1.3, 3.0)
MENU_WORD = 24

_TOWNS = {
    "59140": "Dunkerque",
    "59820": "Gravelines",
    "62100": "Calais",
    "62200": "Boulogne-sur-Mer",
    "62480": "Le Portel",
    "62520": "Le Touquet-Paris-Plage",
    "62600": "Berck",
    "62730": "Marck",
}
"""Towns with a postal code of their own."""


def check(graph: Graph, known: Mapping[str, str]) -> Iterator[Problem]:
    """Every problem of the venues, of the people, and of the menus; `known` are the addresses of the site."""
    for venue in graph.venues.values():
        yield from _territory(venue)
        yield from _address(venue)
        yield from _coordinates(venue)
    yield from _same_names(graph)
    yield from _menus(graph, known)


def _territory(venue: Venue) -> Iterator[Problem]:
    if not venue.territory and not venue.outside:
        fix = "ajoutez territoire: dunkerquois, calaisis, boulonnais ou montreuillois, ou hors_territoire: oui"
        yield problem_at(venue.source, (), "il manque « territoire »", fix)
    if venue.territory and venue.outside:
        text = "{key} contredit « territoire »"
        yield problem_at(venue.source, ("hors_territoire",), text, "gardez l’un des deux")


def _address(venue: Venue) -> Iterator[Problem]:
    address = venue.address
    if not address:
        return
    if address.street and (found := re.search(r"\b\d{5}\b", address.street)):
        text = f"code postal dans {{key}} ({found[0]})"
        yield problem_at(venue.source, ("adresse", "rue"), text, f"écrivez code_postal: {found[0]} sur sa propre ligne")
    code, town = address.postal_code, address.locality
    by_town = {fold(name): number for number, name in _TOWNS.items()}
    right = by_town.get(fold(town))
    if code and right and code != right and code in _TOWNS:
        yield problem_at(venue.source, ("adresse", "code_postal"), f"{code} est {_TOWNS[code]}", f"écrivez {right}")


def _coordinates(venue: Venue) -> Iterator[Problem]:
    point = venue.coordinates
    if not point:
        return
    latitude, longitude = point.latitude, point.longitude
    if _within(latitude, longitude) or (venue.outside and (latitude or longitude)):
        return
    if not (latitude or longitude):
        text, fix = "ce point (0, 0) est au milieu de l’Atlantique", "écrivez ses coordonnées, ou supprimez-les"
    elif _within(longitude, latitude):
        text, fix = "latitude et longitude sont inversées", f"écrivez lat: {longitude} et lon: {latitude}"
    else:
        text = f"ce point ({latitude}, {longitude}) est loin de la Côte d’Opale"
        fix = "vérifiez-le, ou écrivez hors_territoire: oui"
    yield problem_at(venue.source, ("coordonnées", "lat"), text, fix)


def _within(latitude: float, longitude: float) -> bool:
    return LATITUDES[0] <= latitude <= LATITUDES[1] and LONGITUDES[0] <= longitude <= LONGITUDES[1]


def _same_names(graph: Graph) -> Iterator[Problem]:
    for entities in (graph.speakers, graph.venues, graph.organisations):
        seen: dict[str, Entity] = {}
        for _, entity in sorted(entities.items()):
            first = seen.setdefault(fold(entity.label), entity)
            if first is not entity:
                text, fix = f"même nom que {first.source.file}", "gardez un seul fichier, ou précisez le nom"
                yield problem_at(entity.source, ("nom",), text, fix)


def _menus(graph: Graph, known: Mapping[str, str]) -> Iterator[Problem]:
    """Entries that lead nowhere, or are too long for a phone."""
    source = graph.sources.get("site.yaml")
    if not source:
        return
    for path, link in menu_links(graph.site):
        if link.url.partition("#")[0] not in known:
            text = f"{{key}} mène à '{link.url}', qui n’existe pas"
            yield problem_at(source, (*path, "adresse"), text, guess(link.url, known) or "corrigez l’adresse")
        if len(link.title) > MENU_WORD:
            text = f"{{key}} compte {len(link.title)} caractères, {MENU_WORD} au plus"
            yield problem_at(source, (*path, "titre"), text, "raccourcissez-le")


def menu_links(site: Settings) -> Iterator[tuple[Path, MenuLink]]:
    """Every entry of the menus, and where `site.yaml` has it."""
    menus: list[tuple[Path, tuple[MenuLink, ...]]] = [(("menu",), site.menu), (("légal",), site.legal)]
    menus += [(("pied", position, "liens"), column.links) for position, column in enumerate(site.footer)]
    for path, links in menus:
        yield from (((*path, position), link) for position, link in enumerate(links))
