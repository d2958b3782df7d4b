"""Lists cut in pages: none is longer than `PER_PAGE` lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from plugins.community import counting, urls
from plugins.community.graph import PER_PAGE
from plugins.community.views.page import View
from plugins.community.views.pieces import Link, Pages
from plugins.community.views.replacing import replace

T = TypeVar("T")
V = TypeVar("V", bound=View)


def cut(url: str, items: Sequence[T]) -> Iterator[tuple[tuple[T, ...], Pages]]:
    """The items of each page of the list at `url`, and the links from page to page; an empty list has one page."""
    count = max(1, -(-len(items) // PER_PAGE))
    links = tuple(Link(str(number), urls.page(url, number)) for number in range(1, count + 1)) if count > 1 else ()
    for number in range(1, count + 1):
        previous = urls.page(url, number - 1) if number > 1 else ""
        following = urls.page(url, number + 1) if number < count else ""
        part = items[(number - 1) * PER_PAGE : number * PER_PAGE]
        yield tuple(part), Pages(links, number, previous, following)


def page_of(view: V, pages: Pages, **shown: Any) -> V:  # noqa: ANN401 - whatever fields the view has
    """The view as one page of its list: beyond the first, the title and the description say which."""
    shown["pages"] = pages
    if pages.current > 1:
        number = f"page{counting.NBSP}{pages.current}"
        shown["url"] = urls.page(view.url, pages.current)
        shown["title"] = f"{view.title}, {number}"
        shown["description"] = counting.shortened(f"{counting.capitalized(number)}. {view.description}")
    return replace(view, **shown)
