"""The project's .venv: recognised when it is right, made again when it is not, and refusals said in French."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from plugins.console import bootstrap
from plugins.console.bootstrap import DEV, RUN
from plugins.console.sentences import Refusal
from tests.console.house import installed

pytestmark = [
    pytest.mark.usefixtures("house"),
    pytest.mark.skipif(os.name == "nt", reason="the stand-in for pip is a shell script"),
]


def test_a_folder_without_venv_is_not_ready() -> None:
    assert not bootstrap.is_ready(RUN)


def test_a_finished_venv_is_ready_for_what_it_holds_only() -> None:
    installed(RUN)
    assert bootstrap.is_ready(RUN)
    assert not bootstrap.is_ready(DEV)


def test_a_venv_is_not_ready_once_the_requirements_have_changed(house: Path) -> None:
    installed(RUN)
    (house / RUN).write_text("segno==2\n", encoding="utf-8")
    assert not bootstrap.is_ready(RUN)
    assert bootstrap.is_ready()


def test_a_venv_without_its_stamp_was_interrupted() -> None:
    installed(RUN)
    bootstrap.STAMP.unlink()
    assert not bootstrap.is_ready()


def test_a_venv_without_its_python_is_not_ready() -> None:
    installed(RUN)
    bootstrap.PYTHON.unlink()
    assert not bootstrap.is_ready()


@pytest.mark.parametrize(
    "changes",
    [{"venv": "/moved/.venv"}, {"version": "3.11.0rc1"}, {"base": "/uninstalled/python3.11"}],
    ids=["moved", "upgraded", "uninstalled"],
)
def test_a_venv_that_lost_its_place_or_its_python_is_not_ready(changes: dict[str, str]) -> None:
    installed(RUN, **changes)
    assert not bootstrap.is_ready()


def test_a_venv_made_by_another_python_still_there_is_ready() -> None:
    installed(RUN, base="/bin/sh", version="3.14.0")
    assert bootstrap.is_ready(RUN)


@pytest.mark.parametrize("text", ["", "{", "[]", "3", '{"base": null}', "\x00"])
def test_a_damaged_stamp_is_no_stamp(text: str) -> None:
    installed(RUN)
    bootstrap.STAMP.write_text(text, encoding="utf-8")
    assert not bootstrap.is_ready()


@pytest.mark.parametrize("version", [(3, 7, 16), (3, 10, 13, "final", 0), (2, 7, 18)])
def test_a_python_too_old_is_told_which_one_it_takes(version: tuple[int, ...]) -> None:
    with pytest.raises(Refusal, match=r"Python 3\.11 ou plus récent, et celui-ci est le [23]\.\d+\.\d+\b"):
        bootstrap.refuse_old_python(version)


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 14, 1), (4, 0, 0)])
def test_a_recent_python_is_welcome(version: tuple[int, ...]) -> None:
    assert bootstrap.refuse_old_python(version) is None  # type: ignore[func-returns-value]


@pytest.mark.parametrize("missing", ["venv", "ensurepip"])
def test_a_python_without_venv_is_told_the_package_to_install(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap, "find_spec", lambda name: None if name == missing else name)
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(Refusal, match="sudo apt install python3-venv"):
        bootstrap.create(())


def test_a_venv_that_cannot_be_made_is_told_with_its_log(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap, "base_python", lambda: "/bin/false")
    (house / ".cache").mkdir()
    with pytest.raises(Refusal, match="n’a pas pu être créé"):
        bootstrap.create(())
    assert (house / ".cache/installation.log").exists()


@pytest.mark.parametrize("kind", ["folder", "file", "link"])
def test_what_stood_in_place_of_the_venv_goes(house: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    kept = house / "elsewhere"
    kept.mkdir()
    if kind == "folder":
        installed(RUN)
    elif kind == "file":
        bootstrap.VENV.touch()
    else:
        bootstrap.VENV.symlink_to(kept)
    (house / ".cache").mkdir()
    monkeypatch.setattr(bootstrap, "base_python", lambda: "/bin/true")
    bootstrap.create(())
    assert not bootstrap.VENV.exists()
    assert kept.exists()


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "empreinte attendue"),
        ("connection broken by 'NewConnectionError(", "Pas de réseau"),
        ("Temporary failure in name resolution", "Pas de réseau"),
        ("Read timed out.", "Pas de réseau"),
        ("OSError: [Errno 28] No space left on device", "Le disque est plein"),
        ("ERROR: something else", "n’ont pas pu être installées"),
    ],
)
def test_what_pip_fails_on_is_one_french_sentence(house: Path, output: str, sentence: str) -> None:
    installed(script=f'echo "{output}" >&2; exit 1')
    with pytest.raises(Refusal, match=sentence) as refusal:
        bootstrap.fill(RUN, ())
    assert "\n" not in str(refusal.value)
    assert output in (house / ".cache/installation.log").read_text(encoding="utf-8")


def test_pip_is_told_to_check_digests_and_to_ask_nothing(house: Path) -> None:
    installed(script='echo "$@" > asked; env > seen; cat')
    before = Path.cwd()
    os.chdir(house)
    try:
        bootstrap.fill(RUN, ())
    finally:
        os.chdir(before)
    asked = (house / "asked").read_text(encoding="utf-8")
    assert {"--require-hashes", "--no-input"} <= set(asked.split())
    assert asked.endswith(f"--requirement {house / RUN}\n")
    assert "PIP_USER=0\n" in (house / "seen").read_text(encoding="utf-8")


def test_an_installation_is_stamped_only_once_finished(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap, "create", lambda _: bootstrap.VENV.mkdir())
    monkeypatch.setattr(bootstrap, "fill", interrupted)
    with pytest.raises(KeyboardInterrupt):
        bootstrap.install(RUN)
    assert not bootstrap.STAMP.exists()


def test_a_sound_venv_is_completed_and_unstamped_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    installed(RUN)
    monkeypatch.setattr(bootstrap, "create", interrupted)
    monkeypatch.setattr(
        bootstrap, "fill", lambda *_: (bootstrap.VENV / "seen").write_text(str(bootstrap.STAMP.exists()))
    )
    bootstrap.install(DEV)
    assert (bootstrap.VENV / "seen").read_text() == "False"
    assert bootstrap.is_ready(RUN, DEV)


def test_what_another_run_installed_meanwhile_is_not_done_again(monkeypatch: pytest.MonkeyPatch) -> None:
    installed(RUN)
    monkeypatch.setattr(bootstrap, "fill", interrupted)
    bootstrap.install(RUN)
    assert bootstrap.is_ready(RUN)


def interrupted(*_: object) -> None:
    raise KeyboardInterrupt


def test_only_one_run_installs_at_a_time(house: Path) -> None:
    import fcntl

    (house / ".cache").mkdir()
    with (house / ".cache/installation.lock").open("w") as second, bootstrap.locked(), pytest.raises(BlockingIOError):
        fcntl.flock(second, fcntl.LOCK_EX | fcntl.LOCK_NB)
    with (house / ".cache/installation.lock").open("w") as third:
        assert fcntl.flock(third, fcntl.LOCK_EX | fcntl.LOCK_NB) is None  # type: ignore[func-returns-value]


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (PermissionError(13, "Permission denied", "/p/.cache"), "^/p/.cache n’est pas accessible à ce compte"),
        (OSError(30, "Read-only file system", "/p/.cache"), "^/p/.cache est sur un disque en lecture seule"),
        (OSError(28, "No space left on device"), "^Le disque est plein"),
        (OSError(5, "Input/output error", "/p/.cache"), "^Le disque où est /p/.cache ne répond plus bien"),
        (OSError(116, "Stale file handle"), "a échoué.*supprimez ce dossier, puis relancez"),
    ],
)
def test_a_disk_that_refuses_is_one_french_sentence(
    monkeypatch: pytest.MonkeyPatch, error: OSError, sentence: str
) -> None:
    def refusing(_: object) -> None:
        raise error

    monkeypatch.setattr(bootstrap, "create", refusing)
    with pytest.raises(Refusal, match=sentence):
        bootstrap.install(RUN)
