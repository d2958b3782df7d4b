"""Someone who comes to a site on the stage: what they do with other sites, and what they are left with."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.consent.stage import Others
from tests.browser.visit import Visit
from tests.site.built import Site

EVENING = "/evenements/2026/soiree-filmee/"
PLACE = "/lieux/criee-numerique/"
CHOICES = "/mes-choix/"
PLAIN = "/plan-du-site/"
SMALL = "/robots.txt"
"""Pages that offer three services, a map, the choices, nothing; and a small file."""

STILL = 0.005
LOOKS = 4
KEY = "consentement"
KEYS = ("carte", "youtube", "peertube-tube-example-org")
FRAMES = "[...document.querySelectorAll('iframe')].map(({ src }) => new URL(src).hostname.split('.')[0])"
STATUS = "#c-dit"


@dataclass
class Guest:
    """A tab of theirs."""

    visit: Visit
    origin: str
    version: str
    """That of the services of the site."""

    @property
    def page(self) -> Page:
        """The tab."""
        return self.visit.page

    def go(self, url: str = EVENING) -> Guest:
        """Open a page."""
        self.visit.requests.clear()
        self.page.goto(f"{self.origin}{url}")
        return self

    def moves(self) -> list[object]:
        """What one saw move on the page since it was painted; the title font, when it comes, moves less than that.

        But where the machine has no font as wide: the page is then opened again, with the font at hand.
        """
        moves: list[object] = []
        for _ in range(LOOKS):
            self.visit.probe("settled")
            moves = [move for move in self.visit.probe("moves") if move[0] > STILL]
            if not moves or self.visit.probe("known_widths"):
                break
            self.page.goto(self.page.url)
        return moves

    def tab(self) -> Guest:
        """Another tab of the same browser."""
        return Guest(Visit.of(self.page.context), self.origin, self.version)

    def keep(self, value: str) -> Guest:
        """Have this in the browser from an earlier visit; VERSION stands for that of the site."""
        self.go(SMALL)
        said = value.replace("VERSION", self.version)
        self.page.evaluate("([key, value]) => localStorage.setItem(key, value)", [KEY, said])
        return self.go()

    @property
    def kept(self) -> Any:  # noqa: ANN401 whatever is there
        """What the browser keeps of their choices; nothing where it keeps none."""
        value = self.page.evaluate(f"localStorage.getItem('{KEY}')")
        return None if value is None else json.loads(value)

    @property
    def signs(self) -> dict[str, str]:
        """The sign of each choice that is kept."""
        return {key: value[0] for key, value in (self.kept or {}).items() if key != "v"}

    @property
    def frames(self) -> list[str]:
        """Which sites are shown in the page, in its order."""
        return list(self.page.evaluate(FRAMES))

    @property
    def banner(self) -> Locator:
        """What is asked."""
        return self.page.locator(".consentement")

    @property
    def asked(self) -> bool:
        """Whether they are asked."""
        return self.page.locator(".question").is_visible()

    @property
    def status(self) -> str:
        """What they are told."""
        return self.page.locator(STATUS).inner_text()

    def has_focus(self, selector: str) -> bool:
        """Whether the focus is there."""
        return bool(self.page.evaluate("(selector) => document.activeElement.matches(selector)", selector))

    def press(self, name: str) -> Guest:
        """Press a button, from the keyboard: a mouse is not to be trusted beside a frame that has just come."""
        self.page.get_by_role("button", name=name, exact=True).press("Enter")
        return self

    def open(self, service: str) -> Guest:
        """« Afficher ici », on the first of a service's."""
        self.part(service).locator("[data-c=voir]").press("Enter")
        return self

    def part(self, service: str) -> Locator:
        """The first of a service's."""
        return self.page.locator(f"[data-service={service}]").first

    def until(self, count: int) -> Guest:
        """Wait until that many frames are there, and the other site has answered each."""
        frames = self.page.locator("iframe")
        expect(frames).to_have_count(count)
        for number in range(count):
            expect(frames.nth(number).content_frame.locator("p")).to_have_text("Un autre site")
        return self

    def untouched(self) -> None:
        """Nothing was asked of another site, and nothing is left in their browser."""
        assert [url for url in self.visit.requests if not url.startswith(f"{self.origin}/")] == []
        assert self.visit.probe("kept") + self.page.context.cookies() == []
        assert self.frames == []


@dataclass
class Stage:
    """A site, the other sites, and those who came."""

    browser: Browser
    origin: str
    elsewhere: Others
    version: str
    patience: float = 30_000
    """How long a guest waits for what must come, in milliseconds."""
    guests: list[Guest] = field(default_factory=list)
    _open: ExitStack = field(default_factory=ExitStack)

    def come(self, script: str = "", **options: Any) -> Guest:  # noqa: ANN401 as Playwright takes them
        """Someone new; `script` makes their browser another."""
        context = self._open.enter_context(self.browser.new_context(locale="fr-FR", **options))
        context.set_default_timeout(self.patience)
        if script:
            context.add_init_script(script)
        guest = Guest(Visit.of(context), self.origin, self.version)
        self.guests.append(guest)
        return guest

    @property
    def called(self) -> list[str]:
        """What was asked of the other sites."""
        return self.elsewhere.called

    def settle(self) -> None:
        """Everyone has left: nothing went wrong for any of them, and no cookie is the site's."""
        for guest in self.guests:
            assert guest.visit.faults == []
            host = self.origin.split("/")[2].split(":")[0]
            assert [cookie for cookie in guest.page.context.cookies() if cookie.get("domain") == host] == []

    def close(self) -> None:
        """Close every tab, and forget who called."""
        self._open.close()
        self.guests.clear()
        self.elsewhere.calls.clear()


Put = Callable[..., Stage]
"""Puts a site on the stage, with its own script or another."""


def version_of(site: Site) -> str:
    """The version of the services of a site."""
    script = next(tag for tag in site.pages[CHOICES].tagged("script") if tag.get("data-v"))
    return str(script.get("data-v"))
