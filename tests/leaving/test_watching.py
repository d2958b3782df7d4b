"""A machine that is given the names of those who left refuses what still holds one."""

from __future__ import annotations

from pathlib import Path

import pytest

import tasks
from plugins import privacy
from plugins.site.outputs import Output
from tests.leaving.departures import DAY, build, dancer
from tests.plugins import editions


def test_a_machine_that_knows_the_name_refuses_a_content_that_holds_it(
    content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    dancer(content, "Léon Quai", "leon-quai")
    monkeypatch.setenv("NOMS_RETIRES", "Paul Personne\nQuai Léon\n")
    output = content.parent / "site"
    options = ["--contenu", str(content), "--date", DAY]
    for command in (["construire", "--sortie", str(output)], ["verifier"], ["publier", "--sortie", str(output)]):
        assert tasks.main([*command, *options]) == 2
        err = capsys.readouterr().err
        assert "evenements/2025/bal-0.yaml:6: nom d’une personne retirée\n" in err
        assert "Quai" not in err
    assert not output.exists()


def test_a_machine_that_knows_the_name_lets_others_be(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NOMS_RETIRES", "Paul Personne\nDupont\u00a0Anatole")
    assert "index.html" in build(content)


def test_a_site_that_holds_the_name_elsewhere_than_in_the_content_is_not_written(
    content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NOMS_RETIRES", "Rentrer au port")
    output = content.parent / "site"
    assert tasks.main(["construire", "--contenu", str(content), "--sortie", str(output), "--date", DAY]) == 2
    assert "404.html: nom d’une personne retirée" in capsys.readouterr().err
    assert not output.exists() or not any(output.iterdir())


def test_what_is_published_is_watched_over(monkeypatch: pytest.MonkeyPatch) -> None:
    outputs = [Output("a.html", "<p>Théophile&nbsp;Marémotte</p>".encode()), Output("b.html", b"<p>Personne</p>")]
    monkeypatch.setenv("NOMS_RETIRES", "Théophile Marémotte")
    told = [problem.file for problem in privacy.guarded(editions.demo(), outputs=outputs, policy="")]
    monkeypatch.delenv("NOMS_RETIRES")
    assert told == ["a.html"]
    assert list(privacy.guarded(editions.demo(), outputs=outputs, policy="")) == []
