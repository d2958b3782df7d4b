"""Contents by their digest, in one file: what is damaged there is as if it were not."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from threading import RLock
from typing import TypeVar

from plugins.site.memory.digests import digest_of, digesting

T = TypeVar("T")

_TABLE = "CREATE TABLE IF NOT EXISTS content (digest BLOB PRIMARY KEY, packed BLOB NOT NULL)"
"""Contents stand in the order they came: among digests, each would have to be put between two others."""

_PAGE = 16_384
"""Bytes that SQLite reads and writes at once: what a page of the site takes, packed."""

_NOWHERE = Path(":memory:")
_PATIENCE = 1
"""Seconds: what is locked for longer is held by a `servir` that stays."""

_PRIMARY = 0xFF
"""What tells the sort of an error in the number that SQLite gives it (https://sqlite.org/rescode.html)."""

_LEVEL = 1
"""Of zlib: pages take a seventh of their size, and twice as long as a copy."""


class Store:
    """Holds contents between builds; in memory alone where the file cannot be had."""

    def __init__(self, path: Path) -> None:
        """The store of this file, which is begun anew where it is no store."""
        self._path, self._lock = path, RLock()
        self._shown: sqlite3.Connection | None = None
        self._base = self._opened()

    def put(self, content: bytes) -> bytes:
        """The digest under which the content now is."""
        return self._hold(digest_of(content), zlib.compress(content, _LEVEL))

    def put_all(self, parts: Iterable[bytes]) -> bytes:
        """The digest under which all these parts now are, as one content; none is held once the next is asked for."""
        whole, packer, packed = digesting(), zlib.compressobj(_LEVEL), list[bytes]()
        for part in parts:
            whole.update(part)
            packed.append(packer.compress(part))
        return self._hold(whole.digest(), b"".join((*packed, packer.flush())))

    def _hold(self, digest: bytes, packed: bytes) -> bytes:
        self._tried(lambda base: base.execute("INSERT OR IGNORE INTO content VALUES (?, ?)", (digest, packed)))
        return digest

    def get(self, digest: bytes) -> bytes | None:
        """The content of this digest, if it is there and whole."""
        found = self._tried(partial(_found, digest=digest)) or self._found_shown(digest)
        if found is None:
            return None
        with suppress(zlib.error, TypeError):
            content = zlib.decompress(found[0])
            if digest_of(content) == digest:
                return content
        self._tried(lambda base: base.execute("DELETE FROM content WHERE digest = ?", (digest,)))
        return None  # damaged: it is to be put again

    def show(self) -> None:
        """Write down what is held: processes that are forked from now on may get it."""
        self._tried(lambda base: base.commit())
        self._tried(lambda base: base.execute("PRAGMA cache_spill = OFF"))  # else the file is soon locked for others

    def close(self) -> None:
        """Leave the file as it was when `keep` was last called."""
        self._base.close()

    def leave(self) -> None:
        """In a process that was forked: leave the file to the first, and hold what is put from now on apart."""
        self._shown = _shown(self._path)
        self._path, self._left, self._base = _NOWHERE, self._base, _ready(_NOWHERE)

    def drained(self) -> list[tuple[bytes, bytes]]:
        """What was put since `leave`, for `take` in the first process; it is no longer here."""
        found = self._base.execute("SELECT digest, packed FROM content").fetchall()
        self._base.execute("DELETE FROM content")
        return found

    def take(self, contents: Iterable[tuple[bytes, bytes]]) -> None:
        """Hold what another process put."""
        self._tried(lambda base: base.executemany("INSERT OR IGNORE INTO content VALUES (?, ?)", contents))

    def keep(self, digests: Iterable[bytes]) -> None:
        """Forget all but these, and write the rest down."""
        wanted = set(digests)

        def tidy(base: sqlite3.Connection) -> None:
            held = {row[0] for row in base.execute("SELECT digest FROM content")}
            base.executemany("DELETE FROM content WHERE digest = ?", [(digest,) for digest in held - wanted])
            base.commit()

        self._tried(tidy)

    def _found_shown(self, digest: bytes) -> tuple[bytes] | None:
        """What the first process has shown, in another; what cannot be read there is made again."""
        with suppress(sqlite3.Error), self._lock:
            return _found(self._shown, digest) if self._shown else None
        return None

    def _tried(self, act: Callable[[sqlite3.Connection], T]) -> T | None:
        """What comes of the act; where the file turns out not to be sound, it is begun anew, and nothing does."""
        with self._lock:
            try:
                return act(self._base)
            except sqlite3.Error as error:
                self._base.close()
                self._base = _ready(_NOWHERE) if _is_of_another(error) else self._begun_anew()
                return None

    def _begun_anew(self) -> sqlite3.Connection:
        try:
            self._path.unlink(missing_ok=True)
        except OSError:  # the disk is now read-only
            return _ready(_NOWHERE)
        return self._opened()

    def _opened(self) -> sqlite3.Connection:
        for path in (self._path, self._path):
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                return _ready(path)
            except (sqlite3.Error, OSError) as error:
                if _is_of_another(error):
                    break
                with suppress(OSError):
                    path.unlink(missing_ok=True)
        return _ready(_NOWHERE)


def _is_of_another(error: Exception) -> bool:
    """Whether another process is writing there, which is no reason to wait, nor to take it away."""
    return getattr(error, "sqlite_errorcode", 0) & _PRIMARY in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def _found(base: sqlite3.Connection, digest: bytes) -> tuple[bytes] | None:
    """The packed content of this digest, in a base."""
    found: tuple[bytes] | None = base.execute("SELECT packed FROM content WHERE digest = ?", (digest,)).fetchone()
    return found


def _shown(path: Path) -> sqlite3.Connection | None:
    """The base of another process, to be read; nothing where there is no file."""
    with suppress(sqlite3.Error):
        return sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=ro", uri=True, check_same_thread=False, timeout=_PATIENCE
        )
    return None


def _ready(path: Path) -> sqlite3.Connection:
    """A base where nothing is synced: what a crash breaks is noticed and made again."""
    base = sqlite3.connect(path, check_same_thread=False, timeout=_PATIENCE)
    try:
        with closing(base.cursor()) as cursor:
            cursor.execute(f"PRAGMA page_size = {_PAGE}")
            cursor.execute("PRAGMA synchronous = OFF")
            cursor.execute("PRAGMA journal_mode = MEMORY")
            cursor.execute(_TABLE)
    except sqlite3.Error:
        base.close()
        raise
    return base
