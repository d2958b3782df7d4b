"""What the pages of events show: the home, the agenda, the archives, one event."""

from __future__ import annotations

from plugins.community.frozen import frozen
from plugins.community.views.consent import Facade
from plugins.community.views.maps import CoastMap
from plugins.community.views.page import View
from plugins.community.views.pieces import (
    DateMark,
    EventRow,
    Fact,
    Figure,
    Html,
    Link,
    Pages,
    PersonRow,
    QrCode,
    SourceLink,
    Status,
    TerritoryTag,
    Tile,
)


@frozen
class Month:
    """The events of one month, or of a year without month."""

    name: str
    rows: tuple[EventRow, ...]


@frozen
class Filter:
    """One line of a filter: where it leads, how many events it has there, whether it is the page one is on."""

    text: str
    url: str
    count: int
    current: bool = False


@frozen
class FilterGroup:
    """The lines of one filter: Territoire, Format or Année."""

    title: str
    filters: tuple[Filter, ...]


@frozen
class Agenda(View):
    """`/evenements/`: what is announced, then how to find the past."""

    lead: str = ""
    months: tuple[Month, ...] = ()
    filters: tuple[FilterGroup, ...] = ()
    past: tuple[EventRow, ...] = ()
    """The last ones, where nothing is announced."""
    past_count: int = 0
    formats: tuple[Tile, ...] = ()
    built_on: str = ""
    likely: tuple[EventRow, ...] = ()
    """The dates that the rule of a format makes likely; nothing has confirmed them."""
    another: str = ""
    """The day, ISO, from which one more of them is near enough to be shown."""

    @property
    def announced(self) -> tuple[EventRow, ...]:
        """The lines that it shows as still to come."""
        return (*(row for month in self.months for row in month.rows), *self.likely)

    @property
    def turns(self) -> tuple[str, ...]:
        """The days, ISO, from which a new build would show something else."""
        return (*super().turns, self.another)


@frozen
class YearLine:
    """One year of the archives."""

    year: str
    url: str
    said: str
    """« 4 événements », and of the community how many."""


@frozen
class Archives(View):
    """`/evenements/archives/`."""

    lead: str = ""
    years: tuple[YearLine, ...] = ()
    filters: tuple[FilterGroup, ...] = ()


@frozen
class Year(View):
    """`/evenements/2019/`."""

    lead: str = ""
    months: tuple[Month, ...] = ()
    pages: Pages = Pages()
    previous: Link | None = None
    following: Link | None = None


@frozen
class Slot:
    """A line of a programme."""

    iso: str
    time: str
    title: str
    speakers: tuple[Link, ...] = ()


@frozen
class ProgrammeDay:
    """The lines of one day; the day is said only where there are several."""

    day: str
    slots: tuple[Slot, ...]


@frozen
class Notice:
    """What changed, at the top of an event or of the home."""

    title: str
    text: str
    strong: bool
    """Whether it keeps people from coming on the day first told: cancelled, postponed or moved."""
    url: str = ""
    """The page of the event, where the notice stands elsewhere."""
    until: str = ""
    """The moment, ISO with its offset, after which it is no news any more; empty where it stays."""
    turn: str = ""
    """The day, ISO, from which a new build leaves it out."""


@frozen
class Event(View):
    """`/evenements/2019/{slug}/`."""

    format: Link | None = None
    mark: DateMark | None = None
    when: str = ""
    hours: str = ""
    past: bool = False
    status: Status | None = None
    scope: str = ""
    """« Événement du territoire », where others organised it."""
    notices: tuple[Notice, ...] = ()
    history: tuple[Fact, ...] = ()
    fate: str = ""
    """What became of it, as in `EventRow`."""
    lead: str = ""
    body: Html = Html()
    facts: tuple[Fact, ...] = ()
    register: Link | None = None
    calendar: Link | None = None
    """« Ajouter au calendrier »: the event's `evenement.ics`, where its day is known and to come."""
    add_links: tuple[Link, ...] = ()
    """Agendas on the web that open with the event filled in, under the same conditions."""
    programme: tuple[ProgrammeDay, ...] = ()
    speakers: tuple[PersonRow, ...] = ()
    replays: tuple[Facade, ...] = ()
    """The videos that a declared service plays here; the others are materials."""
    materials: tuple[Tile, ...] = ()
    image: Figure | None = None
    venue: Link | None = None
    venue_facts: tuple[Fact, ...] = ()
    territory: TerritoryTag | None = None
    coast: CoastMap | None = None
    venue_map: Facade | None = None
    map_link: Link | None = None
    """To the venue's point, where no façade leads there."""
    organizers: tuple[Link, ...] = ()
    partners: tuple[Link, ...] = ()
    themes: tuple[Link, ...] = ()
    sources: tuple[SourceLink, ...] = ()
    confidence: str = ""
    """A sentence for the reader where the facts are not certain."""
    badge: str = ""
    qr: QrCode | None = None
    """For the printed sheet; the whole address of this page."""
    previous: Link | None = None
    following: Link | None = None
    until: str = ""
    """The moment at which it is surely over, ISO with its offset, where that is to come."""
    moments: str = ""
    """The four moments of `agenda.moments`, apart by spaces, where something changes then."""
    turn: str = ""
    """The day, ISO, from which a new build says that it is past."""

    @property
    def facades(self) -> tuple[Facade, ...]:
        """The videos, then the map."""
        return (*self.replays, *((self.venue_map,) if self.venue_map else ()))

    @property
    def turns(self) -> tuple[str, ...]:
        """The days, ISO, from which a new build would show something else."""
        return (self.turn,)

    @property
    def timed(self) -> bool:
        """Whether it is to come."""
        return bool(self.until)
