"""`verifier`: problems and notices, for people and for machines."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.community.problems import Problem
from tests.commands import FIRST, NOTICE, ROOT, SECOND, Run, plain


def test_verifier_praises_a_good_content(
    run: Run, found: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    found()
    assert run("verifier") == 0
    assert plain(capsys.readouterr().out) == "Le contenu est bon : aucun problème.\n"


def test_verifier_keeps_problems_and_notices_apart(
    run: Run, found: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    found(FIRST, SECOND, notices=(NOTICE,))
    assert run("verifier") == 2
    out, err = capsys.readouterr()
    assert plain(err) == f"{plain(str(FIRST))}\n{SECOND}\n2 problèmes dans 1 fichier.\n"
    assert plain(out) == f"\n1 avis, sans conséquence :\n{NOTICE}\n"


@pytest.mark.parametrize("name", [FIRST.file, f"content/{FIRST.file}", "evenements", "content/evenements/2026"])
def test_verifier_shows_only_what_was_named(
    run: Run, found: Callable[..., None], capsys: pytest.CaptureFixture[str], name: str
) -> None:
    other = Problem("formats/hackathon.yaml", 1, "ailleurs")
    found(FIRST, other, notices=(NOTICE,))
    assert run("verifier", name) == 2
    out, err = capsys.readouterr()
    assert str(FIRST) in err
    assert str(other) not in err
    assert not out


def test_verifier_lets_other_files_be_wrong(
    run: Run, found: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    found(FIRST)
    assert run("verifier", NOTICE.file) == 0
    assert plain(capsys.readouterr().out) == "Ces fichiers sont bons : aucun problème.\n"


@pytest.mark.parametrize("name", ["absent.md", "../test_tasks.py", str(ROOT / "tasks.py")])
def test_verifier_refuses_a_file_that_is_not_content(run: Run, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("verifier", name) == 1
    assert f"{name} n’est pas dans le contenu" in capsys.readouterr().err


def test_verifier_speaks_json_on_the_output(
    run: Run, found: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    found(FIRST, notices=(NOTICE,))
    assert run("verifier", "--format", "json") == 2
    out, err = capsys.readouterr()
    assert [line["level"] for line in json.loads(out)] == ["problème", "avis"]
    assert not err


def test_verifier_speaks_to_a_forge_on_the_output(
    run: Run, found: Callable[..., None], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    found(SECOND)
    assert run("verifier", "--format=github") == 2
    assert capsys.readouterr().out == f"::error file={tmp_path}/content/{SECOND.file},line=9::autre\n"


def test_verifier_has_nothing_to_tell_a_forge_of_a_good_content(
    run: Run, found: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    found()
    assert run("verifier", "--format=github") == 0
    assert capsys.readouterr() == ("", "")
