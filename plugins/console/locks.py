"""Locks between processes, where the system has them: let go when the file is closed, or the process ends."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import IO


@contextmanager
def holding(folder: Path, busy: Callable[[], object]) -> Iterator[None]:
    """Hold the lock of a folder meanwhile, as `take` does; elsewhere, a folder may not even be opened."""
    if find_spec("fcntl") is None:
        yield
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        take(descriptor, busy)
        yield
    finally:
        os.close(descriptor)


def take(lock: IO[str] | int, busy: Callable[[], object]) -> bool:
    """Hold the lock of an open file or folder; gives whether the system has such locks.

    Where another process has it, `busy` is called, and may raise; the lock is then waited for. Raises `OSError`.
    """
    if find_spec("fcntl") is None:
        return False
    import fcntl

    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        busy()
        fcntl.flock(lock, fcntl.LOCK_EX)
    return True
