"""The commands of the project, said in French.

Any Python from 3.7 on can read this file and `plugins/console/`, which sets .venv up with the standard library alone;
what needs more is imported inside the functions.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from importlib.util import find_spec
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent))  # even under PYTHONSAFEPATH
from plugins.console.bootstrap import DEV, ROOT, RUN, enter, keep_log, refuse_old_python, system_refusal
from plugins.console.command_line import Request, listing, parse
from plugins.console.sentences import Refusal, counted, in_seconds, said, tell

if TYPE_CHECKING:  # only for what runs in .venv
    import datetime

    from plugins.community.problems import Problem

CHECKS = {
    "Ruff, règles": ("ruff", "check"),
    "Ruff, mise en forme": ("ruff", "format", "--check"),
    "Mypy, types": ("mypy",),
    "Pytest, tests": ("pytest",),
}
REPRODUCIBLE = {"LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0", "PYTHONUTF8": "1", "TZ": "UTC"}
UNWANTED = ("SOURCE_DATE_EPOCH", "PYTEST_ADDOPTS", "PYTHONWARNINGS")


def construire(request: Request) -> int:
    """Vérifie le contenu, puis construit tout le site dans output/."""
    from time import perf_counter

    from plugins.community.problems import ContentError, as_text
    from plugins.site.building import build

    content, day, folder = content_of(request), day_of(request), (request.sortie or "output").rstrip("/") + "/"
    start = perf_counter()
    try:
        report = build(content, Path(request.sortie or ROOT / "output").absolute(), day)
    except ContentError as error:
        faults = tally(error.problems)
        tell(as_text(error.problems))
        tell(said("{faults}. Rien n’a été écrit : {folder} reste tel quel.", faults=faults, folder=folder))
        return 2
    pages, duration = counted(report.pages, "page"), in_seconds(perf_counter() - start)
    written, same = counted(report.written, "fichier écrit"), counted(report.files - report.written, "inchangé")
    print(said(f"{pages} dans {{folder}} en {duration} : {written}, {same}.", folder=folder))
    if report.notices:
        print(said(f"{counted(len(report.notices), 'avis')} : « python3 tasks.py verifier » les montre."))
    return 0


def verifier(request: Request) -> int:
    """Vérifie le contenu, ou seulement les FICHIERS nommés, sans rien construire."""
    from plugins.community.problems import as_github, as_json
    from plugins.site.checking import check

    folder = content_of(request)
    named = [named_file(file, folder) for file in request.files]
    problems, notices = (
        [problem for problem in level if not named or any(Path(problem.file).is_relative_to(file) for file in named)]
        for level in check(folder, day_of(request))
    )
    if request.format == "json":
        print(as_json([*problems, *notices]))
    elif request.format == "github":
        root = folder.relative_to(ROOT) if folder.is_relative_to(ROOT) else folder
        print(as_github([*problems, *notices], root.as_posix()), end="\n" * bool(problems or notices))
    else:
        show(problems, notices, "Ces fichiers sont bons" if named else "Le contenu est bon")
    return 2 if problems else 0


def tester(_: Request) -> int:
    """Passe tous les contrôles du projet, ceux de l’intégration continue."""
    import subprocess

    from plugins.console.chromium import chromium

    environment = {name: value for name, value in os.environ.items() if name not in UNWANTED} | REPRODUCIBLE
    environment["CHROMIUM"] = chromium()
    failed = []
    for title, words in CHECKS.items():
        print(f"\n— {title}", flush=True)
        if subprocess.call([sys.executable, "-m", *words], cwd=ROOT, env=environment):
            failed.append(title)
    tell(said("\nÀ reprendre : {failed}.", failed=" ; ".join(failed)) if failed else "\nTout est bon.")
    return 1 if failed else 0


COMMANDS = {"construire": construire, "verifier": verifier, "tester": tester}
HELP = {name: command.__doc__ or "" for name, command in COMMANDS.items()}


def content_of(request: Request) -> Path:
    """The folder of the content, which exists. Raises `Refusal`."""
    folder = Path(request.contenu or ROOT / "content").resolve()
    if folder.is_dir():
        return folder
    raise Refusal(said("Le dossier du contenu, {folder}, n’existe pas : donnez le bon par --contenu.", folder=folder))


def day_of(request: Request) -> datetime.date:
    """The day to build for. Raises `Refusal`."""
    from plugins.community.day import build_day

    try:
        return build_day(request.date or None)
    except ValueError as error:
        raise Refusal(str(error)) from error


def named_file(file: str, folder: Path) -> Path:
    """A file named from the caller's folder or from the content's, as named in the content. Raises `Refusal`."""
    for path in (Path(file).resolve(), (folder / file).resolve()):
        if path.exists() and path.is_relative_to(folder):
            return path.relative_to(folder)
    raise Refusal(said("{file} n’est pas dans le contenu ({folder}) : corrigez ce nom.", file=file, folder=folder))


def show(problems: Sequence[Problem], notices: Sequence[Problem], praise: str) -> None:
    """What `verifier` says to people: problems on the error stream, praise where there is none, then the notices."""
    from plugins.community.problems import as_text

    if problems:
        tell(f"{as_text(problems)}\n{tally(problems)}.")
    else:
        print(said(f"{praise} : aucun problème."))
    if notices:
        print(said(f"\n{counted(len(notices), 'avis')}, sans conséquence :\n{{notices}}", notices=as_text(notices)))


def tally(problems: Iterable[Problem]) -> str:
    """« 2 problèmes dans 1 fichier »."""
    files = [problem.file for problem in problems]
    return f"{counted(len(files), 'problème')} dans {counted(len(set(files)), 'fichier')}"


def main(arguments: Sequence[str]) -> int:
    """Do what is asked; gives the exit status: 0 done, 1 a bug or the machine, 2 the content."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="surrogateescape")
    try:
        status = run(arguments)
        sys.stdout.flush()
    except Refusal as refusal:
        tell(str(refusal))
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # who was reading has left: nothing to say, nor to flush when leaving
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception as error:
        tell(unexpected(error))
    else:
        return status
    return 1


def run(arguments: Sequence[str]) -> int:
    """Do what is asked, in .venv; gives the exit status. Raises `Refusal`, and whatever a bug raises."""
    refuse_old_python()
    request = parse(arguments, HELP)
    if request is None:
        print(listing(HELP))
        return 0
    enter(DEV if request.command == "tester" else RUN, ROOT / "tasks.py", arguments)
    return COMMANDS[request.command](request)


def unexpected(error: Exception) -> str:
    """What to say of a disk that refuses, or of a bug, once its details are kept."""
    import traceback

    refusal = system_refusal(error) if isinstance(error, OSError) else None
    if refusal:
        return str(refusal)
    details = "".join(traceback.format_exception(type(error), error, error.__traceback__))
    try:
        log = keep_log("erreur.log", details)
    except OSError:
        return details
    return said("Erreur interne, qui n’est pas de votre fait : signalez-la en joignant {log}.", log=log)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
elif find_spec("invoke"):
    from plugins.console.invoked import collection

    ns = collection(HELP, main)
