"""The demo with an attack in each of its texts, opened as a visitor would: under the site's policy, and without it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page

from plugins.publish.policy import of_pages
from plugins.site.building import build
from tests.browser.served import served
from tests.browser.showcase import KINDS
from tests.hostile.poisoned import poison
from tests.site.built import DAYS, DEMO, Site

TOUCH = """() => {
  for (const element of document.querySelectorAll('body *')) {
    for (const kind of ['mouseover', 'focus', 'toggle', 'error', 'load']) element.dispatchEvent(new Event(kind));
    if (element.tagName === 'DETAILS') element.open = true;
  }
  return document.querySelectorAll('script:not([src]):not([type="application/ld+json"])').length;
}"""
"""Do to every element what would start a script that stands in it; tell how many scripts are not ours."""


@pytest.fixture(scope="module", name="attacked")
def _attacked(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site of the poisoned demo."""
    folder = tmp_path_factory.mktemp("attacked")
    poison(DEMO, folder / "content")
    build(folder / "content", folder / "output", DAYS["demo"])
    return Site(folder / "output", folder / "content")


@contextmanager
def watched(browser: Browser, found: list[str], origin: str) -> Iterator[Page]:
    """A tab of which everything is noted that an attack would do."""

    def close(dialog: Dialog) -> None:
        found.append(f"dialog {dialog.message}")
        dialog.dismiss()

    with browser.new_context(locale="fr-FR", base_url=origin) as context:
        page = context.new_page()
        page.on("dialog", close)
        page.on("request", lambda request: None if request.url.startswith(origin) else found.append(request.url))
        page.on("popup", lambda popup: found.append(f"popup {popup.url}"))
        page.on("console", lambda said: found.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: found.append(str(error)))
        yield page


def one_of_each(site: Site) -> list[str]:
    """The address of the heaviest page of each kind."""
    weights = {url: len(page.html) for url, page in site.pages.items()}
    return [max(filter(re.compile(kind).fullmatch, weights), key=weights.__getitem__) for kind in KINDS.values()]


@pytest.mark.parametrize(
    "policy", ["", of_pages(["https://www.openstreetmap.org"])], ids=["without policy", "with policy"]
)
def test_no_attack_runs_asks_or_leads_anywhere(policy: str, browser: Browser, attacked: Site) -> None:
    found: list[str] = []
    urls = one_of_each(attacked)
    assert len(urls) == len(KINDS)
    with served(Path(attacked.root), policy) as origin, watched(browser, found, origin) as page:
        for url in urls if not policy else urls[::5]:
            page.goto(url)
            assert page.evaluate(TOUCH) == 0, url
            assert page.url == f"{origin}{url}"
            assert found == [], url


def test_the_watch_would_see_an_attack(browser: Browser, tmp_path: Path) -> None:
    found: list[str] = []
    (tmp_path / "index.html").write_text("<!DOCTYPE html><p onmouseover=alert(1)>x<img src=https://evil.invalid/i.png>")
    with served(tmp_path) as origin, watched(browser, found, origin) as page:
        page.goto("/")
        page.evaluate(TOUCH)
    assert {"dialog 1", "https://evil.invalid/i.png"} <= set(found)
