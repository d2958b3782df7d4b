"""Files that are replaced: all are made ready beside their places before the first takes its own."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final, Protocol

PART: Final = ".part"
"""How the name of a file ends that is not in place yet."""

_MANY: Final = 64
"""How many files are worth a second thread."""

_WRITERS: Final = 2


class _File(Protocol):
    """A path relative to a folder, with `/`, and its content, which may have to be unpacked."""

    @property
    def path(self) -> str: ...

    @property
    def content(self) -> bytes: ...


_Part = tuple[str, _File]
"""Where a file is made ready."""


def replace(files: Sequence[_File], folder: str) -> None:
    """Write files, in folders that are there, and put them in place in this order; or change nothing, and raise."""
    parts: dict[str, str] = {}
    for file in files:
        below, slash, name = file.path.rpartition("/")
        parts[file.path] = f"{folder}/{below}{slash}.{name}{PART}"
    try:
        _made_ready(deque((parts[file.path], file) for file in files))
        for path, part in parts.items():
            os.replace(part, f"{folder}/{path}")  # noqa: PTH105 - as in _write
    except BaseException:
        for part in parts.values():
            with suppress(OSError):
                Path(part).unlink()
        raise


def _made_ready(left: deque[_Part]) -> None:
    """Write each content there, many of them by two threads: unpacking and writing wait for no lock of Python."""
    if len(left) < _MANY:
        _write_all(left)
        return
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(_WRITERS) as pool:
        try:
            for writer in [pool.submit(_write_all, left) for _ in range(_WRITERS)]:
                writer.result()
        finally:
            left.clear()  # what stops one stops all


def _write_all(left: deque[_Part]) -> None:
    """Write what is left, beside whoever does the same."""
    try:
        while one := _next(left):
            part, file = one
            _write(part, file.content)
    except BaseException:
        left.clear()
        raise


def _next(left: deque[_Part]) -> _Part | None:
    with suppress(IndexError):  # no one else takes what this takes
        return left.popleft()
    return None


def _write(path: str, content: bytes) -> None:
    """Write a file; thousands are: a Path takes as long as the disk."""
    with open(path, "wb") as stream:  # noqa: PTH123 - as above
        stream.write(content)
