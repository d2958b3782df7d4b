"""A site of the benchmark: its files, brought up to date as an editor would; the command that builds it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.corpus import Corpus
from tests.bench.running import Cost, run

Files = Iterable[tuple[str, str]]


@dataclass
class Site:
    """The site of one generator, in a folder of its own.

    `memory` tells the paths of what one build leaves to the next, if it does: what a fresh clone would not have.
    """

    name: str
    folder: Path
    command: tuple[str, ...]
    files: Callable[[Corpus], Files]
    output: Path
    memory: Callable[[], Iterable[Path]] | None = None
    variables: Mapping[str, str] = field(default_factory=dict)
    _written: dict[str, int] = field(default_factory=dict)

    def write(self, corpus: Corpus) -> None:
        """Bring the files of the site to what the corpus is now: only those that differ are touched."""
        for name, text in self.files(corpus):
            told = hash(text)  # texts themselves would weigh more than the processes that are measured
            if self._written.get(name) != told:
                self._written[name] = told
                path = self.folder / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")

    def build(self) -> Cost:
        """Build it; what that costs. Raises `Failed`."""
        return run(self.command, self.folder, self.variables)

    def forget(self, *, memory: bool) -> None:
        """Remove the output; with `memory`, all that one build leaves to the next, too."""
        for path in (self.output, *(self.memory() if self.memory and memory else ())):
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)
