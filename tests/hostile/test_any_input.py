"""A sample of what `python -m tests.hostile.fuzz` tries by the thousand, and what chance alone would rarely meet."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from plugins.community.problems import ContentError, as_github, as_text
from plugins.site import kept
from plugins.site.building import build
from tests.community.casebook import BASE, DAY, remove
from tests.hostile.disk import DISASTERS, Disaster, Disk, gone
from tests.hostile.ground import Ground
from tests.hostile.inputs import input_of
from tests.hostile.trial import try_out
from tests.site.built import DAYS, DEMO

SAMPLE = range(200)
MOMENTS = (0.0, 0.35, 0.6, 0.9)
"""Of all the times that something of the content is opened: listed, read, read again, published."""
UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e]")


@pytest.fixture(scope="module", name="grounds")
def _grounds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Ground]]:
    """The small content and the demo; what is known of pictures is forgotten with them."""
    folder = tmp_path_factory.mktemp("grounds")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kept, "_CACHE", folder / "cache")
        yield [Ground(BASE, folder / "base", DAY), Ground(DEMO, folder / "demo", DAYS["demo"])]


@pytest.fixture(scope="module", name="disk")
def _disk() -> Disk:
    """A disk on which things may happen."""
    return Disk()


@pytest.fixture(scope="module", name="times")
def _times(disk: Disk, grounds: list[Ground]) -> int:
    """How often something of the small content is opened while it is built."""
    for _ in range(2):  # the second time, pictures are known
        grounds[0].restore("")
        grounds[0].forget()
        with disk.happening(grounds[0].content, 0, gone):
            assert grounds[0].judge(build=True).files
    return disk.opened


def test_two_hundred_inputs_end_in_a_site_or_in_problems(grounds: list[Ground]) -> None:
    tally = try_out(grounds, 2026, SAMPLE, built=8)
    assert tally.breaches == []
    outcomes = {outcome for _, outcome in tally.outcomes}
    assert outcomes == {"good", "refused", "built"}


def test_an_input_is_the_same_each_time(tmp_path: Path) -> None:
    for number in range(60):
        for folder in (tmp_path / "one", tmp_path / "other"):
            remove(folder)
            folder.mkdir()
            one = input_of(BASE, 7, number)
            if one.kind not in ("link, pipe, folder, heavy file", "name"):
                one.lay(folder)
                assert (folder / one.path).read_bytes() == (tmp_path / "one" / one.path).read_bytes()


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("disaster", DISASTERS, ids=lambda disaster: disaster.__name__)
def test_a_file_that_goes_bad_while_it_is_built_is_told(
    disaster: Disaster, moment: float, grounds: list[Ground], disk: Disk, times: int
) -> None:
    ground, at = grounds[0], 1 + round(moment * (times - 1))
    ground.forget()
    with disk.happening(ground.content, at, disaster):
        told = ground.judge(build=True)
    ground.restore("")
    assert disk.opened >= at
    assert told.problems or told.files
    assert all(problem.file and problem.text for problem in told.problems)


NAMES: dict[str, Callable[[Path], object]] = {
    "a line of a journal": lambda folder: (folder / "x\n::error::y.md").write_text("x"),
    "a command of a terminal": lambda folder: (folder / "x\x1b[2J.md").write_text("x"),
    "turned around": lambda folder: (folder / "x\u202egpj.md").write_text("x"),
    "255 bytes": lambda folder: (folder / ("x" * 252 + ".md")).write_text("x"),
    "no text": lambda folder: (folder / "x\udcff.md").write_text("x"),
    "a pipe": lambda folder: os.mkfifo(folder / "x.md"),
    "a folder": lambda folder: (folder / "x.md").mkdir(),
}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("folder", ["images", "documents", "evenements/2026", "lieux", ""])
def test_an_odd_name_is_told_in_one_safe_line(name: str, folder: str, grounds: list[Ground]) -> None:
    place = grounds[0].content / folder
    try:
        NAMES[name](place)
        told = grounds[0].judge(build=True)
    finally:
        for left in list(place.iterdir()):
            if left.name.startswith("x"):
                remove(left)
    assert told.problems or name == "a folder"
    for said in (as_text(told.problems), as_github(told.problems, "content")):
        assert not UNSAFE.search(said)
        assert len(said.splitlines()) <= 2 * len(told.problems)


@pytest.mark.parametrize("number", range(0, 60, 8))
def test_the_last_good_site_stays_as_it_is(number: int, grounds: list[Ground], tmp_path: Path) -> None:
    ground, output = grounds[0], tmp_path / "output"
    good = output / "plan-du-site/index.html"
    good.parent.mkdir(parents=True)
    good.write_text("the last good site")
    one = input_of(BASE, 3, number)
    one.lay(ground.content)
    try:
        build(ground.content, output, DAY)
    except ContentError:
        assert [path for path in output.rglob("*") if path.is_file()] == [good]
        assert good.read_text() == "the last good site"
    finally:
        ground.restore(one.path)


def test_someone_whom_the_programme_alone_names_has_spoken(grounds: list[Ground]) -> None:
    path = "evenements/2026/seance.yaml"
    (grounds[0].content / path).write_text(
        "titre: Séance\nformat: happy-hour\ndébut: 2026-11-20 18:30\nlieu: halle-aux-sucres\nprogramme:\n"
        "  - heure: 18:30\n    titre: Ouverture du port\n    intervenants:\n      - paul-lefebvre\n"
    )
    try:
        page = grounds[0].workshop.open(DAY).content("intervenants/paul-lefebvre/index.html").decode()
    finally:
        grounds[0].restore(path)
    assert "Ouverture du port" in page
