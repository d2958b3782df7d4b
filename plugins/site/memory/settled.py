"""What came of a build, as long as nothing of what it read or wrote has been touched: then it is not even begun."""

from __future__ import annotations

import os
from array import array
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from itertools import chain, islice
from pathlib import Path
from typing import Any, Final, NamedTuple

from plugins.site.memory import MEMORY, forget_oldest
from plugins.site.memory.sealed import seal, unsealed
from plugins.site.memory.signature import everything


class _Settled(NamedTuple):
    """What was asked, the files and folders that told what to do, digests of their stamps, what came of it."""

    asked: str
    names: list[str]
    stamps: list[bytes]
    outcome: object


_AT_ONCE: Final = 256
"""How many stamps are in a digest. The content comes first: where it has changed, the output is not looked at."""


def outcome(place: str, asked: str) -> Any:  # noqa: ANN401 - what `settle` was given
    """What came of it at that place, where the same is asked and nothing was touched; else nothing."""
    known: _Settled | None = unsealed(_file(place), everything())
    if known is None or known.asked != asked:
        return None
    same = all(now == known for now, known in zip(_digests(map(_stamp, known.names)), known.stamps, strict=True))
    return known.outcome if same else None


def settle(place: str, asked: str, stamps: Mapping[str, Iterable[int] | None], outcome: object) -> None:
    """Keep what came of it, unless some file is too young for its stamp to tell the next change."""
    told = [stamp for stamp in stamps.values() if stamp]
    if len(told) == len(stamps):
        seal(_file(place), everything(), _Settled(asked, list(stamps), list(_digests(told)), outcome))
        forget_oldest(_file(place).parent)


def _file(place: str) -> Path:
    return MEMORY / "settled" / blake2b(place.encode("utf-8", "surrogateescape"), digest_size=6).hexdigest()


def _digests(stamps: Iterable[Iterable[int]]) -> Iterator[bytes]:
    left = iter(stamps)
    while some := list(islice(left, _AT_ONCE)):
        numbers = array("q", chain.from_iterable(some))
        yield blake2b(numbers.tobytes(), digest_size=16).digest()


def _stamp(name: str) -> tuple[int, ...]:
    try:
        told = os.lstat(name)
    except OSError:
        return ()
    return told.st_mtime_ns, told.st_ctime_ns, told.st_size, told.st_ino
