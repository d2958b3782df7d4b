"""The scripts of the theme: small, asked for nothing else, and of a kind that a strict policy lets run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plugins.schedule import turns
from tests.theme.patterns import THEME

SCRIPTS = sorted((THEME / "static/js").glob("*.js"))
LARGEST = {"time.js": 1000, "consent.js": 2000, "search.js": 2000}
"""In bytes, as brotli would send them."""

KEPT = {"consent.js": ["Storage", "Storage", "fetch(", "Storage"], "search.js": ["import("]}
"""The choice is read, written and erased; a visit is counted by one request, where the visitor agreed.
The search reads its index, which comes with the site."""


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
    assert re.findall(f"{banned}|{kept}", said) == KEPT.get(script.name, [])


def test_the_notice_comes_when_the_schedule_says() -> None:
    said = (THEME / "static/js/time.js").read_text("utf-8")
    assert f"> {turns.OLD.days} * 864e5" in said
    assert f"plus de {turns.OLD.days}\u00a0jours\u00a0:" in said
