"""The digests of files, read again only where their stamps say that they may have changed."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import blake2b
from pathlib import Path

from plugins.community.files import Stamp, Unreadable, stamp
from plugins.community.known import sure

Digested = tuple[Stamp | None, bytes]
"""A stamp, where it tells a change, and the digest of what it is the stamp of."""


def digest_of(content: bytes) -> bytes:
    """16 bytes that tell a content from any other."""
    return digesting(content).digest()


def digesting(start: bytes = b"") -> blake2b:
    """What a content is told to, part after part, for its digest."""
    return blake2b(start, digest_size=16)


def whole(root: Path, file: str) -> tuple[bytes, Stamp]:
    """The bytes of a file of the theme, and its stamp; links are followed."""
    with (root / file).open("rb") as stream:
        return stream.read(), stamp(os.fstat(stream.fileno()))


Read = Callable[[Path, str], tuple[bytes, Stamp]]


class Digests:
    """Knows the digests of the files of a folder: `known` is what the next run may be given."""

    def __init__(self, root: Path, known: Mapping[str, Digested] | None = None, read: Read = whole) -> None:
        """What knows the files of `root`, which it has `read`, and is told what was known of them before."""
        self._root, self.known, self._read = root, dict(known or {}), read

    def look(self, stamps: Mapping[str, Stamp]) -> dict[str, bytes]:
        """The digests of these files as they are now; one that is gone by then, or unreadable, is left out."""
        self.known = {file: known for file, now in stamps.items() if (known := self._digested(file, now))}
        return {file: digest for file, (_, digest) in self.known.items()}

    def _digested(self, file: str, now: Stamp) -> Digested | None:
        known = self.known.get(file)
        if known and known[0] == now:
            return known
        try:
            content, read = self._read(self._root, file)
        except (FileNotFoundError, Unreadable):
            return None
        return sure(read), digest_of(content)


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
