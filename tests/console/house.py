"""A project folder to set up, and a .venv as an installation leaves it, its Python being a shell script."""

from __future__ import annotations

import json

from plugins.console import bootstrap


def installed(*requirements: str, script: str = "exit 0", **changes: str) -> None:
    """Leave the .venv that an installation would have left, its Python being a shell script."""
    bootstrap.PYTHON.parent.mkdir(parents=True, exist_ok=True)
    bootstrap.PYTHON.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    bootstrap.PYTHON.chmod(0o755)
    bootstrap.STAMP.write_text(json.dumps(bootstrap.stamp(*requirements) | changes), encoding="utf-8")
