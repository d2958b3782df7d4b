"""`apercu BASE`: two revisions of a repository, built and compared."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

import tasks
from plugins.commands import review
from tests.commands import ROOT, plain
from tests.community.casebook import BASE

EVENT = "evenements/2026/2026-11-12-happy-hour.md"
OPENING = "---\ntitre: Deuxième\nformat: happy-hour\ndébut: 2026-12-10 18:30\nlieu: halle-aux-sucres\n"


def git(folder: Path, *words: str) -> str:
    named = {f"GIT_{who}_{what}": "x@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    command = ["git", "-C", str(folder), *words]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env={**os.environ, **named, **alone})
    return done.stdout.strip()


def record(folder: Path, message: str) -> None:
    """Commit all."""
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", f"--message={message}")


def rewrite(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture(name="clone")
def _clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository of the small good content, on `main`, with one commit; commands run from within."""
    monkeypatch.setattr(tasks, "enter", lambda *_: None)
    folder = tmp_path / "clone"
    shutil.copytree(BASE, folder / "content", copy_function=shutil.copyfile)
    git(tmp_path, "init", "--quiet", "--initial-branch=main", str(folder))
    record(folder, "Un")
    monkeypatch.chdir(folder)
    return folder


def apercu(base: str, *options: str) -> int:
    return tasks.main(["apercu", base, "--contenu", "content", "--date", "2026-10-01", *options])


def told(capsys: pytest.CaptureFixture[str], base: str) -> Any:  # noqa: ANN401 JSON
    assert apercu(base, "--format=json") == 0
    return json.loads(capsys.readouterr().out)


def propose(clone: Path) -> None:
    """On `sujet`, cancel an event, replace another, add a picture; then go on with `main`."""
    content = clone / "content"
    git(clone, "switch", "--quiet", "--create", "sujet")
    rewrite(content / EVENT, "état: prévu", "état: annulé\nhistorique:\n  - date: 2026-09-30\n    changement: annulé")
    (content / "evenements/2026/deuxieme.md").write_text(
        f"{OPENING}anciennes_adresses: [/evenements/2019/atelier-peche/]\n---\n\nUn texte.\n", encoding="utf-8"
    )
    (content / "evenements/2019/atelier-peche.yaml").unlink()
    shutil.copyfile(content / "images/halle.jpg", content / "images/autre.jpg")
    record(clone, "Deux")
    git(clone, "switch", "--quiet", "main")
    (content / "pages/plus-tard.md").write_text("---\ntitre: Ailleurs\n---\n\nUn texte.\n", encoding="utf-8")
    record(clone, "Trois")
    git(clone, "switch", "--quiet", "sujet")


