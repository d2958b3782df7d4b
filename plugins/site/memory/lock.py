"""One build at a time: two would write the same memory, and perhaps the same folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from plugins.console.locks import take
from plugins.console.sentences import said, tell
from plugins.site.memory import MEMORY

_WAITING = said("Une autre construction est en cours : celle-ci attend qu’elle finisse…")


@contextmanager
def alone(memory: Path = MEMORY) -> Iterator[None]:
    """Wait for whoever builds already, and say so; where the system has no such locks, or no place for one, go on."""
    with ExitStack() as stack:
        with suppress(OSError):  # nothing may be written there, or the disk has no locks
            memory.mkdir(parents=True, exist_ok=True)
            take(stack.enter_context((memory / "lock").open("a", encoding="utf-8")), lambda: tell(_WAITING))
        yield
