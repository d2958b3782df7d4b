"""A site that is held open makes what it is asked for, and no more."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from plugins.community import urls
from plugins.site.opened import OpenSite
from plugins.site.outputs import Output
from plugins.site.publication import Publication
from plugins.site.signals import get_outputs
from plugins.site.workshop import Workshop
from tests.site.built import ROOT

BASE = ROOT / "tests/cases/base"
MADE = Output("fait/a-part.txt", b"Fait.")


@pytest.fixture(name="asked")
def _asked() -> Iterator[list[Publication]]:
    """Each time that a plugin was asked for its files."""
    asked: list[Publication] = []

    def outputs(publication: Publication) -> list[Output]:
        asked.append(publication)
        return [MADE]

    with get_outputs.connected_to(outputs):
        yield asked


@pytest.fixture(name="site")
def _site(tmp_path: Path, asked: list[Publication]) -> OpenSite:
    assert asked == []
    return Workshop(BASE, ROOT / "theme", plugins=(), memory=tmp_path).open(date(2026, 10, 1))


def test_a_page_is_shown_before_any_plugin_makes_its_files(site: OpenSite, asked: list[Publication]) -> None:
    for path in (urls.file_of(urls.HOME), "theme/site.css"):
        assert site.has(path)
        assert site.content(path)
    assert asked == []


def test_the_files_of_plugins_are_made_once_one_is_asked_for(site: OpenSite, asked: list[Publication]) -> None:
    assert site.has(MADE.path)
    assert site.content(MADE.path) == MADE.content
    assert not site.has("rien.txt")
    assert MADE.path in site.paths
    assert len(asked) == 1
