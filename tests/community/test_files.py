"""What no case can hold: files that change, that are no files, and names that are no text."""

from __future__ import annotations

import os
from itertools import count
from pathlib import Path

import pytest

from plugins.community import files
from plugins.community.problems import Problem, as_text
from tests.community.casebook import problems

FILE = "lieux/halle-aux-sucres.yaml"


def test_a_file_deleted_between_the_inventory_and_the_reading(content: Path) -> None:
    with pytest.raises(files.Unreadable, match="a disparu pendant la lecture"):
        files.read_bytes(content, "lieux/absent.yaml")


def test_a_file_that_changes_while_it_is_read(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    true_state, size = os.fstat, count(10)
    monkeypatch.setattr(os, "fstat", lambda number: _resized(true_state(number), next(size)))
    with pytest.raises(files.Unreadable, match="a changé pendant la lecture"):
        files.read_bytes(content, FILE)


def _resized(state: os.stat_result, size: int) -> os.stat_result:
    values = list(state)
    values[6] = size
    return os.stat_result(values)


def test_a_link_is_not_followed_even_if_it_came_after_the_inventory(content: Path) -> None:
    link = content / "lieux" / "lien.yaml"
    link.symlink_to("/etc/passwd")
    try:
        with pytest.raises(files.Unreadable, match="illisible"):
            files.read_bytes(content, "lieux/lien.yaml")
    finally:
        link.unlink()


def test_a_pipe_does_not_hang_the_reading(content: Path) -> None:
    pipe = content / "lieux" / "tuyau.yaml"
    os.mkfifo(pipe)
    try:
        assert [str(problem).split("\n")[0] for problem in problems(content)] == [
            "lieux/tuyau.yaml: ce n’est pas un fichier ordinaire"
        ]
    finally:
        pipe.unlink()


def test_a_name_that_is_no_text_is_told_and_can_be_printed(content: Path) -> None:
    path = os.fsencode(content / "lieux") + b"/\xe9t\xe9.yaml"
    try:
        Path(os.fsdecode(path)).write_text("nom: x")
    except OSError:
        pytest.skip("this disk takes UTF-8 names only")
    try:
        told = as_text(problems(content))
        assert told.encode("utf-8").startswith(b"lieux/")
        assert "nom de fichier illisible" in told
    finally:
        Path(os.fsdecode(path)).unlink()


def test_a_heavy_document_is_told_before_it_is_read(content: Path) -> None:
    heavy = content / "documents" / "lourd.pdf"
    with heavy.open("wb") as stream:
        stream.truncate(21 * 1024**2)
    try:
        assert [str(problem).split("\n")[0] for problem in problems(content)] == [
            "documents/lourd.pdf: 21,0 Mo, au plus 20 Mo"
        ]
    finally:
        heavy.unlink()


def test_a_folder_that_may_not_be_read_is_told_once(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    listed = os.scandir

    def refusing(folder: Path) -> object:
        if folder == content / "images":
            raise PermissionError
        return listed(folder)

    monkeypatch.setattr(os, "scandir", refusing)
    assert [str(problem).split("\n")[0] for problem in problems(content)] == ["images: dossier illisible"]


def test_a_problem_is_one_line_that_does_nothing_to_a_terminal() -> None:
    told = str(Problem("a\n::error::b", 1, "x\x1b[2J" + "y" * 400, "«\u00a0oui\u00a0» \u202e"))
    assert told.startswith("a\\x0a::error::b:1: x\\x1b[2Jyyy")
    assert told.endswith("…\n    → «\u00a0oui\u00a0» \\x202e")
