"""What a site must be true to before others see it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from plugins.community import legal, selection
from plugins.community.faults import problem_at
from plugins.community.graph import Graph
from plugins.community.problems import Problem
from plugins.community.release import Release


def check(graph: Graph, release: Release) -> Iterator[Problem]:
    """What stands in the way of this release; a preview may lack what the law and machines ask of a site for all."""
    if not release.on_line:
        return
    yield from selection.dangling(graph, release)
    lacks = _address(graph)
    if release is Release.PUBLISHED:
        yield from (*lacks, *legal.missing(graph))
    else:
        yield from (replace(lack, level="avis") for lack in lacks)


def _address(graph: Graph) -> Iterator[Problem]:
    source = graph.sources.get(legal.SETTINGS)
    if source and not graph.site.url and legal.SETTINGS not in graph.broken:
        text = "il manque « adresse », l’adresse publique du site"
        fix = "ajoutez-la sans barre finale, comme « adresse: https://www.mon-site.fr »"
        yield problem_at(source, (), text, fix)
