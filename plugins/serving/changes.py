"""What was saved, as it is: many files at once are one change, a folder that went away is waited for."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from watchfiles import DefaultFilter, watch

_QUIET, _MOST, _TICK = 30, 1600, 200
"""Milliseconds: after the last file of a change, for a change of many files, between two looks at the rest."""

_POLL = 0.3
_LOCKED = 2.0
"""Seconds: how often a folder that is away is looked for; how long git may take to change files."""

_NOISE: Final = DefaultFilter(ignore_dirs=("__pycache__",))
"""What editors and systems leave beside files."""


@dataclass(frozen=True)
class Change:
    """The files that were saved, sorted; none, where only time passed."""

    files: tuple[Path, ...] = ()
    fresh: bool = False
    """Whether all is to be looked at: what is saved from now on will be told."""
    away: tuple[Path, ...] = ()
    """The folders that are not there."""


def changes(folders: Sequence[Path]) -> Iterator[Change]:
    """Every change below these folders, for ever, a fresh look first; and an empty one, often."""
    while True:
        while away := tuple(folder for folder in folders if not folder.is_dir()):
            yield Change(away=away)
            time.sleep(_POLL)
        with suppress(FileNotFoundError):  # gone since it was looked for
            yield from _until_moved(folders)


def _until_moved(folders: Sequence[Path]) -> Iterator[Change]:
    """Every change, until one of the folders is no longer what it was: what watches it would see nothing more.

    The first look comes once they are watched, so that nothing is saved unseen in between.
    """
    fresh, places = True, [_place(folder) for folder in folders]
    for found in watch(
        *folders, watch_filter=_NOISE, step=_QUIET, debounce=_MOST, rust_timeout=_TICK, yield_on_timeout=True
    ):
        if found:
            _let_git_finish(folders[0])
        if [_place(folder) for folder in folders] != places:
            return
        yield Change(tuple(sorted({Path(path) for _, path in found})), fresh=fresh)
        fresh = False


def _place(folder: Path) -> tuple[int, int] | None:
    try:
        found = folder.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _let_git_finish(folder: Path) -> None:
    """Wait while git changes the files of the working copy that `folder` is part of: its lock says so."""
    locks = [above / ".git/index.lock" for above in (folder, *folder.parents)]
    end = time.monotonic() + _LOCKED
    while any(lock.exists() for lock in locks) and time.monotonic() < end:
        time.sleep(_QUIET / 1000)
