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


def show_problems(problems: Sequence[Problem]) -> None:
    """Problems on the error stream, and how many they are; nothing where there is none."""
    if problems:
        tell(f"{as_text(problems)}\n{tally(problems)}.")


def show(problems: Sequence[Problem], notices: Sequence[Problem], praise: str) -> None:
    """The notices, then what a terminal must still show at the end: problems, on the error stream, or praise."""
    if notices:
        from plugins.community import to_do

        shown, hidden = to_do.shortened(notices)
        whole = "\n« python3 tasks.py verifier --a-faire » les montre tous, par chose à faire.\n" if hidden else ""
        told = said(f"{counted(len(notices), 'avis')}, sans conséquence :\n{{shown}}\n{whole}", shown=as_text(shown))
        print(told, flush=True)
    if problems:
        show_problems(problems)
    else:
        print(said(f"{praise} : aucun problème."))


def show_to_do(notices: Sequence[Problem]) -> None:
    """The notices as a list to work through."""
    from plugins.community import to_do

    tasks = to_do.as_list(notices)
    print(said("À faire, du plus court au plus long :\n\n{tasks}", tasks=tasks) if tasks else said("Rien à faire."))
