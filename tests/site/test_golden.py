"""The demo is what it was when someone last looked at it; `python -m tests.site.golden` accepts what it is now."""

from __future__ import annotations

import pytest

from tests.site import golden
from tests.site.built import Site


@pytest.mark.parametrize("page", golden.PAGES)
def test_the_page_is_as_it_was(demo: Site, page: str) -> None:
    assert demo.files[page].decode().splitlines() == (golden.GOLDEN / page).read_text("utf-8").splitlines()
    assert demo.files[page] == (golden.GOLDEN / page).read_bytes()


def test_every_file_is_as_it_was(demo: Site) -> None:
    was = (golden.GOLDEN / golden.DIGESTS).read_text("utf-8")
    assert set(golden.digests(demo).splitlines()) ^ set(was.splitlines()) == set()


def test_nothing_else_is_kept() -> None:
    kept = {file.relative_to(golden.GOLDEN).as_posix() for file in golden.GOLDEN.rglob("*") if file.is_file()}
    assert kept == {*golden.PAGES, golden.DIGESTS}
