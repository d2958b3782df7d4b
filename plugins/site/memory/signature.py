"""What tells code from other code: a memory is of use to the code that made it, and to no other."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

PLUGINS = Path(__file__).parents[2]
SETTINGS = PLUGINS.parent / "pelicanconf.py"
_WHOLE = ("community", "site")
"""The rooms that everything is made by."""


@cache
def signature() -> bytes:
    """32 bytes that change with the code that makes the site, its settings, its dependencies and its Python."""
    whole = blake2b(digest_size=32)
    for part in (sys.version, *_installed()):
        whole.update(f"{part}\n".encode())
    for path in (SETTINGS, *_files(PLUGINS / room for room in _WHOLE)):
        _add(whole, path)
    return whole.digest()


@cache
def room(name: str) -> bytes:
    """The same of one plugin alone: `plugins.feeds`, whatever is below it."""
    whole = blake2b(digest_size=16)
    for path in _files([PLUGINS.joinpath(*name.split(".")[1:2])]):
        _add(whole, path)
    return whole.digest()


def _add(whole: blake2b, path: Path) -> None:
    content = path.read_bytes()
    whole.update(f"{path.relative_to(PLUGINS.parent)} {len(content)}\n".encode())
    whole.update(content)


def _files(folders: Iterable[Path]) -> Iterator[Path]:
    """Every file of these folders that may say something, in order."""
    for folder in folders:
        for parent, names, files in os.walk(folder):
            names[:] = sorted(name for name in names if name != "__pycache__")
            yield from (Path(parent, file) for file in sorted(files))


def _installed() -> list[str]:
    """The packages that Python finds, each with its version: `jinja2-3.1.6.dist-info`."""
    folders = [Path(folder) for folder in sys.path if folder.endswith(("site-packages", "dist-packages"))]
    return sorted(path.name for folder in folders if folder.is_dir() for path in folder.glob("*-info"))


@cache
def everything() -> bytes:
    """32 bytes that change with any file of the code, whoever uses it."""
    whole = blake2b(signature(), digest_size=32)
    for path in _files([PLUGINS]):
        _add(whole, path)
    return whole.digest()
