"""`tester`: every check of the project, those of continuous integration."""

from __future__ import annotations

import os
import subprocess
import sys

from plugins.console import chromium
from plugins.console.bootstrap import ROOT
from plugins.console.command_line import Request
from plugins.console.sentences import said, tell

_BY_FILE = ("--dist", "loadfile", "--no-loadscope-reorder")  # in order: the browser’s, which are long, come first
CHECKS = {
    "Ruff, règles": ("ruff", "check"),
    "Ruff, mise en forme": ("ruff", "format", "--check"),
    "Mypy, types": ("mypy",),
    "Pytest, tests": ("pytest", "-n", "auto", *_BY_FILE),
}
REPRODUCIBLE = {"LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0", "PYTHONUTF8": "1", "TZ": "UTC"}
UNWANTED = ("SOURCE_DATE_EPOCH", "PYTEST_ADDOPTS", "PYTHONDONTWRITEBYTECODE", "PYTHONWARNINGS")


def run(_: Request) -> int:
    """Run them all, even after one that fails, and name those that did."""
    environment = {name: value for name, value in os.environ.items() if name not in UNWANTED} | REPRODUCIBLE
    environment["CHROMIUM"] = chromium.chromium()
    failed = []
    for title, words in CHECKS.items():
        print(f"\n— {title}", flush=True)
        if subprocess.call([sys.executable, "-m", *words], cwd=ROOT, env=environment):
            failed.append(title)
    tell(said("\nÀ reprendre : {failed}.", failed=" ; ".join(failed)) if failed else "\nTout est bon.")
    return 1 if failed else 0
