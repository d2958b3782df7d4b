"""The opening tags of a page, as a browser reads them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser


@dataclass(frozen=True)
class Tag:
    """An opening tag; an attribute without value has an empty one."""

    name: str
    attributes: dict[str, str]

    def get(self, name: str) -> str:
        """The value of an attribute; empty where it has none."""
        return self.attributes.get(name, "")

    def has(self, name: str) -> bool:
        """Whether it has the attribute."""
        return name in self.attributes


@dataclass
class _Reader(HTMLParser):
    found: list[Tag] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(Tag(tag, {name: value or "" for name, value in attrs}))


@lru_cache(maxsize=256)
def tags(page: str) -> tuple[Tag, ...]:
    """Every opening tag, in order."""
    reader = _Reader()
    reader.feed(page)
    return tuple(reader.found)
