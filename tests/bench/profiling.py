"""Where the time of a build goes: by room of ours, by package, and in which functions."""

from __future__ import annotations

import marshal
import sysconfig
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from tests.bench.ours import ROOT
from tests.bench.running import run
from tests.bench.site import Site

IMPORTS, FILES, STORE, TEMPLATES, PYTHON = "imports", "fichiers lus et écrits", "SQLite", "gabarits", "Python"
_PLACES = {ROOT / "plugins": 2, Path(sysconfig.get_path("purelib")): 1, Path(sysconfig.get_path("stdlib")): 1}
"""Where code is, and how many parts of a path name a room or a package there; one place may be within the next."""
_MOST = 14
_IMPORTING = ("built-in method marshal.loads", "built-in method builtins.__build_class__", "built-in method _imp.")
_ON_DISK = ("built-in method posix.", "built-in method io.open", "built-in method _io.open", "'_io.")

Function = tuple[str, int, str]
"""Its file, its line, its name, as Python's profiler has it; what is not written in Python has the file `~`."""


class Profile(NamedTuple):
    """Seconds in all, then by room or package and by function, those that take most first.

    The profiler itself slows all of it, and small functions most.
    """

    total: float
    rooms: list[tuple[str, float]]
    functions: list[tuple[str, float]]


def profile(site: Site) -> Profile:
    """Build a site of ours under Python's profiler. What other processes do is not seen. Raises `Failed`."""
    told = site.folder / "profile"
    python, options, command = site.command[0], site.command[1:3], site.command[3:]
    run((python, *options, "-m", "cProfile", "-o", str(told), *command), site.folder, site.variables)
    return read(told)


def read(told: Path) -> Profile:
    """The profile that Python's profiler wrote in a file."""
    stats = marshal.loads(told.read_bytes())  # noqa: S302 written right now, by ourselves
    rooms: defaultdict[str, float] = defaultdict(float)
    functions: defaultdict[str, float] = defaultdict(float)
    for function, (_, _, own, _, callers) in stats.items():
        for room, name, seconds in _shares(function, own, callers):
            rooms[room] += seconds
            functions[name] += seconds
    return Profile(sum(rooms.values()), _most(rooms), _most(functions))


def _most(times: Mapping[str, float]) -> list[tuple[str, float]]:
    return sorted(times.items(), key=lambda pair: -pair[1])[:_MOST]


def _shares(
    function: Function, own: float, callers: dict[Function, tuple[int, int, float, float]]
) -> Iterator[tuple[str, str, float]]:
    """The room, the name and the time of a function; what is not written in Python counts for those who call it."""
    if function[0] != "~" or not callers:
        yield room_of(function), _name(function), own
        return
    for caller, (_, _, seconds, _) in callers.items():
        yield room_of(function) or room_of(caller) or PYTHON, _name(caller), seconds


def room_of(function: Function) -> str:
    """Where a function lives; nothing, for one that is not written in Python and could be anyone’s."""
    file, _, name = function
    if file.startswith("<frozen importlib") or name == "<module>" or any(sign in name for sign in _IMPORTING):
        return IMPORTS
    if file == "~":
        return FILES if any(sign in name for sign in _ON_DISK) else STORE if "sqlite3" in name else ""
    path = Path(file)
    for place, depth in _PLACES.items():
        if path.is_relative_to(place):
            return "/".join(path.relative_to(place).with_suffix("").parts[:depth])
    return TEMPLATES if path.suffix == ".html" else PYTHON


def _name(function: Function) -> str:
    file, line, name = function
    return f"{Path(file).name}:{line} {name}" if file != "~" else name
