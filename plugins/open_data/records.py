"""The events of the content, as open data."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from json.encoder import encode_basestring
from pathlib import PurePosixPath
from typing import Any, Final

from plugins.community import changes, identity, urls
from plugins.community.changes import Status
from plugins.community.graph import Graph
from plugins.community.model import Event as Source
from plugins.community.model import Venue
from plugins.community.pages.event import postal
from plugins.community.parts import Confidence, Wheelchair
from plugins.community.portable import portable
from plugins.community.views.events import Event as View
from plugins.community.when import When
from plugins.open_data import record
from plugins.open_data.record import AttendanceMode, Dataset, Event

Fields = dict[str, object]

_JSON: Final = json.JSONEncoder(ensure_ascii=False)

_NO_EVENTS = b'"events": []'
"""Where the events go; within a text, quotes have a backslash before."""
_STATUSES = {
    Status.RESCHEDULED: record.Status.RESCHEDULED,
    Status.POSTPONED: record.Status.POSTPONED,
    Status.CANCELLED: record.Status.CANCELLED,
}


def dataset(graph: Graph) -> Dataset:
    """What stands around the events: the licence, whose they are, how many there are."""
    site = graph.site
    at = f", {site.url}" if site.url else ""
    return Dataset(
        title=f"Événements de {site.name}",
        attribution=f"Source\u00a0: {site.name}{at}, Licence Ouverte 2.0",
        total=len(graph.events),
        events=(),
        retires=tuple(withdrawal.identifier for withdrawal in graph.withdrawals),
    )


def document(data: Dataset, told: Iterable[bytes]) -> Iterator[bytes]:
    """The JSON file in parts, with its events `indented`, of each year in UTF-8; what is not known is left out."""
    frame = json.dumps(data.model_dump(mode="json", by_alias=True, exclude_none=True), ensure_ascii=False, indent=1)
    before, _, after = f"{frame}\n".encode().partition(_NO_EVENTS)
    yield before
    ending, between = _NO_EVENTS, b'"events": [\n'
    for events in told:
        yield between
        yield events
        ending, between = b"\n ]", b",\n"
    yield ending + after


def told(graph: Graph, source: Source, view: View) -> dict[str, Any]:
    """What is told of one event; what is not known is left out."""
    return event(graph, source, view).model_dump(mode="json", by_alias=True, exclude_none=True)


def indented(told: Mapping[str, Any]) -> str:
    """An event as it stands in the list of the file."""
    return f"  {_indented(told, 2)}"


def _indented(value: object, depth: int) -> str:
    """As `json.dumps` with `indent=1`, which is slow, and leaves functions behind at each call."""
    if isinstance(value, str):
        return encode_basestring(value)
    margin = f"\n{' ' * (depth + 1)}"
    if isinstance(value, dict):
        parts = [f"{encode_basestring(name)}: {_indented(held, depth + 1)}" for name, held in value.items()]
    elif isinstance(value, list):
        parts = [_indented(held, depth + 1) for held in value]
    else:
        return _JSON.encode(value)
    first, last = "{}" if isinstance(value, dict) else "[]"
    return f"{first}{margin}{f',{margin}'.join(parts)}{margin[:-1]}{last}" if parts else first + last


def uid(address: str) -> int:
    """A number for what was first announced at an address: 48 bits, so that a spreadsheet, which keeps 15 digits, keeps
    it whole. Two of 10 000 events share one with a probability of 2 in 10 million.
    """
    return int(sha256(address.encode()).hexdigest()[:12], 16)


def event(graph: Graph, source: Source, view: View) -> Event:
    """One event; `view` has its text as HTML and its dates in words."""
    base = graph.site.url or ""
    return Event.model_validate(
        {
            "uid": uid(identity.first_address(source)),
            "slug": "-".join(PurePosixPath(view.url).parts[-2:]),
            "canonical_url": urls.whole(graph.site.url, view.url) or None,
            "title": source.title,
            "description": source.summary,
            "long_description": portable(view.body, base, view.url) or None,
            **_time(source, view),
            **_place(graph, source),
            **_terms(graph, source),
            "status": status(source),
            "etat": changes.state(source).value,
            "image": _image(view, base),
            "image_credits": f"{source.image.credit}, {source.image.licence}" if source.image else None,
            "retires": source.withdrawn,
            "confiance": None if source.confidence is Confidence.CERTAIN else source.confidence.value,
            "exemple": True if source.example else None,
        }
    )


def _time(source: Source, view: View) -> Fields:
    """When it takes place, and when it was announced."""
    timings = tuple(_timings(source))
    return {
        "date_range": ", ".join(part for part in (view.when, view.hours) if part),
        "first_timing": timings[0] if timings else None,
        "last_timing": timings[-1] if timings else None,
        "timings": timings,
        "debut": _as_known(source.starts),
        "fin": _as_known(source.ends) if source.ends else None,
        "precision": _precision(source.starts),
        "created_at": _day(source.published),
        "updated_at": _day(changes.revised(source)),
    }


def _place(graph: Graph, source: Source) -> Fields:
    """Where it takes place, and how one gets in."""
    venue = graph.venues.get(source.venue or "")
    territory = graph.territory_of(source)
    return {
        "attendance_mode": _mode(source),
        "location": _location(venue) if venue else None,
        "territoire": territory.name if territory else None,
        "accessibility": _accessibility(venue) if venue else None,
    }


def _terms(graph: Graph, source: Source) -> Fields:
    """What kind of event it is, whose, on what, and how one comes."""
    registration = source.registration
    return {
        "format": graph.formats[source.format].name,
        "portee": source.scope.value,
        "organisateurs": tuple(graph.organisations[slug].name for slug in source.organizers),
        "keywords": tuple(graph.themes[slug].name for slug in source.themes),
        "registration": (record.Registration(value=registration.url),) if registration and registration.url else (),
        "conditions": registration.price if registration else None,
        "jauge": registration.seats if registration else None,
        "participants": source.attendance.said if source.attendance else None,
    }


def status(source: Source) -> record.Status:
    """The code. What is to be confirmed has none: it is scheduled, and `etat` says it."""
    if changes.is_full(source):
        return record.Status.FULL
    return _STATUSES.get(changes.status(source), record.Status.SCHEDULED)


def _timings(source: Source) -> Iterator[record.Timing]:
    """When, where the hour is known: one range, whatever the days."""
    if source.starts.has_time:
        end = source.ends.moment.isoformat() if source.ends and source.ends.has_time else None
        yield record.Timing(begin=source.starts.moment.isoformat(), end=end)


def _as_known(when: When) -> str:
    return when.moment.isoformat() if when.has_time else when.iso


def _precision(when: When) -> str:
    return "heure" if when.has_time else "jour" if when.has_day else "mois" if when.month else "année"


def _day(when: When | None) -> str | None:
    return when.first_day.isoformat() if when and when.has_day else None


def _mode(source: Source) -> AttendanceMode:
    if not source.online:
        return AttendanceMode.OFFLINE
    return AttendanceMode.MIXED if source.venue else AttendanceMode.ONLINE


def _location(venue: Venue) -> record.Location:
    return record.Location(
        name=venue.name,
        address=postal(venue) or None,
        city=venue.address.locality if venue.address else None,
        postal_code=venue.address.postal_code if venue.address else None,
        latitude=venue.coordinates.latitude if venue.coordinates else None,
        longitude=venue.coordinates.longitude if venue.coordinates else None,
        access=venue.access,
        website=venue.website,
    )


def _accessibility(venue: Venue) -> record.Accessibility | None:
    """A wheelchair that goes part of the way only is neither a yes nor a no."""
    known = venue.accessibility
    if not known:
        return None
    wheelchair = {Wheelchair.YES: True, Wheelchair.NO: False}.get(known.wheelchair) if known.wheelchair else None
    if wheelchair is None and known.hearing_loop is None:
        return None
    return record.Accessibility(mi=wheelchair, hi=known.hearing_loop)


def _image(view: View, base: str) -> record.Image | None:
    if not view.image:
        return None
    folder, _, name = view.image.src.rpartition("/")
    size = record.Size(width=view.image.width, height=view.image.height)
    return record.Image(
        filename=name, base=f"{base}{folder}/" if base else None, size=size, texte_alternatif=view.image.alternative
    )
