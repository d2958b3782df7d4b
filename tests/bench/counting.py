"""What a site that was built consists of: pages of each kind, and files."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple

KINDS = {  # the beginning of an address, and what is there
    r"evenements/\d+/[^/]+/$": "événements",
    r"evenements/\d+/": "années",
    r"intervenants/.": "intervenants",
    r"lieux/.": "lieux",
    r"(territoires|formats|themes)/.": "territoires, formats et thèmes",
    r"(evenements|intervenants|lieux|territoires|formats|themes)/": "listes",
    "$": "accueil",
}
OTHERS = "autres pages"
_NUMBER = re.compile(r"page(-|/)\d+/$")


class Census(NamedTuple):
    """How many pages there are of each kind, how many bytes in all pages, how many files, how many bytes in all."""

    pages: dict[str, int]
    bytes_of_pages: int
    files: int
    bytes: int

    @property
    def total(self) -> int:
        """Pages in all."""
        return sum(self.pages.values())


def census(output: Path) -> Census:
    """Count what is in an output folder."""
    kinds: Counter[str] = Counter()
    pages = files = size = 0
    for path in output.rglob("*"):
        if not path.is_file():
            continue
        files, size = files + 1, size + path.stat().st_size
        if path.name == "index.html":
            kinds[kind_of(path.relative_to(output).as_posix().removesuffix("index.html"))] += 1
            pages += path.stat().st_size
    return Census(dict(kinds), pages, files, size)


def kind_of(address: str) -> str:
    """The kind of page at an address; those that continue a list are pages like it, whatever their number."""
    first = _NUMBER.sub("", address)
    return next((kind for start, kind in KINDS.items() if re.match(start, first)), OTHERS)
