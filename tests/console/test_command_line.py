"""What was typed is understood, or answered in one French sentence."""

from __future__ import annotations

import pytest

from plugins.console.command_line import Request, listing, parse
from plugins.console.sentences import Refusal

COMMANDS = {"construire": "Construit.", "verifier": "Vérifie.", "tester": "Teste."}


@pytest.mark.parametrize("line", ["", "--aide", "--help", "-h", "construire --aide"])
def test_no_command_or_a_call_for_help_gives_the_list(line: str) -> None:
    assert parse(line.split(), COMMANDS) is None


@pytest.mark.parametrize(
    ("line", "request_"),
    [
        ("construire", Request("construire")),
        ("construire --date 2026-03-12", Request("construire", (), {"date": "2026-03-12"})),
        ("--date=2026-03-12 construire", Request("construire", (), {"date": "2026-03-12"})),
        ("construire --contenu c --sortie=s", Request("construire", (), {"contenu": "c", "sortie": "s"})),
        ("verifier a.md --format json b.md", Request("verifier", ("a.md", "b.md"), {"format": "json"})),
        ("verifier --format=github", Request("verifier", (), {"format": "github"})),
    ],
)
def test_options_may_stand_anywhere(line: str, request_: Request) -> None:
    assert parse(line.split(), COMMANDS) == request_


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("vérifier", "Commande inconnue, « vérifier » : vouliez-vous dire « verifier » ?"),
        ("build", "Commande inconnue, « build » : « python3 tasks.py » les montre."),
        ("--date 2026-03-12", "Il manque une commande : « python3 tasks.py » les montre."),
        ("construire --contennu c", "Option inconnue, « --contennu » : vouliez-vous dire « --contenu » ?"),
        ("construire --cont c", "Option inconnue, « --cont » : vouliez-vous dire « --contenu » ?"),
        ("construire --sortie", "Il manque une valeur à --sortie : --sortie DOSSIER."),
        ("construire --sortie=", "Il manque une valeur à --sortie : --sortie DOSSIER."),
        ("verifier --date --format json", "Il manque une valeur à --date : --date AAAA-MM-JJ."),
        ("construire tester", "« tester » ne va pas avec construire : ôtez-le."),
        ("construire --format json", "« --format » ne va pas avec construire : ôtez-le."),
        ("verifier --format xml", "Format inconnu, « xml » : choisissez parmi texte, github, json."),
        ("--aide=3", "Cette ligne n’est pas comprise : « python3 tasks.py » montre comment l’écrire."),
    ],
)
def test_a_line_that_makes_no_sense_gets_one_sentence(line: str, sentence: str) -> None:
    with pytest.raises(Refusal) as refusal:
        parse(line.split(), COMMANDS)
    assert str(refusal.value).replace("\u00a0", " ").replace("\u202f", " ") == sentence


def test_the_list_shows_every_command_and_every_option() -> None:
    words = listing(COMMANDS).split()
    assert {*COMMANDS, "--contenu", "--sortie", "--date", "--format"} <= set(words)


ALL = {**COMMANDS, "nouveau": "Crée."}


@pytest.mark.parametrize(
    ("line", "words", "options", "answers"),
    [
        (["nouveau", "lieu", "La Halle"], ("lieu", "La Halle"), {}, ()),
        (
            ["nouveau", "evenement", "--format", "dhh", "Un café", "--date=2027-02-10", "--lieu=la halle"],
            ("evenement", "Un café"),
            {"date": "2027-02-10"},
            (("format", "dhh"), ("lieu", "la halle")),
        ),
        (
            ["nouveau", "evenement", "--thèmes", "mer", "--thèmes", "vent", "--comme", "2026/x"],
            ("evenement",),
            {"comme": "2026/x"},
            (("thèmes", "mer"), ("thèmes", "vent")),
        ),
        (["nouveau", "lieu", "--coordonnées.lon=-1.5"], ("lieu",), {}, (("coordonnées.lon", "-1.5"),)),
    ],
)
def test_the_keys_of_a_file_are_the_options_of_the_command_that_makes_it(
    line: list[str], words: tuple[str, ...], options: dict[str, str], answers: tuple[tuple[str, str], ...]
) -> None:
    assert parse(line, ALL) == Request("nouveau", words, options, answers)


@pytest.mark.parametrize("line", ["nouveau lieu --nom", "nouveau lieu --nom --adresse x", "nouveau lieu --format"])
def test_an_answer_without_a_value_is_refused(line: str) -> None:
    with pytest.raises(Refusal, match="Il manque une valeur à --"):
        parse(line.split(), ALL)


def test_other_commands_keep_to_their_options() -> None:
    with pytest.raises(Refusal, match="Option inconnue, «\u00a0--lieu\u00a0»"):
        parse(["construire", "--lieu", "x"], ALL)
