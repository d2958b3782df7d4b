"""The list of all pages: each an address and a frozen view. What makes each is in the room of its kind."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.community.pages import (
    articles,
    coming,
    event,
    figures,
    home,
    news,
    open_data,
    people,
    places,
    subscriptions,
    themes,
)
from plugins.community.pages.edition import Edition
from plugins.community.views.page import View

_MAKERS = (
    home.year_pages,
    event.event_pages,
    places.format_pages,
    places.territory_pages,
    places.venue_list,
    places.venue_pages,
    people.speaker_list,
    people.speaker_pages,
    themes.theme_pages,
    themes.organisation_list,
    news.news_list,
    news.news_pages,
    coming.next_events,
    articles.article_pages,
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
    articles.not_found,
)


def all_pages(edition: Edition) -> Iterator[View]:
    """Every page of the site on the day of the edition, lists cut in pages."""
    for make_one in _SINGLE_PAGES:
        yield make_one(edition)
    for make_many in _MAKERS:
        yield from make_many(edition)
