"""What the home shows."""

from __future__ import annotations

from plugins.community.frozen import frozen
from plugins.community.views.events import Notice
from plugins.community.views.maps import CoastMap
from plugins.community.views.page import View
from plugins.community.views.pieces import EventRow, Fact, Link, PersonRow, TerritoryTag, Tile


@frozen
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
    notices: tuple[Notice, ...] = ()
    """What changed in the last month of what is to come."""

    @property
    def announced(self) -> tuple[EventRow, ...]:
        """The events that it shows as still to come."""
        return (*((self.next_event,) if self.next_event else ()), *self.upcoming)

    @property
    def turns(self) -> tuple[str, ...]:
        """The days, ISO, from which a new build would show something else."""
        return (*super().turns, *(notice.turn for notice in self.notices))
