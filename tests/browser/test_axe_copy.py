"""axe-core is the one that its note says."""

from __future__ import annotations

import re
from hashlib import sha256

from tests.browser.judged import AXE


def test_axe_is_what_its_note_says() -> None:
    note = AXE.with_name("README.md").read_text("utf-8")
    assert re.findall(r"`([0-9a-f]{64})`", note) == [sha256(AXE.read_bytes()).hexdigest()]
    assert re.findall(r"axe v([\d.]+)", AXE.read_text("utf-8")[:100]) == re.findall(r"axe-core@([\d.]+)", note)


def test_axe_comes_with_its_licence() -> None:
    assert AXE.with_name("LICENSE").read_text("utf-8").startswith("Mozilla Public License, version 2.0")
