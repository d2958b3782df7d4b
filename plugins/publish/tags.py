"""The tags of our own pages: where they lead, what they load, the names within them."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_TAG = re.compile(r"<([a-z][a-z0-9]*)((?:\s[^<>]*)?)>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r'\s([a-z][a-z-]*)(?:="([^"]*)")?')


class Tag(NamedTuple):
    """An opening tag: its name, and its attributes as a browser reads them."""

    name: str
    attributes: dict[str, str]


@lru_cache(maxsize=64)
def tags(page: str) -> tuple[Tag, ...]:
    """The opening tags of a page, in order.

    The templates and Markdown escape `<` and `>` in texts, attributes and JSON-LD: a bracket is always that of a tag.
    """
    return tuple(Tag(found[1].lower(), _attributes(found[2])) for found in _TAG.finditer(page))


def _attributes(text: str) -> dict[str, str]:
    return {found[1]: html.unescape(found[2] or "") for found in _ATTRIBUTE.finditer(text)}


def targets(page: str) -> Iterator[str]:
    """Every address that the page leads to or loads, as written."""
    for tag in tags(page):
        for key in ("href", "src", "poster", "action", "data"):
            if key in tag.attributes:
                yield tag.attributes[key]
        yield from (part.split()[0] for part in tag.attributes.get("srcset", "").split(",") if part.strip())


def identifiers(page: str) -> frozenset[str]:
    """What a fragment of the page’s address may name."""
    return frozenset(tag.attributes["id"] for tag in tags(page) if tag.attributes.get("id"))


def linked(page: str, relation: str) -> list[str]:
    """Where each `<link>` of a relation leads, those apart that are for paper alone."""
    links = (tag.attributes for tag in tags(page) if tag.name == "link" and tag.attributes.get("media") != "print")
    return [link.get("href", "") for link in links if relation in link.get("rel", "").split()]


def is_hidden(page: str) -> bool:
    """Whether search engines are told not to keep it."""
    metas = (tag.attributes for tag in tags(page) if tag.name == "meta")
    return any(meta.get("name") == "robots" and "noindex" in meta.get("content", "") for meta in metas)
