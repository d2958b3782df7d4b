"""What pages tell search engines: where they are, or to leave them alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plugins.community.problems import Problem
from plugins.publish import tags


def check(files: Mapping[str, bytes], base: str, *, hidden: bool) -> Iterator[Problem]:
    """In a preview, each page that search engines may keep; elsewhere, each they may keep without its whole address."""
    for path, content in files.items():
        if not path.endswith(".html"):
            continue
        page, address = content.decode(), f"{base}/{path.removesuffix('index.html')}"
        if hidden and not tags.is_hidden(page):
            text = "cet aperçu serait gardé par les moteurs de recherche"
            yield Problem(path, 0, text, "ajoutez « noindex » au gabarit")
        elif not hidden and not tags.is_hidden(page) and tags.linked(page, "canonical") != [address]:
            yield Problem(path, 0, "l’adresse complète de la page n’y est pas", f"le gabarit doit dire {address}")
