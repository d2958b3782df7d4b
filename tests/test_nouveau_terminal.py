"""`nouveau` on a terminal: what it asks and proposes, and that leaving in the middle leaves nothing."""

from __future__ import annotations

import shutil
import sys
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from tests.site.built import DEMO
from tests.terminal import Terminal, terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")


@pytest.fixture(name="content")
def _content(tmp_path: Path) -> Path:
    """A copy of the demo."""
    return Path(shutil.copytree(DEMO, tmp_path / "content"))


@pytest.fixture(name="files")
def _files(content: Path) -> set[Path]:
    """The files that the content had at first."""
    return set(content.rglob("*"))


def asking(content: Path, *words: str) -> AbstractContextManager[Terminal]:
    """`nouveau`, on the day of the demo."""
    return terminal("nouveau", *words, "--contenu", str(content), "--date", "2027-02-10")


def evening(asked: Terminal, title: str) -> None:
    """Answer up to the venue, with what is proposed for the day and the hour."""
    asked.answer("Titre", title)
    asked.answer("Format", "digital")
    asked.answer("Jour, comme 2027-03-11 [2027-08-12]")
    asked.answer("Heure [18:30]")


def test_an_evening_is_asked_for_step_by_step(content: Path) -> None:
    with asking(content, "evenement") as asked:
        asked.answer("Titre", "Un titre qui finit mal.")
        asked.wait_for("Cette réponse se termine par un point")
        asked.answer("Titre", "Marées : acte 2")
        asked.answer("Format", "happy")  # two formats have it
        asked.answer("Format", "1")
        asked.answer("Jour, comme 2027-03-11 [2027-08-12]", "12/08/2027")
        asked.wait_for("écrivez 2027-08-12")
        asked.answer("Jour")
        asked.answer("Heure [18:30]", "19:15")
        asked.answer("Lieu", "sèche")
        asked.answer("Qui parle", "capu")
        asked.answer("Qui d’autre", "Jeanne Martin")
        asked.answer("« Jeanne Martin » n’est pas encore connu : créer sa fiche ? [o/N]", "o")
        asked.answer("Fonction", "Gardienne de phare")
        asked.answer("Organisation")
        asked.answer("Qui d’autre")
        asked.answer("Résumé", "Une soirée pour voir.")
        assert asked.finish() == 0
    text = (content / "evenements/2027/marees-acte-2.md").read_text("utf-8")
    assert text.startswith(
        '---\ntitre: "Marées : acte 2"\nformat: digital-happy-hour\ndébut: 2027-08-12 19:15\nlieu: cale-seche\n'
        "intervenants:\n  - personne: capucine-delamaree\n  - personne: jeanne-martin\nrésumé: Une soirée pour voir.\n"
    )
    person = (content / "intervenants/jeanne-martin.yaml").read_text("utf-8")
    assert person.startswith("nom: Jeanne Martin\nfonction: Gardienne de phare\n\n#")


@pytest.mark.parametrize("key", [b"\x03", b"\x04"])
def test_leaving_in_the_middle_leaves_nothing(content: Path, files: set[Path], key: bytes) -> None:
    with asking(content, "evenement") as asked:
        evening(asked, "Un café")
        asked.answer("Lieu", "sèche")
        asked.answer("Qui parle", "Jeanne Martin")
        asked.answer("créer sa fiche ?", "o")
        asked.press("Fonction", key, "Abandonné : rien n’a été écrit.")
        assert asked.finish() == 130
    assert "Traceback" not in asked.shown
    assert set(content.rglob("*")) == files


def test_an_answer_that_makes_a_problem_elsewhere_is_asked_again(content: Path) -> None:
    with asking(content, "evenement") as asked:
        asked.answer("Titre", "Le même soir")
        asked.answer("Format", "digital")
        asked.answer("Jour", "2027-03-11 18:30")
        asked.answer("Lieu", "cordages")
        asked.answer("Qui parle")
        asked.answer("Résumé")
        asked.wait_for("même lieu, même heure que")
        asked.answer("Jour", "2027-09-09 18:30")
        assert asked.finish() == 0
    assert "\ndébut: 2027-09-09 18:30\n" in (content / "evenements/2027/le-meme-soir.md").read_text("utf-8")


def test_a_file_that_exists_is_never_overwritten(content: Path) -> None:
    before = (content / "evenements/2027/dhh-mars.md").read_bytes()
    with asking(content, "evenement") as asked:
        evening(asked, "Dhh mars")
        asked.answer("Lieu", "sèche")
        asked.answer("Qui parle")
        asked.answer("Résumé")
        asked.wait_for("evenements/2027/dhh-mars.md existe déjà.")
        asked.answer("Un autre nom pour ce fichier [dhh-mars-2]")
        assert asked.finish() == 0
    assert (content / "evenements/2027/dhh-mars.md").read_bytes() == before
    assert (content / "evenements/2027/dhh-mars-2.md").exists()


def test_without_a_hour_an_event_to_come_is_to_be_confirmed(content: Path) -> None:
    with asking(content, "evenement", "Une sortie en mer", "--format", "veillee", "--territoire", "calaisis") as asked:
        asked.answer("Jour", "2027-10")
        asked.wait_for("Sans heure, l’événement est noté « à confirmer ».")
        asked.answer("Qui parle")
        asked.answer("Résumé")
        assert asked.finish() == 0
    assert "\nétat: à confirmer\n" in (content / "evenements/2027/une-sortie-en-mer.md").read_text("utf-8")


def test_the_kind_is_asked_for_too(content: Path) -> None:
    with asking(content) as asked:
        asked.answer("Que faut-il créer", "page")
        asked.answer("Titre", "Nos phares")
        asked.answer("Le texte", "Ils tournent.")
        assert asked.finish() == 0
    assert (content / "pages/nos-phares.md").read_text("utf-8").endswith("\n---\n\nIls tournent.\n")
