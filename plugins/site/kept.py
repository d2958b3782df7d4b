"""What is costly to make, kept in `.cache/` under a name that tells all that it was made from."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from threading import get_ident
from time import time
from typing import Final

_CACHE = Path(__file__).parents[2] / ".cache"
ROOMS: Final = ("pictures", "publish", "search", "share")
"""Where more is kept with each new text and picture: what is of no use any more has to leave."""

_DAY: Final = 86_400
_UNUSED: Final = 30 * _DAY
"""Seconds: how long what nobody asked for is kept."""

_SEAL = 16
"""Bytes of a digest of the place and of what is kept, before that: what is damaged, or another’s, is made again."""


def kept(room: str, name: str, make: Callable[[], bytes]) -> bytes:
    """What `make` makes: read from `.cache/<room>/<name>` where it is there and whole, else made and kept there.

    `name` has to change whenever the result would. Where nothing may be written, nothing is kept.
    """
    path = _CACHE / room / name
    if (found := read(path)) is not None:
        return found
    made = make()
    keep(path, made)
    return made


def forget_unused(now: float) -> None:
    """Once a day: remove what nothing has asked for in the thirty days before `now`, in seconds since 1970."""
    looked = _CACHE / "looked-through"
    with suppress(OSError):
        if looked.is_file() and now - _DAY < looked.stat().st_mtime <= now:
            return
        looked.touch()
        os.utime(looked, (now, now))
    for room in ROOMS:
        for path in (_CACHE / room).rglob("*"):
            with suppress(OSError):
                if path.is_file() and path.stat().st_mtime < now - _UNUSED:
                    path.unlink()


def _mark_used(path: Path) -> None:
    """Have the time of a file say when it was last of use, to the day."""
    with suppress(OSError):
        if path.stat().st_mtime < time() - _DAY:
            os.utime(path)


def digest(*parts: str | bytes) -> str:
    """32 signs that tell these parts from any others."""
    whole = blake2b(digest_size=16)
    for part in parts:
        content = part.encode() if isinstance(part, str) else part
        whole.update(len(content).to_bytes(8) + content)
    return whole.hexdigest()


def _seal(path: Path, content: bytes) -> bytes:
    whole = blake2b("/".join(path.parts[-2:]).encode(), digest_size=_SEAL)
    whole.update(content)
    return whole.digest()


def read(path: Path) -> bytes | None:
    """What was kept in a file, if it is there and whole."""
    try:
        sealed = path.read_bytes()
    except OSError:
        return None
    content = sealed[_SEAL:]
    if sealed[:_SEAL] != _seal(path, content):
        return None
    _mark_used(path)
    return content


def keep(path: Path, content: bytes) -> None:
    """Keep it whole or not at all, also when others keep the same thing at once; nothing, where nothing may be."""
    part = path.with_name(f"{path.name}.{os.getpid()}-{get_ident()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(_seal(path, content) + content)
        part.replace(path)
    except OSError:
        with suppress(OSError):
            part.unlink()
