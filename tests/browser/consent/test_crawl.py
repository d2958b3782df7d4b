"""Every page, opened: what it asks for is what it says, of this site alone, and nothing is left behind."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable
from itertools import groupby

from plugins.site.tags import tags
from tests.browser.consent.guest import CHOICES, EVENING, KEY, PLACE, Guest, Put, Stage
from tests.browser.consent.promises import GPC
from tests.browser.consent.proof import EVERYTHING
from tests.browser.showcase import KINDS
from tests.site.built import Page, Site

Note = Callable[[str, object], None]

NEEDED = {"stylesheet", "preload"}


def asks(page: Page) -> tuple[set[str], set[str]]:
    """What the page cannot be read without; what it may ask for besides: its icon, pictures where they come near."""
    found = tags(page.html)
    links = [(set(tag.get("rel").split()), tag.get("href")) for tag in found if tag.name == "link"]
    needed = {page.url, *(href for rel, href in links if NEEDED & rel)}
    needed |= {tag.get("src") for tag in found if tag.name == "script" and tag.has("src")}
    sets = ",".join(tag.get("srcset") for tag in found)
    pictures = {part.split()[0] for part in sets.split(",") if part.strip()}
    pictures |= {tag.get("src") for tag in found if tag.name == "img"}
    return needed, pictures | {href for rel, href in links if "icon" in rel}


def one_of_each_kind(site: Site) -> list[str]:
    """A page of each kind, and the two that offer most."""
    kinds = {
        url: next((name for name, shape in KINDS.items() if re.fullmatch(shape, url)), url) for url in _plain(site)
    }
    ordered = sorted(kinds, key=lambda url: (kinds[url], -len(site.pages[url].html)))
    offering = [url for url in (EVENING, PLACE) if url in kinds]
    return [*dict.fromkeys([*offering, *(next(urls) for _, urls in groupby(ordered, kinds.__getitem__))])]


def _plain(site: Site) -> list[str]:
    """The pages that stay where they are, the first of each list."""
    return [url for url, page in site.pages.items() if "page-" not in url and 'http-equiv="refresh"' not in page.html]


def opened(guest: Guest, site: Site, url: str) -> None:
    """Open a page: it asks for what it says, and for nothing else."""
    guest.page.goto("about:blank")  # what the page before asked for at the last moment is its own
    guest.go(url)
    asked = [request.removeprefix(guest.origin) for request in guest.visit.requests if "localhost" not in request]
    needed, besides = asks(site.pages[url])
    assert needed <= set(asked) <= needed | besides, url


def left(guest: Guest) -> list[object]:
    """What is in the browser: storage of all kinds, and cookies."""
    return [*guest.visit.probe("kept"), *guest.page.context.cookies()]


def walk(guest: Guest, site: Site, urls: Iterable[str], *kept: str) -> int:
    """Open each page; each time, only `kept` is in the browser. Gives how many there were."""
    count = 0
    for url in urls:
        opened(guest, site, url)
        assert left(guest) == list(kept), url
        count += 1
    return count


def test_before_any_choice_every_page_of_the_demo_calls_no_one(stage: Stage, demo: Site, record_property: Note) -> None:
    count = walk(stage.come(), demo, _plain(demo))
    assert stage.called == []
    stage.settle()
    record_property("demo", count)


def test_before_any_choice_the_real_site_calls_no_one(put: Put, real: Site, record_property: Note) -> None:
    """Where it offers something, and one page of each kind; all of it, to establish the proof."""
    stage = put(real)
    offering = [url for url in _plain(real) if "data-s=" in real.pages[url].html]
    urls = _plain(real) if EVERYTHING in os.environ else dict.fromkeys((*offering, *one_of_each_kind(real)))
    count = walk(stage.come(), real, urls)
    assert stage.called == []
    stage.settle()
    record_property("real", count)


def test_after_a_refusal_every_page_calls_no_one(stage: Stage, demo: Site, record_property: Note) -> None:
    guest = stage.come().go().press("Tout refuser")
    count = walk(guest, demo, _plain(demo), KEY)
    assert stage.called == []
    stage.settle()
    record_property("refused", count)


def test_after_one_service_is_accepted_it_alone_is_called(stage: Stage, demo: Site) -> None:
    guest = stage.come().go()
    guest.part("carte").get_by_role("checkbox").check()
    guest.open("carte").until(1)
    stage.elsewhere.calls.clear()
    for url in one_of_each_kind(demo):
        opened(guest, demo, url)
        maps = len(re.findall('data-service="carte"', demo.pages[url].html))
        guest.until(maps)
        assert guest.frames == ["carte"] * maps, url
        assert guest.visit.probe("kept") == [KEY], url
    assert set(stage.called) == {"carte/export/embed.html"}
    stage.settle()


def test_after_it_is_taken_back_no_one_is_called(stage: Stage, demo: Site) -> None:
    guest = stage.come().go().press("Tout accepter").until(3)
    guest.go(CHOICES).press("Tout refuser")
    stage.elsewhere.calls.clear()
    for url in one_of_each_kind(demo):
        opened(guest, demo, url)
        assert guest.visit.probe("kept") == [KEY], url
        assert guest.frames == [], url
    assert stage.called == []
    stage.settle()


def test_a_browser_that_refuses_for_its_owner_calls_no_one(stage: Stage, demo: Site) -> None:
    guest = stage.come(GPC)
    walk(guest, demo, one_of_each_kind(demo))
    assert stage.called == []
    stage.settle()


def test_without_script_no_one_is_called(stage: Stage, demo: Site) -> None:
    guest = stage.come(java_script_enabled=False)
    for url in one_of_each_kind(demo):
        guest.go(url)
        assert [asked for asked in guest.visit.requests if not asked.startswith(f"{stage.origin}/")] == [], url
        assert guest.page.context.cookies() == [], url
        assert guest.page.locator("iframe").count() == 0, url
    assert stage.called == []
    stage.settle()
