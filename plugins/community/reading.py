"""A content file → its values with their lines, and its body."""

from __future__ import annotations

import re
from hashlib import blake2b
from pathlib import Path

from plugins.community.bodies import Scan
from plugins.community.files import Unreadable, read_text
from plugins.community.noting import note
from plugins.community.problems import Problem
from plugins.community.strict_yaml import Spot, Tree, Value, read_yaml
from plugins.community.yaml_faults import FENCE_LIKE, NOT_A_FENCE

_FENCE = re.compile(r"---[ \t]*")
_OTHER_FORMAT = re.compile(r"\+\+\+|\{|(title|titre|date|slug|category|tags|author)\s*:\s", re.IGNORECASE)
_KEY_LINE = re.compile(r"[\w-]+\s*:(\s|$)|\s|-\s|#")


class Source:
    """One content file as it was written: `values`, where each stands, and the `body` that starts at `body_line`.

    `mark` stays the same as long as nothing but the body changes: whoever reads what a file says of itself has read
    that; those who read its body besides are noted.
    """

    def __init__(self, file: str, tree: Tree, body: str = "", body_line: int = 1, mark: bytes = b"") -> None:
        self.file, self.body_line, self.mark = file, body_line, mark
        self._tree, self._body = tree, body

    @property
    def tree(self) -> Tree:
        """The values of the file, and where each stands."""
        return self._tree

    @property
    def body(self) -> str:
        """The text below the front matter."""
        note("text", "is", self.file)
        return self._body

    @property
    def scan(self) -> Scan | None:
        """What the text of the file holds, where that is known without reading it."""
        return None

    @property
    def values(self) -> Value:
        """The values of the front matter, or of the whole YAML file."""
        return self.tree.values

    @property
    def problems(self) -> list[Problem]:
        """What is wrong in its form; where there is any, its values are not to be believed."""
        return self.tree.problems

    def spot(self, path: tuple[str | int, ...]) -> Spot:
        """Where the value of a folded path stands, or the nearest value around it."""
        for length in range(len(path), -1, -1):
            if spot := self.tree.spots.get(path[:length]):
                return spot
        return Spot(1, "")


NOWHERE = Source("", Tree())
"""Where an entity comes from that was read from no file."""


def read(root: Path, file: str) -> Source:
    """The source of `file`, a path relative to `root`; never raises for what an editor wrote."""
    try:
        return parse(file, read_text(root, file))
    except Unreadable as refusal:
        return Source(file, Tree(problems=[refusal.problem]))


def parse(file: str, text: str) -> Source:
    """The source of a file whose text is known."""
    if file.endswith(".yaml"):
        return Source(file, read_yaml(file, text), mark=mark(file, text))
    lines = text.split("\n")
    start = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if not _FENCE.fullmatch(lines[start]):
        return Source(file, Tree(problems=[_no_front_matter(file, start, lines[start])]))
    end = _next_fence(lines, start + 1)
    if end is None:
        return Source(file, Tree(problems=[_never_closed(file, start, lines)]))
    tree = read_yaml(file, "\n".join(lines[start + 1 : end]), start + 2)
    tree.spots[()] = Spot(start + 1, "")
    if second := _second_front_matter(lines, end):
        tree.problems.append(Problem(file, second + 1, "un second en-tête", "il n’en faut qu’un : réunissez les clés"))
    body = "\n".join(lines[end + 1 :]).rstrip()
    return Source(file, tree, body, end + 2, mark(file, "\n".join(lines[: end + 1])))


def mark(*parts: str) -> bytes:
    """A digest of these texts: 16 bytes, the same for the same texts only."""
    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _next_fence(lines: list[str], start: int) -> int | None:
    for number in range(start, len(lines)):
        if lines[number].startswith("---") and _FENCE.fullmatch(lines[number]):
            return number
    return None


def _no_front_matter(file: str, start: int, line: str) -> Problem:
    if FENCE_LIKE.fullmatch(line):
        return Problem(file, start + 1, *NOT_A_FENCE)
    if _OTHER_FORMAT.match(line):
        return Problem(file, start + 1, "en-tête d’un autre format", "écrivez d’abord une ligne ---, puis titre: …")
    fix = "ajoutez en haut une ligne ---, les clés, puis une ligne ---"
    return Problem(file, start + 1, "il manque l’en-tête", fix)


def _never_closed(file: str, start: int, lines: list[str]) -> Problem:
    for number in range(start + 1, len(lines)):
        if FENCE_LIKE.fullmatch(lines[number]):
            return Problem(file, number + 1, *NOT_A_FENCE)
    text = f"l’en-tête ouvert ligne {start + 1} n’est jamais fermé"
    return Problem(file, start + 1, text, "ajoutez une ligne --- après la dernière clé")


def _second_front_matter(lines: list[str], end: int) -> int | None:
    """The line of a second header: a third `---` right away, or keys alone up to another `---`."""
    first = next((number for number in range(end + 1, len(lines)) if lines[number].strip()), None)
    if first is None:
        return None
    if _FENCE.fullmatch(lines[first]):
        return first
    close = _next_fence(lines, first + 1)
    return first if close and all(_KEY_LINE.match(line) for line in lines[first:close]) else None
