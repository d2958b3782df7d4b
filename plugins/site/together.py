"""The pages of a site that nothing is known of, made and printed by several processes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice
from typing import Final, NamedTuple

from plugins.site.making import Maker
from plugins.site.memory.ledger import Page
from plugins.site.memory.store import Store
from plugins.site.printing import Print
from plugins.site.views import Leaf

Names = Sequence[str]

_AT_ONCE: Final = 16
"""How many things that have pages are in a part."""


class Made(NamedTuple):
    """What another process made: in its ledger, as pages, and in its store."""

    page: Page
    prints: dict[str, Print]
    contents: list[tuple[bytes, bytes]]


class Together:
    """Makes all pages, and has what other processes made of them. What none made, the maker makes when it is asked."""

    def __init__(self, maker: Maker, store: Store, prints: dict[str, Print], made: Callable[[Leaf], None]) -> None:
        """The pages of a maker, each of which is given to `made`, which fills the store and `prints`."""
        self._maker, self._store, self._prints, self._made = maker, store, prints, made
        self._entries = self._printed = 0

    def share(self) -> None:
        """Make the pages: a first part here, which loads what all need, the others wherever there is a processor."""
        names = self._maker.names()
        count = max(1, len(names) // _AT_ONCE)
        first, *others = [names[number::count] for number in range(count)]
        self.do(first)
        if others:
            from plugins.community import hands  # and multiprocessing

            hands.share(others, self)

    def do(self, part: Names) -> None:
        """Make and print some pages."""
        for name in part:
            for leaf in self._maker.pages_of(name):
                self._made(leaf)

    def leave(self) -> None:
        """Hold apart what is made from now on."""
        self._store.leave()
        self._entries, self._printed = len(self._maker.ledger), len(self._prints)

    def made(self) -> Made:
        """What was made since."""
        prints = dict(islice(reversed(self._prints.items()), len(self._prints) - self._printed))
        made = Made(self._maker.ledger.handed(self._entries), prints, self._store.drained())
        self._entries, self._printed = len(self._maker.ledger), len(self._prints)
        return made

    def take(self, made: Made) -> None:
        """Have what another process made."""
        self._maker.ledger.adopt(made.page)
        self._prints.update(made.prints)
        self._store.take(made.contents)
