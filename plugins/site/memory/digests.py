"""The digests of files, read again only where their stamps say that they may have changed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from pathlib import Path

from plugins.community.files import Stamp, stamp
from plugins.community.known import sure

Digested = tuple[Stamp | None, bytes]
"""A stamp, where it tells a change, and the digest of what it is the stamp of."""


def digest_of(content: bytes) -> bytes:
    """16 bytes that tell a content from any other."""
    return blake2b(content, digest_size=16).digest()


class Digests:
    """Knows the digests of the files of a folder: `known` is what the next run may be given."""

    def __init__(self, root: Path, known: Mapping[str, Digested] | None = None) -> None:
        """What knows the files of `root`, and is told what was known of them before."""
        self._root, self.known = root, dict(known or {})

    def look(self, stamps: Mapping[str, Stamp]) -> dict[str, bytes]:
        """The digests of these files as they are now; one that is gone by then is left out."""
        self.known = {file: known for file, now in stamps.items() if (known := self._digested(file, now))}
        return {file: digest for file, (_, digest) in self.known.items()}

    def _digested(self, file: str, now: Stamp) -> Digested | None:
        known = self.known.get(file)
        if known and known[0] == now:
            return known
        try:
            with (self._root / file).open("rb") as stream:
                return sure(stamp(os.fstat(stream.fileno()))), digest_of(stream.read())
        except FileNotFoundError:
            return None


def folders_of(folder: Path) -> dict[str, Stamp]:
    """The stamp of a folder and of each one within it."""
    return {parent: stamp(os.lstat(parent)) for parent, _, _ in os.walk(folder)}


def stamps_of(folder: Path) -> dict[str, Stamp]:
    """The stamp of each file of a folder and of those within it, in order; links are followed, to files only."""
    return dict(sorted(_files(folder, "")))


def _files(folder: Path, below: str) -> Iterator[tuple[str, Stamp]]:
    with os.scandir(folder / below) as entries:
        found: Iterable[os.DirEntry[str]] = list(entries)
    for entry in found:
        if entry.is_dir(follow_symlinks=False):
            yield from _files(folder, f"{below}{entry.name}/")
        elif entry.is_file():
            yield f"{below}{entry.name}", stamp(entry.stat())
