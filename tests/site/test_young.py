"""What came of a build is kept once nothing that it was made of is too young for its stamp to tell the next change."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.community import known
from plugins.site import building, outputs, settings
from plugins.site.building import BuildReport
from plugins.site.outputs import Output
from tests.site.built import DAYS, DEMO

Meanwhile = Callable[[Path], object]
PAGE = "pages/confidentialite.md"


@pytest.fixture(name="content")
def _content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DEMO, tmp_path / "content"))


def build(content: Path) -> BuildReport:
    root = content.parent
    return building.build(content, root / "output", DAYS["demo"], memory=root / "memory")


def delivered_late(content: Path, monkeypatch: pytest.MonkeyPatch, meanwhile: Meanwhile) -> None:
    """Have all be young when it is read, and no longer when its site is delivered: something happens `meanwhile`."""
    page = content / PAGE
    page.write_text(f"{page.read_text('utf-8')}\nEncore.\n", encoding="utf-8")
    monkeypatch.setattr(known, "_YOUNG", 10**18)

    def delivered(made: list[Output], folder: Path) -> int:
        monkeypatch.setattr(known, "_YOUNG", 0)
        meanwhile(page)
        return outputs.mirror(made, folder)

    monkeypatch.setattr("plugins.site.delivering.mirror", delivered)


def test_a_content_that_was_young_is_looked_at_again_once_it_is_not(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    delivered_late(content, monkeypatch, Path.stat)
    first = build(content)
    shutil.rmtree(content.parent / "output")
    monkeypatch.setattr(settings, "read_settings", None)
    assert build(content) == first


def test_a_content_that_changed_since_it_was_read_is_built_anew(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def edited(page: Path) -> None:
        page.write_text(page.read_text("utf-8").replace("Encore", "Toujours"), encoding="utf-8")

    delivered_late(content, monkeypatch, edited)
    for word in (b"Encore", b"Toujours"):
        build(content)
        assert word in (content.parent / "output/confidentialite/index.html").read_bytes()


def test_nothing_is_kept_of_a_content_that_is_no_more(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = content.parent / "memory/settled"
    monkeypatch.setattr(known, "_YOUNG", 0)
    build(content)
    assert list(place.iterdir())
    monkeypatch.setattr(known, "_YOUNG", 10**18)  # what is edited now is too young to be sure of
    page = content / PAGE
    page.write_text(f"{page.read_text('utf-8')}\nEncore.\n", encoding="utf-8")
    build(content)
    assert not list(place.iterdir())
