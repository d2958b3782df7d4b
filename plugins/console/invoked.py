"""The same commands as tasks of `invoke`, for those who have it: `invoke construire --date 2026-03-12`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from invoke.collection import Collection
from invoke.context import Context
from invoke.tasks import Task

from plugins.console.command_line import OPTIONS, TAKES_FILES


def collection(commands: Mapping[str, str], run: Callable[[Sequence[str]], int]) -> Collection:
    """Tasks of these names and help texts, that `run` what would have been typed after tasks.py."""
    return Collection(*(_task(name, text, run) for name, text in commands.items()))


def _task(command: str, text: str, run: Callable[[Sequence[str]], int]) -> Task[Any]:
    def plain(_: Context, contenu: str = "", sortie: str = "", date: str = "") -> None:
        options = {"contenu": contenu, "sortie": sortie, "date": date}
        raise SystemExit(run([command, *(f"--{name}={value}" for name, value in options.items() if value)]))

    def on_files(_: Context, fichier: Sequence[str], contenu: str = "", date: str = "", format: str = "") -> None:  # noqa: A002 it is the option's name
        options = {"contenu": contenu, "date": date, "format": format}
        raise SystemExit(run([command, *fichier, *(f"--{name}={value}" for name, value in options.items() if value)]))

    body, iterable = (on_files, ["fichier"]) if command in TAKES_FILES else (plain, [])
    body.__doc__ = text
    meanings = {name: OPTIONS[name][1] for name in ("contenu", "date", "format" if iterable else "sortie")}
    files = {"fichier": "un fichier à vérifier ; à répéter pour plusieurs"} if iterable else {}
    return Task(body, name=command, iterable=iterable, help={**files, **meanings})
