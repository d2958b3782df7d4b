"""What a file of the content may be called: on any machine, and away from the site's own addresses."""

from __future__ import annotations

import re
from typing import Final

MAX_NAME: Final = 80
NAME: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""A part of an address."""

_DEVICES = "con|prn|aux|nul|com[0-9]|lpt[0-9]"
DEVICE: Final = re.compile(rf"(?:{_DEVICES})(?:\..*)?", re.IGNORECASE)
"""What Windows keeps for its devices, whatever follows a dot
(https://learn.microsoft.com/windows/win32/fileio/naming-a-file).
"""
RESERVED: Final = re.compile(rf"index|archives|page-[0-9]+|{_DEVICES}")
"""Names that the site's own addresses, or Windows, keep for themselves."""
RESERVED_PAGES: Final = frozenset(
    (
        "abonnements", "agenda", "calendriers", "documents", "donnees", "feed", "flux", "humans", "images", "pagefind",
        "prochain", "recherche", "robots", "sitemap", "static", "tailles", "theme",
    )
)  # fmt: skip
"""First parts of addresses that are not a page of the content's."""
