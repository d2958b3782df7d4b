"""A content folder looked at again and again: what it holds now, and what is wrong in it."""

from __future__ import annotations

import os
from datetime import date
from functools import cached_property, partial
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from plugins.community import attachments, checks, inventory, library
from plugins.community.files import UNREADABLE, Stamp
from plugins.community.graph import Graph
from plugins.community.inventory import Inventory
from plugins.community.known import Apart, KnownFile, Values, sure
from plugins.community.library import Library
from plugins.community.noting import note
from plugins.community.problems import Problem, in_order
from plugins.community.reader import Reader
from plugins.community.reading import mark
from plugins.community.watched import Watched
from plugins.community.watched import digest as digest_of
from plugins.console.sentences import Refusal, said
from plugins.site.facts import Facts, Told
from plugins.site.memory import MEMORY, forget_oldest
from plugins.site.memory.digests import Digested, Digests
from plugins.site.memory.ledger import BLANK, Ledger
from plugins.site.memory.sealed import seal, unsealed
from plugins.site.memory.signature import signature

Problems = tuple[Problem, ...]

_FILE = "contents"


def home_of(content: Path, memory: Path = MEMORY) -> Path:
    """Where it is kept what is known of a content folder."""
    return memory / "contents" / blake2b(os.fsencode(content.resolve()), digest_size=6).hexdigest()


class _Kept(NamedTuple):
    """What a look at a content leaves to the next."""

    files: dict[str, KnownFile]
    values: list[bytes]
    statics: dict[str, Digested]
    checked: Apart
    front: bytes


_NOTHING = _Kept({}, [], {}, Apart(BLANK), b"")


class Snapshot:
    """A content as it was at one moment."""

    def __init__(self, stock: Inventory, reader: Reader, statics: dict[str, bytes]) -> None:
        """What a reader has just seen, with the digests of the other files."""
        self._stock, self._reader, self.statics = stock, reader, statics
        faulty = reader.faulty.items()
        self.texts = {file: known.text for file, known in reader.known.items()}
        self.texts |= {file: mark(source.body) for file, source in faulty}
        fronts = b"".join(known.mark for known in reader.known.values())  # each tells its file too
        wrong = [(file, source.mark, tuple(source.problems)) for file, source in faulty]
        self.front = digest_of((fronts, wrong, stock.statics, stock.broken))
        """The same as long as nothing but texts changes: the graph then tells the same."""

    @cached_property
    def library(self) -> Library:
        """Everything that it holds; made only where something has to be looked into."""
        return library.gathered(self._stock, self._reader)

    @cached_property
    def graph(self) -> Graph:
        """The graph of it, sound or not."""
        return self.library.graph()

    @property
    def folders(self) -> dict[str, Stamp]:
        """Every folder of the content, and its stamp before it was gone through."""
        return self._stock.folders

    @property
    def unread(self) -> Problems:
        """What is wrong with files, before anything is made of them."""
        settled = not self._stock.problems and not self._reader.faulty and library.SETTINGS in self._reader.known
        return () if settled else tuple(self.library.problems)

    def told(self, day: date) -> Told:
        """What its facts amount to, other than those of its graph."""
        return {
            "today": lambda _: day.isoformat().encode(),
            "text": lambda file: self.texts.get(str(file), b""),
            "file": lambda file: self.statics.get(str(file), b""),
            "content": lambda _: digest_of((self.front, repr(self.texts), repr(self.statics))),
        }


class Contents:
    """A content folder, and what is known of it from one look to the next."""

    def __init__(self, root: Path, home: Path) -> None:
        """The content of `root`; what is known of it is kept in `home`."""
        self.root, self._home = root, home / _FILE
        kept = unsealed(self._home, signature()) or _NOTHING
        self._reader = Reader(root, kept.files, Values(kept.values))
        self._statics = Digests(root, kept.statics, attachments.read)
        self._checked, self._front = kept.checked, kept.front

    def look(self, day: date) -> tuple[Snapshot, Problems]:
        """The content as it is now, and every problem and notice of it on a day, sorted.

        Raises:
            Refusal: there is no such folder.

        """
        if not self.root.is_dir():
            raise Refusal(said("Le dossier de contenu {folder} n’existe pas : vérifiez --contenu.", folder=self.root))
        stock = inventory.take_stock(self.root)
        self._reader.look((*stock.entities, *stock.singles), stock.stamps, library.understood)
        statics = self._statics.look({file: stock.stamps[file] for file in stock.statics})
        for file in [file for file in stock.statics if file not in statics]:
            stock.statics.remove(file)
            stock.refuse(file, UNREADABLE)
        snapshot = Snapshot(stock, self._reader, statics)
        return snapshot, self._problems(snapshot, day)

    def _problems(self, snapshot: Snapshot, day: date) -> Problems:
        facts = Facts(lambda: snapshot.graph, snapshot.told(day), same_graph=snapshot.front == self._front)
        ledger = Ledger(self._checked.value, facts)
        found = ledger.recall("tout", lambda: self._checks(snapshot, day, ledger))
        self._checked, self._front = Apart(ledger.page()), snapshot.front
        return in_order((*found, *snapshot.unread))

    def _checks(self, snapshot: Snapshot, day: date, ledger: Ledger) -> Problems:
        def today() -> date:
            note("today")
            return day

        found = list(checks.check(Watched(snapshot.graph), today, ledger.recall))
        for file in snapshot.statics:
            found += ledger.recall(f"image {file}", partial(self._picture, file))
        return tuple(found)

    def _picture(self, file: str) -> Problems:
        from plugins.site import pictures  # and Pillow: pictures that were looked at need no second look

        note("file", "is", file)
        return tuple(pictures.check(self.root, [file]))

    def rest(self) -> None:
        """Take little memory until the next look: who makes a whole site needs it."""
        self._checked.pack()

    def stamps(self, snapshot: Snapshot) -> dict[str, Stamp | None]:
        """The stamps of all that told what the content is; nothing for what is too young to have one."""
        told = {**self._reader.known, **{file: known[0] for file, known in self._statics.known.items()}}
        files = {file: known.stamp if isinstance(known, KnownFile) else known for file, known in told.items()}
        return {
            f"{self.root}/{name}": now
            for name, now in (*files.items(), *((name, sure(now)) for name, now in snapshot.folders.items()))
        }

    def keep(self) -> None:
        """Leave what is known to the next run."""
        files = self._reader.known
        values = self._reader.values.shards(files)
        seal(self._home, signature(), _Kept(files, values, self._statics.known, self._checked, self._front))
        forget_oldest(self._home.parent.parent)
