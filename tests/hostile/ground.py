"""A good content that is spoilt by one input at a time, looked at as the commands do, and good again afterwards."""

from __future__ import annotations

import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from time import process_time
from types import FrameType

from plugins.community.problems import ContentError, Problem
from plugins.site.contents import Contents
from plugins.site.outputs import Output
from plugins.site.workshop import Workshop
from tests.community.casebook import put_back, remove
from tests.site.built import ROOT

LONGEST = 5.0
"""Seconds of a processor that an input may take."""
_STUCK = 300
"""Seconds after which nothing more is waited for."""


class Stuck(Exception):
    """What does not end."""


@dataclass(frozen=True)
class Told:
    """What came of an input: its problems, or how many files the site then has; and how long it took."""

    problems: tuple[Problem, ...]
    files: int
    seconds: float


@dataclass
class Ground:
    """A copy of a good content, and the workshop that looks at it again and again."""

    good: Path
    folder: Path
    day: date
    contents: Contents = field(init=False)
    workshop: Workshop = field(init=False)

    def __post_init__(self) -> None:
        """Copy the content."""
        shutil.copytree(self.good, self.content, copy_function=shutil.copyfile)
        self.forget()

    def forget(self) -> None:
        """Know nothing of the content any more: every file is read at the next look."""
        remove(self.folder / "memory")
        self.contents = Contents(self.content, self.folder / "memory" / "contents")
        self.workshop = Workshop(self.content, ROOT / "theme", memory=self.folder / "memory")

    @property
    def content(self) -> Path:
        """The copy."""
        return self.folder / "content"

    def judge(self, *, build: bool) -> Told:
        """What the content gives now, and its whole site where it is good and `build` is wanted.

        Raises:
            Stuck: it takes too long.

        """
        start = process_time()
        with within(_STUCK):
            try:
                _, told = self.contents.look(self.day)
                problems = tuple(problem for problem in told if problem.level == "problème")
                files = sum(bool(output.content) for output in self._outputs()) if build and not problems else 0
            except ContentError as error:
                problems, files = error.problems, 0
        return Told(problems, files, process_time() - start)

    def _outputs(self) -> Iterator[Output]:
        return self.workshop.open(self.day, at_once=True).outputs()

    def restore(self, path: str) -> None:
        """Put back what the good content has at a path, whatever stands there now."""
        put_back(path, self.content, self.good)


@contextmanager
def within(seconds: int) -> Iterator[None]:
    """Raise `Stuck` where the block takes longer."""

    def stop(_: int, __: FrameType | None) -> None:
        raise Stuck

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
