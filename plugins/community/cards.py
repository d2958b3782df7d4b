"""What the picture of a page says, where someone shares the page: as much as one reads at a glance."""

from __future__ import annotations

import re
from hashlib import blake2b

from plugins.community import urls
from plugins.community.counting import capitalized
from plugins.community.frozen import frozen
from plugins.community.views.articles import News, NotFound
from plugins.community.views.entities import Speaker, Territory, TerritoryList
from plugins.community.views.events import Event
from plugins.community.views.home import Home
from plugins.community.views.maps import CoastMap
from plugins.community.views.moved import Moved
from plugins.community.views.page import View
from plugins.community.views.pieces import DateMark, Status, TerritoryTag

NAME = "partage.png"
WIDTH, HEIGHT = 1200, 630
"""In pixels: what networks ask for (https://ogp.me, and their own pages)."""

_DEFAULT = f"{urls.HOME}{NAME}"
_SECTION = re.compile(r"/[a-z0-9-]+/")
_PAST, _UNKNOWN = "passe", "Lieu non documenté"


@frozen
class Card:
    """The texts and marks of one picture; what is empty is not drawn."""

    title: str
    over: str = ""
    """Above the title: a format, a section of the site."""
    lines: tuple[str, ...] = ()
    """Below: the hours and the place, a role."""
    status: Status | None = None
    fate: str = ""
    """As in `EventRow`: what is struck through."""
    mark: DateMark | None = None
    initials: str = ""
    territory: TerritoryTag | None = None
    coast: CoastMap | None = None

    @property
    def alternative(self) -> str:
        """The picture in words; what stands beside a map is the page's description, which is told besides."""
        said = capitalized(self.mark.spoken) if self.mark else ""
        state = self.status.word if self.status else ""
        lines = () if self.coast else self.lines
        return ". ".join(part for part in (state, self.title, said, *lines) if part)

    @property
    def version(self) -> str:
        """Eight signs that change with what it says: networks keep a picture by its address."""
        return blake2b(repr(self).encode(), digest_size=4).hexdigest()


def card(view: View) -> Card | None:
    """What the page's own picture says; nothing where it shares that of the page above."""
    match view:
        case NotFound() | Moved():
            return None
        case Event():
            return _of_event(view)
        case Speaker() if not view.pages.previous:
            return Card(view.title, "Intervenants", tuple(filter(None, (view.lead,))), initials=view.initials)
        case Territory() if not view.pages.previous:
            tag = TerritoryTag(view.light.name if view.light else "", view.url, light=view.light)
            return Card(view.title, "Territoire", tuple(filter(None, (view.lead,))), territory=tag, coast=view.coast)
        case News():
            return Card(view.title, "Actualités", tuple(filter(None, (view.published,))))
        case Home():
            return Card(view.title, view.tagline, (view.description,), coast=view.coast)
        case TerritoryList():
            return Card(view.title, lines=(view.lead,), coast=view.coast)
    return (
        Card(view.title, lines=(getattr(view, "lead", "") or view.description,))
        if _SECTION.fullmatch(view.url)
        else None
    )


def picture_url(view: View) -> str:
    """The address of the picture of a page: its own, that of the nearest page above, or that of the home."""
    if own := card(view):
        return f"{view.url}{NAME}{f'?v={own.version}' if own.mark else ''}"
    above = [link.url for link in view.trail if _SECTION.fullmatch(link.url)]
    return f"{above[-1]}{NAME}" if above else _DEFAULT


def _of_event(view: Event) -> Card:
    """A past event says its date, which is enough; what did not take place stays so."""
    place = next((fact.value for fact in view.facts if fact.label == "Lieu" and fact.value != _UNKNOWN), "")
    one_day = view.mark and view.mark.spoken.startswith(view.when[:1].lower() + view.when[1:])
    hours = capitalized(view.hours) if one_day and view.fate != "reporte" else view.when if not one_day else ""
    return Card(
        view.title,
        view.format.text if view.format else "",
        tuple(filter(None, (hours, place))),
        view.status if view.status and view.status.css != _PAST else None,
        view.fate,
        view.mark,
        territory=view.territory,
    )
