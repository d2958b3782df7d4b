"""The cases of `tests/cases/*.md`: files laid over a small good content, and the problems they must give.

`tests/cases/LISEZMOI.md` tells the form to whoever writes one.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from plugins.community import library
from plugins.community.problems import Level, Problem, as_text
from plugins.site import checking
from tests.site import darkroom

CASES = Path(__file__).parents[1] / "cases"
BASE = CASES / "base"
DAY = date(2026, 10, 1)
NOT_OURS = ("LISEZMOI", "bodies", "typography")

_PART = re.compile(r"^## (?P<title>[^\n]+)$|^````(?P<info>[^\n]*)\n(?P<text>.*?)^````$", re.MULTILINE | re.DOTALL)
_ESCAPE = re.compile(rb"\\(?:x(?P<byte>[0-9A-Fa-f]{2})|\{(?P<what>.+?)\*(?P<times>\d+)\})", re.DOTALL)


@dataclass(frozen=True)
class Overlay:
    """One file laid over the base: `text`, `octets` (with escapes), an `image`, a `lien`, or `supprimé`."""

    path: str
    text: str
    form: str = "texte"

    def lay(self, root: Path) -> None:
        """Write, link or delete the file under `root`."""
        target = root / self.path
        remove(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        if self.form == "lien":
            target.symlink_to(self.text.strip())
        elif self.form == "image":
            target.write_bytes(darkroom.picture(self.text))
        elif self.form != "supprimé":
            target.write_bytes(_unescaped(self.text) if self.form == "octets" else self.text.encode())

    def lift(self, root: Path) -> None:
        """Put back what the good content has there."""
        put_back(self.path, root, BASE)


@dataclass(frozen=True)
class Case:
    """What an editor may write, and what they are told."""

    name: str
    group: str
    overlays: tuple[Overlay, ...]
    mended: tuple[Overlay, ...] = ()
    problems: str = ""
    notices: str | None = None
    day: date = DAY

    @property
    def paths(self) -> frozenset[str]:
        """The files that the case changes."""
        return frozenset(overlay.path for overlay in self.overlays)


@dataclass
class _Draft:
    """A case while it is read."""

    overlays: list[Overlay] = field(default_factory=list)
    mended: list[Overlay] = field(default_factory=list)
    problems: str | None = None
    notices: str | None = None
    day: date = DAY

    def add(self, info: str, text: str) -> None:
        """Take one block of the case."""
        path, _, form = info.partition(" | ")
        if info == "problèmes":
            self.problems = "" if text == "aucun\n" else text
        elif info == "avis":
            self.notices = "" if text == "aucun\n" else text
        elif info == "jour":
            self.day = date.fromisoformat(text.strip())
        elif form == "corrigé":
            self.mended.append(Overlay(path, text))
        else:
            self.overlays.append(Overlay(path, text, form or "texte"))

    def case(self, title: str, group: str) -> Case:
        """The whole case."""
        assert self.problems is not None, f"{group}: « {title} » has no block « problèmes »"
        lines = self.problems, self.notices
        return Case(title, group, tuple(self.overlays), tuple(self.mended), *lines, self.day)


def cases_of(group: Path) -> Iterator[Case]:
    """The cases of one file, in order."""
    title, draft = "", _Draft()
    for part in _PART.finditer(group.read_text("utf-8")):
        if part["title"] is None:
            draft.add(part["info"].strip(), part["text"])
            continue
        if title:
            yield draft.case(title, group.stem)
        title, draft = part["title"], _Draft()
    if title:
        yield draft.case(title, group.stem)


def every_case() -> list[Case]:
    """All the cases, group after group."""
    groups = sorted(group for group in CASES.glob("*.md") if not group.stem.startswith(NOT_OURS))
    return [case for group in groups for case in cases_of(group)]


def good_content(root: Path) -> Path:
    """A copy of the good content, at `root`."""
    shutil.copytree(BASE, root, copy_function=shutil.copyfile)
    return root


@contextmanager
def laid(root: Path, overlays: Iterable[Overlay]) -> Iterator[Path]:
    """The good content at `root` with the overlays, as long as the block lasts."""
    overlays = tuple(overlays)
    try:
        for overlay in overlays:
            overlay.lay(root)
        yield root
    finally:
        for overlay in overlays:
            overlay.lift(root)


def told(root: Path, day: date = DAY, level: Level = "problème") -> str:
    """What an editor reads of the content at `root`, one line feed at the end unless there is nothing."""
    wrong, worth_a_look = checking.check(root, day)
    return printed(wrong if level == "problème" else worth_a_look)


def problems(root: Path) -> list[Problem]:
    """The problems of the content at `root`, without the notices."""
    return [problem for problem in library.inspect(root, DAY)[1] if problem.level == "problème"]


def printed(problems: Iterable[Problem]) -> str:
    """The problems as the terminal shows them."""
    text = as_text(problems)
    return f"{text}\n" if text else ""


def put_back(path: str, root: Path, good: Path) -> None:
    """Have at a path of `root` what `good` has there, whatever stands there now."""
    target, source = root / path, good / path
    remove(target)
    if source.is_dir():
        shutil.copytree(source, target, copy_function=shutil.copyfile)
    elif source.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    for folder in Path(path).parents:
        if not (good / folder).exists() and (root / folder).is_dir() and not any((root / folder).iterdir()):
            (root / folder).rmdir()


def remove(target: Path) -> None:
    """Leave nothing at a path."""
    if not target.is_dir() or target.is_symlink():
        target.unlink(missing_ok=True)
        return
    try:
        shutil.rmtree(target)
    except RecursionError:
        subprocess.run(["rm", "-rf", "--", target], check=True)  # noqa: S607 - it goes deeper than Python


def _unescaped(text: str) -> bytes:
    r"""`\xC9` is that byte; `\{ab*3}` is « ababab »."""

    def byte_or_run(found: re.Match[bytes]) -> bytes:
        if found["byte"]:
            return bytes([int(found["byte"], 16)])
        return found["what"] * int(found["times"])

    return _ESCAPE.sub(byte_or_run, text.encode())
