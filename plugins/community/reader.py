"""A content folder read again and again: a file whose bytes are known is not read anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final

from plugins.community.bodies import Scan, scan
from plugins.community.files import CHANGED, Stamp, Unreadable, decode, read_bytes
from plugins.community.known import Apart, KnownFile, Values, sure
from plugins.community.model import Entity
from plugins.community.noting import apart, note
from plugins.community.problems import Problem
from plugins.community.reading import Source, mark, parse
from plugins.community.strict_yaml import Spot, Tree

Understand = Callable[[Source], object]
"""What a source without fault is the source of: an entity, settings. `None` where it has problems."""


_MANY: Final = 400
"""Files: it takes a tenth of a second to read fewer."""

_AT_ONCE: Final = 32


class SoundSource(Source):
    """The source of a known file, in which nothing is wrong: read again only where more than its value is asked for."""

    def __init__(self, root: Path, file: str, known: KnownFile, scan: Apart, body: str | None = None) -> None:
        """The source of `file` in `root`; its `body` where it was read just now."""
        self.file, self.body_line, self.mark = file, known.body_line, known.mark
        self._root, self._text, self._scan, self._line = root, known.text, scan, known.line
        self._has_tree = False
        self._written = None if body is None else body.encode()  # less than half of what it takes as text

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
        if self._written is None:
            self._written = self._again().body.encode()
        return self._written.decode()

    @property
    def scan(self) -> Scan | None:
        """What the text of the file holds."""
        note("text", "is", self.file)
        found: Scan | None = self._scan.value
        return found

    def spot(self, path: tuple[str | int, ...]) -> Spot:
        """Where a value stands; where the whole of them does is known."""
        return super().spot(path) if path else Spot(self._line, "")

    def _again(self) -> Source:
        source = parse(self.file, decode(self.file, read_bytes(self._root, self.file)[0]))
        with apart():
            same = (source.mark, mark(source.body)) == (self.mark, self._text)
        if not same:
            raise Unreadable(Problem(self.file, 0, *CHANGED))
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
        names = list(files)
        if not known and len(names) >= _MANY:
            from plugins.community import hands  # and multiprocessing

            parts = [names[at : at + _AT_ONCE] for at in range(0, len(names), _AT_ONCE)]
            hands.share(parts, _Reading(self, understand))
        read, self.known, self.faulty = self.known, {}, {}
        for file in names:
            old = known.get(file)
            if file in read:
                self.known[file] = read[file]
            elif old and old.stamp is not None and old.stamp == stamps.get(file):
                self.known[file] = old
            else:
                self.read(file, old, understand)

    def sound(self, file: str) -> tuple[Source, Any]:
        """The source and the value of a known file."""
        known = self.known[file]
        digest, source = self._sources.get(file, (b"", None))
        value, scan = self.values[file]
        if source is None or digest != known.digest:
            source = SoundSource(self._root, file, known, scan)
            self._sources[file] = known.digest, source
        return source, value

    def read(self, file: str, old: KnownFile | None, understand: Understand) -> None:
        """Know one file, if it is sound, as it is now."""
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
        marks, lines = (source.mark, mark(source.body)), (source.body_line, source.spot(()).line)
        self.known[file] = KnownFile(digest, sure(stamp), *marks, *lines)
        found = scan(value.text or source.body) if isinstance(value, Entity) else None
        self.have(file, self.known[file], (value, Apart(found)), source.body)

    def have(self, file: str, known: KnownFile, value: tuple[Any, Apart], body: str) -> None:
        """Know one file, of which another process may have read the value, with what its text holds, and the body."""
        self.known[file], self.values[file] = known, value
        self._sources[file] = known.digest, SoundSource(self._root, file, known, value[1], body)


class _Reading:
    """The reading of many files, of which nothing is known. Those that are not sound are left to be read by `look`."""

    def __init__(self, reader: Reader, understand: Understand) -> None:
        self._reader, self._understand = reader, understand
        self._files: Sequence[str] = ()

    def do(self, part: Sequence[str]) -> None:
        self._files = part
        for file in part:
            self._reader.read(file, None, self._understand)

    def leave(self) -> None:
        """Nothing here belongs to the first process alone."""

    def made(self) -> list[tuple[str, KnownFile, tuple[Any, Apart], str]]:
        reader = self._reader
        sound = [file for file in self._files if file in reader.known]
        return [(file, reader.known[file], reader.values[file], reader.sound(file)[0].body) for file in sound]

    def take(self, made: Iterable[tuple[str, KnownFile, tuple[Any, Apart], str]]) -> None:
        for one in made:
            self._reader.have(*one)
