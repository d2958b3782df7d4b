"""A file that is either whole, and of our own making, or as if it were not there."""

from __future__ import annotations

import os
import pickle
from hashlib import blake2b
from pathlib import Path
from typing import Any

from plugins.community.known import frozen, thawed

_SEAL = 32


def unsealed(path: Path, signature: bytes) -> Any:  # noqa: ANN401 - what was sealed
    """What `seal` was given with this signature; nothing where the file is missing, damaged, or someone else’s."""
    try:
        content = path.read_bytes()
        return thawed(content[_SEAL:]) if content[:_SEAL] == _seal(content[_SEAL:], signature) else None
    except (OSError, pickle.UnpicklingError, EOFError, AttributeError, ImportError, IndexError, TypeError, ValueError):
        return None


def seal(path: Path, signature: bytes, value: object) -> None:
    """Write a value, whole or not at all; nothing, where nothing may be written: it only saves time."""
    content = frozen(value)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(_seal(content, signature) + content)
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)


def _seal(content: bytes, signature: bytes) -> bytes:
    return blake2b(content, digest_size=_SEAL, key=signature).digest()
