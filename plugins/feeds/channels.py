"""What a feed says, whatever its format: the channel, and its entries with the latest first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from plugins.community import changes, identity, urls
from plugins.community.changes import Status
from plugins.community.graph import Graph
from plugins.community.model import Event
from plugins.community.site_model import News
from plugins.community.spoken import NBSP
from plugins.community.views.articles import News as NewsView
from plugins.community.views.events import Event as EventView
from plugins.community.when import When
from plugins.feeds import bodies
from plugins.site.publication import Publication

E = TypeVar("E", Event, News)

LIMIT = 50
"""How many entries a feed holds: more than any reader keeps up with, and under 200 kB."""

_CHANGED = {Status.CANCELLED: "Annulé", Status.POSTPONED: "Reporté", Status.RESCHEDULED: "Nouvelle date"}


@dataclass(frozen=True)
class Entry:
    """One entry: `path` is its page, `updated` the last day on which something was announced."""

    identifier: str
    title: str
    path: str
    updated: When
    published: When | None
    summary: str
    html: str
    author: str = ""
    categories: tuple[str, ...] = ()


@dataclass(frozen=True)
class Channel:
    """A feed: `path` is the page it follows; `base` is the address of the site, empty where it is not known."""

    title: str
    subtitle: str
    path: str
    author: str
    base: str
    updated: When
    entries: tuple[Entry, ...]


def identifier(address: str) -> str:
    """A name for what stands at an address, the same for ever wherever the site is, as a URN: that of the calendars.

    Atom asks for a permanent IRI (RFC 4287, section 4.2.6); ADR 15 says why no `tag:`.
    """
    return identity.named(address).urn


def news(publication: Publication) -> Channel:
    """The news that are out today; one whose day is not known is left out."""
    graph, today = publication.graph, publication.today
    latest = _latest((one.published, one) for one in graph.news.values() if _is_out(one.published, today))
    pages = {view.url: view for view in publication.views if isinstance(view, NewsView)} if latest else {}
    entries = tuple(_news_entry(graph, one, pages) for one in latest)
    return _channel(graph, "Actualités", "Les nouvelles de la communauté.", urls.NEWS, entries)


def events(publication: Publication) -> Channel:
    """The events that were announced or changed on a known day; an event that says neither is left out: its own day
    is not the day it was told.
    """
    graph, today = publication.graph, publication.today
    told = ((days[-1], event) for event in graph.events.values() if (days := announced(event, today)))
    latest = _latest(told)
    pages = {view.url: view for view in publication.views if isinstance(view, EventView)} if latest else {}
    entries = tuple(_event_entry(publication, event, pages) for event in latest)
    subtitle = "Les rendez-vous annoncés ou modifiés sur la Côte d’Opale."
    return _channel(graph, "Événements", subtitle, urls.AGENDA, entries)


def announced(event: Event, today: date) -> tuple[When, ...]:
    """The known days, until today, on which the event was announced, corrected or changed; in order."""
    told = (event.published, event.modified, *(change.on for change in event.changes))
    return tuple(sorted(when for when in told if when and _is_out(when, today)))


def _is_out(when: When, today: date) -> bool:
    return when.has_day and when.first_day <= today


def _latest(told: Iterable[tuple[When, E]]) -> list[E]:
    """What a feed holds of all that was told, each on its day. Texts take long: entries are made of these alone."""
    by_address = sorted(told, key=lambda one: urls.of_file(one[1].source.file))
    return [entity for _, entity in sorted(by_address, key=lambda one: one[0].order, reverse=True)[:LIMIT]]


def _channel(graph: Graph, title: str, subtitle: str, path: str, entries: tuple[Entry, ...]) -> Channel:
    site = graph.site
    return Channel(
        title=f"{title}{NBSP}– {site.name}",
        subtitle=subtitle,
        path=path,
        author=site.publisher.name if site.publisher else site.name,
        base=site.url or "",
        # Atom wants a date even of a feed without entries: the site's own beginning, which no build day moves.
        updated=entries[0].updated if entries else site.label.date,
        entries=entries,
    )


def _news_entry(graph: Graph, one: News, pages: dict[str, NewsView]) -> Entry:
    view = pages[urls.of_file(one.source.file)]
    territory = graph.territories.get(one.territory or "")
    return Entry(
        identifier=identifier(identity.first_address(one)),
        title=one.title,
        path=view.url,
        updated=one.published,
        published=one.published,
        summary=one.summary or "",
        html=bodies.of_news(view, graph.site.url or ""),
        author=one.author or "",
        categories=(territory.name,) if territory else (),
    )


def _event_entry(publication: Publication, event: Event, pages: dict[str, EventView]) -> Entry:
    graph, days = publication.graph, announced(event, publication.today)
    view = pages[urls.of_file(event.source.file)]
    territory = graph.territory_of(event)
    names = (graph.formats[event.format].name, territory.name if territory else "")
    changed = _CHANGED.get(changes.status(event))
    return Entry(
        identifier=identifier(identity.first_address(event)),
        title=f"{changed}{NBSP}: {event.title}" if changed else event.title,
        path=view.url,
        updated=days[-1],
        published=event.published if event.published in days else None,
        summary=event.summary or "",
        html=_written(publication, view),
        categories=(*filter(None, names), *(graph.themes[slug].name for slug in event.themes)),
    )


def _written(publication: Publication, view: EventView) -> str:
    """The text of an entry; that of an earlier build, where the page is the same: fifty views are not filled again."""
    address = publication.graph.site.url or ""
    return publication.text(f"feed entry {address}{view.url}", lambda: bodies.of_event(view, address).encode()).decode()
