"""The pictures of pages: an event's, a speaker's portrait."""

from __future__ import annotations

from plugins.community.pages.edition import Edition
from plugins.community.parts import Picture, Portrait
from plugins.community.renditions import Frame
from plugins.community.views.pieces import Figure


def picture(edition: Edition, chosen: Picture, *, lazy: bool = True) -> Figure:
    """A picture, with its credit and licence; `lazy` unless it may be the first that one sees."""
    shown = edition.press.picture(chosen.file)
    credit = f"{chosen.credit}, {chosen.licence}"
    size = shown.width, shown.height
    return Figure(shown.src, *size, chosen.alternative, credit, shown.srcset, shown.sources, lazy)


def portrait(edition: Edition, chosen: Portrait) -> Figure:
    """A face, at the top of its page."""
    shown = edition.press.picture(chosen.file, Frame.PORTRAIT)
    size = shown.width, shown.height
    return Figure(shown.src, *size, chosen.alternative, chosen.credit, shown.srcset, shown.sources)
