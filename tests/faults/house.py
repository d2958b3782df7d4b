"""A copy of the project that may be harmed: its own memory, a content of two states, and what its commands answer."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.faults.harm import harmed
from tests.leaving.departures import dancer
from tests.plugins.publish import publishable
from tests.site.built import ROOT

DAY = publishable.DAY.isoformat()
CODE = ("plugins", "theme", "docs/redaction", "pelicanconf.py", "publishconf.py", "requirements.txt", "tasks.py")
EVENT = "evenements/2026/forum-de-boulogne.yaml"
ADDED = "evenements/2026/rencontre-ajoutee.yaml"

Files = dict[str, bytes]


class Answer(NamedTuple):
    """The exit status of a command (minus the signal that ended it), and what it said on both streams."""

    status: int
    out: str
    err: str
    changes: int
    """How often it changed a disk, where it did all it had to."""


@dataclass(frozen=True)
class Fault:
    """What a command meets: after so many seconds, or at the nth change of a disk, its end or a system error."""

    after: float = 0
    change: int = 0
    at: str = ""
    """A part of the paths whose changes are counted: all, where there is none."""
    error: int = 0
    lasting: bool = True
    ahead: int = 0
    """By how many seconds the clock of the command is before that of the disks."""
    disk: str = ""
    memory: str = ""
    """What is done to the disk and to the memory meanwhile: one of `harm.DISKS`, of `harm.MEMORY`."""
    seed: int = 0
    """Of what is left to chance in that."""
    encoding: str = "utf-8"


@dataclass
class House:
    """The copy, and what runs its commands."""

    root: Path
    told: Path
    """Where its commands speak: on another disk."""
    process: subprocess.Popen[str]
    content: Path = field(init=False)
    output: Path = field(init=False)
    clean: dict[tuple[str, bool], Files] = field(default_factory=dict)
    """The sites that clean builds make, by command and state of the content, once they are known."""
    gone: Files = field(default_factory=dict)
    """The content that someone left, once it is known."""

    def __post_init__(self) -> None:
        self.content, self.output = self.root / "content", self.root / "output"

    def run(self, *words: str, fault: Fault | None = None, output: Path | None = None) -> Answer:
        """What a command answers, for the day of the house."""
        told, met = self.told / "told", fault or Fault()
        line = [*words, "--contenu", str(self.content), "--sortie", str(output or self.output), "--date", DAY]
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        chance = random.Random(met.seed)  # noqa: S311 - damage, not secrets
        with harmed(self.root, met.disk, met.memory, chance):
            print(json.dumps({"words": line, "told": str(told), **asdict(met)}), file=self.process.stdin, flush=True)
            self.process.stdout.readline()
            status = int(self.process.stdout.readline())
        out, err = (Path(f"{told}.{name}").read_text("utf-8") for name in ("stdout", "stderr"))
        return Answer(status, out, err, int(Path(f"{told}.changes").read_text()) if status == 0 else 0)

    def turn(self) -> None:
        """Bring the content to its other state: a title, a page more or less."""
        event, added = self.content / EVENT, self.content / ADDED
        text = event.read_text("utf-8")
        if added.exists():
            added.unlink()
            event.write_text(text.replace("Un grand forum", "Un forum"), "utf-8")
        else:
            event.write_text(text.replace("Un forum", "Un grand forum"), "utf-8")
            added.write_text(text.replace("Un forum", "Un autre forum"), "utf-8")

    def forget(self) -> None:
        """Have no memory of any build."""
        shutil.rmtree(self.root / ".cache/site", ignore_errors=True)


def files(folder: Path) -> Files:
    """Every file below a folder, by its path; nothing where there is none."""
    return publishable.files(folder) if folder.is_dir() else {}


@contextmanager
def house(root: Path) -> Iterator[House]:
    """A house in a folder that holds nothing yet."""
    for name in CODE:
        source, target = ROOT / name, root / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(source, target) if source.is_dir() else shutil.copy2(source, target)
    content = publishable.small(root / "content")
    for _ in range(2):
        dancer(content, "Léon Quai", "leon-quai")
    command = [sys.executable, "-P", "-X", "utf8", str(Path(__file__).with_name("zygote.py"))]
    environment = {"PYTHONPATH": str(root), "PATH": "/usr/bin:/bin"}
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=root, env=environment
    ) as process:
        try:
            with TemporaryDirectory(prefix="told-") as told:
                yield House(root, Path(told), process)
        finally:
            process.kill()
