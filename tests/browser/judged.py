"""What axe-core finds on a page, but for what it leaves to people and people have answered."""

from __future__ import annotations

import re

from tests.browser.visit import HERE, Visit

AXE = HERE / "axe/axe.min.js"
ANSWERED = {
    r"color-contrast, bgGradient:": "text over the gradient of the sky: the charter measures it at each stop",
    r"color-contrast, (?:bgOverlap|imgNode): t(?:ext|span)\b": "names on a map: the charter measures them on its fills",
    r"color-contrast, pseudoContent: .*\btime\b": "a date of the chronicle: what is drawn beside it is not behind it",
    r"color-contrast, shortTextContent:": "a day of one digit: axe-core takes one sign for an icon",
    r"color-contrast, nonBmp: .*\[aria-hidden=\"true\"\]$": "an arrow: the word beside it says the same",
    r"label-content-name-mismatch: .*#fnref": "an arrow back to the call of a note: its name is said in words",
}
"""What axe-core could not decide, and why it is right."""


def come_to(visit: Visit) -> Visit:
    """The same tab, axe-core coming with each page that it opens."""
    visit.page.add_init_script(path=AXE)
    return visit


def start(visit: Visit, *apart: str) -> None:
    """Have axe-core look at a page while something else is done; the rules set apart are not asked."""
    visit.probe("axe_started", apart)


def findings(visit: Visit) -> list[str]:
    """What is wrong or open, as « rule, why: element »; it must have been started."""
    violations, incomplete = visit.probe("axe_found")
    answered = re.compile("|".join(ANSWERED))
    return [*violations, *(question for question in incomplete if not answered.match(question))]
