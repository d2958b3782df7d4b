"""What a page weighs: its first paint fits in what a connection brings at once, and nothing waits for anything else."""

from __future__ import annotations

from functools import cache

import brotli

from tests.site.built import Page, Site

AT_ONCE = 14_000
"""Bytes, compressed: ten packets, the initial window of a connection."""


@cache
def compressed(content: bytes) -> int:
    """How many bytes a host would send."""
    return len(brotli.compress(content, quality=11))  # type: ignore[no-untyped-call]


def sheets(page: Page, media: str | None = None) -> list[str]:
    """The style sheets that a page links to, as files of the site: what a screen waits for, or what is of a medium."""
    links = [link for link in page.tagged("link") if link.get("rel") == "stylesheet" and link.get("media") == media]
    return [str(link.get("href")).lstrip("/") for link in links]


def weight(site: Site, page: Page) -> int:
    """What has to come before a page can be painted."""
    return compressed(page.html.encode()) + sum(compressed(site.files[file]) for file in sheets(page))


def test_what_is_painted_first_comes_at_once(site: Site) -> None:
    weights = {url: weight(site, page) for url, page in site.pages.items()}
    heaviest = sorted(weights, key=lambda url: weights[url], reverse=True)[:5]
    assert weights[heaviest[0]] <= AT_ONCE, {url: weights[url] for url in heaviest}


def test_a_page_has_one_sheet_and_one_font(site: Site) -> None:
    for url, page in site.pages.items():
        fonts = [link for link in page.tagged("link") if link.get("rel") == "preload"]
        assert [(link.get("as"), link.get("crossorigin") is not None) for link in fonts] == [("font", True)], url
        of_consent = ["theme/consent.css"] if blocking(page) else []
        of_search = ["theme/search.css"] if url == "/recherche/" else []
        assert sheets(page) == ["theme/site.css", *of_consent, *of_search], url
        assert sheets(page, "print") == ["theme/print.css"], url


def blocking(page: Page) -> list[str]:
    """The scripts that the parser waits for."""
    scripts = [script for script in page.tagged("script") if script.get("src") is not None]
    return [str(script.get("src")) for script in scripts if script.get("defer") is None]


def test_a_script_never_delays_a_page(site: Site) -> None:
    """But the one that has to know what to show before anything is painted, where another site may be called."""
    for url, page in site.pages.items():
        offers = [part for part in page.elements if {"data-service", "data-choix"} & set(part.attrib)]
        assert blocking(page) == (["/theme/js/consent.js"] if offers else []), url


def test_a_picture_keeps_its_place(site: Site) -> None:
    for url, page in site.pages.items():
        assert [img.get("src") for img in page.tagged("img") if not (img.get("width") and img.get("height"))] == [], url
