"""What a page says of itself to those who share it: Open Graph (https://ogp.me) and the card that goes with it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal

from plugins.community.cards import HEIGHT, WIDTH, card, picture_url
from plugins.community.views.articles import News
from plugins.community.views.entities import Speaker
from plugins.community.views.events import Event
from plugins.community.views.page import View
from plugins.community.views.pieces import Chrome, Figure

_SHARED = {".png", ".jpg", ".jpeg"}
"""What share previews show; they leave WebP, AVIF and SVG out."""


@dataclass(frozen=True)
class Meta:
    """The properties of a page; an empty one is not to be printed. `url` is the canonical address too.

    `og:title` has no site name, which `site_name` says; `published` is a news item's `article:published_time`.
    """

    title: str
    description: str
    type: Literal["website", "article", "profile"]
    site_name: str
    url: str = ""
    locale: str = "fr_FR"
    published: str = ""
    image: str = ""
    image_width: int = 0
    image_height: int = 0
    image_alternative: str = ""

    @property
    def card(self) -> str:
        """`twitter:card`: large where there is a picture."""
        return "summary_large_image" if self.image else "summary"


def meta(view: View, chrome: Chrome) -> Meta:
    """What `view` says; whole addresses need the site's own, and are left out without it."""
    base = chrome.site_url
    picture = _picture(view, chrome) if base else None
    return Meta(
        title=view.title,
        description=view.description,
        type="article" if isinstance(view, News) else "profile" if isinstance(view, Speaker) else "website",
        site_name=chrome.name,
        url=f"{base}{view.url}" if base and view.index else "",
        published=view.iso if isinstance(view, News) else "",
        image=f"{base}{picture.src}" if picture else "",
        image_width=picture.width if picture else 0,
        image_height=picture.height if picture else 0,
        image_alternative=picture.alternative if picture else "",
    )


def _picture(view: View, chrome: Chrome) -> Figure | None:
    """The picture made to share the page; before pages have one, the event's.

    A portrait is never shared: it was agreed to for the person's page.
    """
    if chrome.share_pictures:
        own = card(view)
        return Figure(picture_url(view), WIDTH, HEIGHT, own.alternative if own else chrome.name)
    figure = view.image if isinstance(view, Event) else None
    return figure if figure and PurePosixPath(figure.src).suffix.lower() in _SHARED else None
