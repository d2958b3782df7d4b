"""Contents by their digest, in one file: what is damaged there is as if it were not."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from pathlib import Path
from threading import RLock
from typing import TypeVar

from plugins.site.memory.digests import digest_of

T = TypeVar("T")

_TABLE = "CREATE TABLE IF NOT EXISTS content (digest BLOB PRIMARY KEY, packed BLOB NOT NULL) WITHOUT ROWID"
_LEVEL = 1
"""Of zlib: pages take a seventh of their size, and twice as long as a copy."""


class Store:
    """Holds contents between builds; in memory alone where the file cannot be had."""

    def __init__(self, path: Path) -> None:
        """The store of this file, which is begun anew where it is no store."""
        self._path, self._lock = path, RLock()
        self._base = self._opened()

    def put(self, content: bytes) -> bytes:
        """The digest under which the content now is."""
        digest = digest_of(content)
        packed = zlib.compress(content, _LEVEL)
        self._tried(lambda base: base.execute("INSERT OR REPLACE INTO content VALUES (?, ?)", (digest, packed)))
        return digest

    def get(self, digest: bytes) -> bytes | None:
        """The content of this digest, if it is there and whole."""
        found = self._tried(
            lambda base: base.execute("SELECT packed FROM content WHERE digest = ?", (digest,)).fetchone()
        )
        with suppress(zlib.error, TypeError):
            content = zlib.decompress(found[0]) if found else None
            if content is not None and digest_of(content) == digest:
                return content
        return None

    def keep(self, digests: Iterable[bytes]) -> None:
        """Forget all but these, and write the rest down."""
        wanted = set(digests)

        def tidy(base: sqlite3.Connection) -> None:
            held = {row[0] for row in base.execute("SELECT digest FROM content")}
            base.executemany("DELETE FROM content WHERE digest = ?", [(digest,) for digest in held - wanted])
            base.commit()

        self._tried(tidy)

    def _tried(self, act: Callable[[sqlite3.Connection], T]) -> T | None:
        """What comes of the act; where the file turns out not to be sound, it is begun anew, and nothing does."""
        with self._lock:
            try:
                return act(self._base)
            except sqlite3.Error:
                self._base.close()
                self._path.unlink(missing_ok=True)
                self._base = self._opened()
                return None

    def _opened(self) -> sqlite3.Connection:
        for path in (self._path, self._path):
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                return _ready(path)
            except (sqlite3.Error, OSError):
                with suppress(OSError):
                    path.unlink(missing_ok=True)
        return _ready(Path(":memory:"))


def _ready(path: Path) -> sqlite3.Connection:
    """A base where nothing is synced: what a crash breaks is noticed and made again."""
    base = sqlite3.connect(path, check_same_thread=False, timeout=60)
    try:
        with closing(base.cursor()) as cursor:
            cursor.execute("PRAGMA synchronous = OFF")
            cursor.execute("PRAGMA journal_mode = MEMORY")
            cursor.execute(_TABLE)
    except sqlite3.Error:
        base.close()
        raise
    return base
