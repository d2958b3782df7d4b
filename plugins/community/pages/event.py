"""The page of one event."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from plugins.community import agenda, counting, spoken, urls
from plugins.community.add_links import add_links
from plugins.community.counting import shortened
from plugins.community.model import Event, Scope, Venue
from plugins.community.pages import changed, embedded, illustrations, people, rows
from plugins.community.pages.badges import badge
from plugins.community.pages.edition import CONFIDENCE, Edition, sources, trail
from plugins.community.pages.home import AGENDA
from plugins.community.parts import Material, MaterialType
from plugins.community.typography import french
from plugins.community.views.events import Event as EventView
from plugins.community.views.events import ProgrammeDay, Slot
from plugins.community.views.maps import CoastMap
from plugins.community.views.pieces import Fact, Link, PersonRow, Tile
from plugins.community.views.replacing import replace
from plugins.community.when import When

_MATERIALS = {
    MaterialType.VIDEO: "Vidéo",
    MaterialType.SLIDES: "Diaporama",
    MaterialType.NOTES: "Notes",
    MaterialType.PHOTOS: "Photos",
    MaterialType.ARTICLE: "Article",
}


def event_pages(edition: Edition, event: Event) -> Iterator[EventView]:
    """`/evenements/2019/{slug}/`, with what comes before and after it."""
    before, after = map(edition.link_to, edition.graph.events_around[event.source.file])
    past = agenda.is_past(event, edition.today)
    view = EventView(
        urls.of_file(event.source.file),
        event.title,
        description(edition, event),
        trail(AGENDA, Link(str(event.starts.year), urls.year(event.starts.year))),
        urls.AGENDA,
        format=edition.link(edition.graph.formats[event.format]),
        mark=rows.date_mark(event.starts, long=True),
        when=counting.capitalized(spoken.span(event.starts, event.ends)),
        hours=spoken.hours(event.starts, event.ends),
        past=past,
        status=rows.status(event, past=past) or (rows.PAST if past else None),
        scope=rows.OF_TERRITORY if event.scope is Scope.TERRITORY else "",
        notices=changed.notices(event),
        history=changed.history(event),
        fate=rows.fate(event),
        facts=tuple(facts(edition, event, past=past)),
        badge=badge(event),
        previous=before,
        following=after,
    )
    view = _told(edition, event, _placed(edition, event, view))
    yield view if past else _to_come(edition, event, view)


def _told(edition: Edition, event: Event, view: EventView) -> EventView:
    """The view with what is said and shown of the event, by whom, and from which sources."""
    body = edition.press.html(event)
    return replace(
        view,
        lead=event.summary or "",
        body=body,
        programme=programme(edition, event),
        speakers=tuple(speakers(edition, event)),
        replays=embedded.replays(edition, event),
        materials=tuple(map(_material, embedded.others(edition, event))),
        image=illustrations.picture(edition, event.image, lazy="<img " in body) if event.image else None,
        organizers=edition.organisations(event.organizers),
        partners=edition.organisations(event.partners),
        themes=tuple(Link(edition.graph.themes[slug].name, urls.of_key("themes", slug)) for slug in event.themes),
        sources=sources(event.sources),
        confidence=CONFIDENCE[event.confidence],
    )


def _material(material: Material) -> Tile:
    return Tile(material.title or _MATERIALS[material.type], material.url, _MATERIALS[material.type])


def _placed(edition: Edition, event: Event, view: EventView) -> EventView:
    """The view with the venue, the territory and their map."""
    venue = edition.graph.venues.get(event.venue or "")
    return replace(
        view,
        venue=edition.link(venue) if venue else None,
        venue_facts=tuple(venue_facts(venue)) if venue else (),
        territory=edition.tag(edition.graph.territory_of(event)),
        coast=situation(edition, event, venue),
        venue_map=embedded.venue_map(edition, venue),
        map_link=embedded.map_link(edition, venue),
    )


def _to_come(edition: Edition, event: Event, view: EventView) -> EventView:
    """The view of an event that is not past, with how to sign up and remember it."""
    return replace(
        view,
        register=rows.registration(event),
        calendar=rows.calendar(event),
        add_links=add_links(edition.graph, event, edition.today),
        qr=edition.qr(view.url),
        until=rows.until(event),
        moments=rows.moments(event),
        turn=agenda.turn(event).isoformat(),
    )


def description(edition: Edition, event: Event) -> str:
    """For search engines: the summary, or what, when and where."""
    if event.summary:
        return shortened(event.summary)
    where = rows.place(edition.graph, event, past=agenda.is_past(event, edition.today))
    form = edition.graph.formats[event.format].name
    return shortened(french(f"{form} : {event.title}, {spoken.span(event.starts, event.ends)}, {where}."))


def facts(edition: Edition, event: Event, *, past: bool) -> Iterator[Fact]:
    """What one needs to come, or what is known of what was."""
    put_off = rows.fate(event) == "reporte"
    yield Fact(
        "Date d’abord prévue" if put_off else "Date", counting.capitalized(spoken.span(event.starts, event.ends))
    )
    if (hours := spoken.hours(event.starts, event.ends)) and not put_off:
        yield Fact("Horaires", counting.capitalized(hours))
    url = urls.of_key("lieux", event.venue) if event.venue else ""
    yield Fact("Lieu", counting.capitalized(rows.place(edition.graph, event, past=past)), url)
    if past and event.attendance:
        yield Fact("Participants", counting.capitalized(event.attendance.said))
    if event.registration and not past:
        if event.registration.price:
            yield Fact("Tarif", counting.capitalized(event.registration.price))
        if event.registration.seats:
            yield Fact("Places", counting.number(event.registration.seats))


def programme(edition: Edition, event: Event) -> tuple[ProgrammeDay, ...]:
    """The programme, day by day; the day is said only where there are several."""
    days = [(slot.day or event.starts, slot) for slot in event.programme]
    several = len({day.first_day for day, _ in days}) > 1
    return tuple(
        ProgrammeDay(
            counting.capitalized(spoken.day(grouped[0][0])) if several else "",
            tuple(
                Slot(
                    iso=_at(day, slot.at).iso,
                    time=spoken.clock(_at(day, slot.at)),
                    title=slot.title,
                    speakers=tuple(edition.link(edition.graph.speakers[slug]) for slug in slot.speakers),
                )
                for day, slot in grouped
            ),
        )
        for grouped in (list(group) for _, group in groupby(days, key=lambda pair: pair[0].first_day))
    )


def _at(day: When, hour: str) -> When:
    hours, minutes = hour.split(":")
    return When(day.year, day.month, day.day, int(hours), int(minutes))


def speakers(edition: Edition, event: Event) -> Iterator[PersonRow]:
    """Who spoke, under which title that day, on what."""
    for talk in event.talks:
        note = " · ".join(part for part in (talk.role, talk.subject) if part)
        yield people.person_row(edition.graph.speakers[talk.person], counting.capitalized(note))
    yield from (people.WITHDRAWN for _ in event.withdrawn)


def venue_facts(venue: Venue) -> Iterator[Fact]:
    """How to get to the venue, and in."""
    if venue.address:
        yield Fact("Adresse", postal(venue))
    if venue.access:
        yield Fact("Venir", venue.access)
    access = venue.accessibility
    if access and access.wheelchair:
        yield Fact("Fauteuil roulant", counting.capitalized(access.wheelchair))
    if access and access.lift is not None:
        yield Fact("Ascenseur", "Oui" if access.lift else "Non")
    if access and access.hearing_loop is not None:
        yield Fact("Boucle magnétique", "Oui" if access.hearing_loop else "Non")
    if access and access.notes:
        yield Fact("À savoir", access.notes)


def postal(venue: Venue) -> str:
    """The address on one line."""
    if not venue.address:
        return ""
    town = " ".join(part for part in (venue.address.postal_code, venue.address.locality) if part)
    return ", ".join(part for part in (venue.address.street, town) if part)


def situation(edition: Edition, event: Event, venue: Venue | None) -> CoastMap | None:
    """The territory's map, with the venue's point where its coordinates are known."""
    tag = edition.tag(edition.graph.territory_of(event))
    if tag is None:
        return None
    if not venue or not venue.coordinates or venue.outside:
        return edition.coast.situation(tag)
    return edition.coast.situation(tag, (venue.coordinates.latitude, venue.coordinates.longitude), venue.name)
