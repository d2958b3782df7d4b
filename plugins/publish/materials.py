"""What the site is made with: the packages that are installed for it, and their licences as SPDX has them.

`requirements.txt` says which packages they are; each says the rest of itself, in what it installs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Final, NamedTuple

REQUIREMENTS: Final = Path(__file__).parents[2] / "requirements.txt"

_PIN = re.compile(r"^([a-z0-9-]+)==([^ ;\\]+)", re.MULTILINE)
_NEED = re.compile(r"[A-Za-z0-9][\w.-]*")
_PLAIN: Final = frozenset({"Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT"})
"""Identifiers that packages give as such under the old key `License`, where anything may stand."""

_CLASSIFIERS: Final = {
    "GNU Affero General Public License v3 or later (AGPLv3+)": "AGPL-3.0-or-later",
    "GNU General Public License (GPL)": "GPL-3.0-or-later",
    "GNU General Public License v2 or later (GPLv2+)": "GPL-2.0-or-later",
    "MIT License": "MIT",
    "Public Domain": "LicenseRef-Public-Domain",
}
"""The last words of trove classifiers that name one licence. « BSD License » names several: the text decides."""


class Package(NamedTuple):
    """A package, its licence as an SPDX expression (empty where it says none), and the others that it needs."""

    name: str
    version: str
    licence: str
    needs: tuple[str, ...]


def packages(requirements: Path = REQUIREMENTS) -> tuple[Package, ...]:
    """Those of a requirements file that this system and this Python ask for, by name."""
    names = sorted(versions(requirements))
    return tuple(_package(name, found, names) for name in names if (found := _installed(name)))


def versions(requirements: Path = REQUIREMENTS) -> dict[str, list[str]]:
    """The versions of each package of a requirements file: several, where they depend on the system."""
    found: dict[str, list[str]] = {}
    for name, version in _PIN.findall(requirements.read_text("utf-8")):
        found.setdefault(name, []).append(version)
    return found


def _installed(name: str) -> Distribution | None:
    try:
        return distribution(name)
    except PackageNotFoundError:  # for another system
        return None


def _package(name: str, found: Distribution, names: list[str]) -> Package:
    needs = {_plain(word[0]) for need in found.requires or () if "extra ==" not in need and (word := _NEED.match(need))}
    return Package(name, found.version, _licence(found), tuple(sorted(needs.intersection(names))))


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _licence(found: Distribution) -> str:
    """The licence that a package says, in the newest of the ways that it uses (PEP 639, or those before)."""
    expression, plain, classifiers = (
        found.metadata.get_all(key, []) or [] for key in ("License-Expression", "License", "Classifier")
    )
    if one := next((text for text in (*expression, *_PLAIN.intersection(plain))), ""):
        return str(one)
    return " AND ".join(sorted({one for line in classifiers if (one := _classified(line, found))}))


def _classified(line: str, found: Distribution) -> str:
    kind, *_, last = line.split(" :: ")
    if kind != "License":
        return ""
    if last == "BSD License":
        return "BSD-3-Clause" if any("neither the name" in text.lower() for text in _texts(found)) else "BSD-2-Clause"
    return _CLASSIFIERS.get(last, "")


def _texts(found: Distribution) -> Iterator[str]:
    for file in found.files or ():
        if re.search(r"licen[cs]e|copying", file.name, re.IGNORECASE):
            yield Path(str(file.locate())).read_text("utf-8", errors="replace")
