"""What the pages that lead away from the site show: subscribing, the next event, the open data."""

from __future__ import annotations

from plugins.community.frozen import frozen
from plugins.community.views.page import View
from plugins.community.views.pieces import EventRow, Fact, Light, Link, QrCode


@frozen
class QrPicture:
    """A QR code in a file of its own, at `src`; it may be downloaded, and printed as large as one likes."""

    src: str
    code: QrCode
    side: int = 176
    """How wide and high it is shown, in pixels."""


@frozen
class Calendar:
    """A calendar to subscribe to; `id` is its fragment, which its QR code leads to."""

    name: str
    id: str
    file: str
    """Its address in the site: always there."""
    light: Light | None = None
    address: str = ""
    """Its whole address, to be copied, once the site has one."""
    webcal: str = ""
    """The same, in the words that applications answer to."""
    qr: QrPicture | None = None


@frozen
class CalendarGroup:
    """The calendars of the territories, or of the formats."""

    title: str
    calendars: tuple[Calendar, ...]


@frozen
class DataFile:
    """A file for machines, what it holds, and its whole address where that is known."""

    name: str
    url: str
    text: str
    address: str = ""


@frozen
class Subscriptions(View):
    """`/abonnements/`."""

    lead: str = ""
    everything: Calendar | None = None
    groups: tuple[CalendarGroup, ...] = ()
    feeds: tuple[DataFile, ...] = ()
    next_pages: tuple[Link, ...] = ()
    """The pages of the next event: of all, then of each territory."""

    @property
    def pictures(self) -> tuple[QrPicture, ...]:
        """The QR codes that it shows."""
        first = (self.everything,) if self.everything else ()
        calendars = (*first, *(calendar for group in self.groups for calendar in group.calendars))
        return tuple(calendar.qr for calendar in calendars if calendar.qr)


@frozen
class Next(View):
    """`/prochain/` and `/prochain/{slug}/`: what is next, or else the last one and how to hear of the next."""

    where: str = ""
    """« dans le Calaisis »: what the title ends with."""
    event: EventRow | None = None
    then: tuple[EventRow, ...] = ()
    """A few that come after it."""
    last: EventRow | None = None
    subscribe: Link | None = None
    """Where one subscribes to the calendar that this page is the head of."""
    others: tuple[Link, ...] = ()
    """The same page of the other territories, or of all."""
    others_title: str = "Ailleurs"
    moments: str = ""
    """Those of `event`, as in `views.events.Event`."""
    built_on: str = ""
    address: str = ""
    """The whole address, to be printed, once the site has one."""
    qr: QrPicture | None = None
    likely: tuple[EventRow, ...] = ()
    """The dates that the rule of a format makes likely; nothing has confirmed them."""
    another: str = ""
    """The day, ISO, from which one more of them is near enough to be shown."""

    @property
    def pictures(self) -> tuple[QrPicture, ...]:
        """The QR codes that it shows."""
        return (self.qr,) if self.qr else ()

    @property
    def announced(self) -> tuple[EventRow, ...]:
        """The lines that it shows as still to come."""
        return (self.event, *self.then) if self.event else self.likely

    @property
    def turns(self) -> tuple[str, ...]:
        """The days, ISO, from which a new build would show something else."""
        return (*super().turns, self.another)


@frozen
class Extract:
    """Lines of code to copy."""

    title: str
    text: str
    code: str


@frozen
class OpenData(View):
    """`/donnees/`."""

    lead: str = ""
    files: tuple[DataFile, ...] = ()
    licence: Link | None = None
    citation: str = ""
    """The sentence by which one cites these data."""
    fields: tuple[Fact, ...] = ()
    """A name of the file, and what it holds."""
    examples: tuple[Extract, ...] = ()
    placeholder: str = ""
    """What stands for the address of the site in the examples, while it has none."""
