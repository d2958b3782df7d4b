"""What came of a build: as long as nothing of what told it has been touched, none is begun."""

from __future__ import annotations

import os
from array import array
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from hashlib import blake2b
from itertools import chain, islice
from pathlib import Path
from typing import Final, NamedTuple

from plugins.community.known import Apart
from plugins.site.memory import MEMORY, forget_oldest
from plugins.site.memory.sealed import seal, unsealed
from plugins.site.memory.signature import everything
from plugins.site.report import BuildReport

Stamps = Mapping[str, Iterable[int] | None]
"""Of files and folders; nothing for what is too young for its stamp to tell the next change."""


class Site(NamedTuple):
    """The files of a site: the digest of each by its path; the store that holds them, unless they are `statics`."""

    files: dict[str, bytes]
    statics: frozenset[str]
    store: str


class Seen(NamedTuple):
    """Files and folders, and digests of their stamps."""

    names: list[str]
    stamps: list[bytes]

    def stands(self) -> bool:
        """Whether nothing of it was touched."""
        return all(now == known for now, known in zip(_digests(map(_stamp, self.names)), self.stamps, strict=True))


class Settled(NamedTuple):
    """What was asked, what told what to do, what came of it; the site, apart; its output folder, where that is sure."""

    asked: str
    sources: Seen
    outcome: BuildReport
    site: Apart
    output: Seen | None


_AT_ONCE: Final = 256
"""How many stamps are in a digest: where an early one moved, later ones are not looked at."""


def place_of(*paths: Path, memory: Path = MEMORY) -> Path:
    """Where it is kept what came of a build of one content, into one folder, with one file of settings."""
    names = b"\0".join(os.fsencode(path.absolute()) for path in paths)
    return memory / "settled" / blake2b(names, digest_size=6).hexdigest()


def recalled(place: Path, asked: str) -> Settled | None:
    """What is kept there, if the same is asked and nothing was touched of what told it."""
    known: Settled | None = unsealed(place, everything())
    return known if known and known.asked == asked and known.sources.stands() else None


def settle(place: Path, asked: str, sources: Stamps, outcome: BuildReport, site: Site, output: Stamps) -> None:
    """Keep what came of it; nothing at all, where a source is too young for its stamp to tell the next change."""
    if seen := _seen(sources):
        _keep(place, Settled(asked, seen, outcome, Apart(site), _seen(output)))
    else:
        with suppress(OSError):
            place.unlink()  # it tells of a content that is no more


def settle_output(place: Path, known: Settled, output: Stamps) -> None:
    """Keep the stamps that an output folder has now, where they are sure."""
    if seen := _seen(output):
        _keep(place, known._replace(output=seen))


def _keep(place: Path, known: Settled) -> None:
    seal(place, everything(), known)
    forget_oldest(place.parent)


def _seen(stamps: Stamps) -> Seen | None:
    told = [stamp for stamp in stamps.values() if stamp]
    return Seen(list(stamps), list(_digests(told))) if len(told) == len(stamps) else None


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
