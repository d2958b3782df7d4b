"""A site as it is at one moment: every file by its path, made when it is asked for and not known already."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import chain
from threading import RLock

from plugins.community import urls
from plugins.community.noting import note
from plugins.community.problems import Problem
from plugins.site.making import File, Maker
from plugins.site.memory.digests import digest_of
from plugins.site.memory.ledger import Page
from plugins.site.memory.store import Store
from plugins.site.outputs import LazyOutput, Output
from plugins.site.printing import Print, Printer
from plugins.site.publication import Publication
from plugins.site.statics import static_content
from plugins.site.theme import theme_outputs
from plugins.site.together import Together
from plugins.site.views import Leaf


class OpenSite:
    """A site whose files are made when they are asked for; many threads may ask."""

    def __init__(
        self, maker: Maker, printer: Printer, prints: dict[str, Print], store: Store, *, at_once: bool = False
    ) -> None:
        """What the maker makes and the printer prints; what was printed before may be in the store.

        With `at_once`, every page is printed, and told to plugins, while its view is at hand, not when it is asked for.
        """
        self._maker, self._printer, self._store = maker, printer, store
        self.prints = prints
        self._lock = RLock()
        self._pages: dict[str, Leaf] = {}
        self._together = Together(maker, store, self.prints) if at_once and maker.ledger.blank else None
        if self._together:
            self._together.pages(self._made)
        for leaf in maker.pages():
            self._pages[urls.file_of(leaf.url)] = leaf
            if at_once:
                self._made(leaf)
        own = [file for leaf in self._pages.values() for file in leaf.files]
        self._own = dict((*own, *self._of_theme()))
        self.statics = frozenset(maker.statics())
        """Those of its files that stand in the content."""

    @property
    def pages(self) -> int:
        """How many pages it has."""
        return len(self._pages)

    @property
    def notices(self) -> tuple[Problem, ...]:
        """What is worth a look in the content, and stops nothing."""
        return self._maker.asked.notices

    @property
    def publication(self) -> Publication:
        """What plugins are given of it."""
        return self._maker.publication

    @property
    def paths(self) -> frozenset[str]:
        """Every file, relative to the output folder."""
        with self._lock:
            return frozenset((*self._pages, *self._own, *self._files, *self.statics))

    @cached_property
    def _files(self) -> dict[str, bytes]:
        """The files of plugins. Whoever only looks at a page does not wait for them."""
        if self._together:
            self._together.files()
        return dict(chain.from_iterable(map(self._maker.files_of, self._maker.receivers())))

    def has(self, path: str) -> bool:
        """Whether the site has a file. No plugin is asked of a page, nor of what pages are made of."""
        return any(path in some for some in (self._pages, self._own, self.statics)) or path in self.paths

    def left(self) -> tuple[Page, dict[str, Print]]:
        """What was made and printed until now, for the next site."""
        with self._lock:
            prints = {url: known for url, known in self.prints.items() if url in self._maker.leaves}
            return self._maker.ledger.page(), prints

    def outputs(self) -> Iterator[Output]:
        """Every file, whose content is made, or read, when it is looked into."""
        for path in sorted(self.paths):
            yield LazyOutput(path, self.digest(path), self.content)

    def content(self, path: str) -> bytes:
        """The bytes of a file. Raises `KeyError` where the site has no such file."""
        if path in self.statics:
            with self._lock:  # one picture is developed at a time
                return static_content(self._maker.asked.content, path)
        digest = self.digest(path)
        content = self._store.get(digest)
        if content is None:
            with self._lock:
                self._make_again(path)
                content = self._store.get(digest)
        if content is None:
            raise LookupError(f"{path} is not twice the same")
        return content

    def digest(self, path: str) -> bytes:
        """The digest of the bytes of a file. Raises `KeyError` where the site has no such file."""
        with self._lock:
            if leaf := self._pages.get(path):
                return self._printed(leaf)
            return self._digest_of_static(path) if path in self.statics else self._own.get(path) or self._files[path]

    def fingerprint(self, path: str) -> str:
        """The same for the same bytes, known without printing the page. Raises `KeyError` as `digest` does."""
        leaf = self._pages.get(path)
        return (leaf.key + self._printer.key(leaf.kind) if leaf else self.digest(path)).hex()

    def _made(self, leaf: Leaf) -> None:
        self._printed(leaf)
        self._maker.tell(leaf)

    def _printed(self, leaf: Leaf) -> bytes:
        """The digest of a page, which is printed if it is not known."""
        known, frame = self.prints.get(leaf.url), self._printer.key(leaf.kind)
        if known is None or (known.view, known.frame) != (leaf.key, frame):
            known = self.prints[leaf.url] = Print(leaf.key, frame, self._print(leaf))
        return known.digest

    def _print(self, leaf: Leaf) -> bytes:
        return self._store.put(self._printer.page(*self._maker.whole(leaf.url)))

    def _make_again(self, path: str) -> None:
        """Put in the store what is no longer there."""
        if leaf := self._pages.get(path):
            self._print(leaf)
            return
        self._put_theme()
        self._maker.make_again()

    def _of_theme(self) -> tuple[File, ...]:
        return self._maker.ledger.recall("theme", self._put_theme)

    def _put_theme(self) -> tuple[File, ...]:
        note("theme")
        return tuple((output.path, self._store.put(output.content)) for output in theme_outputs(self._printer.theme))

    def _digest_of_static(self, path: str) -> bytes:
        def make() -> bytes:
            note("file", "is", path)
            return digest_of(static_content(self._maker.asked.content, path))

        return self._maker.ledger.recall(f"static {path}", make)
