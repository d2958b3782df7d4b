"""A site is replaced in one step: at any moment the folder holds the old one whole, or the new one whole."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.console.sentences import Refusal
from plugins.publish import exchange, staging
from plugins.site.outputs import Output
from tests.plugins.publish.publishable import files
from tests.plugins.publish.replaced import SIZE, site
from tests.site.built import ROOT

KILLS = 20


def whole(folder: Path) -> str:
    """Which site the folder holds, whole."""
    found = files(folder)
    name = found["plan-du-site/index.html"].decode()
    assert found == {output.path: output.content for output in site(name)}
    return name


def beside(folder: Path) -> list[str]:
    """What stands beside the folder."""
    return sorted(path.name for path in folder.parent.iterdir() if path != folder)


@pytest.fixture(params=["exchange", "two renames"], name="folder")
def _folder(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to publish in, on a system that can exchange two folders, and on one that cannot."""
    if request.param == "two renames":
        monkeypatch.setattr(exchange, "_swap", lambda: None)
    return tmp_path / "www" / "output"


def test_a_site_is_made_then_replaced(folder: Path) -> None:
    assert staging.replace(folder, site("old")) == SIZE + 1
    assert whole(folder) == "old"
    kept = (folder / "3/index.html").stat()
    assert staging.replace(folder, site("new")) == SIZE * 2 // 3 + 1
    assert whole(folder) == "new"
    assert (folder / "3/index.html").stat().st_mtime_ns == kept.st_mtime_ns
    assert beside(folder) == []


def test_what_a_folder_had_besides_is_gone(folder: Path) -> None:
    staging.replace(folder, site("old"))
    (folder / "orphan.html").write_text("x")
    staging.replace(folder, site("old"))
    assert whole(folder) == "old"


def test_this_system_can_exchange_two_folders(tmp_path: Path) -> None:
    if sys.platform not in ("linux", "darwin"):
        pytest.skip("only Linux and macOS have such a call")
    one, other = tmp_path / "one", tmp_path / "other"
    for folder in (one, other):
        folder.mkdir()
        (folder / folder.name).touch()
    assert exchange.exchanged(one, other)
    assert [path.name for path in one.iterdir()] == ["other"]


def test_a_folder_reached_by_a_link_is_replaced_where_it_is(folder: Path, tmp_path: Path) -> None:
    staging.replace(folder, site("old"))
    link = tmp_path / "current"
    link.symlink_to(folder)
    staging.replace(link, site("new"))
    assert link.is_symlink()
    assert whole(folder) == "new"


def test_a_folder_that_is_no_site_is_left_alone(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "letter.txt").write_text("dear")
    with pytest.raises(Refusal, match="autre chose qu’un site"):
        staging.replace(folder, site("new"))
    assert files(folder) == {"letter.txt": b"dear"}
    assert beside(folder) == []


def test_a_failure_halfway_leaves_the_old_site_and_nothing_else(folder: Path) -> None:
    staging.replace(folder, site("old"))
    with pytest.raises(ValueError, match="not within the site"):
        staging.replace(folder, [*site("new"), Output("../outside", b"")])
    assert whole(folder) == "old"
    assert beside(folder) == []


def test_an_old_site_that_cannot_be_removed_is_left_to_the_next_run(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    staging.replace(folder, site("old"))
    with monkeypatch.context() as patch:
        patch.setattr(shutil, "rmtree", refusing)
        staging.replace(folder, site("new"))
    assert whole(folder) == "new"
    staging.replace(folder, site("new"))
    assert beside(folder) == []


def refusing(*_: object) -> None:
    raise PermissionError(13, "Permission denied")


def test_two_publications_at_once_are_one_too_many(folder: Path) -> None:
    folder.parent.mkdir()
    with staging._alone(folder.parent), pytest.raises(Refusal, match="Une autre publication"):
        staging.replace(folder, site("new"))


@pytest.mark.parametrize("stopped", ["while writing", "between two renames", "before removing the old one"])
def test_the_next_run_repairs(tmp_path: Path, stopped: str) -> None:
    folder = tmp_path / "output"
    staging.replace(folder, site("old"))
    if stopped == "while writing":
        exchange.next_to(folder).mkdir()
        (exchange.next_to(folder) / "half").touch()
    elif stopped == "between two renames":
        folder.rename(exchange.aside(folder))
        exchange.next_to(folder).mkdir()
    else:
        exchange.aside(folder).mkdir()
        exchange.next_to(folder).mkdir()
    staging.recover(folder)
    assert whole(folder) == "old"
    assert beside(folder) == []


ENDLESS = """
import itertools, os, signal, sys
from pathlib import Path
from plugins.publish import exchange, staging
from tests.plugins.publish.replaced import site
os.sync = lambda: None
if sys.argv[3] == "two renames":
    exchange._swap = lambda: None
signal.setitimer(signal.ITIMER_REAL, float(sys.argv[2]))
for name in itertools.cycle(("one", "other")):
    staging.replace(Path(sys.argv[1]), site(name))
"""
"""Publishes again and again, until the kernel ends it at the moment said; as SIGKILL would, without a word."""


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no such clock")
@pytest.mark.parametrize("way", ["exchange", "two renames"])
def test_killed_at_any_moment_the_folder_holds_one_site_whole(tmp_path: Path, way: str) -> None:
    folder, moments = tmp_path / "output", random.Random(7)  # noqa: S311 moments, not secrets
    staging.replace(folder, site("one"))
    halfway = 0
    for _ in range(KILLS // 2):
        moment = str(moments.uniform(0.001, 0.1))
        done = subprocess.run(
            [sys.executable, "-c", ENDLESS, str(folder), moment, way],
            check=False,
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        assert done.returncode == -signal.SIGALRM
        if way == "exchange":
            assert whole(folder) in ("one", "other")
        halfway += bool(beside(folder))
        staging.recover(folder)
        assert whole(folder) in ("one", "other")
        assert beside(folder) == []
    assert halfway, "no publication was under way at any of these moments"
