"""A built site, as a folder: its pages, its calendar, its redirections, its pictures and documents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from plugins.community import urls
from plugins.review.entries import Entry, entries
from plugins.review.reading import PageText, read

_LEADS = re.compile(rb'<meta http-equiv="refresh" content="0; url=([^"]+)">')
"""What makes a page a redirection."""

_GIVEN = ("documents/", "images/")
"""Where the files are that a reader is given as they are."""


@dataclass(frozen=True)
class Site:
    """A built site; its files are read when they are needed."""

    root: Path

    @cached_property
    def pages(self) -> dict[str, Path]:
        """The file of each page that says something, by its address, sorted."""
        return {url: path for url, path in self._answers.items() if url not in self.redirects}

    @cached_property
    def redirects(self) -> dict[str, str]:
        """What each former address leads to."""
        found = ((url, _LEADS.search(path.read_bytes())) for url, path in self._answers.items())
        return {url: leads[1].decode() for url, leads in found if leads}

    @cached_property
    def given(self) -> dict[str, Path]:
        """The pictures and documents, by their path from the root."""
        return {file: path for file, path in self._files("*") if file.startswith(_GIVEN)}

    @cached_property
    def entries(self) -> dict[str, Entry]:
        """What is in the calendar of everything, by identifier."""
        path = self.root / urls.file_of(urls.EVERY_CALENDAR)
        return entries(path.read_bytes()) if path.is_file() else {}

    @cached_property
    def _answers(self) -> dict[str, Path]:
        return {_address(file): path for file, path in self._files("*.html")}

    def page(self, url: str) -> PageText:
        """What a page says."""
        return read(self.pages[url].read_text("utf-8"))

    def _files(self, pattern: str) -> Iterator[tuple[str, Path]]:
        found = sorted(path for path in self.root.rglob(pattern) if path.is_file())
        yield from ((path.relative_to(self.root).as_posix(), path) for path in found)


def differing(before: dict[str, Path], after: dict[str, Path], names: Iterable[str]) -> list[str]:
    """Those of `names`, which both have, whose bytes are not the same."""
    return [name for name in names if before[name].read_bytes() != after[name].read_bytes()]


def _address(file: str) -> str:
    return f"/{file.removesuffix('index.html')}"
