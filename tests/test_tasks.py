"""The commands: what is done, what is said, on which stream, with which exit status."""

from __future__ import annotations

import ast
import datetime
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import tasks
from plugins.community.problems import ContentError
from plugins.console import chromium
from plugins.console.sentences import Refusal
from plugins.site import building
from tests.commands import FIRST, NOTICE, ROOT, SECOND, Run, plain


@pytest.mark.parametrize(
    "file", ["tasks.py", *(f"plugins/console/{n}.py" for n in ("bootstrap", "command_line", "sentences"))]
)
def test_python_3_7_can_read_what_tells_it_that_it_is_too_old(file: str) -> None:
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"), feature_version=(3, 7))
    imported = {node.module for node in tree.body if isinstance(node, ast.ImportFrom) and node.module}
    imported |= {alias.name for node in tree.body if isinstance(node, ast.Import) for alias in node.names}
    assert {name.split(".")[0] for name in imported} <= {*sys.stdlib_module_names, "plugins"}
    assert all(name.startswith("plugins.console.") for name in imported if name.startswith("plugins"))


def test_without_argument_the_commands_are_listed_wherever_one_stands(tmp_path: Path) -> None:
    done = typed(tmp_path)
    assert done.returncode == 0
    assert not done.stderr
    assert all(f"  {name} " in done.stdout for name in ("construire", "tester", "verifier"))
    assert "usage:" not in done.stdout
    assert "options:" not in done.stdout


