"""The name of an entry for ever: agendas know by it that a change is of an event they hold."""

from __future__ import annotations

import re
import uuid
from typing import Final

from plugins.community import urls
from plugins.community.model import Event
from plugins.community.tentative import Likely

NAMESPACE: Final = uuid.UUID("588faaa2-4b10-4124-b69c-5b313e9b4b46")
"""Ours alone. Changing it would double every event in the agenda of every subscriber (ADR 12)."""

_OF_EVENT = re.compile(r"/?evenements/(\d{4})/([^/]+)/?")


def of_event(event: Event) -> str:
    """The UID of an event (RFC 7986 5.3: a UUID, that tells no host): from the first address that its page ever had."""
    return str(uuid.uuid5(NAMESPACE, _first_address(event)))


def of_likely(likely: Likely) -> str:
    """The UID of a date that nothing has confirmed: of its format and day."""
    day = likely.when.first_day.isoformat()
    return str(uuid.uuid5(NAMESPACE, f"{urls.of_key('formats', likely.form.slug)}{day}"))


def first_year(event: Event) -> int:
    """The year in the first address of the event."""
    return int(_first_address(event).split("/")[2])


def _first_address(event: Event) -> str:
    """The oldest of `anciennes_adresses`, which come in order; the present address where there is none."""
    former = (_OF_EVENT.fullmatch(address) for address in event.former_addresses)
    first = next((found for found in former if found), None)
    return f"{urls.AGENDA}{first[1]}/{first[2]}/" if first else urls.of_file(event.source.file)
