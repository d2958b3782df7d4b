"""What is made on one system is whole on another: Windows, macOS, disks that do not tell capitals apart."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any, cast

import pytest

from plugins.commands import replacing
from plugins.community import moved
from plugins.community.file_names import DEVICE
from plugins.community.pages.edition import Edition
from plugins.community.pages.moved import moved_pages
from plugins.console import locks
from plugins.publish import delivery, staging
from plugins.site.memory import lock
from plugins.site.outputs import Output
from tests.community import invented
from tests.site.built import Site

NOT_ON_WINDOWS = re.compile(r'[<>:"\\|?*\x00-\x1f]|[. ]$')
"""https://learn.microsoft.com/windows/win32/fileio/naming-a-file."""

LONGEST = 180
"""Of a path below the output folder: Windows takes 260 signs, that folder's own among them."""


@pytest.mark.parametrize("name", ["real", "demo"])
def test_every_file_can_be_on_any_disk(name: str, request: pytest.FixtureRequest) -> None:
    site = request.getfixturevalue(name)
    assert isinstance(site, Site)
    paths = [PurePosixPath(path) for path in site.files]
    odd = {part for path in paths for part in path.parts if NOT_ON_WINDOWS.search(part) or DEVICE.fullmatch(part)}
    assert odd == set()
    assert [path for path in paths if PureWindowsPath(path).as_posix() != str(path)] == []
    assert [path for path in paths if len(str(path)) > LONGEST] == []
    folders = {folder for path in paths for folder in (path, *path.parents)}
    assert len({str(folder).lower() for folder in folders}) == len(folders)


def test_lines_end_alike_on_every_system(demo: Site) -> None:
    texts = {path: content for path, content in demo.files.items() if b"\0" not in content}
    ended = {PurePosixPath(path).suffix for path, content in texts.items() if b"\r" in content}
    assert ended <= {".csv", ".ics"}  # RFC 4180 and RFC 5545 ask for CRLF


def test_a_former_address_gets_no_page_where_some_disks_have_another_folder() -> None:
    old = ("/Lieux/vieux/", "/Agenda-2019/", "/agenda-2019/x/", "/Index.html", "/Nouveau/x/")
    event = invented.event("anciennes_adresses:\n" + "".join(f"  - {url}\n" for url in old))
    graph, day = invented.graph(event), date(2027, 2, 10)
    assert list(moved.redirects(graph, day)) == sorted(old)
    nothing = cast("Any", None)
    pages = moved_pages(Edition(graph, day, nothing, nothing))
    assert {page.url for page in pages} == {"/Agenda-2019/", "/Nouveau/x/"}


def test_a_system_without_locks_does_all_the_same(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(locks, "find_spec", lambda _: None)
    monkeypatch.setattr(locks, "os", None)  # Windows does not open folders
    with lock.alone(tmp_path / "memory"):
        staging.replace(tmp_path / "www", [Output("plan-du-site/index.html", b"map")])
        replacing.replace_all(tmp_path / "www", {"plan-du-site/index.html": None, "new.html": b"new"})
    assert [path.name for path in (tmp_path / "www").rglob("*") if path.is_file()] == ["new.html"]


def test_two_files_that_differ_by_capitals_only_are_not_published() -> None:
    outputs = [Output(path, b"") for path in ("a/index.html", "A/index.html", "b.txt", "b.txt")]
    assert [(one.file, one.text) for one in delivery._twice(outputs)] == [
        ("A/index.html", "a/index.html n’en diffère que par ses capitales"),
        ("b.txt", "deux pages veulent ce fichier"),
    ]
