"""The name of an entry for ever (UID): agendas know by it that a change is of an event they hold."""

from __future__ import annotations

from plugins.community import identity, urls
from plugins.community.model import Event
from plugins.community.tentative import Likely


def of_event(event: Event) -> str:
    """The UID of an event (RFC 7986 5.3: a UUID, that tells no host): from the first address that its page ever had."""
    return str(identity.named(identity.first_address(event)))


def of_likely(likely: Likely) -> str:
    """The UID of a date that nothing has confirmed: of its format and day."""
    day = likely.when.first_day.isoformat()
    return str(identity.named(f"{urls.of_key('formats', likely.form.slug)}{day}"))


def of_calendar(url: str) -> str:
    """The UID of what a calendar says while it holds no date."""
    return str(identity.named(url))


def first_year(event: Event) -> int:
    """The year in the first address of the event."""
    return int(identity.first_address(event).split("/")[2])
