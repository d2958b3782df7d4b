"""The pages of a publication: what is known of each without its view, and views that are made once looked into."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any, Final, NamedTuple, cast

from plugins.community.noting import note
from plugins.community.views.page import View


class Leaf(NamedTuple):
    """What is kept of a page: what those who go through all pages ask for, and `key`, the same for the same view.

    `files` are those that the page has besides: the path and the digest of each.
    """

    url: str
    kind: type[View]
    indexed: bool
    turns: tuple[str, ...]
    key: bytes
    files: tuple[tuple[str, bytes], ...] = ()

    @property
    def at_hand(self) -> tuple[object, ...]:
        """What can be read of it without its view, nor that the view is another."""
        return self.url, self.kind, self.indexed, self.turns, self.files


_AT_HAND: Final = {"url": "url", "index": "indexed", "turns": "turns"}


class Views(Collection[View]):
    """The views of a publication. Going through them reads what a `Leaf` tells; more is read of those looked into."""

    def __init__(self, leaves: Mapping[str, Leaf], whole: Callable[[str], View]) -> None:
        """The pages by their address, and what gives the view of one."""
        self._leaves, self._whole = leaves, whole

    def __iter__(self) -> Iterator[View]:
        note("views")
        return (cast("View", LazyView(leaf, self._whole)) for leaf in self._leaves.values())

    def __len__(self) -> int:
        note("views")
        return len(self._leaves)

    def __contains__(self, view: object) -> bool:
        return any(view is one for one in self)


class LazyView:
    """Stands for a view, of whose class it seems to be, until something of it is asked that its leaf does not tell."""

    def __init__(self, leaf: Leaf, whole: Callable[[str], View]) -> None:
        """The view of a page that `whole` gives, told its address."""
        self._leaf, self._whole = leaf, whole

    @property  # type: ignore[misc] # what `isinstance` asks, and nobody sets
    def __class__(self) -> type:
        return self._leaf.kind

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - as wide as a view
        if name in _AT_HAND:
            return getattr(self._leaf, _AT_HAND[name])
        note("view", "is", self._leaf.url)
        return getattr(self._whole(self._leaf.url), name)
