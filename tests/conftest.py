"""The sites that the tests look at, each built once; a command run here and now, whose outcome each test decides."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import tasks
from plugins.community.problems import Problem
from plugins.console import bootstrap, chromium
from plugins.site import building, checking
from plugins.site.building import build
from tests.commands import FIRST, NOTICE, Run
from tests.site import crowd
from tests.site.built import DAYS, DEMO, ROOT, Site

Make = Callable[[str, Path], Site]


@pytest.fixture(scope="session", name="make")
def _make(tmp_path_factory: pytest.TempPathFactory) -> Make:
    """Build a content for the day of its name, in a folder of its own."""

    def make(name: str, content: Path) -> Site:
        output = tmp_path_factory.mktemp(name) / "output"
        build(content, output, DAYS[name])
        return Site(output, content)

    return make


@pytest.fixture(scope="session", name="real")
def _real(make: Make) -> Site:
    """The site of `content/`, on a day when nothing is upcoming."""
    return make("real", ROOT / "content")


@pytest.fixture(scope="session", name="demo")
def _demo(make: Make) -> Site:
    """The site of `tests/demo/`, where each case is met once."""
    return make("demo", DEMO)


@pytest.fixture(scope="session", name="crowded")
def _crowded(make: Make, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The demo with 120 more events in 2016, all alike."""
    return make("crowded", crowd.gather(DEMO, tmp_path_factory.mktemp("crowd") / "content"))


@pytest.fixture(scope="session", name="quiet")
def _quiet(make: Make) -> Site:
    """The demo on a day when all that it announces is over."""
    return make("quiet", DEMO)


@pytest.fixture(scope="session", params=["real", "demo"], name="site")
def _site(request: pytest.FixtureRequest) -> Site:
    """Each of the two sites in turn."""
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Site)
    return found


@pytest.fixture(name="run")
def _run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Run a command here and now, on a content folder of two files, as if .venv had been entered."""
    monkeypatch.setattr(tasks, "enter", lambda *_: None)
    monkeypatch.setattr(bootstrap, "CACHE", tmp_path / ".cache")
    monkeypatch.setattr(chromium, "chromium", lambda: "/a/chromium")
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.chdir(tmp_path)
    for file in (FIRST.file, NOTICE.file):
        (tmp_path / "content" / file).parent.mkdir(parents=True)
        (tmp_path / "content" / file).touch()
    return lambda *arguments: tasks.main([*arguments, "--contenu", "content"])


@pytest.fixture(name="found")
def _found(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Decide what the check of the content finds."""

    def decide(*problems: Problem, notices: tuple[Problem, ...] = ()) -> None:
        monkeypatch.setattr(checking, "check", lambda *_: (problems, notices))

    return decide


@pytest.fixture(name="built")
def _built(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[object]]:
    """Decide what comes of a build: a report, or an exception. Gives what the build will have been asked."""

    def decide(outcome: building.BuildReport | BaseException) -> list[object]:
        asked: list[object] = []

        def made(*arguments: object) -> building.BuildReport:
            asked.extend(arguments)
            if isinstance(outcome, BaseException):
                raise outcome
            return outcome

        monkeypatch.setattr(building, "build", made)
        return asked

    return decide
