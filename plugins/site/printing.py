"""Views made pages: with which templates, and when a page has to be printed again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment

from plugins.community.views.page import View
from plugins.community.views.pieces import Chrome, Html
from plugins.site.templates import environment, render, template_name

_NAMED = re.compile(r"""["']([\w/.-]+\.html)["']""")
_COMPUTED = re.compile(r"""\{%-?\s*(?:extends|import|from|include)\s+(?!["'])""")
"""A template that is not named by a plain text: it may be any."""


class Print(NamedTuple):
    """A page that was printed: the keys of its view and of its frame and templates, and its digest."""

    view: bytes
    frame: bytes
    digest: bytes


class Printer:
    """Prints the views of a site in its frame, with the templates of a theme as they are now."""

    def __init__(self, theme: Path, templates: Mapping[str, str], chrome: Chrome) -> None:
        """A printer that is given the text of every template by its name: `pages/event.html`."""
        self.theme, self._templates, self._chrome = theme, templates, chrome
        self._keys: dict[type[View], bytes] = {}

    def key(self, kind: type[View]) -> bytes:
        """The same as long as nothing but views changes: the frame, the template and all that it names."""
        if kind not in self._keys:
            parts = [repr(self._chrome), *(f"{name}\0{self._templates[name]}" for name in self._named_by(kind))]
            self._keys[kind] = blake2b("\0".join(parts).encode(), digest_size=16).digest()
        return self._keys[kind]

    def page(self, view: View, data: Html | None) -> bytes:
        """The page of a view; `data` is its JSON-LD."""
        return render(self._environment, view, self._chrome, data).encode()

    @cached_property
    def _environment(self) -> Environment:
        return environment(self.theme)

    def _named_by(self, kind: type[View]) -> list[str]:
        """The template of a kind and every one that it uses, or that those use, in order."""
        found: set[str] = set()
        left = [template_name(kind)]
        while left:
            name = left.pop()
            if name in found or name not in self._templates:
                continue
            found.add(name)
            text = self._templates[name]
            left += self._templates if _COMPUTED.search(text) else _NAMED.findall(text)
        return sorted(found)
