"""What a release leaves out of the content: drafts everywhere but at their editor’s, examples where others see them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

from plugins.community import urls
from plugins.community.bodies import target_kind
from plugins.community.faults import problem_at
from plugins.community.graph import Graph
from plugins.community.keys import references
from plugins.community.links import STATIC, body_line, resolve_file
from plugins.community.model import Entity
from plugins.community.place_rules import menu_links
from plugins.community.problems import Problem
from plugins.community.release import Release

E = TypeVar("E", bound=Entity)

_FIX = {
    "un exemple": "désignez un contenu réel, ou écrivez aussi « exemple: oui » dans ce fichier",
    "un brouillon": "ôtez « brouillon » de {file}, ou attendez pour le désigner",
}


def left_out(entity: Entity, release: Release) -> str:
    """« un exemple » or « un brouillon », where the release does not have the entity; else nothing."""
    if release.on_line and entity.example:
        return "un exemple"
    return "un brouillon" if release is not Release.SERVED and getattr(entity, "draft", False) else ""


def selected(graph: Graph, release: Release) -> Graph:
    """The content as the release has it: without what it leaves out, nor the pictures and documents of that alone."""
    if not any(left_out(entity, release) for entity in graph.entities()):
        return graph
    return replace(
        graph,
        events=_kept(graph.events, release),
        speakers=_kept(graph.speakers, release),
        venues=_kept(graph.venues, release),
        territories=_kept(graph.territories, release),
        formats=_kept(graph.formats, release),
        organisations=_kept(graph.organisations, release),
        news=_kept(graph.news, release),
        articles=_kept(graph.articles, release),
        statics=graph.statics - _only_of_others(graph, release),
    )


def _kept(entities: dict[str, E], release: Release) -> dict[str, E]:
    return {key: entity for key, entity in entities.items() if not left_out(entity, release)}


def _only_of_others(graph: Graph, release: Release) -> set[str]:
    """The files of `images/` and `documents/` that only what is left out shows or links to."""
    shown: dict[bool, set[str]] = {True: set(), False: set()}
    for entity in graph.entities():
        shown[bool(left_out(entity, release))].update(_statics_of(entity))
    return shown[True] - shown[False]


def _statics_of(entity: Entity) -> Iterator[str]:
    for key in ("image", "portrait"):
        if picture := getattr(entity, key, None):
            yield f"images/{picture.file}"
    for link in entity.scan.links:
        if link.image or target_kind(link.target) == "static":
            file = link.target.partition("#")[0].removeprefix(STATIC).lstrip("/")
            yield from (file, f"images/{file}")


def dangling(graph: Graph, release: Release) -> Iterator[Problem]:
    """Every place where what is published would name or link to what is left out."""
    lost = {entity.source.file: reason for entity in graph.entities() if (reason := left_out(entity, release))}
    if not lost:
        return
    by_url = {urls.of_file(file): file for file in lost}
    for entity in graph.entities():
        if entity.source.file not in lost:
            yield from _references(graph, entity, release)
            yield from _links(entity, lost, by_url)
    yield from _menus(graph, {url: lost[file] for url, file in by_url.items()})


def _references(graph: Graph, entity: Entity, release: Release) -> Iterator[Problem]:
    for path, folder, slug in references(entity):
        named = graph.within(folder).get(slug)
        if isinstance(named, Entity) and (reason := left_out(named, release)):
            text = f"{{key}} désigne « {slug} », qui est {reason} et ne sera pas publié"
            yield problem_at(entity.source, path, text, _FIX[reason].format(file=named.source.file))


def _links(entity: Entity, lost: dict[str, str], by_url: dict[str, str]) -> Iterator[Problem]:
    """Links of the text, by file or by address."""
    above, source = body_line(entity) - 1, entity.source
    for link in entity.scan.links:
        target = link.target.partition("#")[0]
        file = resolve_file(target, source.file) if target_kind(target) == "file" else by_url.get(target, "")
        if reason := lost.get(file):
            text = f"ce lien mène à {file}, qui est {reason} et ne sera pas publié"
            yield Problem(source.file, above + link.line, text, _FIX[reason].format(file=file))


def _menus(graph: Graph, lost: dict[str, str]) -> Iterator[Problem]:
    source = graph.sources.get("site.yaml")
    if not source:
        return
    for path, link in menu_links(graph.site):
        if reason := lost.get(link.url.partition("#")[0]):
            text = f"{{key}} mène à {link.url}, qui est {reason} et ne sera pas publié"
            yield problem_at(source, (*path, "adresse"), text, "ôtez cette entrée, ou rendez la page publiable")
