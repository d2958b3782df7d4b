"""What came of a build."""

from __future__ import annotations

from typing import NamedTuple

from plugins.community.problems import Problem


class BuildReport(NamedTuple):
    """How many pages and files the site has, how many files had to be written, and the notices."""

    pages: int
    files: int
    written: int
    notices: tuple[Problem, ...]
