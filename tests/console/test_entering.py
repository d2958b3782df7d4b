"""Running again inside .venv, once, in UTF-8."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from plugins.console import bootstrap
from plugins.console.bootstrap import RUN
from plugins.console.sentences import Refusal
from tests.console.house import installed

pytestmark = [
    pytest.mark.usefixtures("house"),
    pytest.mark.skipif(os.name == "nt", reason="the stand-in for pip is a shell script"),
]


def standing_in(monkeypatch: pytest.MonkeyPatch, prefix: Path, executable: Path, *, utf8: int = 1) -> list[list[str]]:
    """Have the module believe that this Python runs it; gives what it will have executed instead."""
    executed: list[list[str]] = []
    monkeypatch.setattr(
        bootstrap,
        "sys",
        SimpleNamespace(
            prefix=str(prefix),
            executable=str(executable),
            flags=SimpleNamespace(utf8_mode=utf8),
            version=sys.version,
            version_info=sys.version_info,
            _base_executable=sys.executable,
        ),
    )
    monkeypatch.setattr(os, "execv", lambda _, command: executed.append(command))
    return executed


def test_outside_the_venv_the_script_runs_again_inside_in_utf_8(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    executed = standing_in(monkeypatch, Path("/usr"), Path("/usr/bin/python3"))
    installed(RUN)
    monkeypatch.setenv("PYTHONHOME", "/nowhere")
    monkeypatch.setenv("PYTHONUTF8", "0")
    bootstrap.enter(RUN, house / "tasks.py", ["construire", "--date", "2026-03-12"])
    script = [str(house / "tasks.py"), "construire", "--date", "2026-03-12"]
    assert executed == [[str(bootstrap.PYTHON), "-X", "utf8", *script]]
    assert "PYTHONHOME" not in os.environ
    assert os.environ["PYTHONUTF8"] == "1"


def test_inside_the_venv_there_is_nothing_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    executed = standing_in(monkeypatch, bootstrap.VENV, bootstrap.PYTHON)
    installed(RUN)
    bootstrap.enter(RUN, Path("tasks.py"), [])
    assert executed == []


def test_inside_the_venv_but_not_in_utf_8_the_script_runs_again(monkeypatch: pytest.MonkeyPatch) -> None:
    executed = standing_in(monkeypatch, bootstrap.VENV, bootstrap.PYTHON, utf8=0)
    monkeypatch.setenv("PYTHONUTF8", "0")
    installed(RUN)
    bootstrap.enter(RUN, Path("tasks.py"), [])
    assert len(executed) == 1


def test_a_venv_that_does_not_hold_does_not_run_itself_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    executed = standing_in(monkeypatch, Path("/usr"), bootstrap.PYTHON)
    installed(RUN)
    with pytest.raises(Refusal, match="est abîmé"):
        bootstrap.enter(RUN, Path("tasks.py"), [])
    assert executed == []
