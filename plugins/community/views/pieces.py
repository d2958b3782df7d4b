"""The small things that views are made of: links, dates, rows, tiles, maps."""

from __future__ import annotations

from plugins.community.frozen import frozen


class Html(str):
    """HTML made by the renderer: Jinja prints it as it is."""

    __slots__ = ()

    def __html__(self) -> str:
        return str(self)


@frozen
class Link:
    """A text that leads somewhere; an empty `url` is a text alone."""

    text: str
    url: str = ""

    @property
    def external(self) -> bool:
        """Whether it leaves the site."""
        return self.url.startswith("http")


@frozen
class SourceLink:
    """A published source, and the day it was read (in words)."""

    text: str
    url: str
    consulted: str = ""

    @property
    def external(self) -> bool:
        """Whether it leaves the site."""
        return self.url.startswith("http")


@frozen
class Light:
    """A lighthouse: its name, its rhythm in words, and `css`, the class that draws it (`f-2-10`)."""

    name: str
    rhythm: str
    css: str


@frozen
class TerritoryTag:
    """A territory, named and linked; `css` names its shape on the maps, `note` says something of it."""

    name: str
    url: str
    css: str = ""
    light: Light | None = None
    note: str = ""


@frozen
class Status:
    """The state of an event in a word; `css` is ouvert, complet, deplace, reporte, annule, a-confirmer or passe."""

    word: str
    css: str


@frozen
class DateMark:
    """A date in large: `big` (21, nov., 2013), then `small` lines (mai, 2019, mardi), and `iso` for machines."""

    iso: str
    big: str
    small: tuple[str, ...]
    exact: bool
    """Whether the day is known."""
    spoken: str
    """The whole date in words, for those who do not see it."""
    weekday: str = ""
    """« mardi », where the day is known: read before `big`, shown under `small`, which then leaves it out."""


@frozen
class EventRow:
    """An event in a list."""

    title: str
    url: str
    mark: DateMark
    format: str
    place: str
    """« Musée des Beaux-Arts, Calais »"""
    hours: str = ""
    """« 18 h 30 à 21 h », or the days where there are several; shown before the place."""
    note: str = ""
    territory: TerritoryTag | None = None
    status: Status | None = None
    scope: str = ""
    fate: str = ""
    """What became of it, as a class: `annule` strikes title and date, `reporte` the date; `probable` is a guess."""
    badge: str = ""
    """« Exemple » or « Brouillon », for what the public does not see."""
    lead: str = ""
    register: Link | None = None
    role: str = ""
    """In a speaker's list: under which title, on what."""
    calendar: Link | None = None
    """« Ajouter au calendrier », for the next one on the home."""
    until: str = ""
    """The moment at which it is surely over, ISO with its offset, where that is to come."""
    off: bool = False
    """Whether it does not take place on this date: cancelled, or postponed without a new one."""
    turn: str = ""
    """The day, ISO, from which a new build says otherwise."""


@frozen
class PersonRow:
    """A person in a list."""

    name: str
    url: str
    initials: str
    note: str = ""
    """Role, subject, or where and when."""
    badge: str = ""


@frozen
class Fact:
    """A label and its value; the value may lead somewhere, and have a source."""

    label: str
    value: str
    url: str = ""
    source: SourceLink | None = None
    number: bool = False


@frozen
class Tile:
    """A block that leads to a page: a venue, a format, a theme, a news item, a replay."""

    title: str
    url: str
    over: str = ""
    """What stands above the title: « Chaque mois », a commune, a date."""
    text: str = ""
    territory: TerritoryTag | None = None
    note: str = ""
    badge: str = ""


@frozen
class Section:
    """A titled list of tiles, people or links; `id` is its fragment."""

    title: str
    id: str
    tiles: tuple[Tile, ...] = ()
    people: tuple[PersonRow, ...] = ()
    links: tuple[Link, ...] = ()


@frozen
class Pages:
    """Where one stands in a list cut in pages; nothing is shown for one page."""

    links: tuple[Link, ...] = ()
    current: int = 1
    previous: str = ""
    following: str = ""


@frozen
class Chrome:
    """What frames every page: the site's name, its menu and its footer."""

    name: str
    name_lines: tuple[str, str]
    motto: str
    menu: tuple[Link, ...]
    footer: tuple[Section, ...]
    legal: tuple[Link, ...]
    label: str
    site_url: str = ""
    preview: bool = False
    """Whether it is for those who review the site: every page then says so."""
    share_pictures: bool = False
    """Whether pages have pictures to be shared with."""

    def __hash__(self) -> int:
        """Of a part that tells frames apart: pages ask for it again and again."""
        return hash((self.name, self.motto, self.site_url, self.preview))


@frozen
class Source:
    """Files of one picture in one format, each with its width: `type` and `srcset` of a `<source>`."""

    type: str
    srcset: str


@frozen
class Figure:
    """A picture with its size in pixels."""

    src: str
    width: int
    height: int
    alternative: str
    credit: str = ""
    srcset: str = ""
    """The same at other widths, each with its width, where they are made."""
    sources: tuple[Source, ...] = ()
    """Files in lighter formats, where they are made."""
    lazy: bool = False
    """Whether another picture comes before: this one is asked for when it is near."""


@frozen
class QrCode:
    """The address of a page, for paper: `size` modules a side, dark ones drawn by `path`, one unit each."""

    size: int
    path: str
