"""The address of each of the theme's files."""

from __future__ import annotations

FOLDER = "theme"
STYLESHEET, FOR_PAPER = "site.css", "print.css"
"""The sheet of every page, and what it says of paper."""
OF_SOME_PAGES = ("consent.css", "search.css")
"""The sheet of the pages that offer something of other sites, and that of the search."""


def asset(name: str) -> str:
    """The address of a file of the theme: `site.css` → `/theme/site.css`."""
    return f"/{FOLDER}/{name}"
