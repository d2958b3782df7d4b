"""Several files change as one: all, or none, even where the machine stops in the middle."""

from __future__ import annotations

import os
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path

import pytest

from plugins.commands.replacing import KEPT, recover, replace_all
from plugins.community.inventory import take_stock

BEFORE = {"a.yaml": b"a", "dossier/b.md": b"b", "dossier/c.md": b"c"}
CHANGES: dict[str, bytes | None] = {"a.yaml": b"A", "dossier/b.md": None, "dossier/c.md": b"C", "neuf/d.yaml": b"D"}
AFTER = {"a.yaml": b"A", "dossier/c.md": b"C", "neuf/d.yaml": b"D"}


def files(root: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.fixture(name="root")
def _root(tmp_path: Path) -> Path:
    for file, content in BEFORE.items():
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_bytes(content)
    return tmp_path


def test_every_file_changes(root: Path) -> None:
    (root / "a.yaml").chmod(0o640)
    replace_all(root, CHANGES)
    assert files(root) == AFTER
    assert (root / "a.yaml").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("step", range(4))
@pytest.mark.parametrize("stop", [OSError, KeyboardInterrupt])
def test_a_failure_at_any_step_leaves_all_as_it_was(
    root: Path, monkeypatch: pytest.MonkeyPatch, step: int, stop: type[BaseException]
) -> None:
    steps = iter(range(100))
    for name in ("replace", "unlink"):
        real = getattr(Path, name)

        def once(path: Path, *arguments: object, real: object = real, **options: object) -> object:
            counts = changes_the_content(path) and not options
            if counts and next(steps) == step:
                raise stop
            return real(path, *arguments, **options)  # type: ignore[operator]

        monkeypatch.setattr(Path, name, once)
    with pytest.raises(stop):
        replace_all(root, CHANGES)
    monkeypatch.undo()
    assert files(root) == BEFORE


def test_a_disk_that_refuses_a_file_changes_none(root: Path) -> None:
    (root / "neuf").write_bytes(b"in the way")
    with pytest.raises(OSError, match="neuf"):
        replace_all(root, CHANGES)
    assert files(root) == {**BEFORE, "neuf": b"in the way"}


def changes_the_content(path: Path) -> bool:
    """Whether moving or removing that changes what the content sees."""
    return KEPT not in str(path) or path.suffix == ".neuf"


def _stop_at(root: Path, step: int) -> None:
    """Change the files, in a process of its own that dies at a step, without a word to anyone."""
    steps = iter(range(100))

    def dying(real: Callable[..., object]) -> Callable[..., object]:
        def call(path: Path, *arguments: object, **options: object) -> object:
            if changes_the_content(path) and not options and next(steps) == step:
                os._exit(9)
            return real(path, *arguments, **options)

        return call

    with pytest.MonkeyPatch.context() as patch:
        for name in ("replace", "unlink"):
            patch.setattr(Path, name, dying(getattr(Path, name)))
        replace_all(root, CHANGES)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is copied here, which Windows cannot")
@pytest.mark.parametrize("step", range(5))
def test_a_machine_that_stops_is_put_right_by_the_next_run(root: Path, step: int) -> None:
    process = get_context("fork").Process(target=_stop_at, args=(root, step))
    process.start()
    process.join()
    assert process.exitcode == (9 if step < len(CHANGES) else 0)
    assert not any(KEPT in problem.file or ".part" in problem.file for problem in take_stock(root).problems)
    assert recover(root) == bool(process.exitcode)
    assert files(root) == (BEFORE if process.exitcode else AFTER)
