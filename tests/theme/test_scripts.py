"""The scripts of the theme: small, asked for nothing else, and of a kind that a strict policy lets run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plugins.schedule import turns
from tests.theme.patterns import THEME

SCRIPTS = sorted((THEME / "static/js").glob("*.js"))
LARGEST = {"time.js": 1000}
"""In bytes, as brotli would send them."""


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_a_script_is_small(script: Path) -> None:
    brotli = pytest.importorskip("brotli")
    assert len(brotli.compress(script.read_bytes())) < LARGEST[script.name]


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_a_script_keeps_to_a_strict_policy(script: Path) -> None:
    """No text is made code or HTML (CSP, Trusted Types), nothing is stored, nobody is called."""
    said = script.read_text("utf-8")
    banned = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|Function\(|\.style\b|setAttribute\("
    kept = r"cookie|Storage|indexedDB|fetch\(|XMLHttpRequest|import\(|sendBeacon"
    assert re.findall(f"{banned}|{kept}", said) == []


def test_the_notice_comes_when_the_schedule_says() -> None:
    said = (THEME / "static/js/time.js").read_text("utf-8")
    assert f"> {turns.OLD.days} * 864e5" in said
    assert f"plus de {turns.OLD.days}\u00a0jours\u00a0:" in said
