"""A content file as one run leaves it to the next: known by its bytes, read, and sound."""

from __future__ import annotations

import datetime
import io
import pickle
import time
from collections.abc import Container, Sequence
from typing import Any, Final, NamedTuple
from zlib import crc32

from plugins.community.files import Stamp

_YOUNG: Final = 2_000_000_000
"""Nanoseconds in which a file may be written twice under one stamp, on the coarsest of disks (FAT)."""

_SHARDS: Final = 64
_OURS: Final = "plugins."
_DATES: Final = {name: getattr(datetime, name) for name in ("date", "datetime", "timedelta", "timezone")}


class KnownFile(NamedTuple):
    """What is known of a file whose bytes have this digest.

    `mark` is `Source.mark`, `text` the mark of its body. `stamp` is nothing where it would not tell a change. What it
    says begins at `line`.
    """

    digest: bytes
    stamp: Stamp | None
    mark: bytes
    text: bytes
    body_line: int
    line: int


def sure(stamp: Stamp | None) -> Stamp | None:
    """The stamp of what was read or written just now, if whoever changes it from now on is bound to change that."""
    return stamp if stamp and max(stamp.modified, stamp.changed) < time.time_ns() - _YOUNG else None


def frozen(value: object) -> bytes:
    """The value as bytes."""
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


def thawed(content: bytes) -> Any:  # noqa: ANN401 - it is whatever was frozen
    """What `frozen` was given.

    Raises:
        pickle.UnpicklingError: the bytes name what is neither ours nor a date: nothing of it was run.

    """
    return _Thaw(io.BytesIO(content)).load()


class Apart:
    """A value that is frozen by itself among others, and thawed once it is asked for."""

    def __init__(self, value: object) -> None:
        """That value."""
        self._value, self._frozen = value, b""

    @property
    def value(self) -> Any:  # noqa: ANN401 - whatever was given
        """It."""
        if content := self._frozen:  # another thread may be here too
            self._value = thawed(content)
            self._frozen = b""
        return self._value

    def pack(self) -> None:
        """Hold it frozen, in a fraction of the memory, until it is asked for again."""
        self._value, self._frozen = None, self.__getstate__()

    def __getstate__(self) -> bytes:
        return self._frozen or frozen(self._value)

    def __setstate__(self, state: bytes) -> None:
        self._value, self._frozen = None, state


class Values:
    """What each file was read to be: frozen in shards, of which only those are thawed that one has to look into."""

    def __init__(self, shards: Sequence[bytes] = ()) -> None:
        """The values that these shards hold."""
        self._frozen = list(shards) if len(shards) == _SHARDS else [b""] * _SHARDS
        self._thawed: dict[int, dict[str, Any]] = {}
        self._changed: set[int] = set()

    def __getitem__(self, file: str) -> Any:  # noqa: ANN401 - an entity, settings
        """The value of a file. Raises `KeyError` where it is not known."""
        return self._shard(file)[1][file]

    def __setitem__(self, file: str, value: object) -> None:
        """Hold a value."""
        number, shard = self._shard(file)
        shard[file] = value
        self._changed.add(number)

    def shards(self, files: Container[str]) -> list[bytes]:
        """The values of these files, and of no other, as the next `Values` is to be given them."""
        for number in self._changed:
            kept = {file: value for file, value in self._thawed[number].items() if file in files}
            self._thawed[number], self._frozen[number] = kept, frozen(kept)
        self._changed.clear()
        return list(self._frozen)

    def _shard(self, file: str) -> tuple[int, dict[str, Any]]:
        number = crc32(file.encode()) % _SHARDS
        if number not in self._thawed:
            self._thawed[number] = thawed(self._frozen[number]) if self._frozen[number] else {}
        return number, self._thawed[number]


class _Thaw(pickle.Unpickler):
    """Makes values of ours alone: a cache that someone else wrote can call nothing."""

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401 - any class of ours
        if module == "datetime" and name in _DATES:
            return _DATES[name]
        found = super().find_class(module, name) if module.startswith(_OURS) else None
        if isinstance(found, type):
            return found
        raise pickle.UnpicklingError(f"{module}.{name} is no value of ours")
