"""What is done to a house while one command runs: its disk filled for real, its memory damaged or held by another."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, nullcontext, suppress
from pathlib import Path
from typing import Final

PAGE: Final = 4096
"""Bytes: what a tmpfs takes for the least of files."""

SIZE: Final = "48m,nr_inodes=6000"
_TO_FILES: Final = ("cut", "emptied", "mixed", "another’s", "in the future", "gone")
MEMORY: Final = (*_TO_FILES, "any of these", "no folder", "locked")
"""What is done to each file of the memory, or to all of it."""

DISKS: Final = ("full", "without inodes", "read-only")


@contextmanager
def small_disk(folder: Path) -> Iterator[bool]:
    """A disk of its own at `folder`, which is empty; whether this account may mount one."""
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(folder)],  # noqa: S607 - wherever the system has it
        check=False,
        capture_output=True,
    )
    try:
        yield done.returncode == 0
    finally:
        if done.returncode == 0:
            subprocess.run(["umount", "--lazy", str(folder)], check=True)  # noqa: S607 - as above


@contextmanager
def harmed(root: Path, disk: str, memory: str, chance: random.Random) -> Iterator[None]:
    """The house with that done to it, as long as the block lasts; what is done to its memory stays done."""
    if memory:
        _spoil(root / ".cache", memory, chance)
    held = _locked(root / ".cache") if memory == "locked" else nullcontext()
    with held, _filled(root, disk, chance) if disk in DISKS[:2] else _read_only(root, disk):
        yield


@contextmanager
def _filled(root: Path, disk: str, chance: random.Random) -> Iterator[None]:
    """The disk with room for a few files more, or for none."""
    filler, left = root / "filler", chance.randrange(60)
    filler.mkdir()
    told = os.statvfs(root)
    if disk == "full":
        with (filler / "0").open("wb") as file, suppress(OSError):
            for _ in range(max(0, told.f_bavail - left)):
                file.write(bytes(PAGE))
                file.flush()
    else:
        for number in range(max(0, told.f_ffree - left)):
            (filler / str(number)).touch()
    try:
        yield
    finally:
        shutil.rmtree(filler)


@contextmanager
def _read_only(root: Path, disk: str) -> Iterator[None]:
    if not disk:
        yield
        return
    remount = ["mount", "-o"]
    subprocess.run([*remount, "remount,ro", str(root)], check=True)
    try:
        yield
    finally:
        subprocess.run([*remount, "remount,rw", str(root)], check=True)


def _spoil(cache: Path, how: str, chance: random.Random) -> None:
    """Damage every file of the memory, but the lock."""
    if how == "no folder":
        shutil.rmtree(cache, ignore_errors=True)
        cache.write_text("a file where the folder was")
        return
    if cache.is_file():
        cache.unlink()
    found = sorted(path for path in cache.rglob("*") if path.is_file() and path.name != "lock")
    contents = [path.read_bytes() for path in found]
    for path, content in zip(found, contents, strict=True):
        what = chance.choice(_TO_FILES) if how == "any of these" else how
        if what == "gone":
            path.unlink()
        elif what == "in the future":
            os.utime(path, (time.time() + 4e7,) * 2)
        elif what in _TO_FILES:
            path.write_bytes(_spoilt(content, what, chance.choice(contents), chance))


def _spoilt(content: bytes, how: str, other: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(content) + 1)
    if how == "mixed":
        return content[:place] + chance.randbytes(16) + content[place + 16 :]
    return {"cut": content[:place], "emptied": b""}.get(how, other)


@contextmanager
def _locked(cache: Path) -> Iterator[None]:
    """The stores held by another process’s transaction."""
    with ExitStack() as stack:
        for path in cache.rglob("*.sqlite"):
            base = stack.enter_context(closing(sqlite3.connect(path)))
            with suppress(sqlite3.Error):
                base.execute("BEGIN EXCLUSIVE")
        yield
