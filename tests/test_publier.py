"""`publier`: what it asks for, what it says, with which exit status."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from plugins.community.problems import ContentError
from plugins.community.release import Release
from plugins.site import building
from plugins.site.building import BuildReport
from tests.commands import FIRST, NOTICE, Run, plain

Asked = list[Any]


@pytest.fixture(name="made")
def _made(monkeypatch: pytest.MonkeyPatch) -> Callable[[BuildReport | Exception], Asked]:
    """Decide what comes of a build; gives what it will have been asked, the settings last."""

    def decide(outcome: BuildReport | Exception) -> Asked:
        asked: Asked = []

        def build(*arguments: object, **settings: object) -> BuildReport:
            asked.extend((*arguments, settings))
            if isinstance(outcome, Exception):
                raise outcome
            return outcome

        monkeypatch.setattr(building, "build", build)
        return asked

    return decide


def test_it_publishes_for_everyone(run: Run, made: Callable[..., Asked], capsys: pytest.CaptureFixture[str]) -> None:
    asked = made(BuildReport(157, 700, 12, (NOTICE,)))
    assert run("publier", "--date", "2026-03-12", "--sortie", "www") == 0
    content, output, day, settings_file, settings = asked
    assert (content.name, output, day) == ("content", Path.cwd() / "www", datetime.date(2026, 3, 12))
    assert settings_file.name == "publishconf.py"
    assert settings == {"RELEASE": Release.PUBLISHED}
    out = plain(capsys.readouterr().out)
    assert out.startswith("Site prêt dans www/ en 0,0 s : 157 pages, 12 fichiers nouveaux ou changés.\n1 avis : ")


def test_it_makes_a_preview(run: Run, made: Callable[..., Asked], capsys: pytest.CaptureFixture[str]) -> None:
    asked = made(BuildReport(157, 700, 1, ()))
    assert run("publier", "--apercu") == 0
    assert asked[-1] == {"RELEASE": Release.PREVIEWED}
    out = plain(capsys.readouterr().out)
    assert out == "Aperçu prêt dans output/ en 0,0 s : 157 pages, 1 fichier nouveau ou changé.\n"


def test_what_stands_in_the_way_is_told_and_the_old_site_stays(
    run: Run, made: Callable[..., Asked], capsys: pytest.CaptureFixture[str]
) -> None:
    made(ContentError([FIRST]))
    assert run("publier") == 2
    out, err = capsys.readouterr()
    assert not out
    assert plain(err).endswith("1 problème dans 1 fichier. Rien n’a été écrit : output/ reste tel quel.\n")


def test_only_publier_makes_previews(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("construire", "--apercu") == 1
    assert "« --apercu » ne va pas avec construire" in plain(capsys.readouterr().err)


def test_a_publication_that_was_stopped_is_put_in_order_even_if_the_content_is_wrong(
    run: Run, made: Callable[..., Asked]
) -> None:
    made(ContentError([FIRST]))
    Path(".output.ancien").mkdir()
    Path(".output.ancien/index.html").touch()
    Path(".output.nouveau").mkdir()
    assert run("publier", "--sortie", "output") == 2
    assert Path("output/index.html").exists()
    assert not Path(".output.nouveau").exists()
