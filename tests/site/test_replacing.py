"""Many files are written by two threads: what stops one stops the other, changes nothing, and leaves nothing behind."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from plugins.console.sentences import Refusal
from plugins.site.outputs import LazyOutput, Output, mirror

MARK = "plan-du-site/index.html"
MANY = 500
PATHS = (MARK, *(f"evenements/{number % 7}/{number}/index.html" for number in range(MANY)))

Read = Callable[[str], bytes]


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    """A site of ours, with a page that is to stay until all is ready."""
    mirror([Output(MARK, b"old")], tmp_path / "output")
    return tmp_path / "output"


@pytest.fixture(autouse=True)
def _alone() -> Iterator[None]:
    """No thread is left behind: who forks later does so alone."""
    before = {*threading.enumerate()}
    yield
    assert {*threading.enumerate()} == before


def outputs(read: Read) -> list[Output]:
    return [LazyOutput(path, path.encode(), read) for path in PATHS]


def test_many_files_are_written_and_their_folders_made(folder: Path) -> None:
    assert mirror(outputs(str.encode), folder) == MANY + 1
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert found == {*PATHS}
    assert all((folder / path).read_text() == path for path in PATHS)


@pytest.mark.parametrize("error", [OSError(28, "full"), KeyboardInterrupt(), LookupError()])
def test_what_stops_one_thread_stops_all_and_changes_nothing(folder: Path, error: BaseException) -> None:
    begun: list[str] = []

    def read(path: str) -> bytes:
        begun.append(path)
        if len(begun) > MANY // 10:
            raise error
        return path.encode()

    with pytest.raises(Refusal if isinstance(error, OSError) else type(error)):
        mirror(outputs(read), folder)
    assert len(begun) <= MANY // 10 + 2
    assert {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == {"index.html": b"old"}


def test_an_interruption_stops_all_and_changes_nothing(folder: Path) -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell has those in the background ignore it
    begun: list[str] = []

    def read(path: str) -> bytes:
        begun.append(path)
        if len(begun) == MANY // 10:
            os.kill(os.getpid(), signal.SIGINT)
        time.sleep(0.002)  # a slow disk
        return path.encode()

    with pytest.raises(KeyboardInterrupt):
        mirror(outputs(read), folder)
    assert len(begun) < MANY // 2
    assert {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == {"index.html": b"old"}


def test_two_contents_are_held_at_once_no_more(folder: Path) -> None:
    held, most, lock = set[int](), [0], threading.RLock()

    class Content(bytes):
        def __init__(self, *_: object) -> None:
            with lock:
                held.add(id(self))
                most[0] = max(most[0], len(held))

        def __del__(self) -> None:
            with lock:
                held.discard(id(self))

    mirror(outputs(lambda path: Content(path.encode())), folder)
    assert 0 < most[0] <= 2
