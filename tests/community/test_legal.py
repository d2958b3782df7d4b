"""What the law asks for is asked before a site is for everyone; its accessibility is never better than its audit."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from plugins.community import library, release_rules
from plugins.community.graph import Graph
from plugins.community.legal import Conformity, conformity, missing
from plugins.community.release import Release
from plugins.community.site_model import Settings
from tests.site.built import DEMO, ROOT

SETTINGS = {
    "nom": "x",
    "accroche": "x",
    "description": "x",
    "devise": "x",
    "présentation": "x",
    "label": {"nom": "x", "date": "2019"},
}


def settings(**more: Any) -> Settings:  # noqa: ANN401 - the values of a YAML file
    """`site.yaml`, with the least it needs."""
    return Settings.model_validate(SETTINGS | more)


def audited(rate: str) -> Settings:
    """The settings of a site that was audited."""
    audit = {"date": "2026-01-01", "taux": rate, "auditeur": "Un cabinet"}
    return settings(accessibilité={"établie_le": "2026-02-01", "audit": audit})


@pytest.mark.parametrize(
    ("rate", "state"),
    [
        ("100 %", Conformity.TOTAL),
        ("100", Conformity.TOTAL),
        ("99,99", Conformity.PARTIAL),
        ("50 %", Conformity.PARTIAL),
        ("49.9 %", Conformity.NONE),
        ("0", Conformity.NONE),
    ],
)
def test_a_site_is_as_accessible_as_its_audit_says(rate: str, state: Conformity) -> None:
    assert conformity(audited(rate)) is state


def test_a_site_without_an_audit_does_not_conform() -> None:
    assert conformity(settings()) is Conformity.NONE
    assert conformity(settings(accessibilité={"établie_le": "2026-02-01"})) is Conformity.NONE


@pytest.fixture(name="graph")
def _graph(tmp_path: Path) -> Callable[[Callable[[str], str]], Graph]:
    """The graph of the demo, whose settings are otherwise."""

    def inspected(change: Callable[[str], str]) -> Graph:
        shutil.copytree(DEMO, tmp_path / "content")
        file = tmp_path / "content/site.yaml"
        file.write_text(change(file.read_text("utf-8")), "utf-8")
        graph, _ = library.inspect(tmp_path / "content", date(2027, 2, 10))
        assert graph
        return graph

    return inspected


def test_the_demo_lacks_nothing_that_the_law_asks_for() -> None:
    graph, _ = library.inspect(DEMO, date(2027, 2, 10))
    assert graph
    assert missing(graph) == ()


def test_the_real_site_is_told_all_that_it_lacks() -> None:
    graph, _ = library.inspect(ROOT / "content", date(2026, 11, 24))
    assert graph
    lacks = {problem.text for problem in missing(graph)}
    lines = {problem.line for problem in missing(graph)}
    keys = ("adresse", "courriel", "directeur_de_publication", "téléphone")
    assert lacks == {"il manque « hébergeur »", *(f"« éditeur » : il manque « {key} »" for key in keys)}
    assert len(lines) == 2


@pytest.mark.parametrize(
    ("release", "level"), [(Release.PUBLISHED, "problème"), (Release.PREVIEWED, None), (Release.BUILT, None)]
)
def test_what_lacks_stops_only_what_is_for_everyone(
    graph: Callable[[Callable[[str], str]], Graph], release: Release, level: str | None
) -> None:
    made = graph(lambda text: text.replace("  directeur_de_publication: Honorine Belledune\n", ""))
    told = [problem for problem in release_rules.check(made, release) if "directeur_de_publication" in problem.text]
    assert [problem.level for problem in told] == ([level] if level else [])
