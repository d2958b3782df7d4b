"""What is made from the model for editors is what the model says now."""

from __future__ import annotations

import re

import pytest

from plugins.community.kinds import KINDS
from plugins.community.reference import anchor
from plugins.community.shapes import shapes
from tests.redaction.guides import GUIDES, ROOT, guides

MADE = guides()
AGAIN = "run: python -m tests.redaction.guides"


@pytest.mark.parametrize("path", MADE)
def test_a_generated_file_is_as_the_model_makes_it(path: str) -> None:
    assert (ROOT / path).read_text("utf-8") == MADE[path], AGAIN


@pytest.mark.parametrize("folder", [f"{GUIDES}/schemas", f"{GUIDES}/modeles"])
def test_nothing_is_left_of_a_kind_that_went(folder: str) -> None:
    found = {str(path.relative_to(ROOT)) for path in (ROOT / folder).iterdir()}
    assert found - set(MADE) == set(), AGAIN


def test_every_key_is_explained() -> None:
    text = MADE[f"{GUIDES}/champs.md"]
    explained = set(re.findall(r"(?m)^\| (?:↳ )*`(\w+)`", text))
    assert {shape.key for kind in KINDS.values() for shape in shapes(kind)} <= explained
    assert re.findall(r"(?m)^\|.*\|\s*\|$", text) == []


def test_the_links_of_the_page_lead_somewhere() -> None:
    text = MADE[f"{GUIDES}/champs.md"]
    titles = {anchor(title) for title in re.findall(r"(?m)^## (.+)$", text)}
    assert set(re.findall(r"\]\(#([^)]+)\)", text)) == titles
    assert {f"{GUIDES}/{target}" for target in re.findall(r"\]\((modeles/[^)]+)\)", text)} <= set(MADE)
