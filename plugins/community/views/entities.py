"""What the pages of formats, territories, venues, speakers and themes show."""

from __future__ import annotations

from plugins.community.frozen import frozen
from plugins.community.views.consent import Facade
from plugins.community.views.maps import CoastMap
from plugins.community.views.page import View
from plugins.community.views.pieces import (
    EventRow,
    Fact,
    Figure,
    Html,
    Light,
    Link,
    Pages,
    Section,
    SourceLink,
    TerritoryTag,
    Tile,
)


@frozen
class FormatList(View):
    """`/formats/`."""

    lead: str = ""
    formats: tuple[Tile, ...] = ()


@frozen
class Format(View):
    """`/formats/{slug}/`."""

    cadence: str = ""
    lead: str = ""
    body: Html = Html()
    facts: tuple[Fact, ...] = ()
    upcoming: tuple[EventRow, ...] = ()
    past: tuple[EventRow, ...] = ()
    pages: Pages = Pages()
    sources: tuple[SourceLink, ...] = ()
    previous: Link | None = None
    following: Link | None = None
    built_on: str = ""
    """The day of the build in words, where there is something to come."""
    likely: tuple[EventRow, ...] = ()
    """The dates that its rule makes likely; nothing has confirmed them."""
    another: str = ""
    """The day, ISO, from which one more of them is near enough to be shown."""

    @property
    def announced(self) -> tuple[EventRow, ...]:
        """The lines that it shows as still to come."""
        return (*self.upcoming, *self.likely)

    @property
    def turns(self) -> tuple[str, ...]:
        """The days, ISO, from which a new build would show something else."""
        return (*super().turns, self.another)


@frozen
class TerritoryList(View):
    """`/territoires/`."""

    lead: str = ""
    territories: tuple[TerritoryTag, ...] = ()
    coast: CoastMap | None = None


@frozen
class Territory(View):
    """`/territoires/{slug}/`."""

    light: Light | None = None
    lead: str = ""
    body: Html = Html()
    figures: tuple[Fact, ...] = ()
    assets: tuple[Fact, ...] = ()
    coast: CoastMap | None = None
    upcoming: tuple[EventRow, ...] = ()
    past: tuple[EventRow, ...] = ()
    pages: Pages = Pages()
    venues: tuple[Tile, ...] = ()
    organisations: tuple[Link, ...] = ()
    sources: tuple[SourceLink, ...] = ()
    previous: Link | None = None
    following: Link | None = None
    built_on: str = ""
    """The day of the build in words, where there is something to come."""

    @property
    def announced(self) -> tuple[EventRow, ...]:
        """The events that it shows as still to come."""
        return self.upcoming


@frozen
class VenueList(View):
    """`/lieux/`."""

    lead: str = ""
    groups: tuple[Section, ...] = ()
    pages: Pages = Pages()
    coast: CoastMap | None = None


@frozen
class Venue(View):
    """`/lieux/{slug}/`."""

    territory: TerritoryTag | None = None
    lead: str = ""
    body: Html = Html()
    facts: tuple[Fact, ...] = ()
    coast: CoastMap | None = None
    venue_map: Facade | None = None
    map_link: Link | None = None
    """To the venue's point, where no façade leads there."""
    geo: str = ""
    """A `geo:` address (RFC 5870), where the coordinates are known."""
    website: Link | None = None
    upcoming: tuple[EventRow, ...] = ()
    past: tuple[EventRow, ...] = ()
    pages: Pages = Pages()
    sources: tuple[SourceLink, ...] = ()
    confidence: str = ""
    badge: str = ""
    previous: Link | None = None
    following: Link | None = None
    built_on: str = ""
    """The day of the build in words, where there is something to come."""

    @property
    def announced(self) -> tuple[EventRow, ...]:
        """The events that it shows as still to come."""
        return self.upcoming

    @property
    def facades(self) -> tuple[Facade, ...]:
        """Its map."""
        return (self.venue_map,) if self.venue_map else ()


@frozen
class SpeakerList(View):
    """`/intervenants/`."""

    lead: str = ""
    groups: tuple[Section, ...] = ()
    pages: Pages = Pages()


@frozen
class Speaker(View):
    """`/intervenants/{slug}/`."""

    initials: str = ""
    portrait: Figure | None = None
    lead: str = ""
    body: Html = Html()
    facts: tuple[Fact, ...] = ()
    events: tuple[EventRow, ...] = ()
    pages: Pages = Pages()
    links: tuple[Link, ...] = ()
    sources: tuple[SourceLink, ...] = ()
    confidence: str = ""
    badge: str = ""
    previous: Link | None = None
    following: Link | None = None


@frozen
class ThemeList(View):
    """`/themes/`."""

    lead: str = ""
    themes: tuple[Tile, ...] = ()


@frozen
class Theme(View):
    """`/themes/{slug}/`."""

    lead: str = ""
    events: tuple[EventRow, ...] = ()
    pages: Pages = Pages()
    previous: Link | None = None
    following: Link | None = None
