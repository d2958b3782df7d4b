"""`retirer` stops where someone has to decide, or where anything fails: nothing has changed then."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import tasks
from plugins.commands.replacing import KEPT
from plugins.console.sentences import Refusal
from plugins.site import building
from tests.commands import plain
from tests.leaving.departures import EVENT, Retire, dancer, files, write


@pytest.mark.parametrize(
    ("file", "text", "line"),
    [
        (
            "evenements/2025/bal-0.yaml",
            EVENT.format(day=12, slug="leon-quai", more="").replace("Le bal", "Léon Quai au bal"),
            1,
        ),
        ("evenements/2025/bal-0.yaml", EVENT.format(day=12, slug="leon-quai", more="# QUAI Léon viendra\n"), 9),
        ("pages/participer.md", "---\ntitre: Participer\n---\n\nÉcrivez à Léon\nQuai, sur le port.\n", 5),
        ("pages/participer.md", "---\ntitre: Participer\n---\n\nVoir [le bal](/intervenants/leon-quai/).\n", 5),
        (
            "actualites/2026/merci.md",
            "---\ntitre: Merci\npublié_le: 2026-01-02\nauteur: L\u0065\u0301on Quai\n---\n\nBravo.\n",
            4,
        ),
    ],
)
def test_a_name_in_a_sentence_is_for_someone_to_decide(
    content: Path, retire: Retire, capsys: pytest.CaptureFixture[str], file: str, text: str, line: int
) -> None:
    dancer(content, "Léon Quai", "leon-quai")
    write(content, file, text)
    before = files(content)
    assert retire("leon-quai") == 2
    told = plain(capsys.readouterr().err)
    assert f"\n{file}:{line}: le nom se lit ici : " in told
    assert "récrivez ce passage" in told
    assert "Rien n’a changé." in told
    assert files(content) == before


def test_a_file_called_by_the_name_is_for_someone_to_decide(
    content: Path, retire: Retire, capsys: pytest.CaptureFixture[str]
) -> None:
    dancer(content, "Léon Quai", "leon-quai")
    shutil.copyfile(content / "images/halle.jpg", content / "images/Quai_Leon.jpg")
    shutil.copyfile(content / "documents/plan.pdf", content / "documents/bal.pdf")
    with (content / "documents/bal.pdf").open("ab") as document:
        document.write("\xff%Léon Quai".encode("latin-1"))
    before = files(content)
    assert retire("leon-quai") == 2
    told = capsys.readouterr().err
    assert "images/Quai_Leon.jpg: le nom est dans celui du fichier" in told
    assert "documents/bal.pdf: le nom est dans ce fichier" in told
    assert files(content) == before


def test_a_picture_is_looked_at_first(content: Path, retire: Retire, capsys: pytest.CaptureFixture[str]) -> None:
    picture = "image:\n  fichier: halle.jpg\n  texte_alternatif: Un bal sur le port\n  crédit: X\n  licence: CC0\n"
    dancer(content, "Léon Quai", "leon-quai", f"{picture}  personnes: intervenant\n")
    assert retire("leon-quai") == 2
    assert "bal-0.yaml:10: « fichier » : cette image montre quelqu’un" in plain(capsys.readouterr().err)
    assert (content / "intervenants/leon-quai.yaml").exists()
    assert retire("leon-quai", "--images-vues") == 0
    assert not (content / "intervenants/leon-quai.yaml").exists()


def test_a_portrait_leaves_with_the_person_unless_it_is_shown_elsewhere(
    content: Path, retire: Retire, capsys: pytest.CaptureFixture[str]
) -> None:
    portrait = "portrait:\n  fichier: silhouette.jpg\n  texte_alternatif: Une silhouette\n  crédit: X\n"
    agreed = "  accord:\n    date: 2026-01-01\n    support: courriel\n"
    dancer(content, "Léon Quai", "leon-quai")
    write(content, "intervenants/leon-quai.yaml", f"nom: Léon Quai\n{portrait}{agreed}")
    shutil.copyfile(content / "images/marie.jpg", content / "images/silhouette.jpg")
    write(content, "pages/bal.md", "---\ntitre: Le bal\n---\n\n![Une silhouette]({static}/images/silhouette.jpg)\n")
    assert retire("leon-quai") == 2
    assert "pages/bal.md:5: c’est le portrait de la personne" in plain(capsys.readouterr().err)
    (content / "pages/bal.md").unlink()
    assert retire("leon-quai") == 0
    assert not (content / "images/silhouette.jpg").exists()


def test_a_longer_name_that_is_no_speaker_s_can_be_told(content: Path, retire: Retire) -> None:
    dancer(content, "Léon Quai", "leon-quai")
    write(content, "pages/participer.md", "---\ntitre: Participer\n---\n\nMerci à Léon Quai-Vert.\n")
    assert retire("leon-quai") == 2
    assert retire("leon-quai", "--homonymes", "Léon Quai-Vert, Personne") == 0


def test_a_content_with_a_problem_is_mended_first(
    content: Path, retire: Retire, capsys: pytest.CaptureFixture[str]
) -> None:
    write(content, "pages/participer.md", "---\ntitel: x\n---\n\nUn texte.\n")
    before = files(content)
    assert retire("paul-lefebvre") == 2
    assert "pages/participer.md:2:" in capsys.readouterr().err
    assert files(content) == before


def test_a_form_that_is_not_edited_here_is_left_to_someone(
    content: Path, retire: Retire, capsys: pytest.CaptureFixture[str]
) -> None:
    dancer(content, "Léon Quai", "leon-quai")
    event = content / "evenements/2025/bal-0.yaml"
    block = "intervenants:\n  - personne: leon-quai\n    fonction: Accordéoniste\n"
    event.write_text(
        event.read_text("utf-8").replace(block, "intervenants: [paul-lefebvre, # puis\n  leon-quai]\n"), "utf-8"
    )
    before = files(content)
    assert retire("leon-quai") == 1
    assert "evenements/2025/bal-0.yaml ne peut pas être changé sans risque" in plain(capsys.readouterr().err)
    assert files(content) == before


@pytest.mark.parametrize(
    ("failure", "status"), [(Refusal("Le disque est plein."), 1), (KeyError("un bug"), 1), (KeyboardInterrupt(), 130)]
)
def test_a_failure_leaves_all_as_it_was(
    content: Path, retire: Retire, monkeypatch: pytest.MonkeyPatch, failure: BaseException, status: int
) -> None:
    def fail(*_: object) -> None:
        raise failure

    dancer(content, "Léon Quai", "leon-quai")
    monkeypatch.setattr(building, "build", fail)
    before = files(content)
    assert retire("leon-quai") == status
    assert files(content) == before


def test_a_name_that_stays_in_the_site_stops_all(
    content: Path, retire: Retire, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    real = building.build

    def leak(staged: Path, output: Path, *arguments: object) -> object:
        report = real(staged, output, *arguments)  # type: ignore[arg-type]
        (output / "cache.ics").write_bytes("SUMMARY:Qu\r\n ai\\, Léon".encode())
        return report

    dancer(content, "Léon Quai", "leon-quai")
    monkeypatch.setattr(building, "build", leak)
    before = files(content)
    assert retire("leon-quai") == 2
    assert "cache.ics: ce fichier du site porterait encore le nom" in capsys.readouterr().err
    assert files(content) == before


@pytest.mark.parametrize(
    "command",
    [
        lambda retire, _: retire("personne"),
        lambda _, content: tasks.main(["verifier", "--contenu", str(content), "nulle-part.md"]),
    ],
    ids=["retirer", "verifier"],
)
def test_an_unfinished_departure_is_undone_by_any_command(
    content: Path, retire: Retire, capsys: pytest.CaptureFixture[str], command: Callable[[Retire, Path], int]
) -> None:
    before = files(content)
    (content / KEPT).mkdir()
    (content / "intervenants/paul-lefebvre.md").rename(content / KEPT / "0")
    (content / KEPT / "liste.json").write_text('{"intervenants/paul-lefebvre.md": "0"}', "utf-8")
    assert command(retire, content) != 0
    assert "Un retrait interrompu a été défait" in capsys.readouterr().err
    assert files(content) == before
