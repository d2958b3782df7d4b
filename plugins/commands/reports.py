"""What is said of problems and notices to those who typed a command."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from plugins.community.problems import ContentError, Problem, as_text
from plugins.console.sentences import counted, said, tell


def tally(problems: Iterable[Problem]) -> str:
    """« 2 problèmes dans 1 fichier »."""
    files = [problem.file for problem in problems]
    return f"{counted(len(files), 'problème')} dans {counted(len(set(files)), 'fichier')}"


def refused(error: ContentError, folder: str) -> int:
    """Every problem of a content that cannot be built, and what became of the output; gives the exit status."""
    tell(as_text(error.problems))
    faults = tally(error.problems)
    tell(said("{faults}. Rien n’a été écrit : {folder} reste tel quel.", faults=faults, folder=folder))
    return 2


def show(problems: Sequence[Problem], notices: Sequence[Problem], praise: str) -> None:
    """Problems on the error stream, praise where there is none, then the notices."""
    if problems:
        tell(f"{as_text(problems)}\n{tally(problems)}.")
    else:
        print(said(f"{praise} : aucun problème."))
    if notices:
        print(said(f"\n{counted(len(notices), 'avis')}, sans conséquence :\n{{notices}}", notices=as_text(notices)))
