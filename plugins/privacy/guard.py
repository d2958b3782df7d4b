"""A site never goes out with the name of someone who left, as far as the machine that builds it knows the names."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from plugins.community import library
from plugins.community.graph import Graph
from plugins.community.problems import ContentError, Problem
from plugins.privacy import mentions
from plugins.privacy.names import Name
from plugins.privacy.traces import VARIABLE, traces, withdrawn
from plugins.site.outputs import Output, mirror
from plugins.site.publication import Publication


def is_on() -> bool:
    """Whether names were given."""
    return bool(os.environ.get(VARIABLE, "").strip())


def names(graph: Graph | None) -> tuple[Name, ...]:
    """The names that were given, beside those of the people of the content."""
    people = (speaker.name for speaker in graph.speakers.values()) if graph else ()
    return withdrawn(os.environ, people)


def of_content(root: Path, day: date) -> tuple[Problem, ...]:
    """Every line of the content that holds one of the names."""
    return tuple(mentions.told(root, names(library.inspect(root, day)[0]))) if is_on() else ()


def refuse(root: Path, day: date) -> None:
    """Raise `ContentError` with every line of the content that holds one of the names."""
    if told := of_content(root, day):
        raise ContentError(told)


def of_outputs(publication: Publication, outputs: Sequence[Output]) -> Iterator[Problem]:
    """Every file of the site that holds one of the names."""
    files = ((output.path, output.content) for output in outputs)
    for trace in traces(names(publication.graph), files):
        yield Problem(trace.path, 0, mentions.GONE, "cherchez ce nom dans le contenu et le thème, et enlevez-le")


def deliver(publication: Publication, outputs: Sequence[Output], folder: Path) -> int:
    """The output folder made equal to the site, which holds none of the names. Raises `ContentError`."""
    if told := tuple(of_outputs(publication, outputs)):
        raise ContentError(told)
    return mirror(outputs, folder)
