"""An output folder that someone removed or harmed is made again of what is kept, where nothing else was touched."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from plugins.community import known
from plugins.console.sentences import Refusal
from plugins.site import building, restoring, settings
from plugins.site.building import BuildReport
from plugins.site.memory import settled
from tests.site.built import DAYS, DEMO, ROOT, Site

DAY = DAYS["demo"]
PICTURE, OTHER_PICTURE = "images/jetee.webp", "images/zelie-phare-dupont.webp"
HEAVY = ("pydantic", "jinja2", "markdown", "yaml", "PIL", "plugins.community.model", "plugins.site.making")

Harm = Callable[[Path], object]


@pytest.fixture(name="believed", autouse=True)
def _believed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stamps tell a change at once, as they do after two seconds."""
    monkeypatch.setattr(known, "_YOUNG", 0)


@pytest.fixture(name="memory")
def _memory(tmp_path: Path) -> Path:
    return tmp_path / "memory"


@pytest.fixture(name="output")
def _output(tmp_path: Path, memory: Path) -> Path:
    """The site of the demo, just built."""
    build(tmp_path / "output", memory)
    return tmp_path / "output"


@pytest.fixture(name="only_restored")
def _only_restored(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once it was built, nothing is made any more."""
    assert output.is_dir()
    monkeypatch.setattr(settings, "read_settings", None)


def build(output: Path, memory: Path, content: Path = DEMO) -> BuildReport:
    return building.build(content, output, DAY, memory=memory)


def files(output: Path) -> dict[str, bytes]:
    return Site(output, DEMO).files


def edit(output: Path) -> None:
    (output / "index.html").write_text("<p>", encoding="utf-8")


def add(output: Path) -> None:
    (output / "more").mkdir()
    (output / "more/page.html").touch()


def link(output: Path) -> None:
    (output / "index.html").unlink()
    (output / "index.html").symlink_to(output / "feed.json")


@pytest.mark.usefixtures("only_restored")
@pytest.mark.parametrize(
    ("harm", "written"),
    [(shutil.rmtree, None), (edit, 1), (link, 1), (lambda output: (output / "index.html").unlink(), 1), (add, 0)],
)
def test_what_is_done_to_the_output_alone_is_undone_without_a_build(
    demo: Site, output: Path, memory: Path, harm: Harm, written: int | None
) -> None:
    harm(output)
    report = build(output, memory)
    every = len(demo.files)
    assert (report.pages, report.files) == (len(demo.pages), every)
    assert report.written == (every if written is None else written)
    assert files(output) == demo.files
    assert not (output / "more").exists()
    assert build(output, memory) == report._replace(written=0)


@pytest.mark.parametrize(("content", "needed"), [(ROOT / "content", []), (ROOT / "tests/cases/base", ["PIL"])])
def test_nothing_that_makes_a_site_is_imported_for_that(tmp_path: Path, content: Path, needed: list[str]) -> None:
    """Pictures are opened, where there are some: but the content is not read."""
    line = (
        "import sys; from datetime import date; from pathlib import Path; from plugins.community import known;"
        "known._YOUNG = 0; from plugins.site.building import build; content, root = map(Path, sys.argv[1:]);"
        "told = build(content, root / 'output', date(2026, 10, 1), memory=root / 'memory');"
        f"print(told.written, *[name for name in {HEAVY} if name in sys.modules])"
    )

    def run() -> list[str]:
        command = [sys.executable, "-c", line, str(content), str(tmp_path)]
        return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split()

    first = run()
    assert {*HEAVY, *needed} <= {*first, "PIL"}
    shutil.rmtree(tmp_path / "output")
    assert run() == [first[0], *needed]


@pytest.mark.usefixtures("only_restored")
def test_a_restored_folder_is_known_once_it_was_looked_at(
    output: Path, memory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(output)
    for _ in range(2):
        report = build(output, memory)
    monkeypatch.setattr(restoring, "_mirrored", None)
    assert build(output, memory) == report


def spoil(store: Path) -> None:
    with closing(sqlite3.connect(store)) as base:
        base.execute("UPDATE content SET packed = ? WHERE rowid % 7 = 0", (b"damaged",))
        base.commit()


def empty(store: Path) -> None:
    with closing(sqlite3.connect(store)) as base:
        base.execute("DELETE FROM content")
        base.commit()


@pytest.mark.parametrize("harm", [spoil, empty, Path.unlink, lambda store: store.write_bytes(b"of others" * 99)])
def test_what_is_not_whole_in_the_store_is_built_again(demo: Site, output: Path, memory: Path, harm: Harm) -> None:
    [store] = memory.rglob("*.sqlite")
    harm(store)
    shutil.rmtree(output)
    assert build(output, memory).written == len(demo.files)
    assert files(output) == demo.files
    shutil.rmtree(output)
    build(output, memory)
    assert files(output) == demo.files


def test_a_store_that_another_process_holds_stops_nothing(demo: Site, output: Path, memory: Path) -> None:
    shutil.rmtree(output)
    [store] = memory.rglob("*.sqlite")
    with closing(sqlite3.connect(store)) as base:
        base.execute("BEGIN EXCLUSIVE")
        build(output, memory)
    assert files(output) == demo.files


def test_a_picture_that_changes_meanwhile_is_built_anew(
    tmp_path: Path, memory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content, output = Path(shutil.copytree(DEMO, tmp_path / "content")), tmp_path / "output"
    build(output, memory, content)
    shutil.rmtree(output)
    recalled = settled.recalled

    def and_then(place: Path, asked: str) -> settled.Settled | None:
        known = recalled(place, asked)
        shutil.copy(DEMO / OTHER_PICTURE, content / PICTURE)
        return known

    monkeypatch.setattr(settled, "recalled", and_then)
    build(output, memory, content)
    build(tmp_path / "clean", tmp_path / "no-memory", content)
    assert files(output) == files(tmp_path / "clean")


def test_the_folder_of_someone_else_is_left_alone_here_too(output: Path, memory: Path) -> None:
    shutil.rmtree(output)
    output.mkdir()
    (output / "letter.txt").touch()
    with pytest.raises(Refusal, match="videz-le, ou choisissez-en un autre"):
        build(output, memory)
    assert [path.name for path in output.iterdir()] == ["letter.txt"]


def test_folders_of_other_days_share_a_store_and_each_has_its_own_site(
    demo: Site, output: Path, memory: Path, tmp_path: Path
) -> None:
    other, later = tmp_path / "other", DAY + timedelta(days=40)
    building.build(DEMO, other, later, memory=memory)
    expected = files(other)
    assert expected != demo.files
    for _ in range(2):
        shutil.rmtree(output)
        shutil.rmtree(other)
        build(output, memory)
        building.build(DEMO, other, later, memory=memory)
        assert files(output) == demo.files
        assert files(other) == expected