def test_the_list_shows_its_accents_on_a_machine_that_speaks_ascii(tmp_path: Path) -> None:
    assert "Vérifie" in typed(tmp_path, LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii").stdout


def test_a_command_that_does_not_exist_gets_one_sentence_and_a_guess(tmp_path: Path) -> None:
    done = typed(tmp_path, "construir")
    assert done.returncode == 1
    assert not done.stdout
    assert plain(done.stderr) == "Commande inconnue, « construir » : vouliez-vous dire « construire » ?\n"


def typed(folder: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """What comes of a line typed in a folder."""
    return subprocess.run(
        [sys.executable, str(ROOT / "tasks.py"), *arguments],
        check=False,
        capture_output=True,
        encoding="utf-8",
        cwd=folder,
        env={**os.environ, **variables},
    )


def test_construire_says_what_it_wrote(
    run: Run, built: Callable[..., object], capsys: pytest.CaptureFixture[str]
) -> None:
    built(building.BuildReport(1143, 1200, 12, ()))
    assert run("construire") == 0
    out, err = capsys.readouterr()
    assert out.startswith(
        "1\u202f143\u00a0pages dans output/ en 0,0\u00a0s\u00a0: 12\u00a0fichiers écrits, 1\u202f188\u00a0inchangés."
    )
    assert not err


def test_construire_counts_the_notices(
    run: Run, built: Callable[..., object], capsys: pytest.CaptureFixture[str]
) -> None:
    built(building.BuildReport(1, 1, 1, (NOTICE, NOTICE)))
    assert run("construire") == 0
    assert "2 avis : « python3 tasks.py verifier » les montre." in plain(capsys.readouterr().out)


def test_construire_builds_for_the_day_and_into_the_folder_asked(
    run: Run, built: Callable[..., list[object]], tmp_path: Path
) -> None:
    asked = built(building.BuildReport(1, 1, 1, ()))
    assert run("construire", "--date=2026-03-12", "--sortie", "site à part") == 0
    assert asked == [tmp_path / "content", tmp_path / "site à part", datetime.date(2026, 3, 12)]


def test_construire_with_a_wrong_content_shows_every_problem_and_writes_nothing(
    run: Run, built: Callable[..., object], capsys: pytest.CaptureFixture[str]
) -> None:
    built(ContentError([SECOND, FIRST]))
    assert run("construire") == 2
    out, err = capsys.readouterr()
    assert not out
    assert err.startswith(f"{FIRST}\n{SECOND}\n")
    assert plain(err).endswith("\n2 problèmes dans 1 fichier. Rien n’a été écrit : output/ reste tel quel.\n")


@pytest.mark.parametrize(
    ("outcome", "sentence"),
    [
        (Refusal("Le dossier {x} n’est pas vide."), "Le dossier {x} n’est pas vide."),
        (
            OSError(28, "No space left on device"),
            "Le disque est plein, ou a trop de fichiers : libérez 500 Mo, puis relancez.",
        ),
        (MemoryError(), "La mémoire manque : fermez d’autres programmes, puis relancez."),
        (
            PermissionError(13, "Denied", "/o"),
            "/o n’est pas accessible à ce compte : donnez-lui ce droit, puis relancez.",
        ),
    ],
)
def test_what_the_machine_refuses_is_one_sentence(
    run: Run, built: Callable[..., object], capsys: pytest.CaptureFixture[str], outcome: Exception, sentence: str
) -> None:
    built(outcome)
    assert run("construire") == 1
    assert plain(capsys.readouterr().err) == f"{sentence}\n"


def test_a_bug_is_one_sentence_and_its_details_are_kept(
    run: Run, built: Callable[..., object], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    built(KeyError("oups"))
    assert run("construire") == 1
    err, log = capsys.readouterr().err, tmp_path / ".cache/erreur.log"
    assert err.startswith("Erreur interne")
    assert str(log) in err
    assert "Traceback" not in err
    assert log.read_text(encoding="utf-8").endswith("KeyError: 'oups'\n")


def test_an_interruption_is_quiet(run: Run, built: Callable[..., object], capsys: pytest.CaptureFixture[str]) -> None:
    built(KeyboardInterrupt())
    assert run("construire") == 130
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("command", ["construire", "verifier"])
def test_a_wrong_date_is_one_sentence(run: Run, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(command, "--date", "2026-02-30") == 1
    assert "AAAA-MM-JJ" in capsys.readouterr().err


def test_a_content_folder_that_is_not_there_is_one_sentence(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    (Path("content")).rename("contenu")
    assert run("verifier") == 1
    assert "n’existe pas" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("failing", "status", "end"), [(None, 0, "Tout est bon."), ("mypy", 1, "À reprendre : Mypy, types.")]
)
def test_tester_runs_every_check_even_after_one_that_fails(
    run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], failing: str, status: int, end: str
) -> None:
    ran: list[str] = []

    def call(words: list[str], **_: object) -> int:
        ran.append(words[2])
        return int(words[2] == failing)

    monkeypatch.setattr(subprocess, "call", call)
    assert run("tester") == status
    assert ran == ["ruff", "ruff", "mypy", "pytest"]
    assert plain(capsys.readouterr().err).endswith(f"{end}\n")


def test_tester_leaves_nothing_to_the_machine_s_settings(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    environments: list[dict[str, str]] = []

    def call(*_: object, env: dict[str, str], **__: object) -> int:
        environments.append(env)
        return 0

    monkeypatch.setattr(subprocess, "call", call)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    assert run("tester") == 0
    assert environments
    assert all(env["TZ"] == "UTC" and "SOURCE_DATE_EPOCH" not in env for env in environments)
    assert {env["CHROMIUM"] for env in environments} == {"/a/chromium"}


def test_tester_without_chromium_says_so_and_checks_nothing(
    run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse() -> str:
        raise Refusal("Les tests demandent Chromium.")

    monkeypatch.setattr(chromium, "chromium", refuse)
    monkeypatch.setattr(subprocess, "call", lambda *_, **__: pytest.fail("a check was run"))
    assert run("tester") == 1
    assert capsys.readouterr().err == "Les tests demandent Chromium.\n"


def test_invoke_has_the_same_commands_with_their_help() -> None:
    assert {name: task.__doc__ for name, task in tasks.ns.tasks.items()} == tasks.HELP


def test_ci_runs_what_everyone_runs() -> None:
    script = ROOT / ".ci/run"
    lines = script.read_text(encoding="utf-8").splitlines()
    assert os.access(script, os.X_OK)
    assert lines[-1] == 'cd "$(dirname "$0")/.." && exec python3 tasks.py tester'
