"""The next moment at which a page built that day would say something else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from plugins.community import agenda, subscriptions, tentative, urls
from plugins.community.graph import Graph
from plugins.site.publication import Publication

OLD: Final = timedelta(days=45)
"""After that, the home and the agenda say that the site is old; `theme/static/js/time.js` holds the same number."""


class Turn(NamedTuple):
    """From this day on, what is at this address is no longer what a new build would give."""

    day: date
    url: str


def document(publication: Publication) -> bytes:
    """The file, in JSON; its keys are those of the contract."""
    found = sorted({*_pages(publication), *_news(publication), *_calendars(publication.graph, publication.today)})
    first = found[0].day if found else None
    told = {
        "établi_le": publication.today.isoformat(),
        "prochaine_bascule": agenda.midnight(first).isoformat() if first else None,
        "pages": [turn.url for turn in found if turn.day == first],
        "au_plus_tard": (publication.today + OLD).isoformat(),
    }
    return f"{json.dumps(told, ensure_ascii=False, indent=2)}\n".encode()


def _pages(publication: Publication) -> Iterator[Turn]:
    """The pages that show something which a day undoes."""
    for view in publication.views:
        for day in filter(None, view.turns):
            yield Turn(date.fromisoformat(day), view.url)


def _news(publication: Publication) -> Iterator[Turn]:
    """What shows the news, where one is to appear on its day: until then, even its address is not told."""
    for news in publication.graph.news.values():
        if news.published.first_day > publication.today:
            yield Turn(news.published.first_day, urls.HOME)
            yield Turn(news.published.first_day, urls.NEWS)


def _calendars(graph: Graph, today: date) -> Iterator[Turn]:
    """The calendars of likely dates: one leaves on its day, another comes near enough."""
    for calendar in subscriptions.subscriptions(graph, today):
        for likely in calendar.likely:
            yield Turn(likely.when.first_day, calendar.url)
    for form in graph.formats.values():
        if day := tentative.another(graph, form, today):
            yield Turn(day, urls.EVERY_CALENDAR)
            yield Turn(day, urls.calendar(form.folder, form.slug))
