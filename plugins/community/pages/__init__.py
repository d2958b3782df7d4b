"""The list of all pages: each an address and a frozen view. What makes each is in the room of its kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any, NamedTuple

from plugins.community.graph import Graph
from plugins.community.pages import (
    articles,
    asking,
    choices,
    coming,
    contributing,
    event,
    figures,
    home,
    legal,
    moved,
    news,
    open_data,
    people,
    places,
    search,
    subscriptions,
    themes,
)
from plugins.community.pages.edition import Edition
from plugins.community.views.page import View
from plugins.community.views.replacing import replace

_MAKERS = (
    places.venue_list,
    people.speaker_list,
    themes.organisation_list,
    news.news_list,
    news.news_pages,
    coming.next_events,
    legal.legal_pages,
    moved.moved_pages,
)
_SINGLE_PAGES = (
    home.home,
    home.agenda,
    home.archives,
    places.format_list,
    places.territory_list,
    themes.theme_list,
    figures.figures,
    subscriptions.subscribing,
    open_data.open_data,
    articles.site_map,
    search.search,
    articles.not_found,
    choices.choices,
    legal.picture_consent,
)
_PAGES_OF_EACH: tuple[tuple[str, Callable[[Edition, Any], Iterator[View]]], ...] = (
    ("events", event.event_pages),
    ("formats", places.format_pages),
    ("territories", places.territory_pages),
    ("venues", places.venue_pages),
    ("speakers", people.speaker_pages),
    ("articles", articles.article_pages),
)
"""What each entity has pages of its own for: the field of the graph that holds it, and what makes them."""

_PAGES_OF_EACH_KEY: tuple[tuple[str, Callable[[Edition, Any], Iterator[View]]], ...] = (
    ("by_year", home.year_pages),
    ("themes", themes.theme_pages),
)
"""The same for what is known by its key alone."""


class Making(NamedTuple):
    """One or several pages made together: made again, together, when something that was read for them has changed."""

    name: str
    make: Callable[[Edition], Iterable[View]]


def makings(graph: Graph) -> Iterator[Making]:
    """All that makes the pages of the site, lists cut in pages."""
    for make_one in _SINGLE_PAGES:
        yield Making(make_one.__name__, partial(_one, make_one))
    for make_many in _MAKERS:
        yield Making(make_many.__name__, make_many)
    for field, make_pages in _PAGES_OF_EACH:
        for key in getattr(graph, field):
            yield Making(f"{field}/{key}", partial(_of_entity, field, key, make_pages))
    for field, make_pages in _PAGES_OF_EACH_KEY:
        for key in getattr(graph, field):
            yield Making(f"{field}/{key}", partial(_of_key, key, make_pages))


def all_pages(edition: Edition) -> Iterator[View]:
    """Every page of the site on the day of the edition."""
    for making in makings(edition.graph):
        yield from pages_of(making, edition)


def pages_of(making: Making, edition: Edition) -> Iterator[View]:
    """The pages that are made together, with what is asked on each, and where to change it."""
    for view in making.make(edition):
        yield asking.asked(edition, replace(view, edit=contributing.link(edition, view.url)))


def _one(make: Callable[[Edition], View], edition: Edition) -> Iterable[View]:
    return (make(edition),)


def _of_entity(
    field: str, key: str, make: Callable[[Edition, Any], Iterable[View]], edition: Edition
) -> Iterable[View]:
    return make(edition, getattr(edition.graph, field)[key])


def _of_key(key: object, make: Callable[[Edition, Any], Iterable[View]], edition: Edition) -> Iterable[View]:
    return make(edition, key)
