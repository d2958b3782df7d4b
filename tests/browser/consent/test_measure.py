"""A site that counts its visits: asked on every page, refused by default, and one call a page, told what is said."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest

from plugins.site.building import build
from tests.browser.consent.guest import CHOICES, Guest, Put, Stage
from tests.browser.consent.promises import GPC
from tests.community.casebook import BASE, DAY, good_content
from tests.site.built import Site

SERVICES = """services:
  - genre: mesure
    adresse: https://stats.example.org
    responsable: Les amis de la côte
    pays: France
    politique: https://stats.example.org/vie-privee
    numéro: 4
"""
COUNTED = """new Promise((resolve, reject) => {
  new PerformanceObserver((list) => {
    if (list.getEntries().some(({ name }) => name.includes("matomo"))) resolve();
  }).observe({ type: "resource", buffered: true });
  setTimeout(reject, 30000, "not counted");
})"""
"""The page's own word: Playwright's way to wait asks a policy without `unsafe-eval` to evaluate a text again."""


@pytest.fixture(scope="module", name="counting")
def _counting(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The good content of the cases, with a measure."""
    folder = tmp_path_factory.mktemp("counting")
    content = good_content(folder / "content")
    (content / "site.yaml").write_text((BASE / "site.yaml").read_text("utf-8") + SERVICES, "utf-8")
    build(content, folder / "output", DAY)
    return Site(folder / "output", content)


@pytest.fixture(name="counted")
def _counted(put: Put, counting: Site) -> Iterator[Stage]:
    """That site, with nobody there yet; nothing may go wrong for those who come."""
    stage = put(counting)
    yield stage
    stage.settle()


def visits(stage: Stage) -> list[dict[str, list[str]]]:
    """What Matomo was told of each."""
    return [parse_qs(urlsplit(call.path).query) for call in stage.elsewhere.calls]


def counted_once(guest: Guest, stage: Stage, count: int) -> None:
    """So many visits, once the last has come."""
    guest.page.evaluate(COUNTED)
    assert len(stage.elsewhere.calls) == count


def test_every_page_asks_and_none_counts_before(counted: Stage) -> None:
    guest = counted.come()
    for url in ("/", "/lieux/", "/label/"):
        guest.go(url).untouched()
        assert guest.asked
    assert guest.page.locator(".question h2").inner_text() == "Mesure d’audience"
    assert counted.called == []


def test_a_yes_is_counted_once_a_page_without_any_trace(counted: Stage) -> None:
    guest = counted.come().go("/?utm=1#x").press("Accepter")
    counted_once(guest, counted, 1)
    guest.go("/label/")
    counted_once(guest, counted, 2)
    first, second = visits(counted)
    assert (first["idsite"], first["rec"], first["url"]) == (["4"], ["1"], [f"{counted.origin}/"])
    assert second["url"] == [f"{counted.origin}/label/"]
    assert second["action_name"] == [guest.page.title()]
    assert set(second) == {"idsite", "rec", "url", "action_name"}
    assert {(call.referer, call.cookie) for call in counted.elsewhere.calls} == {(f"{counted.origin}/", "")}
    assert guest.visit.probe("kept") == ["consentement"]
    assert guest.page.context.cookies() == []


def test_a_no_a_signal_and_a_withdrawal_are_not_counted(counted: Stage) -> None:
    assert counted.come().go("/").press("Refuser").go("/label/").signs == {"mesure": "-"}
    assert not counted.come(GPC).go("/").asked
    assert counted.called == []
    guest = counted.come().go("/").press("Accepter")
    counted_once(guest, counted, 1)
    guest.go(CHOICES)
    counted_once(guest, counted, 2)
    guest.press("Tout refuser").go("/label/")
    assert len(counted.called) == 2
