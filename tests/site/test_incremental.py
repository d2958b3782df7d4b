"""Whatever happened since the last build, what a build leaves is what a first build would have made, byte for byte."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from tempfile import mkdtemp
from unittest.mock import patch

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from plugins.community import known
from plugins.community.problems import ContentError
from plugins.site import building
from tests.site.built import ROOT

BASE = ROOT / "tests/cases/base"
FIRST_DAY = date(2026, 10, 1)
SERIES, LENGTH = int(os.environ.get("SUITES", "6")), 12
"""How many series of edits, and how many in each: `SUITES=100` asks for more."""

WORDS = st.sampled_from(("Marée", "« Phare »", "Étaples", "l’estran", "R&D", "10 h 30", "https://example.org/x"))
CHOICE = st.integers(0, 10**6)


class Edits(RuleBasedStateMachine):
    """A content, a theme, an output and a memory, to which everything happens; each time, both sites are the same."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Path(mkdtemp(prefix="incremental-"))
        self.content, self.theme, self.output = self.root / "contenu", self.root / "theme", self.root / "sortie"
        shutil.copytree(BASE, self.content)
        shutil.copytree(ROOT / "theme", self.theme)
        self.settings = self.root / "settings.py"
        self.settings.write_text(f"from pelicanconf import *\n\nTHEME = {str(self.theme)!r}\n", encoding="utf-8")
        self.day, self.saved = FIRST_DAY, dict[Path, bytes]()
        self.clock = patch.object(known, "_YOUNG", 0)  # stamps are believed at once, as they are after two seconds
        self.clock.start()
        self.compare()
        assert files_of(self.output)

    def teardown(self) -> None:
        """Leave nothing behind."""
        self.clock.stop()
        shutil.rmtree(self.root)

    def files(self) -> list[Path]:
        return sorted(path for path in self.content.rglob("*") if path.suffix in (".md", ".yaml"))

    def one(self, choice: int, folder: str = "") -> Path:
        found = [path for path in self.files() if f"/{folder}" in path.as_posix()]
        return found[choice % len(found)]

    def rewrite(self, path: Path, text: str) -> None:
        self.saved.setdefault(path, path.read_bytes())
        path.write_text(text, encoding="utf-8")

    def compare(self) -> None:
        """Build after what happened, and from nothing; either both are refused, or both are the same."""
        probe = self.root / "horloge"
        probe.touch()
        first = probe.stat().st_mtime_ns
        while probe.stat().st_mtime_ns == first:  # what is done from now on has another time
            probe.touch()
        before = files_of(self.output)
        clean, refused = build(self, self.root / "vide", self.root / "neuf")
        found, refused_again = build(self, self.root / "memoire", self.output)
        assert refused_again == refused
        expected = before if refused else clean
        assert {path for path in expected | found if expected.get(path) != found.get(path)} == set()
        shutil.rmtree(self.root / "vide", ignore_errors=True)
        shutil.rmtree(self.root / "neuf", ignore_errors=True)

    @rule(choice=CHOICE, word=WORDS)
    def add_to_a_text(self, choice: int, word: str) -> None:
        found = [path for path in self.files() if path.suffix == ".md"]
        path = found[choice % len(found)]
        self.rewrite(path, f"{path.read_text('utf-8')}\n\nEncore {word}.\n")
        self.compare()

    @rule(
        choice=CHOICE, word=WORDS, folder=st.sampled_from(("evenements", "lieux", "intervenants", "formats", "pages"))
    )
    def change_a_name(self, choice: int, word: str, folder: str) -> None:
        path = self.one(choice, folder)
        lines = path.read_text("utf-8").split("\n")
        kept = [f"{line} {word}" if line.startswith(("titre:", "nom:")) else line for line in lines]
        self.rewrite(path, "\n".join(kept))
        self.compare()

    @rule(choice=CHOICE, number=st.integers(1, 30))
    def add_an_event(self, choice: int, number: int) -> None:
        path = self.one(choice, "evenements")
        text = path.read_text("utf-8").replace("18:30", f"{8 + number % 12:02}:{number:02}")
        path.with_name(f"ajout-{number}{path.suffix}").write_text(text, encoding="utf-8")
        self.compare()

    @rule(choice=CHOICE)
    def delete(self, choice: int) -> None:
        path = self.one(choice)
        self.saved.setdefault(path, path.read_bytes())
        path.unlink()
        self.compare()

    @rule(choice=CHOICE, folder=st.sampled_from(("evenements", "lieux", "actualites", "pages")))
    def rename(self, choice: int, folder: str) -> None:
        path = self.one(choice, folder)
        path.rename(path.with_name(f"x{path.name}"))
        self.compare()

    @rule(choice=CHOICE)
    def touch(self, choice: int) -> None:
        self.one(choice).touch()
        self.compare()

    @rule(choice=CHOICE, fault=st.sampled_from(("lieu: nulle-part\n", "\ttitre: x\n", "clé: inconnue\n", "\0")))
    def break_a_file(self, choice: int, fault: str) -> None:
        path = self.one(choice)
        self.rewrite(path, path.read_text("utf-8").replace("\n", f"\n{fault}", 1))
        self.compare()

    @rule()
    def mend_and_revert(self) -> None:
        for path, content in self.saved.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        self.saved.clear()
        self.compare()

    @rule(days=st.sampled_from((-400, -1, 1, 30, 250, 400)))
    def build_another_day(self, days: int) -> None:
        self.day += timedelta(days=days)
        self.compare()

    @rule(choice=CHOICE)
    def edit_the_theme(self, choice: int) -> None:
        found = sorted(path for path in self.theme.rglob("*") if path.suffix in (".html", ".css", ".js"))
        path = found[choice % len(found)]
        path.write_text(f"{path.read_text('utf-8')}\n", encoding="utf-8")
        self.compare()

    @rule(choice=CHOICE, damage=st.sampled_from(("gone", "empty", "cut", "flipped", "foreign")))
    def damage_the_memory(self, choice: int, damage: str) -> None:
        found = sorted(path for path in (self.root / "memoire").rglob("*") if path.is_file())
        path = found[choice % len(found)]
        content = bytearray(path.read_bytes())
        if damage == "flipped" and content:
            for step in range(40):
                content[(choice * 31 + step * 997) % len(content)] ^= 1 << step % 8
        spoiled = {"empty": b"", "cut": bytes(content[: len(content) // 2]), "foreign": b"SQLite format 3\0 of others"}
        path.write_bytes(spoiled.get(damage, bytes(content)))
        if damage == "gone":
            path.unlink()
        self.compare()

    @rule(choice=CHOICE, hand=st.sampled_from(("deleted", "edited", "added", "folder", "all deleted")))
    def lay_a_hand_on_the_output(self, choice: int, hand: str) -> None:
        found = [path for path in paths(self.output) if "plan-du-site" not in path.as_posix()]
        if not found:  # it was removed, and the content refused since
            return
        path = found[choice % len(found)]
        if hand == "added":
            (path.parent / "en-trop.html").write_text("x", encoding="utf-8")
        elif hand == "edited":
            path.write_bytes(path.read_bytes()[::-1])
        elif hand == "all deleted":
            shutil.rmtree(self.output)
        else:
            path.unlink()
            if hand == "folder":
                path.mkdir()
        self.compare()


def build(edits: Edits, memory: Path, output: Path) -> tuple[dict[str, bytes], str]:
    """What is in an output folder after a build with a memory, and why it was refused, if it was."""
    try:
        building.build(edits.content, output, edits.day, edits.settings, memory=memory)
    except ContentError as refusal:
        return files_of(output), str(refusal)
    return files_of(output), ""


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths(folder)}


def paths(folder: Path) -> Iterator[Path]:
    """Every file below a folder."""
    return (path for path in sorted(folder.rglob("*")) if path.is_file())


TestEdits = Edits.TestCase
TestEdits.settings = settings(
    max_examples=SERIES, stateful_step_count=LENGTH, deadline=None, suppress_health_check=list(HealthCheck)
)
