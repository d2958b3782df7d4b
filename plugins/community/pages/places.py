"""Formats, territories and venues: where one goes back to, and what took place there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from plugins.community import counting, spoken, urls
from plugins.community.counting import counted, shortened
from plugins.community.graph import Events
from plugins.community.model import Format, OrganisationType, Territory, Venue
from plugins.community.pages import embedded, likely
from plugins.community.pages.badges import badge
from plugins.community.pages.edition import CONFIDENCE, Edition, sources, trail
from plugins.community.pages.event import postal, venue_facts
from plugins.community.pages.home import format_tile, mark, ordered_formats, territories
from plugins.community.pages.listing import cut, page_of
from plugins.community.typography import french
from plugins.community.views.entities import Format as FormatView
from plugins.community.views.entities import FormatList, TerritoryList, VenueList
from plugins.community.views.entities import Territory as TerritoryView
from plugins.community.views.entities import Venue as VenueView
from plugins.community.views.pieces import Fact, Link, Section, Tile
from plugins.community.views.replacing import replace
from plugins.community.words import slugify, sort_key

FORMATS = Link("Formats", urls.FORMATS)
TERRITORIES = Link("Territoires", urls.TERRITORIES)
VENUES = Link("Lieux", urls.VENUES)

P = TypeVar("P", FormatView, TerritoryView, VenueView)


def _with_events(edition: Edition, view: P, events: Events, **first_page: Any) -> Iterator[P]:  # noqa: ANN401 - its own
    """The pages of a place or format: what is to come on the first, what has been on as many as it takes."""
    first = replace(view, upcoming=edition.rows(edition.upcoming(events)[:100]), **first_page)
    first = replace(first, built_on=spoken.day(edition.built, weekday=False) if first.announced else "")
    for part, pages in cut(view.url, edition.rows(edition.past(events))):
        yield page_of(first if pages.current == 1 else view, pages, past=part)


def format_list(edition: Edition) -> FormatList:
    """`/formats/`."""
    description = french("Du Digital Happy Hour au hackathon : les façons de se rencontrer sur la Côte d’Opale.")
    tiles = tuple(format_tile(form) for form in ordered_formats(edition))
    return FormatList(urls.FORMATS, "Formats", description, trail(), urls.FORMATS, lead=description, formats=tiles)


def format_pages(edition: Edition, form: Format) -> Iterator[FormatView]:
    """`/formats/{slug}/`."""
    events = edition.graph.by_format.get(form.slug, ())
    before, after = edition.neighbours(form, ordered_formats(edition))
    known = (("Public", form.audience), ("Jauge", form.seats), ("Durée", form.duration), ("Horaire", form.hours))
    view = FormatView(
        urls.of_file(form.source.file),
        form.name,
        shortened(form.tagline),
        trail(FORMATS),
        urls.FORMATS,
        cadence=mark(form),
        lead=form.tagline,
        body=edition.press.html(form),
        facts=tuple(Fact(label, value) for label, value in known if value),
        sources=sources(form.sources),
        previous=before,
        following=after,
    )
    guesses = likely.of_format(edition, form)
    yield from _with_events(edition, view, events, likely=guesses.lines, another=guesses.another)


def territory_list(edition: Edition) -> TerritoryList:
    """`/territoires/`."""
    description = french(
        "Dunkerquois, Calaisis, Boulonnais et Montreuillois : les quatre territoires de la Côte d’Opale."
    )
    tags = territories(edition)
    view = TerritoryList(urls.TERRITORIES, "Territoires", description, trail(), urls.TERRITORIES, lead=description)
    return replace(view, territories=tags, coast=edition.coast.whole(tags))


def territory_pages(edition: Edition, territory: Territory) -> Iterator[TerritoryView]:
    """`/territoires/{slug}/`."""
    graph = edition.graph
    events = graph.by_territory.get(territory.slug, ())
    before, after = edition.neighbours(territory, graph.coastwise)
    tag = edition.tag(territory)
    venues = tuple(venue for venue in graph.venues_by_name if venue.territory == territory.slug)
    view = TerritoryView(
        urls.of_file(territory.source.file),
        territory.name,
        shortened(territory.tagline or f"Les rendez-vous et les lieux du {territory.name}."),
        trail(TERRITORIES),
        urls.TERRITORIES,
        light=tag.light if tag else None,
        lead=territory.tagline or "",
        body=edition.press.html(territory),
        figures=tuple(_territory_figures(territory, len(events))),
        assets=tuple(Fact(asset.title, asset.text) for asset in territory.assets),
        coast=edition.coast.whole(territories(edition), territory.slug),
        venues=tuple(_venue_tile(edition, venue) for venue in venues),
        organisations=_organisations(edition, territory),
        sources=sources(territory.sources),
        previous=before,
        following=after,
    )
    yield from _with_events(edition, view, events)


def _organisations(edition: Edition, territory: Territory) -> tuple[Link, ...]:
    """Those of the territory that are no start-ups: the content shows these as examples, not as a list."""
    everyone = sorted(edition.graph.organisations.values(), key=lambda one: sort_key(one.name))
    own = (one for one in everyone if one.territory == territory.slug and one.type is not OrganisationType.STARTUP)
    return tuple(map(edition.link, own))


def _territory_figures(territory: Territory, events: int) -> Iterator[Fact]:
    if territory.population:
        label = f"habitants (Insee {territory.population.year})"
        yield Fact(label, counting.number(territory.population.value), number=True)
    if territory.communes:
        yield Fact("communes", counting.number(territory.communes), number=True)
    yield Fact("rendez-vous dans nos archives", counting.number(events), number=True)


def _venue_tile(edition: Edition, venue: Venue) -> Tile:
    count = len(edition.graph.by_venue.get(venue.slug, ()))
    return Tile(
        venue.name,
        urls.of_file(venue.source.file),
        venue.address.locality if venue.address else "",
        counting.opening(venue.scan.opening, 160),
        edition.tag(edition.graph.territories.get(venue.territory or "")),
        counted(count, "rendez-vous", "rendez-vous") if count else "",
        badge(venue),
    )


def venue_list(edition: Edition) -> Iterator[VenueList]:
    """`/lieux/`, by territory from north to south, then what lies outside."""
    graph = edition.graph
    order = {territory.slug: (position, territory.name) for position, territory in enumerate(graph.coastwise)}
    outside = (len(order), "Ailleurs")
    places = sorted(graph.venues_by_name, key=lambda venue: order.get(venue.territory or "", outside))
    description = "Les lieux des rendez-vous de la Côte d’Opale, de Dunkerque au Touquet."
    view = VenueList(urls.VENUES, "Lieux", description, trail(), urls.VENUES, lead=description)
    view = replace(view, coast=edition.coast.whole(territories(edition)))
    for part, pages in cut(urls.VENUES, places):
        names = dict.fromkeys(order.get(venue.territory or "", outside)[1] for venue in part)
        groups = tuple(
            Section(
                name,
                slugify(name),
                tiles=tuple(_venue_tile(edition, v) for v in part if order.get(v.territory or "", outside)[1] == name),
            )
            for name in names
        )
        yield page_of(view, pages, groups=groups)


def venue_pages(edition: Edition, venue: Venue) -> Iterator[VenueView]:
    """`/lieux/{slug}/`."""
    graph = edition.graph
    events = graph.by_venue.get(venue.slug, ())
    before, after = map(edition.link_to, graph.venues_around[venue.slug])
    tag = edition.tag(graph.territories.get(venue.territory or ""))
    point = (venue.coordinates.latitude, venue.coordinates.longitude) if venue.coordinates else None
    view = VenueView(
        urls.of_file(venue.source.file),
        venue.name,
        _venue_description(venue, len(events)),
        trail(VENUES),
        urls.VENUES,
        territory=tag,
        lead=postal(venue),
        body=edition.press.html(venue),
        facts=tuple(_facts(venue)),
        coast=edition.coast.situation(tag, point, venue.name) if tag else None,
        venue_map=embedded.venue_map(edition, venue),
        map_link=embedded.map_link(edition, venue),
        geo=f"geo:{point[0]},{point[1]}" if point else "",
        website=Link(f"Site de {venue.name}", venue.website) if venue.website else None,
        sources=sources(venue.sources),
        confidence=CONFIDENCE[venue.confidence],
        badge=badge(venue),
        previous=before,
        following=after,
    )
    yield from _with_events(edition, view, events)


def _venue_description(venue: Venue, events: int) -> str:
    where = f", {postal(venue)}" if venue.address else ""
    held = counted(events, "rendez-vous", "rendez-vous")
    return shortened(f"{venue.name}{where}\u00a0: accès, et {held} dans nos archives.")


def _facts(venue: Venue) -> Iterator[Fact]:
    yield from venue_facts(venue)
    if venue.capacity:
        yield Fact("Capacité", venue.capacity)
    if venue.verified:
        yield Fact("Vérifié", f"le {spoken.day(venue.verified, weekday=False)}")
