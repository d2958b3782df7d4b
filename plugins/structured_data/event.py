"""An event in schema.org's words, by Google's rules for events.

https://developers.google.com/search/docs/appearance/structured-data/event: `name`, `startDate` and `location` are
required. So an event whose day is not known has no Event at all, nor has one whose place is not, nor one that is still
to be confirmed (schema.org has no word for it, and takes an event without `eventStatus` for settled), nor one whose
facts are still to be checked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from plugins.community import agenda, changes, urls
from plugins.community.changes import Status
from plugins.community.graph import Graph
from plugins.community.model import Event, Scope
from plugins.community.parts import Confidence
from plugins.community.views.events import Event as View
from plugins.community.when import When
from plugins.structured_data import nodes
from plugins.structured_data.nodes import Node, known

SCHEMA = "https://schema.org/"

_STATUSES = {
    Status.PLANNED: "EventScheduled",
    Status.RESCHEDULED: "EventRescheduled",
    Status.POSTPONED: "EventPostponed",
    Status.CANCELLED: "EventCancelled",
}
_FREE = re.compile(r"gratuit(?:e|es|s)?", re.IGNORECASE)
_EUROS = re.compile(r"(\d+)(?:,(\d{2}))?\s*(?:€|euros?)", re.IGNORECASE)


def event(graph: Graph, source: Event, view: View, today: date) -> Node | None:
    """The Event of a page, or nothing where what Google requires is not known."""
    status = changes.status(source)
    starts, previous = dates(source, status)
    location = list(_location(graph, source, urls.whole(graph.site.url, view.url)))
    unsure = status not in _STATUSES or source.confidence is Confidence.TO_CHECK
    if not starts.has_day or not location or unsure:
        return None
    ends = source.ends if source.ends and source.ends.has_day and starts == source.starts else None
    return known(
        {
            "@type": "Event",
            "name": source.title,
            "description": source.summary or view.description,
            "url": urls.whole(graph.site.url, view.url),
            "startDate": starts.iso,
            "endDate": ends.iso if ends else None,
            "eventStatus": f"{SCHEMA}{_STATUSES[status]}",
            "previousStartDate": previous.iso if previous else None,
            "eventAttendanceMode": f"{SCHEMA}{_mode(source)}",
            "location": _one_or_all(location),
            "organizer": _one_or_all(_organizers(graph, source)),
            "performer": [nodes.person(graph, graph.speakers[talk.person]) for talk in source.talks],
            "offers": _offer(source, today),
            "image": urls.whole(graph.site.url, view.image.src) if view.image else None,
            "inLanguage": "fr",
        }
    )


def dates(source: Event, status: Status) -> tuple[When, When | None]:
    """When it starts, and when it was to start before that.

    Put off without a new day: the old day stays. A previous start is told of what has a new one only (Google,
    `previousStartDate`).
    """
    previous = changes.previous_start(source)
    known = previous if previous and previous.has_day else None
    if status is Status.POSTPONED:
        return known or source.starts, None
    return source.starts, known if status is Status.RESCHEDULED else None


def _mode(source: Event) -> str:
    if not source.online:
        return "OfflineEventAttendanceMode"
    return "MixedEventAttendanceMode" if source.venue else "OnlineEventAttendanceMode"


def _location(graph: Graph, source: Event, page: str) -> Iterator[Node]:
    """The venue, or the territory where nothing more is known; where one follows from afar, the address at which one
    signs up, else the event's page: a virtual location is nothing without an address.
    """
    territory = graph.territory_of(source)
    if source.venue:
        yield nodes.place(graph, graph.venues[source.venue])
    elif territory and not source.online:
        yield nodes.somewhere_in(territory)
    if source.online:
        registration = source.registration.url if source.registration else None
        if url := registration or page:
            yield {"@type": "VirtualLocation", "url": url}


def _organizers(graph: Graph, source: Event) -> list[Node]:
    """Who is named; else the community for its own events, and nobody for those of others."""
    named = [nodes.organisation(graph.organisations[slug]) for slug in source.organizers]
    return named or ([nodes.named_community(graph)] if source.scope is Scope.COMMUNITY else [])


def _offer(source: Event, today: date) -> Node | None:
    """How one signs up, while one can, or could until it was full. A price is told where there is exactly one."""
    registration = source.registration
    full = changes.is_full(source)
    if not registration or not (full or changes.takes_people(source)) or agenda.is_past(source, today):
        return None
    price = _price(registration.price or "")
    if not registration.url and price is None:
        return None
    return known(
        {
            "@type": "Offer",
            "url": registration.url,
            "price": price,
            "priceCurrency": "EUR" if price is not None else None,
            "availability": f"{SCHEMA}{'SoldOut' if full else 'InStock'}",
        }
    )


def _price(said: str) -> str | None:
    """`0` for « gratuit », `12` for « 12 € », `12.50` for « 12,50 € »; nothing for what says more, or less."""
    if _FREE.fullmatch(said.strip()):
        return "0"
    found = _EUROS.fullmatch(said.strip())
    return f"{found[1]}.{found[2]}" if found and found[2] else found[1] if found else None


def _one_or_all(values: list[Node]) -> Node | list[Node]:
    return values[0] if len(values) == 1 else values
