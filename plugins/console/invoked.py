"""The same commands as tasks of `invoke`, for those who have it: `invoke construire --date 2026-03-12`."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from invoke.collection import Collection
from invoke.context import Context
from invoke.tasks import Task

from plugins.console.command_line import OPTIONS, WORDS, Option


def collection(commands: Mapping[str, str], run: Callable[[Sequence[str]], int]) -> Collection:
    """Tasks of these names and help texts, that `run` what would have been typed after tasks.py."""
    return Collection(*(_task(name, text, run) for name, text in commands.items()))


def _task(command: str, text: str, run: Callable[[Sequence[str]], int]) -> Task[Any]:
    """One command: its options are invoke's, its words are given by `--mot`, once each."""
    mine = {name: option for name, option in OPTIONS.items() if command in (option.commands or (command,))}
    words = {"mot": "un mot de la commande ; à répéter pour plusieurs"} if command in WORDS else {}

    def body(_: Context, mot: Sequence[str] = (), **given: object) -> None:
        raise SystemExit(run([command, *mot, *_typed(given, mine)]))

    body.__doc__ = text
    defaults: dict[str, object] = dict.fromkeys(words, inspect.Parameter.empty)
    defaults |= {name.replace("-", "_"): "" if option.sort else False for name, option in mine.items()}
    anywhere = inspect.Parameter.POSITIONAL_OR_KEYWORD
    parameters = [inspect.Parameter(name, anywhere, default=value) for name, value in defaults.items()]
    body.__signature__ = inspect.Signature([inspect.Parameter("_", anywhere), *parameters])  # type: ignore[attr-defined]
    meanings = {name.replace("-", "_"): option.text for name, option in mine.items()}
    return Task(body, name=command, iterable=list(words), help={**words, **meanings})


def _typed(given: Mapping[str, object], options: Mapping[str, Option]) -> list[str]:
    """The options as they would have been typed."""
    return [
        f"--{name}={value}" if option.sort else f"--{name}"
        for name, option in options.items()
        if (value := given.get(name.replace("-", "_")))
    ]