def test_a_reviewer_sees_what_readers_will_see_change(clone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    propose(clone)
    found = told(capsys, "main")
    assert found["commit"] == git(clone, "rev-parse", "main~")  # what main became since is no change of ours
    pages = found["pages"]
    assert [page["url"] for page in pages["added"]] == ["/evenements/2026/deuxieme/"]
    assert [(page["url"], page["leads_to"]) for page in pages["removed"]] == [
        ("/evenements/2019/atelier-peche/", "/evenements/2026/deuxieme/")
    ]
    own = next(one for one in pages["changed"] if one["urls"] == ["/evenements/2026/2026-11-12-happy-hour/"])
    assert "Annulé" in str(own)
    assert pages["frame"] == []
    calendar = {one["before"]["title"]: one["after"] for one in found["calendar"]["changed"]}
    assert calendar["Happy Hour de novembre"]["state"] == "annulé"
    assert calendar["Un atelier au port"]["title"] == "Deuxième"  # the same entry of an agenda, under another address
    assert found["redirections"]["added"] == [
        {"old": "/evenements/2019/atelier-peche/", "new": "/evenements/2026/deuxieme/"}
    ]
    assert found["files"]["added"] == ["images/autre.jpg"]


def test_what_is_not_committed_yet_counts_and_drafts_and_examples_do_not(
    clone: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for day, key in ((10, "brouillon"), (11, "exemple")):
        path = clone / f"content/evenements/2026/{key}.md"
        opening = OPENING.replace("12-10", f"12-{day}")
        path.write_text(f"{opening}{key}: oui\n---\n\nUn texte.\n", encoding="utf-8")
    before = git(clone, "status", "--porcelain")
    assert apercu("main") == 0
    assert "rien ne change pour le public" in capsys.readouterr().out
    rewrite(clone / "content" / EVENT, "Un verre au bord", "Deux verres au bord")
    assert apercu("HEAD") == 0
    out = plain(capsys.readouterr().out)
    assert "1 page changée" in out
    assert "│ Deux verres au bord de l’eau" in out
    rewrite(clone / "content" / EVENT, "Deux verres au bord", "Un verre au bord")
    assert git(clone, "status", "--porcelain") == before  # and nothing was left in the clone


def test_each_revision_is_built_with_its_own_code(
    clone: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("plugins", "theme"):
        shutil.copytree(ROOT / name, clone / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pelicanconf.py", "publishconf.py"):
        shutil.copyfile(ROOT / name, clone / name)
    frame = clone / "theme/templates/base/header.html"
    rewrite(frame, "Aller au contenu", "Passer au texte")
    record(clone, "Le code")
    rewrite(frame, "Passer au texte", "Aller au contenu")
    monkeypatch.setattr(review, "ROOT", clone)
    frame_changes = told(capsys, "HEAD")["pages"]["frame"]
    assert ["Passer au texte" in str(one["before"]) for one in frame_changes] == [True]


def test_code_that_no_longer_runs_is_said_and_the_content_compared(
    clone: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (clone / "pelicanconf.py").write_text("import nowhere\n", encoding="utf-8")
    record(clone, "Le code")
    (clone / "pelicanconf.py").unlink()
    monkeypatch.setattr(review, "ROOT", clone)
    assert apercu("HEAD") == 0
    out, err = capsys.readouterr()
    assert "rien ne change" in out
    assert "est construit avec le code actuel" in err


def test_a_wrong_content_is_shown_whichever_side_it_is_on(clone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rewrite(clone / "content" / EVENT, "lieu: halle-aux-sucres", "lieu: halle")
    assert apercu("main") == 2
    assert f"{EVENT}:6: " in capsys.readouterr().err
    git(clone, "commit", "--quiet", "--all", "--message=Faux")
    rewrite(clone / "content" / EVENT, "lieu: halle", "lieu: halle-aux-sucres")
    assert apercu("HEAD") == 2
    assert "1 problème dans 1 fichier dans HEAD (" in plain(capsys.readouterr().err)


@pytest.mark.parametrize(
    ("base", "sentence"),
    [
        ("nulle-part", "Git ne connaît pas « nulle-part » : vérifiez ce nom, ou tapez « git fetch origin nulle-part »"),
        ("HEAD@{9}", "Git ne connaît pas « HEAD@{9} » : vérifiez ce nom"),
        ("main:content", "Git ne connaît pas « main:content »"),
        ("loin", "Git ne connaît pas « loin » : vouliez-vous dire « origin/loin » ?"),
    ],
)
def test_a_base_that_does_not_exist_is_one_sentence(
    clone: Path, capsys: pytest.CaptureFixture[str], base: str, sentence: str
) -> None:
    git(clone, "update-ref", "refs/remotes/origin/loin", "HEAD")
    assert apercu(base) == 1
    assert sentence in plain(capsys.readouterr().err)


def test_a_base_without_the_content_is_one_sentence(clone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git(clone, "mv", "content", "ailleurs")
    git(clone, "commit", "--quiet", "--message=Ailleurs")
    git(clone, "mv", "ailleurs", "content")
    assert apercu("HEAD") == 1
    assert "n’a pas de dossier content : choisissez une autre révision." in plain(capsys.readouterr().err)


def test_a_shallow_clone_is_told_how_to_go_deeper(
    clone: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    git(clone, "switch", "--quiet", "--create", "sujet")
    for branch in ("sujet", "main"):
        git(clone, "switch", "--quiet", branch)
        git(clone, "commit", "--quiet", "--allow-empty", f"--message={branch}")
    shallow = clone.parent / "partiel"
    git(clone, "clone", "--quiet", "--depth=1", "--no-single-branch", clone.as_uri(), str(shallow))
    monkeypatch.chdir(shallow)
    assert apercu("origin/sujet") == 1
    assert "ne remonte pas assez loin" in (said := plain(capsys.readouterr().err))
    assert "git fetch --unshallow" in said
    assert apercu("main~1") == 1
    assert "git fetch --unshallow" in capsys.readouterr().err


def test_outside_a_repository_is_one_sentence(
    clone: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(clone / ".git")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(clone.parent))
    assert apercu("main") == 1
    assert "n’est pas dans un dépôt git : lancez apercu dans un clone du projet." in plain(capsys.readouterr().err)


def test_without_git_is_one_sentence(
    clone: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(clone))
    assert apercu("main") == 1
    assert (
        plain(capsys.readouterr().err)
        == "Git n’est pas installé, et apercu en a besoin : installez-le, puis relancez.\n"
    )


def test_a_base_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert tasks.main(["apercu"]) == 1
    assert plain(capsys.readouterr().err).startswith("Il manque un mot après apercu : une branche ou un commit")
