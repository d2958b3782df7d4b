"""What the pages of events show: the home, the agenda, the archives, one event."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.community.views.page import View
from plugins.community.views.pieces import (
    CoastMap,
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


@dataclass(frozen=True)
class Home(View):
    """`/`."""

    tagline: str = ""
    introduction: str = ""
    next_event: EventRow | None = None
    upcoming: tuple[EventRow, ...] = ()
    past: tuple[EventRow, ...] = ()
    formats: tuple[Tile, ...] = ()
    territories: tuple[TerritoryTag, ...] = ()
    coast: CoastMap | None = None
    figures: tuple[Fact, ...] = ()
    label_name: str = ""
    label_date: str = ""
    label_headline: str = ""
    label_summary: str = ""
    speakers: tuple[PersonRow, ...] = ()
    networks: tuple[Link, ...] = ()
    news: tuple[Tile, ...] = ()
    built_on: str = ""
    """The day of the build in words, since what is upcoming depends on it."""
    moments: str = ""
    """Those of `next_event`, as in `Event`."""

    @property
    def announced(self) -> tuple[EventRow, ...]:
        """The events that it shows as still to come."""
        return (*((self.next_event,) if self.next_event else ()), *self.upcoming)


@dataclass(frozen=True)
class Month:
    """The events of one month, or of a year without month."""

    name: str
    rows: tuple[EventRow, ...]


@dataclass(frozen=True)
class Filter:
    """One line of a filter: where it leads, how many events it has there, whether it is the page one is on."""

    text: str
    url: str
    count: int
    current: bool = False


@dataclass(frozen=True)
class FilterGroup:
    """The lines of one filter: Territoire, Format or Année."""

    title: str
    filters: tuple[Filter, ...]


@dataclass(frozen=True)
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

    @property
    def announced(self) -> tuple[EventRow, ...]:
        """The events that it shows as still to come."""
        return tuple(row for month in self.months for row in month.rows)


@dataclass(frozen=True)
class YearLine:
    """One year of the archives."""

    year: str
    url: str
    said: str
    """« 4 événements », and of the community how many."""


@dataclass(frozen=True)
class Archives(View):
    """`/evenements/archives/`."""

    lead: str = ""
    years: tuple[YearLine, ...] = ()
    filters: tuple[FilterGroup, ...] = ()


@dataclass(frozen=True)
class Year(View):
    """`/evenements/2019/`."""

    lead: str = ""
    months: tuple[Month, ...] = ()
    pages: Pages = Pages()
    previous: Link | None = None
    following: Link | None = None


@dataclass(frozen=True)
class Slot:
    """A line of a programme."""

    iso: str
    time: str
    title: str
    speakers: tuple[Link, ...] = ()


@dataclass(frozen=True)
class ProgrammeDay:
    """The lines of one day; the day is said only where there are several."""

    day: str
    slots: tuple[Slot, ...]


@dataclass(frozen=True)
class Notice:
    """What changed, at the top of an event."""

    title: str
    text: str
    strong: bool
    """Whether it keeps people from coming: cancelled or postponed."""


@dataclass(frozen=True)
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
    materials: tuple[Tile, ...] = ()
    image: Figure | None = None
    venue: Link | None = None
    venue_facts: tuple[Fact, ...] = ()
    territory: TerritoryTag | None = None
    coast: CoastMap | None = None
    organizers: tuple[Link, ...] = ()
    partners: tuple[Link, ...] = ()
    themes: tuple[Link, ...] = ()
    sources: tuple[SourceLink, ...] = ()
    confidence: str = ""
    """A sentence for the reader where the facts are not certain."""
    example: bool = False
    qr: QrCode | None = None
    """For the printed sheet; the whole address of this page."""
    previous: Link | None = None
    following: Link | None = None
    until: str = ""
    """The moment at which it is surely over, ISO with its offset, where that is to come."""
    moments: str = ""
    """The four moments of `agenda.moments`, apart by spaces, where something changes then."""

    @property
    def timed(self) -> bool:
        """Whether it is to come."""
        return bool(self.until)
