"""A built page, read again as words: one line for each thing that stands on its own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

_INLINE = frozenset({
    "a", "abbr", "b", "button", "cite", "code", "data", "del", "dfn", "em", "i", "img", "ins", "kbd", "label", "mark",
    "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
})  # fmt: skip
"""What stands within a line. Everything else begins one; what an item of a list holds is one in the end."""

_LABELS = frozenset({"dt"})
_VALUES = frozenset({"dd", "td", "th"})
"""What stands after its label, or after another cell, on the line of it."""
_UNSAID = frozenset({"script", "style", "svg", "template", "noscript"})
_EMPTY = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "wbr"})


@dataclass(frozen=True)
class PageText:
    """What a page says: in the results of a search, in its own part, and around it."""

    title: str
    head: tuple[str, ...]
    main: tuple[str, ...]
    frame: tuple[str, ...]
    """The header and the footer, which other pages have too."""

    @property
    def lines(self) -> tuple[str, ...]:
        """What is this page's own."""
        return (*self.head, *self.main)


def read(html: str) -> PageText:
    """What `html` says; a link that leaves the site is followed by its address, a picture stands as its alternative."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_line()
    title = _tidy(reader.title)
    head = (title, *(reader.description and [reader.description]))
    return PageText(title.rpartition(" — ")[0] or title, head, tuple(reader.main), tuple(reader.frame))


@dataclass
class _Place:
    """Where the parser is: what is open, and what is not to be read."""

    hidden: list[str] = field(default_factory=list)
    in_main: bool = False
    in_title: bool = False
    links: list[str] = field(default_factory=list)
    items: list[int] = field(default_factory=list)
    """How many lines there were when each open item of a list began."""


class _Reader(HTMLParser):
    """Gathers lines; a tag that is no inline one ends the line before it."""

    def __init__(self) -> None:
        super().__init__()
        self.title, self.description = "", ""
        self.main: list[str] = []
        self.frame: list[str] = []
        self._words: list[str] = []
        self._at: Final = _Place()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        if self._at.hidden or _is_unsaid(tag, known):
            self._hide(tag, known)
            return
        if tag not in _INLINE | _VALUES:
            self.end_line()
        if tag in {"main", "title"}:
            self._at.in_main, self._at.in_title = tag == "main", tag == "title"
        elif tag == "li":
            self._at.items.append(len(self._lines))
        elif tag in {"td", "th"}:
            self._words.append(" · " if self._words else "")
        elif tag == "meta" and known.get("name") == "description":
            self.description = _tidy(known.get("content", ""))
        elif tag == "img" and known.get("alt"):
            self._words.append(f" [image : {known['alt']}] ")
        elif tag == "a":
            self._at.links.append(known.get("href", ""))

    def handle_endtag(self, tag: str) -> None:
        if self._at.hidden:
            if tag == self._at.hidden[-1]:
                self._at.hidden.pop()
        elif tag == "a" and self._at.links:
            target = self._at.links.pop()
            self._words.append(f" (→ {target})" if re.match(r"[a-z]+:", target) else "")
        elif tag in _LABELS:
            self._words.append(" : ")
        elif tag not in _INLINE | _VALUES:
            self.end_line()
            self._leave(tag)

    def handle_data(self, data: str) -> None:
        if self._at.hidden:
            return
        if self._at.in_title:
            self.title += data
        else:
            self._words.append(data)

    def end_line(self) -> None:
        """Keep what was gathered since the last line."""
        line = _tidy("".join(self._words))
        self._words.clear()
        if line:
            self._lines.append(line)

    @property
    def _lines(self) -> list[str]:
        return self.main if self._at.in_main else self.frame

    def _leave(self, tag: str) -> None:
        if tag == "li" and self._at.items:
            first = self._at.items.pop()
            self._lines[first:] = [" · ".join(self._lines[first:])] if self._lines[first:] else []
        elif tag in {"main", "title"}:
            self._at.in_main = self._at.in_title = False

    def _hide(self, tag: str, known: Mapping[str, str]) -> None:
        if tag == "svg" and known.get("aria-label") and not self._at.hidden:
            self._words.append(f" [image : {known['aria-label']}] ")
        if tag not in _EMPTY:
            self._at.hidden.append(tag)


def _is_unsaid(tag: str, known: Mapping[str, str]) -> bool:
    return tag in _UNSAID or known.get("aria-hidden") == "true" or "hidden" in known


def _tidy(text: str) -> str:
    """The text on one line, its spaces plain: those that hold words together are no change to tell."""
    return " ".join(text.split())
