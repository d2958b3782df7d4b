"""What a page says in its tags: where it leads, what it loads, the names within it."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.site.tags import tags


def targets(page: str) -> Iterator[str]:
    """Every address that the page leads to or loads, as written."""
    for tag in tags(page):
        yield from (tag.get(key) for key in ("href", "src", "poster", "action", "data") if tag.has(key))
        yield from (part.split()[0] for part in tag.get("srcset").split(",") if part.strip())


def identifiers(page: str) -> frozenset[str]:
    """What a fragment of the page’s address may name."""
    return frozenset(tag.get("id") for tag in tags(page) if tag.get("id"))


def linked(page: str, relation: str) -> list[str]:
    """Where each `<link>` of a relation leads, those apart that are for paper alone."""
    links = (tag for tag in tags(page) if tag.name == "link" and tag.get("media") != "print")
    return [link.get("href") for link in links if relation in link.get("rel").split()]


def is_hidden(page: str) -> bool:
    """Whether search engines are told not to keep it."""
    metas = (tag for tag in tags(page) if tag.name == "meta")
    return any(meta.get("name") == "robots" and "noindex" in meta.get("content") for meta in metas)
