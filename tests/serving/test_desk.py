"""`servir`: what a change asks for, and what is told of it."""

from __future__ import annotations

import datetime
import gc
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

import tasks
from plugins.commands import serve
from plugins.commands.serve import Desk
from plugins.community.problems import ContentError, Problem
from plugins.console import bootstrap
from plugins.console.sentences import Refusal
from plugins.serving.board import Board
from plugins.serving.changes import Change
from tests.commands import FIRST, SECOND, plain
from tests.serving.samples import Three

CONTENT = Path("/content")
SAVED = Change((CONTENT / "lieux/x.yaml",))
DAYS = [datetime.date(2026, 3, 12), datetime.date(2026, 3, 13)]


@dataclass
class Workshop:
    """Opens a site for a day, or fails as it is told to."""

    wrong: Exception | None = None
    opened: list[datetime.date] = field(default_factory=list)

    def open(self, day: datetime.date) -> Three:
        """A site."""
        self.opened.append(day)
        assert not gc.isenabled()
        if self.wrong:
            raise self.wrong
        return Three()


@pytest.fixture(name="workshop")
def _workshop() -> Workshop:
    return Workshop()


@pytest.fixture(name="desk")
def _desk(workshop: Workshop, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Desk:
    monkeypatch.setattr(bootstrap, "CACHE", tmp_path / ".cache")
    return Desk(Board(), workshop, CONTENT, lambda: DAYS[0])  # type: ignore[arg-type]  # opens, as the real one does


Said = Callable[[], tuple[str, str]]


@pytest.fixture(name="said")
def _said(capsys: pytest.CaptureFixture[str]) -> Said:
    def said() -> tuple[str, str]:
        out, err = capsys.readouterr()
        return plain(out), plain(err)

    return said


def test_a_save_is_a_new_version_and_a_line(desk: Desk, said: Said) -> None:
    desk.follow(Change(fresh=True))
    first = desk.board.state.version
    assert said() == ("3 pages en 0,0 s.\n", "")
    desk.follow(SAVED)
    assert desk.board.state.version not in {"", first}
    assert said()[0].endswith(" lieux/x.yaml : 3 pages en 0,0 s.\n")


def test_an_error_keeps_the_last_good_site_until_it_is_mended(desk: Desk, workshop: Workshop, said: Said) -> None:
    desk.renew(())
    good = desk.board.state
    workshop.wrong = ContentError([SECOND, FIRST])
    desk.follow(SAVED)
    state = desk.board.state
    assert (state.site, state.version) == (good.site, good.version)
    assert plain(state.trouble) == "2 problèmes dans 1 fichier : la dernière version sans erreur reste affichée."
    assert state.problems == (FIRST, SECOND)
    assert f"{plain(str(FIRST))}\n{SECOND}\n2 problèmes" in said()[1]
    workshop.wrong = None
    desk.follow(SAVED)
    assert desk.board.state.trouble == ""
    assert desk.board.state.problems == ()
    assert "tout est corrigé, 3 pages" in said()[0]


def test_a_content_wrong_from_the_start_is_waited_for(desk: Desk, workshop: Workshop) -> None:
    workshop.wrong = ContentError([FIRST])
    desk.renew(())
    assert desk.board.state.site is None
    assert plain(desk.board.state.trouble) == "1 problème dans 1 fichier : rien à montrer encore."


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (Refusal("Le disque est plein."), "Le disque est plein."),
        (ValueError("{oups}"), "Erreur dans le code ou dans le thème, ValueError : {oups} (détail : "),
    ],
)
def test_whatever_else_goes_wrong_is_a_sentence_and_the_site_stays(
    desk: Desk, workshop: Workshop, said: Said, wrong: Exception, sentence: str
) -> None:
    desk.renew(())
    workshop.wrong = wrong
    desk.follow(SAVED)
    assert desk.board.state.site
    assert plain(desk.board.state.trouble).startswith(sentence)
    assert sentence in said()[1]


