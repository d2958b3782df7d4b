"""A site read at another moment than that of its build: when, and what a page then says."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from playwright.sync_api import Page as Tab

from tests.site.built import Site, plain

NOON = "2027-02-10T12:00:00+01:00"
DURING = "2027-02-10T19:00:00+01:00"
LATE = "2027-02-10T22:00:00+01:00"
NEXT_DAY = "2027-02-11T10:00:00+01:00"
THREE_DAYS = "2027-02-13T10:00:00+01:00"
TWO_MONTHS = "2027-04-11T10:00:00+01:00"
YEARS = "2030-01-01T10:00:00+01:00"
LIKELY_DAY = "2029-06-06T00:00:00+02:00"
LIKELY_LATE = "2029-07-31T12:00:00+02:00"
BUILT_ON = "au 10 février 2027"
OLD = "Ce site a été établi il y a plus de 45 jours : des dates ont pu être annoncées depuis."
NOTHING = "Aucune autre date n’est annoncée ici."
OF_TONIGHT = "/evenements/2027/dhh-fevrier/"

Read = Callable[..., Tab]
"""Opens an address at a moment, ISO; where none is given, no script runs."""


def words(page: Tab, part: str = "main") -> str:
    """What a part of the page says, its spaces made plain."""
    return plain(" ".join(page.locator(part).inner_text().split()))


def statuses(page: Tab) -> list[str]:
    """The states of the event that the page is of."""
    return page.locator(".tete .statut").all_inner_texts()


def listed(page: Tab, title: str) -> list[str]:
    """The names of the events listed under a title."""
    return page.locator(f".duo:has(h2:text('{title}')) .maree :is(h2, h3) a").all_inner_texts()


def timed(site: Site) -> list[str]:
    """The pages that load the script."""
    return [url for url, page in site.pages.items() if "/theme/js/time.js" in page.html]


def over(page: Tab, moment: str) -> list[str]:
    """What a page shows that is over, and what it left empty."""
    now = datetime.fromisoformat(moment)
    kept = page.eval_on_selector_all("[data-until]", "parts => parts.map(part => part.dataset.until)")
    hollow = page.eval_on_selector_all(
        ":is(ol, ul, section, .actions):not(:has(*))", "parts => parts.map(part => part.outerHTML)"
    )
    return [*(until for until in kept if datetime.fromisoformat(until) <= now), *hollow]
