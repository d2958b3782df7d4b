"""Runs commands one after another, each in a process of its own that begins with all imported, and with its fault.

`house.py` starts it within a copy of the project; each line it reads is a request, as JSON.
"""

from __future__ import annotations

import errno
import io
import json
import os
import signal
import sys
import time
from collections.abc import Callable
from importlib import import_module
from typing import Any, Final

CHANGES: Final = frozenset({"os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.truncate"})
"""Audit events of what changes a disk, besides files opened to be written (https://docs.python.org/3/library/audit_events.html)."""

_FULL, _TAKING = (errno.ENOSPC, errno.EDQUOT), ("open", "os.link", "os.mkdir")
"""A disk that is full refuses what takes place, and nothing else."""

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
_WARM = ("build", "check", "new", "publish", "serve", "withdraw")


def main() -> None:
    """Answer each request by two lines: the process that does it, and its exit status."""
    import tasks

    vars(tasks)["enter"] = lambda *_: None  # this is .venv
    for name in _WARM:
        import_module(f"plugins.commands.{name}")
    for module in ("site.delivering", "site.pictures", "publish.delivery", "search.indexing", "share.pictures"):
        import_module(f"plugins.{module}")
    for line in sys.stdin:
        request = json.loads(line)
        child = os.fork()
        if not child:
            run(request, tasks.main)
        _answer(child)
        _, status = os.waitpid(child, 0)
        _answer(os.waitstatus_to_exitcode(status))


def _answer(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


def run(request: dict[str, Any], command: Callable[[list[str]], int]) -> None:
    """Be the command that was asked for; never returns."""
    status = 70
    try:
        _speak_to(request["told"], request["encoding"])
        _set_clock(request["ahead"])
        fault = _Fault(**{name: request[name] for name in ("change", "at", "error", "lasting")})
        sys.addaudithook(fault)
        if request["after"]:
            signal.signal(signal.SIGALRM, signal.SIG_DFL)  # ended by the kernel, without a word, as SIGKILL would
            signal.setitimer(signal.ITIMER_REAL, request["after"])
        status = command(request["words"])
        with os.fdopen(os.open(f"{request['told']}.changes", os.O_WRONLY | os.O_CREAT | os.O_TRUNC), "w") as count:
            count.write(str(fault.met))
    finally:
        os._exit(status)


def _speak_to(told: str, encoding: str) -> None:
    """Have this file instead of a terminal, with the encoding of one."""
    for number, name in ((1, "stdout"), (2, "stderr")):
        end = os.open(f"{told}.{name}", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(end, number)
        setattr(sys, name, io.TextIOWrapper(io.FileIO(number, "w"), encoding, write_through=True))
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)


def _set_clock(ahead: int) -> None:
    """Have a clock that is so many seconds ahead of that of the disks."""
    if not ahead:
        return
    now, now_ns = time.time, time.time_ns
    time.time = lambda: now() + ahead
    time.time_ns = lambda: now_ns() + ahead * 10**9


class _Fault:
    """What happens at the nth change of a disk: the end of the process, or an error, once or from then on."""

    def __init__(self, *, change: int, at: str, error: int, lasting: bool) -> None:
        self.change, self.at, self.error, self.lasting, self.met = change, at, error, lasting, 0

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event not in CHANGES and not (event == "open" and arguments[2] and arguments[2] & _WRITING):
            return
        if self.error in _FULL and event not in _TAKING:
            return
        path = arguments[0]
        if isinstance(path, int) or os.fsdecode(path).startswith(("/dev/", "/proc/")):
            return
        if not any(self.at in os.fsdecode(one) for one in arguments if isinstance(one, str | bytes | os.PathLike)):
            return
        self.met += 1
        if self.met == self.change or (self.lasting and 0 < self.change < self.met):
            if not self.error:
                os.kill(os.getpid(), signal.SIGKILL)
            raise OSError(self.error, os.strerror(self.error), path)


if __name__ == "__main__":
    main()
