"""The stage where other sites are called, or not: made once, left empty after each scene."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser

pytest.register_assert_rewrite(*(f"tests.browser.consent.{name}" for name in ("guest", "promises", "more_promises")))

from tests.browser.consent.guest import Put, Stage, version_of  # noqa: E402 - so that what they assert is told in full
from tests.browser.consent.stage import Others, others, staged  # noqa: E402
from tests.site.built import Site  # noqa: E402


@pytest.fixture(scope="session", name="elsewhere")
def _elsewhere() -> Iterator[Others]:
    """The other sites."""
    with others() as known:
        yield known


@pytest.fixture(scope="session", name="origin_of")
def _origin_of(elsewhere: Others) -> Iterator[Callable[[Site], str]]:
    """Where a site answers, for as long as there are tests."""
    with ExitStack() as opened:
        origins: dict[Site, str] = {}

        def answering(site: Site) -> str:
            if site not in origins:
                origins[site] = opened.enter_context(staged(site, elsewhere))
            return origins[site]

        yield answering


@pytest.fixture(name="put")
def _put(browser: Browser, elsewhere: Others, origin_of: Callable[[Site], str]) -> Iterator[Put]:
    """Put a site on the stage, with its own script or another, and nobody there yet."""
    with ExitStack() as opened:

        def put(site: Site, script: str = "") -> Stage:
            origin = opened.enter_context(staged(site, elsewhere, script)) if script else origin_of(site)
            stage = Stage(browser, origin, elsewhere, version_of(site))
            opened.callback(stage.close)
            return stage

        yield put


@pytest.fixture(name="stage")
def _stage(put: Put, demo: Site) -> Stage:
    """The demo."""
    return put(demo)
