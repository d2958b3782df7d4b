"""A content folder read again and again: a file whose bytes are known is not read anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any

from plugins.community.bodies import Scan, scan
from plugins.community.files import Stamp, Unreadable, decode, read_bytes
from plugins.community.known import KnownFile, Values, sure
from plugins.community.model import Entity
from plugins.community.noting import apart, note
from plugins.community.problems import Problem
from plugins.community.reading import Source, mark, parse
from plugins.community.strict_yaml import Tree

Understand = Callable[[Source], object]
"""What a source without fault is the source of: an entity, settings. `None` where it has problems."""


class SoundSource(Source):
    """The source of a known file, in which nothing is wrong: read again only where more than its value is asked for."""

    def __init__(self, root: Path, file: str, known: KnownFile, scan: Scan | None, body: str | None = None) -> None:
        """The source of `file` in `root`; its `body` where it was read just now."""
        super().__init__(file, Tree(), body or "", known.body_line, known.mark)
        self._root, self._text, self._scan = root, known.text, scan
        self._has_tree, self._has_body = False, body is not None

    @property
    def tree(self) -> Tree:
        """The values of the file, and where each stands."""
        if not self._has_tree:
            self._tree, self._has_tree = self._again().tree, True
        return self._tree

    @property
    def body(self) -> str:
        """The text below the front matter."""
        note("text", "is", self.file)
        if not self._has_body:
            self._body, self._has_body = self._again().body, True
        return self._body

    @property
    def scan(self) -> Scan | None:
        """What the text of the file holds."""
        note("text", "is", self.file)
        return self._scan

    def _again(self) -> Source:
        source = parse(self.file, decode(self.file, read_bytes(self._root, self.file)[0]))
        with apart():
            same = (source.mark, mark(source.body)) == (self.mark, self._text)
        if not same:
            raise Unreadable(Problem(self.file, 0, "le fichier a changé pendant la lecture", "relancez la commande"))
        return source


class Reader:
    """Knows the sound files of a folder: `known`, and their `values`; the others are in `faulty`."""

    def __init__(self, root: Path, known: Mapping[str, KnownFile] | None = None, values: Values | None = None) -> None:
        """A reader of `root`, which is told what an earlier one knew."""
        self._root = root
        self.known, self.values = dict(known or {}), values or Values()
        self.faulty: dict[str, Source] = {}
        self._sources: dict[str, tuple[bytes, Source]] = {}

    def look(self, files: Iterable[str], stamps: Mapping[str, Stamp], understand: Understand) -> None:
        """Know these files, and no other, as they are now."""
        known, self.known, self.faulty = self.known, {}, {}
        for file in files:
            old = known.get(file)
            if old and old.stamp is not None and old.stamp == stamps.get(file):
                self.known[file] = old
            else:
                self._read(file, old, understand)

    def sound(self, file: str) -> tuple[Source, Any]:
        """The source and the value of a known file."""
        known = self.known[file]
        digest, source = self._sources.get(file, (b"", None))
        if source is None or digest != known.digest:
            source = SoundSource(self._root, file, known, self.values[file][1])
            self._sources[file] = known.digest, source
        return source, self.values[file][0]

    def _read(self, file: str, old: KnownFile | None, understand: Understand) -> None:
        try:
            content, stamp = read_bytes(self._root, file)
            digest = blake2b(content, digest_size=16).digest()
            if old and old.digest == digest:
                self.known[file] = old._replace(stamp=sure(stamp))
                return
            source = parse(file, decode(file, content))
        except Unreadable as refusal:
            self.faulty[file] = Source(file, Tree(problems=[refusal.problem]))
            return
        value = None if source.problems else understand(source)
        if value is None:
            self.faulty[file] = source
            return
        self.known[file] = KnownFile(digest, sure(stamp), source.mark, mark(source.body), source.body_line)
        found = scan(value.text or source.body) if isinstance(value, Entity) else None
        self.values[file] = value, found
        self._sources[file] = digest, SoundSource(self._root, file, self.known[file], found, source.body)
