"""Locks between processes, where the system has them: let go when the file is closed, or the process ends."""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec
from typing import IO


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
