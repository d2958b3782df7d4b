"""The address of each of the theme's files."""

from __future__ import annotations

FOLDER = "theme"
STYLESHEET = "site.css"


def asset(name: str) -> str:
    """The address of a file of the theme: `site.css` → `/theme/site.css`."""
    return f"/{FOLDER}/{name}"
