"""A small content to be changed, and the demo that one of its speakers has left."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import tasks
from tests.community import casebook
from tests.leaving.departures import DAY, DEMO_DAY, Left, Retire, build
from tests.site.built import DEMO


@pytest.fixture(autouse=True)
def _quiet_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks, "enter", lambda *_: None)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.delenv("NOMS_RETIRES", raising=False)


@pytest.fixture(name="content")
def _content(tmp_path: Path) -> Path:
    """A small good content, to be changed."""
    return casebook.good_content(tmp_path / "content")


@pytest.fixture(name="retire")
def _retire(content: Path) -> Retire:
    return lambda *words: tasks.main(["retirer", *words, "--contenu", str(content), "--date", DAY])


@pytest.fixture(scope="module", name="left")
def _left(tmp_path_factory: pytest.TempPathFactory) -> Left:
    """The demo without one of its speakers, and its site before and after that."""
    content = tmp_path_factory.mktemp("left") / "content"
    shutil.copytree(DEMO, content)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tasks, "enter", lambda *_: None)
        before = build(content, DEMO_DAY)
        assert tasks.main(["retirer", "theophile-maremotte", "--contenu", str(content), "--date", DEMO_DAY]) == 0
        return Left(content, before, build(content, DEMO_DAY))
