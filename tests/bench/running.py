"""A whole process measured: how long, how much processor, how much memory, with all that it starts."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from threading import Event, Thread
from time import perf_counter
from typing import NamedTuple

_PERIOD = 0.05
"""Seconds between two looks at the memory of a process that has started others."""
_UNUSUAL = ("PYTHONDONTWRITEBYTECODE",)
"""What would have Python compile all that it imports, each time."""
_KIBI = 1024 if sys.platform == "darwin" else 1
"""The kernel counts the most memory that a process held in kibibytes; that of macOS in bytes."""


class Failed(Exception):
    """A build that was to be measured failed; what it said."""


class Cost(NamedTuple):
    """Seconds on the clock, seconds of processor, mebibytes at most."""

    wall: float
    cpu: float
    memory: float


def run(command: Sequence[str], folder: Path, variables: Mapping[str, str]) -> Cost:
    """What a command costs, run in a folder with these variables besides, as someone would who has run it before.

    Time of processor is the kernel's account of the process and of those it waited for. So is memory where there is
    one process at a time; else it is the most that they were seen to hold together, pages they share counted once.

    Raises:
        Failed: it ended with another status than 0.

    """
    log = folder / "build.log"
    environment = {name: value for name, value in os.environ.items() if name not in _UNUSUAL}
    with log.open("wb") as said:
        start = perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env={**environment, **variables}, stdin=subprocess.DEVNULL, stdout=said, stderr=said
        )
        family = _Family(process.pid)
        family.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        family.over.set()
        family.join()
    if process.returncode:
        raise Failed(log.read_text("utf-8", "replace")[-2000:])
    return Cost(wall, usage.ru_utime + usage.ru_stime, _most(usage.ru_maxrss, family.most) / 1024)


def _most(told: int, seen: int) -> int:
    """KiB: what the kernel tells, unless it is but what we held ourselves when the process was started."""
    own = getrusage(RUSAGE_SELF).ru_maxrss
    return max(told // _KIBI, seen) if told > own or not seen else seen


class _Family(Thread):
    """A process and all that it starts, looked at until it is over; `most` is what they held together, in KiB."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid, self.over, self.most = pid, Event(), 0

    def run(self) -> None:
        while not self.over.wait(_PERIOD):
            found = list(_with_children(self.pid))
            alone = len(found) == 1
            self.most = max(self.most, _told(self.pid, "status", "VmHWM:") if alone else sum(map(_held, found)))


def _with_children(pid: int) -> Iterator[int]:
    yield pid
    try:
        files = list(Path(f"/proc/{pid}/task").glob("*/children"))
    except OSError:  # it is over
        return
    for file in files:
        for child in _read(file).split():
            yield from _with_children(int(child))


def _held(pid: int) -> int:
    """The KiB of a process, with its part of what it shares with others."""
    return _told(pid, "smaps_rollup", "Pss:")


def _told(pid: int, file: str, name: str) -> int:
    lines = _read(Path(f"/proc/{pid}/{file}")).splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith(name))


def _read(file: Path) -> str:
    try:
        return file.read_text("ascii")
    except OSError:  # it is over, or the system has no such files
        return ""
