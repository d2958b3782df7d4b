"""A page in the browser, and all that it did since it was asked for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, ConsoleMessage, Error, Page, Request, Response, Route

HERE = Path(__file__).parent


@dataclass
class Visit:
    """A tab, what it asked for, what went wrong in it, and what moved before it was whole."""

    page: Page
    origin: str = ""
    faults: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    moves: list[tuple[float, list[str]]] = field(default_factory=list)

    @classmethod
    def of(cls, context: BrowserContext) -> Visit:
        """A new tab that notes all."""
        visit = cls(context.new_page())
        visit.page.on("request", visit.note_request)
        visit.page.on("response", visit.note_response)
        visit.page.on("console", visit.note_message)
        visit.page.on("pageerror", visit.note_error)
        return visit

    @classmethod
    def slow(cls, context: BrowserContext) -> Visit:
        """A new tab on a slow network: pages are painted with the fonts of the machine before their own comes."""
        visit = cls.of(context)
        visit.page.route("**/*.woff2", visit.delay)
        return visit

    def delay(self, route: Route) -> None:
        """Let a font come once the page is painted."""
        self.page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length")
        route.continue_()

    def note_request(self, request: Request) -> None:
        """Keep its address."""
        self.requests.append(request.url)

    def note_response(self, response: Response) -> None:
        """Keep what is missing."""
        if response.status >= 400:
            self.faults.append(f"{response.status} {response.url}")

    def note_message(self, message: ConsoleMessage) -> None:
        """Keep what the console shows in red or yellow."""
        if message.type in {"error", "warning"}:
            self.faults.append(message.text)

    def note_error(self, error: Error) -> None:
        """Keep what no script caught."""
        self.faults.append(str(error))

    def go(self, origin: str, url: str) -> Visit:
        """Open a page, and wait until nothing more comes."""
        self.origin = origin
        self.faults.clear()
        self.requests.clear()
        self.page.goto(f"{origin}{url}")
        self.probe("settled")
        self.moves = self.probe("moves")
        return self

    def probe(self, name: str, argument: object = None) -> Any:  # noqa: ANN401 whatever the probe finds
        """What a function of `probes/` finds on the page."""
        return self.page.evaluate(text(HERE / f"probes/{name}.js"), argument)

    def overflow(self) -> list[str]:
        """What a reader would have to scroll sideways for, and what stands on something else."""
        return [*self.probe("outside"), *self.probe("overlapping")]

    @contextmanager
    def sized(self, width: int, height: int) -> Iterator[None]:
        """The same page in a window of another size meanwhile."""
        before = self.page.viewport_size
        self.page.set_viewport_size({"width": width, "height": height})
        try:
            yield
        finally:
            assert before
            self.page.set_viewport_size(before)


@cache
def text(path: Path) -> str:
    """What a file says."""
    return path.read_text("utf-8")
