"""One browser for all, each site at an address of this machine, each page of the showcase opened at two sizes."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from datetime import datetime
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Browser, BrowserContext, Playwright, expect, sync_playwright
from playwright.sync_api import Page as Tab

from plugins.console import chromium
from tests.browser import judged
from tests.browser.clock import Read
from tests.browser.served import served
from tests.browser.showcase import CONTINUED, KINDS, SHOWCASE, STATES, heaviest
from tests.browser.visit import Visit
from tests.site.built import DAYS, Site

SWITCHES = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-sync",
    "--no-first-run",
)
DESK: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}, "color_scheme": "light", "reduced_motion": "reduce"}
PHONE: dict[str, Any] = {
    "viewport": {"width": 360, "height": 740},
    "color_scheme": "dark",
    "reduced_motion": "reduce",
    "has_touch": True,
    "is_mobile": True,
}
CLOCK = """
{
  const late = Date.parse(NOONS[location.origin]) - Date.now();
  globalThis.Date = class extends Date {
    constructor(...given) { super(...(given.length ? given : [Date.now()])) }
    static now() { return super.now() + late }
  };
}
"""
"""It is noon, on the day that the site was built. Playwright's own clock would hide when a page was painted."""

expect.set_options(timeout=30_000)

Origins = Mapping[Site, str]
Open = Callable[..., Visit]
Visitor = Callable[..., BrowserContext]


class Pair(NamedTuple):
    """A page on a computer by day, and on a telephone by night."""

    desk: Visit
    phone: Visit


@pytest.fixture(scope="session", name="program")
def _program() -> str:
    """The path of Chromium: `tester` gives it."""
    path = chromium.found()
    if path is None:
        pytest.fail(
            "Aucun Chromium ici\u00a0: lancez «\u00a0python3 tasks.py tester\u00a0», qui l’installe.", pytrace=False
        )
    return path


@pytest.fixture(scope="session", name="playwright")
def _playwright(program: str) -> Iterator[Playwright]:  # noqa: ARG001 looked for before Playwright is started
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session", name="browser")
def _browser(playwright: Playwright, program: str) -> Iterator[Browser]:
    """A Chromium with a new profile, that calls no one by itself."""
    as_root = ("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()
    browser = playwright.chromium.launch(executable_path=program, args=[*SWITCHES, *as_root])
    yield browser
    browser.close()


@pytest.fixture(scope="session", name="origins")
def _origins(real: Site, demo: Site, crowded: Site) -> Iterator[Origins]:
    """Where each site answers."""
    with ExitStack() as stack:
        yield {site: stack.enter_context(served(site.root)) for site in (real, demo, crowded)}


@pytest.fixture(scope="session", name="visitor")
def _visitor(browser: Browser, origins: Origins) -> Visitor:
    """Let someone come with a browser of these options, on the day that each site was built."""
    names = ("real", "demo", "crowded")
    noons = {origin: f"{DAYS[name]}T12:00:00+01:00" for name, origin in zip(names, origins.values(), strict=True)}

    def come(**options: Any) -> BrowserContext:  # noqa: ANN401 as Playwright takes them
        context = browser.new_context(locale="fr-FR", timezone_id="Europe/Paris", **options)
        context.add_init_script(CLOCK.replace("NOONS", json.dumps(noons)))
        return context

    return come


@pytest.fixture(name="tab")
def _tab(visitor: Visitor) -> Iterator[Open]:
    """Open a tab of its own, with the options of a browser's context."""
    with ExitStack() as stack:
        yield lambda **options: Visit.of(stack.enter_context(visitor(**options)))


@pytest.fixture(scope="session", name="tabs")
def _tabs(visitor: Visitor) -> Pair:
    """The two tabs that all pages are opened in; the telephone's network is slow."""
    desk, phone = (visitor(**options, bypass_csp=True) for options in (DESK, PHONE))
    return Pair(judged.come_to(Visit.of(desk)), judged.come_to(Visit.slow(phone)))


@pytest.fixture(scope="session", params=SHOWCASE, name="shown")
def _shown(request: pytest.FixtureRequest, tabs: Pair, origins: Origins, real: Site, demo: Site, crowded: Site) -> Pair:
    """Each page of the showcase in turn, axe-core at work on it."""
    name = request.param
    if name in KINDS:
        site, url = heaviest(real, demo, kind=name)
    else:
        site, url = (demo, STATES[name]) if name in STATES else (crowded, CONTINUED[name])
    for tab in tabs:
        judged.start(tab.go(origins[site], url))
    return tabs


@pytest.fixture(name="desk")
def _desk(shown: Pair) -> Visit:
    """Each page of the showcase, on a computer by day."""
    return shown.desk


@pytest.fixture(name="phone")
def _phone(shown: Pair) -> Visit:
    """Each page of the showcase, on a telephone by night."""
    return shown.phone


@pytest.fixture(scope="session", name="turn")
def _turn(browser: Browser) -> Read:
    """Open a page at a moment, or where no script runs; the one before it is gone then."""
    visits = {scripted: Visit.of(browser.new_context(java_script_enabled=scripted)) for scripted in (True, False)}

    def turn(address: str, moment: str = "") -> Tab:
        visit = visits[bool(moment)]
        if moment:
            visit.page.clock.set_fixed_time(datetime.fromisoformat(moment))
        visit.page.goto(address)
        assert visit.faults == []
        return visit.page

    return turn


@pytest.fixture(scope="session", name="read")
def _read(turn: Read, origins: Origins, demo: Site) -> Read:
    """Open a page of the demo."""
    return lambda url, moment="": turn(f"{origins[demo]}{url}", moment)


@pytest.fixture(scope="session", name="reread")
def _reread(turn: Read, quiet: Site) -> Iterator[Read]:
    """Open a page of the demo as it was built once all that it announces was over."""
    with served(quiet.root) as origin:
        yield lambda url, moment="": turn(f"{origin}{url}", moment)
