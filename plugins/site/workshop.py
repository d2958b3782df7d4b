"""A content folder made a site, again and again: what did not change is kept from one time to the next, and on disk."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

from plugins.community import release_rules
from plugins.community.files import Stamp, stamp
from plugins.community.known import sure
from plugins.community.problems import ContentError, Problem
from plugins.community.release import Release
from plugins.console.sentences import Refusal
from plugins.site.contents import Contents, Snapshot, home_of
from plugins.site.making import Asked, Maker
from plugins.site.memory import MEMORY
from plugins.site.memory.digests import Digested, Digests, folders_of, stamps_of
from plugins.site.memory.ledger import BLANK, Page
from plugins.site.memory.sealed import seal, unsealed
from plugins.site.memory.signature import signature
from plugins.site.memory.store import Store
from plugins.site.opened import OpenSite
from plugins.site.printing import Print, Printer
from plugins.site.settings import connect, read_settings

_TEMPLATES = "templates/"


class _Kept(NamedTuple):
    """What one site leaves to the next."""

    front: bytes
    chosen_by_texts: bool
    page: Page
    prints: dict[str, Print]
    theme: dict[str, Digested]


_NOTHING = _Kept(b"", chosen_by_texts=True, page=BLANK, prints={}, theme={})


class Workshop:
    """What makes the site of a content folder. One thread at a time may open it; what it opened may be read by many."""

    def __init__(
        self,
        content: Path,
        theme: Path,
        release: Release = Release.BUILT,
        *,
        plugins: Iterable[ModuleType] | None = None,
        memory: Path = MEMORY,
    ) -> None:
        """The workshop of a content, which keeps what it knows in a folder of `memory`.

        `plugins` are to be connected: those of the project's settings, unless others are given.
        """
        self._content, self._theme, self._release = content, theme, release
        connect(read_settings()["PLUGINS"] if plugins is None else plugins)
        home = home_of(content, memory)
        self._contents = Contents(content, home)
        self._file = home / release.name.lower()
        self.store_file = self._file.with_suffix(".sqlite")
        """Where the contents of its files are kept, but for those of the content itself."""
        self._store = Store(self.store_file)
        self._kept: _Kept = unsealed(self._file, signature()) or _NOTHING
        self._last: tuple[Maker, OpenSite] | None = None
        self._folders: dict[str, Stamp] = {}

    def open(self, day: date, *, at_once: bool = False) -> OpenSite:
        """The site as the content is now, for `day`; `at_once`, with all its pages printed.

        Raises:
            ContentError: with every problem of the content, or that of a file that changes while it is read.
            Refusal: there is no such folder.

        """
        snapshot, problems = self._contents.look(day)
        if at_once:
            self._contents.rest()
        if self._release.on_line:
            problems = (*problems, *release_rules.check(snapshot.graph, self._release))
        if wrong := [problem for problem in problems if problem.level == "problème"]:
            raise ContentError(wrong)
        return self._opened(snapshot, tuple(sorted(problems)), day, at_once=at_once)

    def keep(self) -> None:
        """Leave what is known, of the last site that was opened above all, to the next process."""
        kept = self._known()
        self._store.keep(_digests(kept))
        seal(self._file, signature(), kept)
        self._contents.keep()

    def stamps(self) -> dict[str, Stamp | None]:
        """The stamps of all that told what the last site is; nothing for what is too young to have one.

        Files that were too young when they were read, and no longer are, are looked at again first.
        """
        if not self._last:
            return {str(self._content): None}
        maker, _ = self._last
        told = self._told(maker.snapshot)
        young = [name for name, now in told.items() if now is None]
        return self._looked_at_again(maker) if young and all(map(_is_old, young)) else told

    def _told(self, snapshot: Snapshot) -> dict[str, Stamp | None]:
        theme = {f"{self._theme}/{name}": known[0] for name, known in self._kept.theme.items()}
        folders = {name: sure(now) for name, now in self._folders.items()}
        return {**self._contents.stamps(snapshot), **theme, **folders}

    def _looked_at_again(self, maker: Maker) -> dict[str, Stamp | None]:
        """The stamps of now, if all still is what the site of a maker was made of."""
        theme = Digests(self._theme, self._kept.theme)
        with suppress(ContentError, Refusal, OSError):  # someone changes it: the next build will tell
            now, then = self._contents.look(maker.asked.day)[0], maker.snapshot
            same = (now.front, now.texts, now.statics) == (then.front, then.texts, then.statics)
            if same and theme.look(stamps_of(self._theme)) == maker.asked.theme:
                self._kept = self._kept._replace(theme=theme.known)
                return self._told(now)
        return {str(self._content): None}

    def _opened(self, snapshot: Snapshot, notices: tuple[Problem, ...], day: date, *, at_once: bool) -> OpenSite:
        kept = self._known()
        self._folders = folders_of(self._theme)
        theme = Digests(self._theme, kept.theme)
        asked = Asked(self._content, day, self._release, notices, theme.look(stamps_of(self._theme)))
        same_graph = snapshot.front == kept.front and not kept.chosen_by_texts
        maker = Maker(asked, snapshot, kept.page, self._store, same_graph=same_graph)
        site = OpenSite(maker, self._printer(maker), dict(kept.prints), self._store, at_once=at_once)
        self._kept, self._last = kept._replace(front=snapshot.front, theme=theme.known), (maker, site)
        return site

    def _known(self) -> _Kept:
        """What is known now: of the site that was opened last, and of what was asked of it since."""
        if not self._last:
            return self._kept
        maker, site = self._last
        chosen = self._kept.chosen_by_texts if maker.chosen_by_texts is None else maker.chosen_by_texts
        page, prints = site.left()
        return self._kept._replace(chosen_by_texts=chosen, page=page, prints=prints)

    def _printer(self, maker: Maker) -> Printer:
        folder = self._theme / _TEMPLATES
        names = [name.removeprefix(_TEMPLATES) for name in maker.asked.theme if name.startswith(_TEMPLATES)]
        return Printer(self._theme, {name: (folder / name).read_text("utf-8") for name in names}, maker.chrome())


def _is_old(name: str) -> bool:
    """Whether whoever changes this file from now on is bound to change its stamp."""
    try:
        return sure(stamp(os.lstat(name))) is not None
    except OSError:
        return False


def _digests(kept: _Kept) -> Iterator[bytes]:
    """Every content of the store that is still of use."""
    yield from (one.digest for one in kept.prints.values())
    for _, result in kept.page.entries.values():
        yield from _within(result)


def _within(result: object) -> Iterator[bytes]:
    if isinstance(result, bytes):
        yield result
    elif isinstance(result, tuple):
        for part in result:
            yield from _within(part)
