"""Notices as a list to work through: by what there is to do, the shortest first, each file once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from plugins.community.counting import NBSP, capitalized, counted, listed
from plugins.community.problems import Problem

ALIKE = 3
"""How many notices that say the same are shown one by one."""


def as_list(notices: Iterable[Problem]) -> str:
    """What there is to do, each with its count and where; empty where no notice asks for anything."""
    groups = _by(notices, lambda notice: notice.fix)
    groups.pop("", None)
    ordered = sorted(groups.items(), key=lambda group: (len(group[1]), group[0]))
    return "\n\n".join("\n".join(_task(fix, found)) for fix, found in ordered)


def shortened(notices: Iterable[Problem]) -> tuple[list[Problem], int]:
    """The notices, where many that say the same are one that counts the others; and how many are not shown."""
    shown, hidden = [], 0
    for alike in _by(notices, lambda notice: notice.text + notice.fix).values():
        if len(alike) <= ALIKE:
            shown += alike
            continue
        hidden += len(alike) - 1
        others = counted(len(alike) - 1, "autre fichier", "autres fichiers")
        shown.append(replace(alike[0], text=f"{alike[0].text} (et {others})"))
    return sorted(shown), hidden


def _by(notices: Iterable[Problem], mark: Callable[[Problem], str]) -> dict[str, list[Problem]]:
    """The notices in order, those of one mark together."""
    groups: dict[str, list[Problem]] = defaultdict(list)
    for notice in sorted(notices):
        groups[mark(notice)].append(notice)
    return groups


def _task(fix: str, notices: Sequence[Problem]) -> Iterator[str]:
    """One thing to do: a line for those that say more, a line for each folder of those that say the same."""
    yield f"{capitalized(fix)} ({len(notices)})"
    for text, alike in sorted(_by(notices, lambda notice: notice.text).items(), key=lambda item: item[1][0]):
        if len(alike) == 1:
            yield f"    {alike[0].file}:{alike[0].line}: {text}"
            continue
        yield f"    {text}"
        folders = _by(alike, lambda notice: str(PurePosixPath(notice.file).parent))
        yield from (f"        {folder}/{NBSP}: {_names(found)}" for folder, found in folders.items())


def _names(notices: Sequence[Problem]) -> str:
    return listed([PurePosixPath(notice.file).name for notice in notices])
