"""`verifier`: the problems and notices of the content, for people and for machines."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

from plugins.commands.asked import content_of, day_of
from plugins.commands.reports import show, show_problems, show_to_do
from plugins.community.problems import Problem, as_github, as_json
from plugins.console.bootstrap import ROOT
from plugins.console.command_line import Request
from plugins.console.sentences import Refusal, said
from plugins.site import checking


def run(request: Request) -> int:
    """Check everything, and show what concerns the files that were named, or all of it."""
    folder, form = content_of(request), request.option("format")
    named = [_named_file(file, folder) for file in request.words]
    problems, notices = (
        [problem for problem in level if not named or any(_concerns(problem, file) for file in named)]
        for level in _checked(folder, day_of(request))
    )
    if form == "json":
        print(as_json([*problems, *notices]))
    elif form == "github":
        root = folder.relative_to(ROOT) if folder.is_relative_to(ROOT) else folder
        print(as_github([*problems, *notices], root.as_posix()), end="\n" * bool(problems or notices))
    elif request.option("a-faire"):
        show_problems(problems)
        show_to_do(notices)
    else:
        show(problems, notices, "Ces fichiers sont bons" if named else "Le contenu est bon")
    return 2 if problems else 0


def _checked(folder: Path, day: date) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """The problems, those of names that must stand nowhere among them, and the notices."""
    problems, notices = checking.check(folder, day)
    if os.environ.get("NOMS_RETIRES"):
        from plugins.privacy import guard  # it brings the whole spine: only for who gives names

        problems = (*problems, *guard.of_content(folder, day))
    return problems, notices


def _concerns(problem: Problem, named: Path) -> bool:
    """Whether it is told of what was named, of a file below it, or of a folder above, where nothing is read."""
    told = Path(problem.file)
    return told.is_relative_to(named) or named.is_relative_to(told)


def _named_file(file: str, folder: Path) -> Path:
    """A file named from the caller's folder or from the content's, as named in the content. Raises `Refusal`."""
    for path in (Path(file).resolve(), (folder / file).resolve()):
        if path.exists() and path.is_relative_to(folder):
            return path.relative_to(folder)
    raise Refusal(said("{file} n’est pas dans le contenu ({folder}) : corrigez ce nom.", file=file, folder=folder))
