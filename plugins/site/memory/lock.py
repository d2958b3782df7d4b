"""One build at a time: two would write the same memory, and perhaps the same folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from plugins.console.sentences import said, tell
from plugins.site.memory import MEMORY

_WAITING = said("Une autre construction est en cours : celle-ci attend qu’elle finisse…")


@contextmanager
def alone(memory: Path = MEMORY) -> Iterator[None]:
    """Wait for whoever builds already, and say so; where the system has no such locks, or no place for one, go on."""
    try:
        memory.mkdir(parents=True, exist_ok=True)
        lock = (memory / "lock").open("a", encoding="utf-8")
    except OSError:
        yield
        return
    with lock:
        if find_spec("fcntl"):
            import fcntl

            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                tell(_WAITING)
                fcntl.flock(lock, fcntl.LOCK_EX)
        yield
