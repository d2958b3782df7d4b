"""Work that several processes share, where there are several processors and a system that forks."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, Final, NamedTuple, Protocol, TypeVar

from plugins.community.known import frozen, thawed

P_contra = TypeVar("P_contra", contravariant=True)
P = TypeVar("P")

_MOST: Final = 4
"""Processes: each holds a part of what it works on."""

_NUMBER: Final = 4
"""Bytes of a number in the queue, which a pipe gives whole. It holds 64 kB: sixteen thousand parts."""


def hands() -> int:
    """How many processes may share a work: one, where forking is not safe, or not possible."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return min(len(os.sched_getaffinity(0)), _MOST)


class Work(Protocol[P_contra]):
    """What may be shared."""

    def do(self, part: P_contra) -> None:
        """Do a part of it, in any process."""

    def leave(self) -> None:
        """In another process, before it does anything: let go of what belongs to the first."""

    def made(self) -> object:
        """In another process: what came of the part that was just done. Only values of ours, which can be `frozen`."""

    def take(self, made: Any) -> None:  # noqa: ANN401 - what `made` gave
        """In the first process: have what came of a part that another did."""


def share(parts: Sequence[P], work: Work[P]) -> None:
    """Do every part of a work, some here, the others in as many processes as there are processors left.

    Whoever is free does the next. What a process leaves undone, because it was killed or it failed, is left undone.
    """
    queue = _filled(len(parts))
    begun: list[_Begun] = []
    try:
        for _ in range(hands() - 1):
            begun.append(_begin(partial(_helped, queue, parts, work), begun))
        for part in _next(queue, parts):
            work.do(part)
            for other in begun:
                _take(other.results, work, wait=False)
        for other in begun:
            _take(other.results, work, wait=True)
    finally:
        os.close(queue)
        for other in begun:
            other.results.close()
            other.process.kill()
            other.process.join()


class _Begun(NamedTuple):
    """Another process, and where it sends what it has made."""

    process: BaseProcess
    results: Connection


def _filled(count: int) -> int:
    """The end of a pipe from which numbers are read, each by one process."""
    queue, end = os.pipe()
    os.write(end, b"".join(number.to_bytes(_NUMBER) for number in range(count)))
    os.close(end)
    return queue


def _next(queue: int, parts: Sequence[P]) -> Iterator[P]:
    while number := os.read(queue, _NUMBER):
        yield parts[int.from_bytes(number)]


def _begin(work: Callable[[Connection, Iterable[Connection]], None], others: Iterable[_Begun]) -> _Begun:
    context = get_context("fork")
    results, end = context.Pipe(duplex=False)
    unused = [results, *(other.results for other in others)]
    process = context.Process(target=work, args=(end, unused), daemon=True)
    process.start()
    end.close()
    return _Begun(process, results)


def _helped(queue: int, parts: Sequence[P], work: Work[P], end: Connection, unused: Iterable[Connection]) -> None:
    """What another process does. It says nothing: what fails there fails again in the first, who tells."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for connection in unused:  # else it would not notice that the first is gone
        connection.close()
    with suppress(Exception):
        work.leave()
        for part in _next(queue, parts):
            work.do(part)
            end.send_bytes(frozen(work.made()))


def _take(results: Connection, work: Work[Any], *, wait: bool) -> None:
    """Take what another process has made: until now, or until it ends."""
    while wait or results.poll():
        try:
            made = results.recv_bytes()
        except (EOFError, OSError):
            return
        work.take(thawed(made))
