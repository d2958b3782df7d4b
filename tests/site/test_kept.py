"""What is costly to make is made once, and forgotten once nobody asks for it any more."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from plugins.site import kept

NOW = time.time()
LONG_AGO = NOW - 31 * 86_400


@pytest.fixture(name="cache")
def _cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(kept, "_CACHE", tmp_path)
    return tmp_path


def made(room: str, name: str) -> bool:
    """Whether a thing had to be made."""
    makings: list[str] = []

    def make() -> bytes:
        makings.append(name)
        return b"fait"

    assert kept.kept(room, name, make) == b"fait"
    return bool(makings)


@pytest.mark.parametrize("room", kept.ROOMS)
def test_what_nobody_asked_for_in_a_month_is_forgotten(cache: Path, room: str) -> None:
    assert made(room, "neuf")
    assert made(room, "sous-dossier/vieux")
    os.utime(cache / room / "sous-dossier/vieux", (LONG_AGO, LONG_AGO))
    kept.forget_unused(NOW)
    assert not made(room, "neuf")
    assert made(room, "sous-dossier/vieux")


def test_what_is_asked_for_is_kept_however_old_it_is(cache: Path) -> None:
    assert made("share", "carte")
    os.utime(cache / "share/carte", (LONG_AGO, LONG_AGO))
    assert not made("share", "carte")
    kept.forget_unused(NOW)
    assert not made("share", "carte")


def test_the_cache_is_looked_through_once_a_day(cache: Path) -> None:
    kept.forget_unused(NOW)
    assert made("share", "carte")
    os.utime(cache / "share/carte", (LONG_AGO, LONG_AGO))
    kept.forget_unused(NOW + 3600)
    assert (cache / "share/carte").exists()
    kept.forget_unused(NOW + 90_000)
    assert not (cache / "share/carte").exists()


def test_what_others_keep_beside_is_theirs(cache: Path) -> None:
    other = cache / "mypy/cache.db"
    other.parent.mkdir()
    other.touch()
    os.utime(other, (LONG_AGO, LONG_AGO))
    kept.forget_unused(NOW)
    assert other.exists()
