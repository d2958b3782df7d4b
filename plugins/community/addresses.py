"""Every address that the site answers at, and the file behind it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from plugins.community import urls
from plugins.community.attachments import STATIC_FOLDERS
from plugins.community.faults import problem_at
from plugins.community.graph import Graph
from plugins.community.moved import page_at
from plugins.community.problems import Problem

FIXED = (
    urls.HOME,
    urls.AGENDA,
    urls.ARCHIVES,
    urls.FORMATS,
    urls.TERRITORIES,
    urls.VENUES,
    urls.SPEAKERS,
    urls.THEMES,
    urls.ORGANISATIONS,
    urls.NEWS,
    urls.FIGURES,
    urls.SUBSCRIPTIONS,
    urls.NEXT,
    urls.OPEN_DATA,
    urls.SEARCH,
    urls.SITE_MAP,
    urls.CHOICES,
    urls.PICTURE_CONSENT,
)
"""The pages that the site makes by itself."""

LEGAL: Final = {
    urls.LEGAL_NOTICE: "Mentions légales",
    urls.PRIVACY: "Confidentialité",
    urls.ACCESSIBILITY: "Accessibilité",
}
"""Pages that the site makes too, with what a file of the same address adds to them; and their names without one."""


def addresses(graph: Graph) -> dict[str, str]:
    """Each address and the content file that makes it; empty for what the site, or a broken file, makes."""
    known = dict.fromkeys((*FIXED, *LEGAL), "")
    for thing in graph.broken:
        folder, _, key = thing.partition("/")
        if key and folder not in STATIC_FOLDERS:
            known[urls.of_key(folder, key)] = ""
        if folder == "evenements" and (year := key.split("/")[0]).isdecimal():
            known[urls.year(int(year))] = ""
    years = sorted({event.starts.year for event in graph.events.values()})
    known |= dict.fromkeys(map(urls.year, years), "")
    known |= dict.fromkeys(map(urls.next_of, graph.territories), "")
    known |= {urls.of_key("themes", slug): "themes.yaml" for slug in graph.themes}
    known |= {urls.of_file(entity.source.file): entity.source.file for entity in graph.entities()}
    return known


def collisions(graph: Graph, known: Mapping[str, str]) -> Iterator[Problem]:
    """Pages whose address is one the site makes itself, and former addresses that are not free."""
    for url in FIXED:
        if file := known[url]:
            yield Problem(file, 0, f"même adresse qu’une page que le site fait lui-même : {url}", "renommez le fichier")
    yield from _former(graph, known)


def _former(graph: Graph, known: Mapping[str, str]) -> Iterator[Problem]:
    claimed: dict[str, str] = {}
    spelled = {url.lower(): url for url in known}
    for entity in graph.entities():
        file = entity.source.file
        for position, url in enumerate(getattr(entity, "former_addresses", ())):
            place = page_at(url) or url
            if place == urls.of_file(file):
                fault = f"{{key}} : {url} est l’adresse de cette page", "supprimez la ligne"
            elif place in known:
                owner = f" ({known[place]})" if known[place] else ""
                fault = f"{{key}} : {url} est déjà une page du site{owner}", "supprimez la ligne"
            elif near := spelled.get(place.lower()):
                fault = (
                    f"{{key}} : {url} ne diffère que par ses capitales de {near}, une page du site",
                    "supprimez la ligne",
                )
            elif owner := claimed.get(place.lower(), ""):
                fault = f"{{key}} : {url} est déjà une ancienne adresse de {owner}", "gardez-la dans un seul fichier"
            else:
                claimed[place.lower()] = file
                continue
            yield problem_at(entity.source, ("anciennes_adresses", position), *fault)
