"""A site that nothing is known of, made by several processes: its pages first, then the files of plugins."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import islice
from typing import Final, NamedTuple

from plugins.site.making import Maker
from plugins.site.memory.ledger import Page
from plugins.site.memory.store import Store
from plugins.site.printing import Print
from plugins.site.views import Leaf

Part = Callable[[], object]
"""What makes something of the site, into the ledger, the prints and the store."""

_AT_ONCE: Final = 16
"""How many things that have pages are in a part."""


class Made(NamedTuple):
    """What another process made: in its ledger, as pages, and in its store."""

    page: Page
    prints: dict[str, Print]
    contents: list[tuple[bytes, bytes]]


class Together:
    """Has all made, and holds what other processes made of it. What none made, the maker makes when it is asked."""

    def __init__(self, maker: Maker, store: Store, prints: dict[str, Print]) -> None:
        """What a maker makes, whose pages, once printed, are in `prints`; contents are in the store."""
        self._maker, self._store, self._prints = maker, store, prints
        self._entries = self._printed = 0

    def pages(self, made: Callable[[Leaf], None]) -> None:
        """Make all pages, and give each to `made`: a first part here, which loads what all need, then the others."""
        names = self._maker.names()
        count = max(1, len(names) // _AT_ONCE)
        first, *others = [partial(self._pages, names[number::count], made) for number in range(count)]
        self.do(first)
        self._share(others)

    def files(self) -> None:
        """Make the files of each plugin, which may look into all pages: they are there."""
        self._store.show()
        self._share([partial(self._maker.files_of, receiver) for receiver in self._maker.receivers()])

    def do(self, part: Part) -> None:
        """Make a part."""
        part()

    def leave(self) -> None:
        """Hold apart what is made from now on."""
        self._store.leave()
        self._entries, self._printed = len(self._maker.ledger), len(self._prints)

    def made(self) -> Made:
        """What was made since; it is no longer held here."""
        printed = list(islice(reversed(self._prints), len(self._prints) - self._printed))
        prints = {url: self._prints.pop(url) for url in printed}
        return Made(self._maker.ledger.handed(self._entries), prints, self._store.drained())

    def take(self, made: Made) -> None:
        """Have what another process made."""
        self._maker.ledger.adopt(made.page)
        self._prints.update(made.prints)
        self._store.take(made.contents)

    def _pages(self, names: Sequence[str], made: Callable[[Leaf], None]) -> None:
        for name in names:
            for leaf in self._maker.pages_of(name):
                made(leaf)

    def _share(self, parts: Sequence[Part]) -> None:
        if parts:
            from plugins.community import hands  # and multiprocessing

            hands.share(parts, self)
