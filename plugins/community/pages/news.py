"""The news."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.community import spoken, urls
from plugins.community.counting import capitalized, shortened
from plugins.community.pages.badges import badge
from plugins.community.pages.edition import Edition, sources, trail
from plugins.community.pages.listing import cut, page_of
from plugins.community.site_model import News
from plugins.community.views.articles import News as NewsView
from plugins.community.views.articles import NewsList
from plugins.community.views.pieces import Link, Tile

NEWS = Link("Actualités", urls.NEWS)


def published_news(edition: Edition) -> tuple[News, ...]:
    """The news that may be read today, the latest first."""
    news = (one for one in edition.graph.news.values() if one.published.first_day <= edition.today)
    return tuple(sorted(news, key=lambda one: (one.published, one.slug), reverse=True))


def news_tile(news: News) -> Tile:
    """A news item in a list, its date above."""
    url = urls.of_file(news.source.file)
    return Tile(news.title, url, spoken.day(news.published, weekday=False), news.summary or "", badge=badge(news))


def news_list(edition: Edition) -> Iterator[NewsList]:
    """`/actualites/`."""
    description = "Les nouvelles de la communauté."
    view = NewsList(urls.NEWS, "Actualités", description, trail(), "", lead=description)
    for part, pages in cut(urls.NEWS, published_news(edition)):
        tiles = tuple(news_tile(news) for news in part)
        yield page_of(view, pages, news=tiles)


def news_pages(edition: Edition) -> Iterator[NewsView]:
    """`/actualites/2026/{slug}/`."""
    everything = published_news(edition)
    for news in everything:
        after, before = edition.neighbours(news, everything)
        event = edition.graph.events.get(news.event or "")
        yield NewsView(
            urls.of_file(news.source.file),
            news.title,
            shortened(news.summary or news.title),
            trail(NEWS),
            "",
            iso=news.published.iso,
            published=capitalized(spoken.day(news.published)),
            author=news.author or "",
            lead=news.summary or "",
            body=edition.press.html(news),
            event=edition.row(event) if event else None,
            territory=edition.tag(edition.graph.territories.get(news.territory or "")),
            sources=sources(news.sources),
            badge=badge(news),
            previous=before,
            following=after,
        )
