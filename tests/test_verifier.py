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
    assert plain(out) == f"1 avis, sans conséquence :\n{NOTICE}\n\n"


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


def test_verifier_does_not_praise_a_file_whose_folder_is_not_read(
    run: Run, found: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    found(Problem("evenements", 0, "dossier inconnu"))
    assert run("verifier", FIRST.file) == 2
    assert "evenements: dossier inconnu" in plain(capsys.readouterr().err)


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


PICTURE = "ajoutez une image"
MANY = tuple(Problem(f"evenements/{year}/cafe.md", 1, "pas d’image", PICTURE, "avis") for year in range(2020, 2026))
ONE_MORE = Problem("evenements/2025/autre.md", 1, "pas d’image", PICTURE, "avis")
PLACES = (
    Problem("lieux/halles.yaml", 3, "date de 2020", "vérifiez-le", "avis"),
    Problem("lieux/quai.yaml", 4, "date de 2021", "vérifiez-le", "avis"),
)
SCHEDULED = Problem("actualites/2026/demain.md", 3, "programmé pour demain", level="avis")


def test_many_notices_that_say_the_same_are_shown_as_one(
    run: Run, found: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    found(notices=(*MANY, *PLACES))
    assert run("verifier") == 0
    assert plain(capsys.readouterr().out) == (
        "8 avis, sans conséquence :\n"
        "evenements/2020/cafe.md:1: pas d’image (et 5 autres fichiers)\n    → ajoutez une image\n"
        f"{PLACES[0]}\n{PLACES[1]}\n\n« python3 tasks.py verifier --a-faire » les montre tous, par chose à faire.\n\n"
        "Le contenu est bon : aucun problème.\n"
    )


def test_what_there_is_to_do_is_grouped_and_counted(
    run: Run, found: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    """By what to do, the shortest first; a file that says more has its line; what asks for nothing is left out."""
    found(notices=(*MANY, ONE_MORE, *PLACES, SCHEDULED))
    assert run("verifier", "--a-faire") == 0
    out, err = capsys.readouterr()
    assert plain(out) == (
        "À faire, du plus court au plus long :\n\n"
        "Vérifiez-le (2)\n    lieux/halles.yaml:3: date de 2020\n    lieux/quai.yaml:4: date de 2021\n\n"
        "Ajoutez une image (7)\n    pas d’image\n"
        + "".join(f"        evenements/{year}/ : cafe.md\n" for year in range(2020, 2025))
        + "        evenements/2025/ : autre.md et cafe.md\n"
    )
    assert not err


def test_what_there_is_to_do_does_not_hide_a_problem(
    run: Run, found: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    found(FIRST, notices=PLACES)
    assert run("verifier", "--a-faire") == 2
    out, err = capsys.readouterr()
    assert str(FIRST) in err
    assert "Vérifiez-le (2)" in out


def test_where_nothing_is_to_be_done_it_is_said(
    run: Run, found: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    found(notices=(SCHEDULED,))
    assert run("verifier", "--a-faire") == 0
    assert plain(capsys.readouterr().out) == "Rien à faire.\n"
