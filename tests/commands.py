"""What the tests of the commands share: a file with two problems, one with a notice."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import tasks
from plugins.community.problems import Problem

ROOT = Path(tasks.__file__).parent
FIRST = Problem("evenements/2026/cafe.md", 5, "« lieu » désigne « halle »", "vouliez-vous dire « halles » ?")
SECOND = Problem("evenements/2026/cafe.md", 9, "autre")
NOTICE = Problem("lieux/halles.yaml", 3, "pas vérifié depuis un an", level="avis")
Run = Callable[..., int]


def plain(text: str) -> str:
    """The text with ordinary spaces."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")
