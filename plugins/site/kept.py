"""What is costly to make, kept in `.cache/` under a name that tells all that it was made from."""

from __future__ import annotations

import os
from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path

_CACHE = Path(__file__).parents[2] / ".cache"
_SEAL = 16
"""Bytes of a digest that stand before what is kept: what is damaged is made again."""


def kept(room: str, name: str, make: Callable[[], bytes]) -> bytes:
    """What `make` makes: read from `.cache/<room>/<name>` where it is there and whole, else made and kept there.

    `name` has to change whenever the result would. Where nothing may be written, nothing is kept.
    """
    path = _CACHE / room / name
    if (found := _read(path)) is not None:
        return found
    made = make()
    _keep(path, made)
    return made


def digest(*parts: str | bytes) -> str:
    """32 signs that tell these parts from any others."""
    whole = blake2b(digest_size=16)
    for part in parts:
        content = part.encode() if isinstance(part, str) else part
        whole.update(len(content).to_bytes(8) + content)
    return whole.hexdigest()


def _seal(content: bytes) -> bytes:
    return blake2b(content, digest_size=_SEAL).digest()


def _read(path: Path) -> bytes | None:
    try:
        sealed = path.read_bytes()
    except OSError:
        return None
    content = sealed[_SEAL:]
    return content if sealed[:_SEAL] == _seal(content) else None


def _keep(path: Path, content: bytes) -> None:
    """Whole or not at all, also when two builds keep the same thing at once."""
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(_seal(content) + content)
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
