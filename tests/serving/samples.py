"""A site of three files, as `servir` shows it."""

from __future__ import annotations

from dataclasses import dataclass, field

PAGE = b"<!doctype html><html><head><title>Un</title></head><body><p>Un</p></body></html>"


@dataclass(frozen=True)
class Three:
    """Two pages and a calendar; `made` says what they hold."""

    made: dict[str, bytes] = field(
        default_factory=lambda: {"index.html": PAGE, "404.html": PAGE, "lieux/index.html": PAGE, "x.ics": b"BEGIN"}
    )
    pages: int = 3

    def has(self, path: str) -> bool:
        """Whether it is one of its files."""
        return path in self.made

    def content(self, path: str) -> bytes:
        """A file."""
        return self.made[path]
