"""What the services of `site.yaml` must tell, and whether the videos of events are theirs."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from plugins.community import embeds, services
from plugins.community.faults import problem_at
from plugins.community.graph import Graph
from plugins.community.model import Event
from plugins.community.parts import Material, MaterialType
from plugins.community.problems import Level, Problem, quoted
from plugins.community.reading import Source
from plugins.community.service_parts import ServiceDeclaration, ServiceKind

_SETTINGS = "site.yaml"
_OWN = (ServiceKind.PEERTUBE, ServiceKind.MEASURE)
"""The kinds that anyone may run: an address, and who runs it."""

_LINK = "ou écrivez type: article pour un simple lien"
_TRANSCRIBED = 2027
"""The year from which a video that is played in a page comes with its transcript."""
_VIDEO = {
    ServiceKind.YOUTUBE: "YouTube, comme https://www.youtube.com/watch?v=xxxxxxxxxxx",
    ServiceKind.VIMEO: "Vimeo, comme https://vimeo.com/123456789",
    ServiceKind.PEERTUBE: "PeerTube, comme https://tube.exemple.fr/w/kkGMgK9ZtnKfYAgnEtQxbv",
}


def check(graph: Graph) -> Iterator[Problem]:
    """Every problem of the services that are declared."""
    if source := graph.sources.get(_SETTINGS):
        yield from _declarations(graph.site.services, source)


def of_event(graph: Graph, event: Event) -> Iterator[Problem]:
    """Every problem and notice about the videos of an event."""
    for position, material in enumerate(event.materials):
        if material.type is MaterialType.VIDEO:
            yield from _video(graph, event, position)
        else:
            yield from _not_a_video(event, material, position)


def _declarations(declarations: tuple[ServiceDeclaration, ...], source: Source) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for position, one in enumerate(declarations):
        yield from _complete(one, source, position) if one.kind in _OWN else _known(one, source, position)
        key = services.key_of(one)
        if first.setdefault(key, position) != position:
            line = source.spot(("services", first[key])).line
            text = f"le service « {key} » est déjà déclaré ligne {line}"
            yield problem_at(source, ("services", position), text, "gardez-le une seule fois")


def _complete(one: ServiceDeclaration, source: Source, position: int) -> Iterator[Problem]:
    """Whoever runs it is named before the visitor chooses: nobody can guess it."""
    needed: dict[str, object] = {
        "adresse": one.address,
        "responsable": one.company,
        "pays": one.country,
        "politique": one.policy,
    }
    if one.kind is ServiceKind.MEASURE:
        needed["numéro"] = one.number
    if lacking := [key for key, value in needed.items() if not value]:
        text = f"le service « {one.kind} » ne dit pas : {', '.join(lacking)}"
        yield problem_at(source, ("services", position), text, f"ajoutez sous genre: {one.kind} les clés qui manquent")
    if one.number and one.kind is ServiceKind.PEERTUBE:
        yield _needless(source, position, "numéro", one)
    path = urlsplit(one.address or "").path.strip("/")
    if path and one.kind is ServiceKind.PEERTUBE:
        told = f"{{key}} vaut {quoted(one.address or '')}, qui est une page"
        fix = f"écrivez l’adresse de l’instance : {services.origin(one.address or '')}"
        yield problem_at(source, ("services", position, "adresse"), told, fix)


def _known(one: ServiceDeclaration, source: Source, position: int) -> Iterator[Problem]:
    for key, value in (("adresse", one.address), ("numéro", one.number)):
        if value:
            yield _needless(source, position, key, one)


def _needless(source: Source, position: int, key: str, one: ServiceDeclaration) -> Problem:
    text = f"{{key}} ne se donne pas pour le service « {one.kind} »"
    return problem_at(source, ("services", position, key), text, "supprimez la ligne")


def _video(graph: Graph, event: Event, position: int) -> Iterator[Problem]:
    """A video is played in the page where its service is declared, and is a plain link elsewhere."""
    url, path = event.materials[position].url, ("supports", position, "adresse")
    kind = embeds.video_kind(url)
    host = (urlsplit(url).hostname or "").removeprefix("www.").removeprefix("m.")
    if kind is None:
        fix = f"donnez l’adresse sur YouTube, Vimeo ou PeerTube, {_LINK}"
        yield problem_at(event.source, path, f"'{host}' n’est pas un service de vidéo connu", fix)
        return
    known = services.declared(graph.site)
    if not any(_is_of(one, kind, url) for one in graph.site.services):
        text = f"vidéo de {host}, service que site.yaml ne déclare pas : ce sera un simple lien"
        what = "cette instance" if kind in _OWN else f"« - {kind} »"
        fix = f"ajoutez {what} sous « services: », dans site.yaml, pour la lire dans la page"
        yield problem_at(event.source, path, text, fix, "avis")
    elif not embeds.player(known, url):
        fix = f"recopiez l’adresse d’une vidéo de {_VIDEO[kind]}, {_LINK}"
        yield problem_at(event.source, path, "{key} ne mène pas à une vidéo", fix)
    elif not event.materials[position].transcript:
        text = "il n’y a pas de « transcription » de cette vidéo"
        fix = f"ajoutez l’adresse du texte de ce qui s’y dit (RGAA 4.1), {_LINK}"
        level: Level = "avis" if event.starts.year < _TRANSCRIBED else "problème"
        yield problem_at(event.source, ("supports", position), text, fix, level)


def _is_of(declaration: ServiceDeclaration, kind: ServiceKind, url: str) -> bool:
    """Whether a video of this kind at this address is the service's; an instance of PeerTube has its own only."""
    elsewhere = kind in _OWN and services.origin(declaration.address or "") != services.origin(url)
    return declaration.kind is kind and not elsewhere


def _not_a_video(event: Event, material: Material, position: int) -> Iterator[Problem]:
    for key, value in (("transcription", material.transcript), ("affiche", material.poster)):
        if value:
            text = f"{{key}} ne va qu’avec une vidéo, pas avec « {material.type} »"
            yield problem_at(event.source, ("supports", position, key), text, "supprimez la ligne")