def test_a_bug_leaves_its_details(desk: Desk, workshop: Workshop) -> None:
    workshop.wrong = ValueError("oups")
    desk.renew(())
    assert (bootstrap.CACHE / "erreur.log").read_text("utf-8").endswith("ValueError: oups\n")


def test_another_code_asks_for_another_run_once_and_opens_nothing(desk: Desk, workshop: Workshop, said: Said) -> None:
    desk.renew(())
    said()
    for _ in range(2):
        desk.follow(Change((serve.CODE / "site/theme.py",)))
    note = "Le code du site a changé : arrêtez « servir » (Ctrl-C), puis relancez-le."
    assert plain(desk.board.state.note) == note
    assert said() == ("", f"{note}\n")
    assert len(workshop.opened) == 1


def test_another_theme_is_shown(desk: Desk, workshop: Workshop, said: Said) -> None:
    desk.renew(())
    desk.follow(Change((serve.THEME / "static/css/base.css", serve.THEME / "templates/base/site.html")))
    assert len(workshop.opened) == 2
    assert " 2 fichiers : 3 pages" in said()[0]


def test_time_alone_opens_nothing_but_at_midnight(desk: Desk, workshop: Workshop) -> None:
    days = [DAYS[0], DAYS[0], DAYS[1], DAYS[1], DAYS[1]]
    desk.today = lambda: days.pop(0)
    desk.renew(())
    desk.follow(Change())
    desk.follow(Change())
    desk.follow(Change())
    assert workshop.opened == DAYS


def test_what_is_of_no_use_is_looked_for_once_and_while_nothing_happens(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[str] = []
    monkeypatch.setattr(gc, "collect", lambda: looked.append("collect"))
    monkeypatch.setattr(gc, "freeze", lambda: looked.append("freeze"))
    monkeypatch.setattr(gc, "get_freeze_count", lambda: looked.count("freeze"))
    desk.follow(SAVED)
    assert "collect" not in looked
    looked.clear()
    desk.follow(Change())
    desk.follow(Change())
    assert looked == ["collect", "freeze"]
    assert gc.isenabled()


def test_a_folder_that_went_away_is_said_once(desk: Desk, said: Said) -> None:
    desk.renew(())
    said()
    for _ in range(3):
        desk.follow(Change(away=(CONTENT,)))
    sentence = "Le dossier /content n’est plus là : remettez-le à sa place, « servir » reprendra."
    assert plain(desk.board.state.trouble) == sentence
    assert said() == ("", f"{sentence}\n")
    desk.follow(Change(fresh=True))
    assert desk.board.state.trouble == ""


def test_what_is_forbidden_on_line_is_forbidden_here_but_for_https() -> None:
    said = serve.as_on_line()
    assert "script-src 'self'" in said["Content-Security-Policy"]
    assert "style-src 'self';" in said["Content-Security-Policy"]
    assert "'unsafe-inline'" not in said["Content-Security-Policy"]
    assert "upgrade-insecure-requests" not in said["Content-Security-Policy"]
    assert "Strict-Transport-Security" not in said


@pytest.mark.parametrize("port", ["70000", "-1", "http", "8000.5"])
def test_a_port_that_cannot_be_is_one_sentence(
    port: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(tasks, "enter", lambda *_: None)
    assert tasks.main(["servir", f"--port={port}", "--contenu", str(tmp_path)]) == 1
    assert plain(capsys.readouterr().err) == f"Le port « {port} » n’existe pas : donnez un nombre, comme --port 8000.\n"


def test_a_problem_of_the_file_alone_has_no_line(desk: Desk, workshop: Workshop) -> None:
    workshop.wrong = ContentError([Problem("site.yaml", 0, "le fichier manque")])
    desk.renew(())
    assert str(desk.board.state.problems[0]) == "site.yaml: le fichier manque"
