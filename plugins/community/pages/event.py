"""The page of one event."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from plugins.community import agenda, counting, spoken, urls
from plugins.community.add_links import add_links
from plugins.community.counting import shortened
from plugins.community.model import Event, Scope, State, Venue
from plugins.community.pages import people, rows
from plugins.community.pages.edition import CONFIDENCE, Edition, sources, trail
from plugins.community.pages.home import AGENDA
from plugins.community.parts import MaterialType
from plugins.community.typography import french
from plugins.community.views.events import Event as EventView
from plugins.community.views.events import Notice, ProgrammeDay, Slot
from plugins.community.views.pieces import CoastMap, Fact, Figure, Link, PersonRow, Tile
from plugins.community.when import When

_MATERIALS = {
    MaterialType.VIDEO: "Vidéo",
    MaterialType.SLIDES: "Diaporama",
    MaterialType.NOTES: "Notes",
    MaterialType.PHOTOS: "Photos",
    MaterialType.ARTICLE: "Article",
}


def event_pages(edition: Edition) -> Iterator[EventView]:
    """`/evenements/2019/{slug}/`, each with the one before and after it."""
    for position, event in enumerate(edition.graph.chronological):
        yield event_page(edition, event, position)


def event_page(edition: Edition, event: Event, position: int) -> EventView:
    """The view of `event`, at `position` among all."""
    everything = edition.graph.chronological
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
        notices=notices(event),
        history=history(event),
        facts=tuple(facts(edition, event, past=past)),
        example=event.example,
        previous=edition.link(everything[position - 1]) if position else None,
        following=edition.link(everything[position + 1]) if position + 1 < len(everything) else None,
    )
    view = _told(edition, event, _placed(edition, event, view))
    return view if past else _to_come(edition, event, view)


def _told(edition: Edition, event: Event, view: EventView) -> EventView:
    """The view with what is said and shown of the event, by whom, and from which sources."""
    return replace(
        view,
        lead=event.summary or "",
        body=edition.press.html(event),
        programme=programme(edition, event),
        speakers=tuple(speakers(edition, event)),
        materials=tuple(Tile(m.title or _MATERIALS[m.type], m.url, _MATERIALS[m.type]) for m in event.materials),
        image=image(edition, event),
        organizers=edition.organisations(event.organizers),
        partners=edition.organisations(event.partners),
        themes=tuple(Link(edition.graph.themes[slug].name, urls.of_key("themes", slug)) for slug in event.themes),
        sources=sources(event.sources),
        confidence=CONFIDENCE[event.confidence],
    )


def _placed(edition: Edition, event: Event, view: EventView) -> EventView:
    """The view with the venue, the territory and their map."""
    venue = edition.graph.venues.get(event.venue or "")
    return replace(
        view,
        venue=edition.link(venue) if venue else None,
        venue_facts=tuple(venue_facts(venue)) if venue else (),
        territory=edition.tag(edition.graph.territory_of(event)),
        coast=situation(edition, event, venue),
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
    )


def description(edition: Edition, event: Event) -> str:
    """For search engines: the summary, or what, when and where."""
    if event.summary:
        return shortened(event.summary)
    where = rows.place(edition.graph, event, past=agenda.is_past(event, edition.today))
    form = edition.graph.formats[event.format].name
    return shortened(french(f"{form} : {event.title}, {spoken.span(event.starts, event.ends)}, {where}."))


def notices(event: Event) -> tuple[Notice, ...]:
    """The last change, at the top of the page."""
    if not event.changes:
        return ()
    change = event.changes[-1]
    strong = event.state in (State.CANCELLED, State.POSTPONED)
    said = f"Annoncé le {spoken.day(change.on, weekday=False)}."
    before = french(f" Date d’abord prévue : {spoken.full(change.starts)}.") if change.starts else ""
    return (Notice(counting.capitalized(change.what), f"{change.note or ''} {said}{before}".strip(), strong),)


def history(event: Event) -> tuple[Fact, ...]:
    """Every change, the first one first, where there are several."""
    if len(event.changes) < 2:  # noqa: PLR2004 - one change is told by the notice
        return ()
    return tuple(
        Fact(spoken.day(change.on, weekday=False), counting.capitalized(change.what)) for change in event.changes
    )


def facts(edition: Edition, event: Event, *, past: bool) -> Iterator[Fact]:
    """What one needs to come, or what is known of what was."""
    yield Fact("Date", counting.capitalized(spoken.span(event.starts, event.ends)))
    if hours := spoken.hours(event.starts, event.ends):
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


def image(edition: Edition, event: Event) -> Figure | None:
    """The event's picture, with its credit and licence."""
    if not event.image:
        return None
    size = edition.press.size(event.image.file)
    src = urls.static(f"images/{event.image.file}")
    credit = f"{event.image.credit}, {event.image.licence}"
    return Figure(src, size.width, size.height, event.image.alternative, credit)


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
