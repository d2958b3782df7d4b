"""`nouveau` on one line: what is written, what is refused, and that nothing is left behind."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

import tasks
from plugins.commands import writing
from plugins.community import library, scaffold
from plugins.community.kinds import SINGULAR
from plugins.community.problems import Problem, as_text
from tests.commands import plain
from tests.site.built import DEMO, ROOT

DAY = "2027-02-10"
EVENING = ("--format=digital-happy-hour", "--début=2027-09-09 18:30", "--lieu=cale-seche")
New = Callable[..., int]


@pytest.fixture(name="content")
def _content(tmp_path: Path) -> Path:
    """A copy of the demo."""
    return Path(shutil.copytree(DEMO, tmp_path / "content"))


@pytest.fixture(name="new")
def _new(content: Path, monkeypatch: pytest.MonkeyPatch) -> New:
    """Run `nouveau` here and now, as a script would: no one answers."""
    monkeypatch.setattr(tasks, "enter", lambda *_: None)
    return lambda *words: tasks.main(["nouveau", *words, "--contenu", str(content), "--date", DAY])


def files(content: Path) -> Mapping[str, bytes]:
    """Every file, by its path."""
    return {str(file.relative_to(content)): file.read_bytes() for file in content.rglob("*") if file.is_file()}


def problems(content: Path) -> list[Problem]:
    """What `verifier` refuses."""
    found = library.inspect(content, date.fromisoformat(DAY))[1]
    return [problem for problem in found if problem.level == "problème"]


@pytest.mark.parametrize(
    ("kind", "words", "file"),
    [
        ("evenement", ("Café de l’été", *EVENING), "evenements/2027/cafe-de-l-ete.md"),
        ("evenement", ("Loin", *EVENING[:2], "--territoire", "Calaisis"), "evenements/2027/loin.md"),
        ("intervenant", ("Zoé Œil-de-Mer",), "intervenants/zoe-oeil-de-mer.yaml"),
        ("lieu", ("Le Bassin", "--territoire", "calaisis", "--adresse.commune", "Calais"), "lieux/le-bassin.yaml"),
        ("lieu", ("Ailleurs", "--hors-territoire", "oui"), "lieux/ailleurs.yaml"),
        ("territoire", ("Audomarois", "--intercommunalité", "Pays inventé"), "territoires/audomarois.yaml"),
        ("format", ("Croisière", "--accroche", "Un format qui flotte."), "formats/croisiere.md"),
        ("organisation", ("Les Vagues", "--type", "réseau"), "organisations/les-vagues.yaml"),
        (
            "actualite",
            ("Un Titre : deux", "--publié_le", "2027-02-01", "--texte", "Une phrase."),
            "actualites/2027/un-titre-deux.md",
        ),
        ("page", ("Nos phares", "--texte", "Une phrase."), "pages/nos-phares.md"),
    ],
)
def test_every_kind_is_written_and_passes(
    new: New, content: Path, capsys: pytest.CaptureFixture[str], kind: str, words: tuple[str, ...], file: str
) -> None:
    before = set(files(content))
    assert new(kind, *words) == 0, capsys.readouterr().err
    assert set(files(content)) - before == {file}
    assert as_text(problems(content)) == ""
    assert f"Créé : {content}/{file}\n" in plain(capsys.readouterr().out)


def test_every_kind_was_tried() -> None:
    tried = test_every_kind_is_written_and_passes.pytestmark[0].args[1]  # type: ignore[attr-defined]
    assert {kind for kind, *_ in tried} == set(SINGULAR)


def test_what_was_answered_comes_first_and_the_other_keys_wait_as_comments(new: New, content: Path) -> None:
    new("evenement", "Café", *EVENING, "--intervenants", "capucine-delamaree", "--intervenants", "Jeanne Martin")
    text = (content / "evenements/2027/cafe.md").read_text("utf-8")
    assert text.startswith(
        "---\ntitre: Café\nformat: digital-happy-hour\ndébut: 2027-09-09 18:30\nlieu: cale-seche\n"
        "intervenants:\n  - personne: capucine-delamaree\n  - personne: jeanne-martin\n\n# Facultatif"
    )
    assert "\n#\n# Comme « début »" in plain(text)
    assert "\n# fin:\n" in text
    assert "# titre:" not in text.replace("#     titre:", "")


def test_a_person_who_is_not_known_is_created_beside(new: New, content: Path) -> None:
    assert new("evenement", "Café", *EVENING, "--intervenants", "Jeanne Martin") == 0
    assert (content / "intervenants/jeanne-martin.yaml").read_text("utf-8").startswith("nom: Jeanne Martin\n")
    assert problems(content) == []


@pytest.mark.parametrize(
    "name", ["2027/dhh-mars", "evenements/2027/dhh-mars.md", "tests/demo/evenements/2027/dhh-mars.md"]
)
def test_an_event_may_start_from_another_one(new: New, content: Path, name: str) -> None:
    """It keeps the format, the venue, the hours, who organises; neither the date, nor who spoke or came."""
    assert new("evenement", "Parler aux mouettes", "--comme", name, "--début", "2027-09-09") == 0
    head = (content / "evenements/2027/parler-aux-mouettes.md").read_text("utf-8").partition("\n\n#")[0]
    assert head == (
        "---\ntitre: Parler aux mouettes\nformat: digital-happy-hour\ndébut: 2027-09-09 18:30\n"
        "fin: 2027-09-09 21:00\nlieu: halle-aux-cordages\norganisateurs:\n  - les-amis-de-l-exemple\n"
        "partenaires:\n  - cordages-et-fils\n  - communaute-de-l-exemple\ninscription:\n  tarif: gratuit\n  jauge: 1200"
    )
    assert problems(content) == []


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ((), "Il manque ce qu’il faut créer : choisissez parmi evenement, intervenant, lieu, territoire, format, "),
        (("evenment",), "« nouveau » ne sait pas créer « evenment » : vouliez-vous dire « evenement » ?"),
        (("evenement",), "Il manque --titre, --format, --début et --lieu (ou --territoire) : donnez-en la valeur, "),
        (("evenement", "Café", *EVENING, "--lieux", "x"), "Clé inconnue, « --lieux » : vouliez-vous dire « lieu » ?"),
        (
            ("evenement", "Café", *EVENING[:2], "--lieu", "cale-sech"),
            "--lieu désigne « cale-sech », qui n’existe pas : v",
        ),
        (("evenement", "Café", *EVENING, "--intervenants", "inconnue"), "--intervenants désigne « inconnue », qui n’"),
        (("evenement", "Café", *EVENING, "--fin", "2027-02-30"), "--fin vaut '2027-02-30' : février 2027 n’a que 28 j"),
        (
            ("evenement", "Café", *EVENING, "--supports", "x"),
            "--supports tient plusieurs clés : écrivez-le dans le fic",
        ),
        (("evenement", "Café", *EVENING, "--image", "x"), "--image tient plusieurs clés : donnez --image.fichier, par"),
        (("evenement", "Café", *EVENING, "--lieu", "cale-seche"), "--lieu est donné deux fois : gardez-en un seul."),
        (("evenement", "Café", *EVENING, "--fin"), "Il manque une valeur à --fin : --fin VALEUR."),
        (("evenement", "Café", "--comme", "2027/dhh-mar"), "« 2027/dhh-mar » n’est pas un événement connu : vouliez-v"),
        (("lieu", "Bassin", "--comme", "2027/dhh-mars"), "« --comme » ne vaut que pour un événement : retirez-le."),
        (
            ("intervenant", "Capucine", "--fichier", "capucine-delamaree"),
            "intervenants/capucine-delamaree.md existe déj",
        ),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_nothing_is_written(
    new: New, content: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], sentence: str
) -> None:
    before = files(content)
    assert new(*words) == 1
    out, err = capsys.readouterr()
    assert plain(err).startswith(sentence)
    assert err.count("\n") == 1
    assert not out
    assert files(content) == before


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            ("Le même", *EVENING[:1], "--début=2027-03-11 18:30", "--lieu=halle-aux-cordages"),
            "même lieu, même heure que ",
        ),
        (("Sans heure", *EVENING[:1], "--début=2027-09-09", "--lieu=cale-seche"), "« début » n’a pas d’heure"),
        (
            ("Lundi 9 septembre", *EVENING, "--intervenants", "Jeanne Martin"),
            "« titre » dit lundi, le 9 septembre 2027",
        ),
    ],
)
def test_a_file_that_would_not_pass_is_told_and_taken_back(
    new: New, content: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], told: str
) -> None:
    before, folders = files(content), sorted(content.rglob("*/"))
    assert new("evenement", *words) == 2
    assert told in plain(capsys.readouterr().err)
    assert files(content) == before
    assert sorted(content.rglob("*/")) == folders


def test_other_files_may_be_wrong_meanwhile(new: New, content: Path) -> None:
    (content / "lieux/casse.yaml").write_text("nom: Cassé\nnom: Deux fois\n", "utf-8")
    assert new("evenement", "Café", *EVENING) == 0


def test_a_long_title_is_cut_between_words() -> None:
    name = scaffold.named({"titre": "Une soirée " + "interminable " * 8})
    assert len(name) <= 80
    assert name.endswith("-interminable")


def test_a_yaml_file_of_the_project_names_its_schema() -> None:
    """So that editors other than VS Code complete it too; none reads such a line in Markdown."""
    draft = scaffold.Draft(SINGULAR["lieu"], {"nom": "Quai"})
    note = writing.schema_of(draft, ROOT / "content/lieux/quai.yaml")
    assert note == "yaml-language-server: $schema=../../docs/redaction/schemas/lieux.json"
    assert draft.text(note).startswith(f"# {note}\nnom: Quai\n")
    assert writing.schema_of(scaffold.Draft(SINGULAR["page"]), ROOT / "content/pages/x.md") == ""
