"""A disk on which something happens at the very moment that a file or a folder is opened."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.community.casebook import remove

Disaster = Callable[[Path], None]
"""What happens to a file or a folder; what it raises, whoever opens it gets."""


class Disk:
    """Knows when something of a folder is opened (PEP 578), whoever opens it and however."""

    def __init__(self) -> None:
        """A disk on which nothing happens yet."""
        self.opened = 0
        self._folder, self._moment = "", 0
        self._disaster: Disaster = denied
        sys.addaudithook(self._note)

    @contextmanager
    def happening(self, folder: Path, moment: int, disaster: Disaster) -> Iterator[None]:
        """Let the disaster happen when something of `folder` is opened for the so-many-th time, from 1."""
        self.opened, self._folder, self._moment, self._disaster = 0, str(folder), moment, disaster
        try:
            yield
        finally:
            self._folder = ""

    def _note(self, event: str, arguments: tuple[object, ...]) -> None:
        if not self._folder or event not in ("open", "os.scandir", "os.listdir"):
            return
        path = arguments[0]
        if not isinstance(path, (str, Path)) or not str(path).startswith(self._folder):
            return
        self.opened += 1
        if self.opened == self._moment:
            self._disaster(Path(path))


def denied(path: Path) -> None:
    """Whoever runs the command has no right to it."""
    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))


def worn_out(path: Path) -> None:
    """The disk itself cannot be read."""
    raise OSError(errno.EIO, os.strerror(errno.EIO), str(path))


def gone(path: Path) -> None:
    """Someone removes it."""
    remove(path)


def folder_gone(path: Path) -> None:
    """Someone removes what it is in."""
    remove(path.parent)


def another(path: Path) -> None:
    """Someone writes something else there."""
    if path.is_file():
        path.write_bytes(b"\x89PNG\r\n\x1a\n---\ntitre: x\n")


def a_link(path: Path) -> None:
    """Someone puts a link to a secret in its place."""
    remove(path)
    path.symlink_to("/etc/passwd")


def a_pipe(path: Path) -> None:
    """Someone puts a pipe in its place, that no one writes to."""
    remove(path)
    os.mkfifo(path)


def a_folder(path: Path) -> None:
    """Someone puts a folder in its place."""
    remove(path)
    path.mkdir()


DISASTERS: tuple[Disaster, ...] = (denied, worn_out, gone, folder_gone, another, a_link, a_pipe, a_folder)
