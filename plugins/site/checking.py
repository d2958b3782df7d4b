"""Everything that is checked before anything is written: the content and its pictures."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from plugins.community import library, release_rules, selection
from plugins.community.files import Unreadable
from plugins.community.graph import Graph
from plugins.community.problems import ContentError, Problem
from plugins.community.release import Release
from plugins.console.sentences import Refusal, said
from plugins.site.contents import Contents, home_of

Problems = tuple[Problem, ...]


def check(content: Path, day: date) -> tuple[Problems, Problems]:
    """The problems and the notices of a content folder on a day.

    Raises:
        Refusal: there is no such folder.

    """
    contents = Contents(content, home_of(content))
    try:
        _, problems = contents.look(day)
    except Unreadable as refusal:  # a file that changes while it is read
        problems = refusal.problems
    else:
        contents.keep()
    return _of_level(problems, "problème"), _of_level(problems, "avis")


def load(content: Path, day: date, release: Release = Release.BUILT) -> tuple[Graph, Problems]:
    """The graph of a content without problem, as `release` has it, and its notices.

    Raises:
        ContentError: with every problem, those of the release too.
        Refusal: there is no such folder.

    """
    graph, problems = _inspect(content, day)
    if graph:
        problems = tuple(sorted({*problems, *release_rules.check(graph, release)}))
    wrong = _of_level(problems, "problème")
    if wrong or graph is None:
        raise ContentError(wrong)
    return selection.selected(graph, release), _of_level(problems, "avis")


def _inspect(content: Path, day: date) -> tuple[Graph | None, Problems]:
    if not content.is_dir():
        raise Refusal(said("Le dossier de contenu {folder} n’existe pas : vérifiez --contenu.", folder=content))
    from plugins.site import pictures

    graph, problems = library.inspect(content, day)
    statics = graph.statics if graph else ()
    return graph, tuple(sorted({*problems, *pictures.check(content, statics)}))


def _of_level(problems: Problems, level: str) -> Problems:
    return tuple(problem for problem in problems if problem.level == level)
