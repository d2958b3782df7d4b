"""What a site consists of, made from a content as it is now; what still stands is not made again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cached_property, partial
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from blinker import ANY

from plugins.community import coast, selection
from plugins.community.graph import Graph
from plugins.community.noting import apart, note
from plugins.community.pages import Making, makings, pages_of
from plugins.community.pages.chrome import chrome
from plugins.community.pages.edition import Edition
from plugins.community.problems import Problem
from plugins.community.release import Release
from plugins.community.views.page import View
from plugins.community.views.pieces import Chrome, Html
from plugins.community.views.replacing import replace
from plugins.community.watched import Watched
from plugins.community.watched import digest as digest_of
from plugins.site.contents import Snapshot
from plugins.site.facts import Facts, Told
from plugins.site.memory.ledger import Ledger, Page
from plugins.site.memory.signature import room
from plugins.site.memory.store import Store
from plugins.site.outputs import Output
from plugins.site.page_data import by_page
from plugins.site.press import SitePress
from plugins.site.publication import NotedPublication, Publication
from plugins.site.qr import qr_outputs
from plugins.site.signals import get_outputs, get_page_data, page_made
from plugins.site.views import LazyView, Leaf, Views

Receiver = Callable[[Publication], Iterable[Output]]

_AT_HAND = 200
"""How many views are held besides the last: all would take half a gigabyte. Others are made again if need be."""

File = tuple[str, bytes]
"""A path, and the digest of what is there."""


class Asked(NamedTuple):
    """What is to be made: of which content, for which day, for whom, with which notices, in which theme (its files)."""

    content: Path
    day: date
    release: Release
    notices: tuple[Problem, ...]
    theme: dict[str, bytes]


class Whole(NamedTuple):
    """A page as a view, and its JSON-LD."""

    view: View
    data: Html | None


class Maker:
    """Makes the parts of a site, and notes in its ledger what each was made from."""

    def __init__(self, asked: Asked, snapshot: Snapshot, last: Page, store: Store, *, same_graph: bool) -> None:
        """With `same_graph`, the graph is known to tell what it told when the last page of the ledger was written."""
        self.asked, self.snapshot, self._store = asked, snapshot, store
        self.chosen_by_texts: bool | None = None
        self.leaves: dict[str, Leaf] = {}
        self._names: dict[str, str] = {}
        self._wholes: dict[str, Whole] = {}
        self._untold: set[str] = set()
        facts = Facts(lambda: self._selected, self._told(), same_graph=same_graph)
        self.ledger = Ledger(last, facts, late=("frame", "views", "view"))  # made from the ledger itself

    def pages(self) -> Iterator[Leaf]:
        """Every page; those that do not stand are made as views."""
        self.leaves.clear()
        for name in self.names():
            yield from self.pages_of(name)

    def names(self) -> tuple[str, ...]:
        """What has pages: `event 2019/lancement`, `home`."""
        return self.ledger.recall("pages", self._page_names)

    def pages_of(self, name: str) -> Iterator[Leaf]:
        """The pages of one of these."""
        for leaf in self.ledger.recall(f"page {name}", partial(self._make, name)):
            self._names[leaf.url], self.leaves[leaf.url] = name, leaf
            yield leaf

    def make_again(self) -> None:
        """Put everything but pages in the store, as if nothing was there."""
        with apart():
            for url in [leaf.url for leaf in self.leaves.values() if leaf.files]:
                self._make(self._names[url])
            for receiver in self.receivers():
                self._files_of(receiver)

    def _page_names(self) -> tuple[str, ...]:
        return tuple(making.name for making in makings(self.graph))

    def receivers(self) -> tuple[Receiver, ...]:
        """Those of plugins who make files."""
        return tuple(get_outputs.receivers_for(ANY))

    def files_of(self, receiver: Receiver) -> tuple[File, ...]:
        """The files that one of these makes, once there are pages; their contents are in the store."""
        name = f"{receiver.__module__}.{receiver.__qualname__}"
        return self.ledger.recall(f"files {name}", partial(self._files_of, receiver))

    def statics(self) -> tuple[str, ...]:
        """The pictures and documents of the content that the site has."""
        return self.ledger.recall("statics", lambda: tuple(sorted(self.graph.statics)))

    def chrome(self) -> Chrome:
        """The frame of every page."""
        return self.ledger.recall("frame", lambda: chrome(self.graph, self.asked.release))

    def whole(self, url: str) -> Whole:
        """A page as a view, made again if it has to be."""
        if url not in self._wholes:
            with apart():
                self._make(self._names[url])
        return self._wholes[url]

    def tell(self, leaf: Leaf) -> None:
        """Tell plugins of a page that was just made, once."""
        if leaf.url in self._untold:
            self._untold.remove(leaf.url)
            page_made.send(self.publication, view=LazyView(leaf, lambda url: self.whole(url).view))

    @cached_property
    def graph(self) -> Graph:
        """The content as the release has it, watched."""
        return Watched(self._selected)

    @cached_property
    def _selected(self) -> Graph:
        with apart() as facts:
            graph = selection.selected(self.snapshot.graph, self.asked.release)
        self.chosen_by_texts = bool(facts)
        return graph

    @cached_property
    def publication(self) -> Publication:
        """What plugins are given."""
        with apart():
            asked, views = self.asked, Views(self.leaves, lambda url: self.whole(url).view)
            told = (self.graph, self.chrome(), views, asked.release, asked.notices, self.text)
            return NotedPublication(asked.content, asked.day, *told)

    @cached_property
    def _edition(self) -> Edition:
        asked = self.asked
        press = SitePress(asked.content, self.graph, asked.release, self.text)
        return Edition(self.graph, asked.day, press, coast.outlines(), asked.release)

    @cached_property
    def _makings(self) -> dict[str, Making]:
        with apart():
            return {making.name: making for making in makings(self.graph)}

    def text(self, name: str, make: Callable[[], bytes]) -> bytes:
        """The text that `make` makes, or made when all that it reads was the same."""
        fresh: list[bytes] = []

        def made() -> bytes:
            note("code", "is", make.__module__)
            fresh.append(make())
            return self._store.put(fresh[0])

        digest = self.ledger.recall(f"text {name}", made)
        if fresh:
            return fresh[0]
        content = self._store.get(digest)
        return make() if content is None else content

    def _make(self, name: str) -> tuple[Leaf, ...]:
        for url in list(self._wholes)[:-_AT_HAND]:
            del self._wholes[url]
        making, publication = self._makings[name], self.publication
        views = tuple(self._released(view) for view in pages_of(making, self._edition))
        receivers = [*get_page_data.receivers_for(ANY)]
        for receiver in receivers:
            note("code", "is", receiver.__module__)
        data = by_page(receiver(publication, views=views) for receiver in receivers)
        return tuple(self._leaf(view, data.get(view.url)) for view in views)

    def _released(self, view: View) -> View:
        return replace(view, index=False) if self.asked.release is Release.PREVIEWED else view

    def _leaf(self, view: View, data: Html | None) -> Leaf:
        self._wholes[view.url] = Whole(view, data)
        self._untold.add(view.url)
        files = tuple((output.path, self._store.put(output.content)) for output in qr_outputs((view,)))
        key = blake2b(f"{view!r}\0{data or ''}".encode(), digest_size=16).digest()
        return Leaf(view.url, type(view), view.index, view.turns, key, files)

    def _files_of(self, receiver: Receiver) -> tuple[File, ...]:
        note("code", "is", receiver.__module__)
        return tuple((output.path, self._store.put_all(output.parts)) for output in receiver(self.publication))

    def _told(self) -> Told:
        """What the facts that are not those of the graph amount to."""
        return {
            **self.snapshot.told(self.asked.day),
            "theme": lambda _: digest_of(repr(self.asked.theme)),
            "code": lambda module: room(str(module)),
            "frame": lambda _: digest_of(self.chrome()),
            "notices": lambda _: digest_of(self.asked.notices),
            "views": lambda _: digest_of(repr([leaf.at_hand for leaf in self.leaves.values()])),
            "view": lambda url: self.leaves[str(url)].key if url in self.leaves else b"",
        }
