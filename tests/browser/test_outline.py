"""What a screen reader tells of the home, in order."""

from __future__ import annotations

import re

from tests.browser.conftest import DESK, Open, Origins
from tests.site.built import Site

ROLES = r"(banner|navigation|main|region|contentinfo|heading)(?: \"(.*?)\")?(?: \[level=(\d)\])?:?$"


def outline(tab: Open, origin: str) -> list[tuple[str, str, str]]:
    """The role, name and level of each landmark and heading of the home."""
    snapshot = tab(**DESK).go(origin, "/").page.locator("body").aria_snapshot()
    found = [re.match(rf" *- {ROLES}", line) for line in snapshot.splitlines()]
    return [(line[1], line[2] or "", line[3] or "") for line in found if line]


def test_the_landmarks_of_the_home_are_few_and_in_order(tab: Open, origins: Origins, real: Site) -> None:
    marks = [role for role, _, _ in outline(tab, origins[real]) if role not in {"heading", "region"}]
    assert marks == ["banner", "navigation", "main", "contentinfo"]


def test_the_empty_home_says_so_at_its_second_heading(tab: Open, origins: Origins, real: Site) -> None:
    assert second_heading(outline(tab, origins[real])).startswith("Aucune date annoncée au ")


def test_the_next_event_is_the_second_heading_of_the_home(tab: Open, origins: Origins, demo: Site) -> None:
    page = demo.pages["/"]
    assert second_heading(outline(tab, origins[demo])) == next(words for level, words in page.headings if level == 2)


def second_heading(found: list[tuple[str, str, str]]) -> str:
    """The name of the second heading: two keystrokes away."""
    levels = [(level, name) for role, name, level in found if role == "heading"]
    assert [level for level, _ in levels[:2]] == ["1", "2"]
    return levels[1][1]
