"""One folder put in place of another, in one step: whoever looks sees all the old, or all the new."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

_HERE = -100
"""AT_FDCWD of Linux: paths are taken from the current folder."""
_EXCHANGE, _SWAP = 2, 2
"""RENAME_EXCHANGE of renameat2(2) on Linux; RENAME_SWAP of renamex_np(2) on macOS."""
_UNKNOWN = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}

Swap = Callable[[bytes, bytes], int]


def next_to(folder: Path) -> Path:
    """Where the new site is made ready: beside the old one, thus on the same disk."""
    return folder.with_name(f".{folder.name}.nouveau")


def aside(folder: Path) -> Path:
    """Where the old site is for an instant, on systems that cannot exchange two folders."""
    return folder.with_name(f".{folder.name}.ancien")


def bill_of(folder: Path) -> Path:
    """Where it is told what the site of a folder was made with: beside it, thus not served."""
    return folder.with_name(f"{folder.name}.cdx.json")


def put_in_place(folder: Path) -> None:
    """Make `folder` what was made ready for it, at once; then remove what it was. Raises `OSError`.

    Where the system has no exchange, there is an instant without the folder; `repair` mends what stops just there.
    """
    ready = next_to(folder)
    if not folder.exists():
        ready.rename(folder)
    elif not exchanged(ready, folder):
        folder.rename(aside(folder))
        ready.rename(folder)
    with suppress(OSError):  # the new site is in place, whatever comes of the rest: the next run removes it
        _settle(folder.parent)
        _remove(ready)
        _remove(aside(folder))


def repair(folder: Path) -> None:
    """Put things in order after a publication that was stopped at any moment: the old site or the new one, whole."""
    if not folder.exists() and aside(folder).is_dir():
        aside(folder).rename(folder)
    _remove(next_to(folder))
    if folder.exists():
        _remove(aside(folder))


def exchanged(one: Path, other: Path) -> bool:
    """Whether the system could exchange the two, which it does in one step. Raises `OSError`."""
    swap = _swap()
    if swap is None:
        return False
    if swap(os.fsencode(one), os.fsencode(other)) == 0:
        return True
    number = ctypes.get_errno()
    if number in _UNKNOWN:
        return False
    raise OSError(number, os.strerror(number), str(other))


def _swap() -> Swap | None:
    """The system’s own way to exchange two paths, if it has one."""
    if sys.platform not in ("linux", "darwin"):
        return None
    library = ctypes.CDLL(None, use_errno=True)
    if hasattr(library, "renameat2"):
        return lambda one, other: int(library.renameat2(_HERE, one, _HERE, other, _EXCHANGE))
    if hasattr(library, "renamex_np"):
        return lambda one, other: int(library.renamex_np(one, other, _SWAP))
    return None


def _settle(folder: Path) -> None:
    """Have the disk keep what a folder now holds; not every system opens folders."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _remove(folder: Path) -> None:
    if folder.is_dir() and not folder.is_symlink():
        shutil.rmtree(folder)
