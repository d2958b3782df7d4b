"""What tells code from other code, read only where it moved."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.site.memory import signature

Signed = Callable[[], tuple[bytes, bytes, bytes]]


@pytest.fixture
def code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of three files, each old enough for its stamp to be believed."""
    monkeypatch.setattr(signature, "sure", lambda stamp: stamp)
    monkeypatch.setattr(signature, "PLUGINS", tmp_path / "plugins")
    monkeypatch.setattr(signature, "SETTINGS", tmp_path / "settings.py")
    monkeypatch.setattr(signature, "_ROOT", f"{tmp_path}{os.sep}")
    monkeypatch.setattr(signature, "_READ", tmp_path / "memory" / "code")
    for name in ("settings.py", "plugins/site/spine.py", "plugins/feeds/atom.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("one", encoding="utf-8")
    return tmp_path


@pytest.fixture
def signed() -> Signed:
    """What another process would find now: of the spine, of the feeds, of everything."""

    def sign() -> tuple[bytes, bytes, bytes]:
        for kept in (signature._code, signature.signature, signature.room, signature.everything):
            kept.cache_clear()
        return signature.signature(), signature.room("plugins.feeds.atom"), signature.everything()

    return sign


@pytest.mark.usefixtures("code")
def test_code_that_stands_is_not_read_again(signed: Signed, monkeypatch: pytest.MonkeyPatch) -> None:
    first = signed()
    monkeypatch.setattr(signature, "_digest", lambda path: pytest.fail(f"{path} was read again"))
    assert signed() == first


def test_a_file_of_the_same_size_and_time_is_other_code(code: Path, signed: Signed) -> None:
    spine, feeds, everything = signed()
    changed = code / "plugins/feeds/atom.py"
    told = changed.stat()
    changed.write_text("two", encoding="utf-8")
    os.utime(changed, ns=(told.st_atime_ns, told.st_mtime_ns))
    now = signed()
    assert now[0] == spine
    assert now[1] != feeds
    assert now[2] != everything


def test_a_file_that_came_or_went_is_other_code(code: Path, signed: Signed) -> None:
    first = signed()
    (code / "plugins/site/new.py").write_text("", encoding="utf-8")
    assert signed()[0] != first[0]
    (code / "plugins/site/new.py").unlink()
    assert signed() == first


def test_what_was_kept_is_not_believed_once_it_is_harmed(code: Path, signed: Signed) -> None:
    first = signed()
    kept = code / "memory/code"
    kept.write_bytes(kept.read_bytes()[:-1] + b"!")
    assert signed() == first
