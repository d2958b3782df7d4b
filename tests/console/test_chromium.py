"""A Chromium for the tests: the one asked for, else one of the machine, else one installed, else a sentence."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import pytest

from plugins.console import bootstrap, chromium
from plugins.console.sentences import Refusal

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-ins for programs are shell scripts")


@pytest.fixture(name="machine", autouse=True)
def _machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with no program at all, where nothing can be installed; gives its folder of programs."""
    programs = tmp_path / "bin"
    programs.mkdir()
    monkeypatch.setenv("PATH", str(programs))
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(chromium, "PLACES", {})
    monkeypatch.setattr(chromium, "playwrights_own", lambda: str(tmp_path / "playwright/chrome"))
    monkeypatch.setattr(chromium, "FROM_PLAYWRIGHT", ("/bin/sh", "-c", "echo no network; exit 1"))
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(bootstrap, "CACHE", tmp_path / ".cache")
    return programs


def program(path: Path, script: str = "echo Chromium 156") -> str:
    """A program that does this when it is asked for its version."""
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


def plain(error: pytest.ExceptionInfo[Refusal]) -> str:
    """What is told, with ordinary spaces."""
    return re.sub(r"\s", " ", str(error.value))


@pytest.mark.parametrize("name", ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge"])
def test_it_goes_by_several_names(machine: Path, name: str) -> None:
    path = program(machine / name)
    assert chromium.chromium() == path


def test_it_may_be_where_its_system_puts_programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = program(tmp_path / "Google Chrome")
    monkeypatch.setenv("PROGRAMS", str(tmp_path))
    monkeypatch.setattr(chromium, "PLACES", {sys.platform: ("$PROGRAMS/Google Chrome",)})
    assert chromium.chromium() == path


def test_it_may_be_playwright_s_own(tmp_path: Path) -> None:
    path = program(tmp_path / "playwright/chrome")
    assert chromium.chromium() == path


def test_the_one_asked_for_comes_first(machine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(machine / "chromium")
    path = program(tmp_path / "mine")
    monkeypatch.setenv("CHROMIUM", path)
    assert chromium.chromium() == path


def test_the_one_asked_for_may_be_a_name(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = program(machine / "ungoogled")
    monkeypatch.setenv("CHROMIUM", "ungoogled")
    assert chromium.chromium() == path


def test_asking_for_what_is_none_is_told(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(machine / "chromium")
    monkeypatch.setenv("CHROMIUM", "/nowhere/chrome")
    with pytest.raises(Refusal) as told:
        chromium.chromium()
    assert plain(told).startswith("La variable CHROMIUM désigne /nowhere/chrome, qui n’est pas un Chromium : corrigez")


@pytest.mark.parametrize("script", ["echo 'requires the chromium snap' >&2; exit 1", "exit 0"])
def test_a_program_that_only_says_where_to_get_it_is_passed_over(machine: Path, script: str) -> None:
    program(machine / "chromium", script)
    path = program(machine / "google-chrome")
    assert chromium.chromium() == path


def test_root_of_a_debian_installs_its_package(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    new = machine / "chromium"
    program(
        machine / "apt-get", f'[ "$1" = update ] || (echo "#!/bin/sh"; echo "echo $*") > {new}; /bin/chmod +x {new}'
    )
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert chromium.chromium() == str(new)
    assert "--no-install-recommends chromium" in new.read_text(encoding="utf-8")


def test_root_of_an_ubuntu_downloads_playwright_s_with_what_it_needs(
    machine: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program(machine / "apt-get", "exit 1")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(chromium, "FROM_PLAYWRIGHT", ("/bin/echo", "asked:"))
    with pytest.raises(Refusal):
        chromium.chromium()
    assert "\nasked: --with-deps\n" in (tmp_path / ".cache/chromium.log").read_text(encoding="utf-8")


def test_anyone_else_downloads_playwright_s(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, machine: Path) -> None:
    program(machine / "apt-get", "echo no right to; exit 1")
    own = program(tmp_path / "there")
    monkeypatch.setattr(chromium, "FROM_PLAYWRIGHT", ("/bin/ln", "-s", own, str(machine / "chrome")))
    assert chromium.chromium() == str(machine / "chrome")


def test_where_nothing_helps_one_sentence_says_what_to_do(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    with pytest.raises(Refusal) as told:
        chromium.chromium()
    log = tmp_path / ".cache/chromium.log"
    assert plain(told).endswith(f"dans la variable CHROMIUM, puis relancez (détail : {log}).")
    assert "no network" in log.read_text(encoding="utf-8")
    assert capsys.readouterr() == ("", "")
