"""The pictures of the pages of a site, each made once for what it says and how it is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import PIL

from plugins.community.cards import NAME, Card, card
from plugins.share.composing import composed
from plugins.share.faces import FONT
from plugins.share.scenery import COAST
from plugins.site.kept import digest, kept
from plugins.site.outputs import Output
from plugins.site.publication import Publication


def share_pictures(publication: Publication) -> Iterator[Output]:
    """The picture of each page that has its own, beside it."""
    name = publication.chrome.name_lines
    for view in publication.views:
        if said := card(view):
            yield Output(f"{view.url}{NAME}".removeprefix("/"), _picture(said, name))


def _picture(said: Card, name: tuple[str, str]) -> bytes:
    made_from = digest(repr(said), repr(name), _manner())
    return kept("share", f"{made_from}.png", lambda: composed(said, name))


@cache
def _manner() -> str:
    """How pictures are drawn: this code, and the files that it reads."""
    here = sorted(path for path in Path(__file__).parent.iterdir() if path.is_file())
    return digest(PIL.__version__, *(path.read_bytes() for path in (*here, FONT, COAST)))
