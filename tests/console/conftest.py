"""A project folder with an awkward name, for the tests of what sets it up."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.console import bootstrap
from plugins.console.bootstrap import DEV, RUN


@pytest.fixture(name="house")
def _house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project folder with an awkward name, its requirements, and no .venv yet."""
    house = tmp_path / "là-bas, l’été"
    paths = {
        "ROOT": "",
        "CACHE": ".cache",
        "VENV": ".venv",
        "PYTHON": ".venv/bin/python",
        "STAMP": ".venv/installed.json",
    }
    for name, path in paths.items():
        monkeypatch.setattr(bootstrap, name, house / path)
    house.mkdir()
    (house / RUN).write_text("segno==1\n", encoding="utf-8")
    (house / DEV).write_text("segno==1\npytest==9\n", encoding="utf-8")
    return house
