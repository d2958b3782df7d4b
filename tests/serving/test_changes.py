"""What is saved is told once, whatever happens to the folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Queue
from threading import Event, Thread

import pytest

from plugins.serving import changes
from plugins.serving.changes import Change

Next = Callable[[], Change]


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    (folder / "lieux").mkdir(parents=True)
    return folder


@pytest.fixture(name="following")
def _following(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Next]:
    """The next change that says something, once the folder is being watched."""
    monkeypatch.setattr(changes, "_TICK", 20)
    monkeypatch.setattr(changes, "_POLL", 0.01)
    queue: Queue[Change] = Queue()
    over = Event()

    def follow() -> None:
        for change in changes.changes((folder,)):
            if change != Change():
                queue.put(change)
            if over.is_set():
                return

    thread = Thread(target=follow)
    thread.start()
    assert queue.get(timeout=20) == Change(fresh=True)
    yield lambda: queue.get(timeout=20)
    over.set()
    thread.join()


def test_a_saved_file_is_told(folder: Path, following: Next) -> None:
    (folder / "lieux/x.yaml").write_text("nom: X\n")
    assert following() == Change((folder / "lieux/x.yaml",))


def test_a_hundred_files_are_one_change_and_what_editors_leave_is_none(folder: Path, following: Next) -> None:
    for number in range(100):
        (folder / f"lieux/{number}.yaml").write_text("nom: X\n")
        (folder / f"lieux/.{number}.yaml.swp").write_text("")
    assert len(following().files) == 100


def test_what_git_is_changing_is_told_once_it_is_done(folder: Path, following: Next) -> None:
    lock = folder.parent / ".git/index.lock"
    lock.parent.mkdir()
    lock.touch()
    (folder / "lieux/x.yaml").write_text("nom: X\n")
    (folder / "lieux/y.yaml").write_text("nom: Y\n")
    lock.unlink()
    assert following().files == (folder / "lieux/x.yaml", folder / "lieux/y.yaml")


def test_a_folder_that_went_away_is_waited_for_and_followed_again(folder: Path, following: Next) -> None:
    folder.rename(folder.with_name("ailleurs"))
    while not (change := following()).away:
        pass
    assert change == Change(away=(folder,))
    folder.with_name("ailleurs").rename(folder)
    while (change := following()).away:
        pass
    assert change.fresh
    (folder / "lieux/x.yaml").write_text("nom: X\n")
    assert (folder / "lieux/x.yaml") in following().files
    (folder / "lieux/x.yaml").unlink()
    assert following().files == (folder / "lieux/x.yaml",)


def test_a_folder_put_in_the_place_of_another_is_told_and_followed(folder: Path, following: Next) -> None:
    other = folder.with_name("autre")
    (other / "lieux").mkdir(parents=True)
    folder.rename(folder.with_name("ailleurs"))
    other.rename(folder)
    while not following().fresh:
        pass
    (folder / "lieux/z.yaml").write_text("nom: Z\n")
    while folder / "lieux/z.yaml" not in following().files:
        pass
