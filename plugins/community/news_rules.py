"""What a news item must be true to: the folder of its year, and no link to it before its day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.community.faults import problem_at
from plugins.community.graph import Graph
from plugins.community.problems import Problem
from plugins.community.site_model import News
from plugins.community.when import When


def check(graph: Graph) -> Iterator[Problem]:
    """Every news item that is not in the folder of its year."""
    for news in graph.news.values():
        folder, year = news.source.file.split("/")[1], news.published.year
        if int(folder) != year:
            fix = f"rangez le fichier dans actualites/{year}/, ou corrigez l’année"
            yield problem_at(news.source, ("publié_le",), f"{{key}} est en {year}, le dossier dit {folder}", fix)


def is_scheduled(news: News, today: date) -> bool:
    """Whether it is not to be read yet; of a broken file, that may not be known."""
    published: When | None = getattr(news, "published", None)
    return published is not None and published.first_day > today


def scheduled(graph: Graph, today: date) -> dict[str, str]:
    """The files of the news that are not to be read yet, each with its day."""
    return {news.source.file: str(news.published) for news in graph.news.values() if is_scheduled(news, today)}
