"""A file that is either whole, and of our own making, or as if it were not there."""

from __future__ import annotations

import os
import pickle
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any

from plugins.community.known import frozen, thawed

_SEAL = 32


def unsealed(path: Path, signature: bytes) -> Any:  # noqa: ANN401 - what was sealed
    """What `seal` was given with this signature; nothing where the file is missing, damaged, or someone else’s."""
    try:
        with path.open("rb") as stream:
            told, content = stream.read(_SEAL), stream.read()
        return thawed(content) if told == _seal(path, content, signature) else None
    except (OSError, pickle.UnpicklingError, EOFError, AttributeError, ImportError, IndexError, TypeError, ValueError):
        return None


def seal(path: Path, signature: bytes, value: object) -> None:
    """Write a value, whole or not at all; nothing, where nothing may be written: it only saves time."""
    content = frozen(value)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as stream:
            stream.write(_seal(path, content, signature))
            stream.write(content)
        part.replace(path)
    except OSError:
        with suppress(OSError):
            part.unlink()


def _seal(path: Path, content: bytes, signature: bytes) -> bytes:
    """Bound to the place too, so that a file is not taken for another; but not to that of the project."""
    whole = blake2b("/".join(path.parts[-3:]).encode(), digest_size=_SEAL, key=signature)
    whole.update(content)
    return whole.digest()
