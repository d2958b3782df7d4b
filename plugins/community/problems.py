"""What is wrong in the content, told to an editor: where, what, and what to do."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from operator import attrgetter
from typing import Literal

from plugins.community.words import distance, fold

MOST = 100
"""How many problems of one file are told."""

_SHORT = 4
_LONGEST = 300
Level = Literal["problème", "avis"]


@dataclass(frozen=True, order=True)
class Problem:
    """One fault of the content, at `line` of `file`: from 1, or 0 where only the file is known.

    What it says fits in a line, and holds nothing that would act on a terminal or on the journal of a forge.
    """

    file: str
    line: int
    text: str
    fix: str = ""
    level: Level = "problème"

    def __post_init__(self) -> None:
        """Make of it a few words that any terminal can show, whatever an editor wrote that is quoted in them."""
        for name in ("file", "text", "fix"):
            value: str = getattr(self, name)
            if len(value) > _LONGEST or not value.isprintable():
                object.__setattr__(self, name, _visible(value if len(value) <= _LONGEST else f"{value[:_LONGEST]}…"))

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.text}" + (f"\n    → {self.fix}" if self.fix else "")


_ORDER = attrgetter("file", "line", "text", "fix", "level")
"""What sorts as problems do, several times as fast."""


class ContentError(Exception):
    """The content cannot be published: every problem found, sorted. Pelican ends with `exitcode`."""

    exitcode = 2

    def __init__(self, problems: Iterable[Problem]) -> None:
        """An error that tells these problems."""
        self.problems = in_order(problems)
        super().__init__("\n".join(map(str, self.problems)))


class Wrong(ValueError):
    """A value that cannot be read: `text` follows the key's name in the problem, `fix` says what to write."""

    def __init__(self, text: str, fix: str) -> None:
        """A refusal in two parts."""
        self.text, self.fix = text, fix
        super().__init__(text)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems sorted, each told once."""
    return tuple(sorted(set(problems), key=_ORDER))


def bounded(problems: Sequence[Problem]) -> list[Problem]:
    """The problems of one file, the first hundred of them: beyond, something else is the matter."""
    if len(problems) <= MOST:
        return list(problems)
    first = sorted(problems)[:MOST]
    more = Problem(first[0].file, first[-1].line, "et d’autres problèmes encore", "corrigez d’abord ceux d’au-dessus")
    return [*first, more]


def cut(value: str, limit: int = 80) -> str:
    """The value on one line, with « … » after `limit` characters."""
    line = " ".join(value.split())
    return line if len(line) <= limit else f"{line[:limit]}…"


def quoted(value: str, limit: int = 60) -> str:
    """The value between straight quotes, cut at `limit` characters, control characters made visible."""
    shown = _visible(value, "")
    return f"'{shown[:limit]}…'" if len(shown) > limit else f"'{shown}'"


def _visible(value: str, blanks: str = "\u00a0\u202f") -> str:
    """The value with codes in place of what is not seen, or would act on a terminal; these blanks are left alone."""
    return "".join(sign if sign.isprintable() or sign in blanks else f"\\x{ord(sign):02x}" for sign in value)


def closest(word: str, known: Iterable[str]) -> str | None:
    """The known word an editor most likely meant: the same, or two letters off (one in a short word)."""
    folded = fold(word)
    limit = 2 if len(folded) > _SHORT else 1
    near = [(distance(folded, fold(candidate), limit), candidate) for candidate in known]
    away, candidate = min(near, default=(limit + 1, ""))
    return candidate if away <= limit else None


def guess(word: str, known: Iterable[str]) -> str:
    """« vouliez-vous dire « x » ? », or an empty string where nothing is close."""
    near = closest(word, known)
    return f"vouliez-vous dire « {near} » ?" if near else ""


def as_text(problems: Iterable[Problem]) -> str:
    """The problems as an editor reads them, sorted by file and line."""
    return "\n".join(map(str, sorted(problems)))


def as_github(problems: Iterable[Problem], root: str) -> str:
    """Workflow commands that annotate a change request; `root` is the content folder, from the repository's."""
    return "\n".join(_annotation(problem, root) for problem in sorted(problems))


def _annotation(problem: Problem, root: str) -> str:
    kind = "notice" if problem.level == "avis" else "error"
    message = f"{problem.text}\n→ {problem.fix}" if problem.fix else problem.text
    for character, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A")):
        message = message.replace(character, code)
    file = f"{root}/{problem.file}".replace("%", "%25").replace(",", "%2C").replace(":", "%3A")
    return f"::{kind} file={file},line={max(problem.line, 1)}::{message}"


def as_json(problems: Iterable[Problem]) -> str:
    """A JSON list of objects: file, line, text, fix, level."""
    return json.dumps([asdict(problem) for problem in sorted(problems)], ensure_ascii=False, indent=1)
