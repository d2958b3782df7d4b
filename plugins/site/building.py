"""A build from a command: Pelican run with the project's settings, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from plugins.community.problems import Problem

SETTINGS = Path(__file__).parents[2] / "pelicanconf.py"


@dataclass(frozen=True)
class BuildReport:
    """How many pages and files the site has, how many files had to be written, and the notices."""

    pages: int
    files: int
    written: int
    notices: tuple[Problem, ...]


def build(content: Path, output: Path, day: date, settings_file: Path = SETTINGS, **more: object) -> BuildReport:
    """Build the site of `content` into `output`, for `day`; `more` are settings that stand over those of the file.

    Raises:
        ContentError: with every problem of the content; nothing was written.
        Refusal: something outside the content prevents it.

    """
    from pelican import Pelican
    from pelican.log import console
    from pelican.settings import read_settings

    reports: list[tuple[int, int, int, tuple[Problem, ...]]] = []
    override: dict[str, Any] = {
        "PATH": str(content),
        "OUTPUT_PATH": str(output),
        "BUILD_DATE": day.isoformat(),
        "BUILD_REPORTS": reports,
        **more,
    }
    settings = read_settings(str(settings_file), override=override)
    console.quiet = True
    Pelican(settings).run()
    return BuildReport(*reports[0])
