"""A terminal with a command running in it: what it shows is awaited, then answered, as someone would."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import subprocess
import sys
import termios
from collections.abc import Iterator
from contextlib import contextmanager

from tests.commands import ROOT, plain

PATIENCE = 20
"""Seconds after which a command that shows nothing more is given up."""
PRESSES = 5


class Terminal:
    """What a command shows on a pseudo-terminal, with ordinary spaces."""

    def __init__(self, process: subprocess.Popen[bytes], end: int) -> None:
        """Hold the process, and this end of its terminal."""
        self.process, self.end = process, end
        self.shown = ""
        self.read = b""
        self.read_up_to = 0

    def answer(self, question: str, line: str = "") -> None:
        """Wait for a question, then type a line."""
        self.wait_for(question)
        os.write(self.end, f"{line}\n".encode())

    def press(self, question: str, key: bytes, text: str) -> None:
        """Wait for a question, then press a key until a text comes.

        As someone would: Python's `input` misses a Ctrl-C that falls between its question and its wait for the answer.
        """
        self.wait_for(question)
        for _ in range(PRESSES):
            os.write(self.end, key)
            if self._comes(text, PATIENCE / PRESSES):
                return
        raise AssertionError(f"« {text} » never came:\n{self.shown}")

    def wait_for(self, text: str) -> None:
        """Read until a text has come since the last one."""
        assert self._comes(text, PATIENCE), f"« {text} » never came:\n{self.shown}"

    def _comes(self, text: str, patience: float) -> bool:
        while (place := self.shown.find(text, self.read_up_to)) < 0:
            if not self._read(patience):
                return False
        self.read_up_to = place + len(text)
        return True

    def finish(self) -> int:
        """Read to the end; gives the exit status."""
        while self._read(PATIENCE):
            pass
        assert self.process.poll() is not None or not self.shown.endswith(" : "), f"It still asks:\n{self.shown}"
        return self.process.wait(PATIENCE)

    def _read(self, patience: float) -> bool:
        ready, _, _ = select.select([self.end], [], [], patience)
        try:
            read = os.read(self.end, 4096) if ready else b""
        except OSError:  # Linux says so of a terminal that no process holds any more
            read = b""
        self.read += read
        self.shown = plain(self.read.decode("utf-8", "ignore")).replace("\r\n", "\n")
        return bool(read)


def _heed_ctrl_c() -> None:
    """Have Ctrl-C reach the command, even where tests run in the background, which a shell starts deaf to it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


@contextmanager
def terminal(*arguments: str) -> Iterator[Terminal]:
    """`tasks.py` with these arguments, run in a terminal of its own; killed if the block leaves it running."""
    here, there = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, str(ROOT / "tasks.py"), *arguments],
        stdin=there,
        stdout=there,
        stderr=there,
        cwd=ROOT,
        start_new_session=True,
        preexec_fn=_heed_ctrl_c,  # noqa: PLW1509
    )
    os.close(there)
    try:
        yield Terminal(process, here)
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
        os.close(here)
