"""What tells code from other code: a memory is of use to the code that made it, and to no other."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

from plugins.community.files import Stamp, stamp
from plugins.community.known import sure
from plugins.site.memory import MEMORY
from plugins.site.memory.sealed import seal, unsealed

PLUGINS = Path(__file__).parents[2]
SETTINGS = PLUGINS.parent / "pelicanconf.py"
_ROOT = f"{PLUGINS.parent}{os.sep}"
_READ = MEMORY / "code"
_PYTHON = sys.version.encode()[:64]
_WHOLE = ("community", "site")
"""The rooms that everything is made by."""


@cache
def signature() -> bytes:
    """32 bytes that change with the code that makes the site, its settings, its dependencies and its Python."""
    whole = blake2b(digest_size=32)
    for part in (sys.version, *_installed()):
        whole.update(f"{part}\n".encode())
    rooms = tuple(f"{PLUGINS.name}/{name}/" for name in _WHOLE)
    return _of(whole, (name for name in _code() if name == SETTINGS.name or name.startswith(rooms)))


@cache
def room(name: str) -> bytes:
    """The same of one plugin alone: `plugins.feeds`, whatever is below it."""
    below = "/".join((PLUGINS.name, *name.split(".")[1:2]))
    return _of(blake2b(digest_size=16), (name for name in _code() if name == below or name.startswith(f"{below}/")))


@cache
def everything() -> bytes:
    """32 bytes that change with any file of the code, whoever uses it."""
    return _of(blake2b(signature(), digest_size=32), _code())


def _of(whole: blake2b, names: Iterable[str]) -> bytes:
    """The digest of these files, each with its name."""
    code = _code()
    for name in names:
        whole.update(f"{name}\n".encode("utf-8", "surrogateescape"))
        whole.update(code[name])
    return whole.digest()


@cache
def _code() -> dict[str, bytes]:
    """The digest of every file of the code, by its name, in order; read only if it moved since it was last read."""
    last = _last_read()
    read: dict[str, tuple[Stamp | None, bytes]] = {}
    for path in (str(SETTINGS), *_files(str(PLUGINS))):
        name = path[len(_ROOT) :].replace(os.sep, "/")
        now = stamp(os.stat(path))  # noqa: PTH116 - taken before it is read: what changes it later moves the stamp
        known = last.get(name)
        read[name] = known if known and known[0] == now else (sure(now), _digest(path))
    if read != last:
        seal(_READ, _PYTHON, read)
    return {name: digest for name, (_, digest) in read.items()}


def _last_read() -> dict[str, tuple[Stamp | None, bytes]]:
    told = unsealed(_READ, _PYTHON)
    return told if isinstance(told, dict) else {}


def _digest(path: str) -> bytes:
    with open(path, "rb") as stream:  # noqa: PTH123 - hundreds of them, before anything is done
        return blake2b(stream.read(), digest_size=16).digest()


def _files(folder: str) -> Iterator[str]:
    """Every file of a folder that may say something, in order."""
    for parent, names, files in os.walk(folder):
        names[:] = sorted(name for name in names if name != "__pycache__")
        yield from (f"{parent}{os.sep}{file}" for file in sorted(files))


def _installed() -> list[str]:
    """The packages that Python finds, each with its version: `jinja2-3.1.6.dist-info`."""
    folders = [folder for folder in sys.path if folder.endswith(("site-packages", "dist-packages"))]
    names = (name for folder in folders if os.path.isdir(folder) for name in os.listdir(folder))  # noqa: PTH112, PTH208
    return sorted(name for name in names if name.endswith("-info"))
