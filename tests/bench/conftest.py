"""Windows does not tell what a process cost: `mesurer` says so there, and has nothing else to test."""

from __future__ import annotations

import sys

collect_ignore_glob = ["test_*.py"] if sys.platform == "win32" else []
