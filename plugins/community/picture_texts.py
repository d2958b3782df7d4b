"""What is said with a picture: a description for who does not see it, and the right to publish it."""

from __future__ import annotations

from typing import Annotated

from plugins.community.bodies import Link, target_kind, wording
from plugins.community.keys import reader
from plugins.community.problems import Wrong, quoted
from plugins.community.values import text
from plugins.community.words import fold

_LICENCES = (
    "cc by",
    "cc-by",
    "cc0",
    "domaine public",
    "licence ouverte",
    "odbl",
    "accord de",
    "accord du",
    "accord des",
)


def _description(value: str) -> str:
    for fault in wording.faults(Link(1, value, "", image=True)):
        raise Wrong(f": {fault.text}", fault.fix)
    return text(value)


def _file(value: str) -> str:
    if target_kind(value) in ("web", "refused"):
        raise Wrong(": image d’un autre site", "copiez-la dans images/ (avec le droit de le faire), et donnez son nom")
    return value.strip()


def _licence(value: str) -> str:
    if not fold(value).startswith(_LICENCES):
        raise Wrong(
            f"vaut {quoted(value)}", "écrivez CC BY 4.0, CC0, domaine public, Licence Ouverte, accord de l’auteur…"
        )
    return text(value)


PictureFile = Annotated[str, reader(_file)]
Description = Annotated[str, reader(_description)]
Licence = Annotated[str, reader(_licence)]
