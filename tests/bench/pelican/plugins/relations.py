"""What relates the pages of the stock Pelican site, and cuts its lists in pages of a hundred lines."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from pelican import signals
from pelican.contents import Article, Page
from pelican.generators import ArticlesGenerator, Generator, PagesGenerator
from pelican.writers import Writer

KINDS = {
    "intervenants": "Intervenants",
    "lieux": "Lieux",
    "territoires": "Territoires",
    "formats": "Formats",
    "themes": "Thèmes",
}
LENGTH = 100


def relate(generators: list[Generator]) -> None:
    """Let each event know the pages it refers to, and each of these its events."""
    articles = next(one.articles for one in generators if isinstance(one, ArticlesGenerator))
    pages = next(one.pages for one in generators if isinstance(one, PagesGenerator))
    known: dict[tuple[str, str], Page] = {}
    for page in pages:
        page.events = []
        known[getattr(page, "kind", ""), page.slug] = page
    for article in articles:
        for kind in KINDS:
            article.metadata[kind] = [known[kind, slug] for slug in getattr(article, kind).split(", ")]
            for page in article.metadata[kind]:
                page.events.append(article)


class Lists(Generator):
    """Writes every page that has a list, and those that are not lists at all."""

    def generate_output(self, writer: Writer) -> None:
        """Write them."""
        for url, template, lines, more in self._lists():
            total = max(1, -(-len(lines) // LENGTH))
            for number in range(1, total + 1):
                here = url if number == 1 else f"{url}page/{number}/"
                told = {"lines": lines[(number - 1) * LENGTH : number * LENGTH], "number": number, "total": total}
                told |= {"base": url, "here": here, **more}
                writer.write_file(f"{here}index.html", self.get_template(template), self.context, **told)

    def _lists(self) -> Iterator[tuple[str, str, Sequence[Article | Page], dict[str, Any]]]:
        articles, pages = self.context["articles"], self.context["pages"]
        day = os.environ["MEASURE_DAY"]
        coming = [article for article in articles if f"{article.date:%Y-%m-%d}" >= day]
        yield "evenements/", "list", coming, {"title": "Agenda"}
        years = {year: list(some) for year, some in groupby(articles, lambda article: article.date.year)}
        for year, some in years.items():
            yield f"evenements/{year}/", "list", some, {"title": str(year)}
        yield "evenements/archives/", "archives", (), {"title": "Archives", "years": years}
        for kind, title in KINDS.items():
            of_kind = [page for page in pages if getattr(page, "kind", "") == kind]
            yield f"{kind}/", "list", of_kind, {"title": title}
            for page in of_kind:
                yield page.url, "term", page.events, {"title": page.title, "page": page}
        for page in pages:
            if not hasattr(page, "kind"):
                yield page.url, "page", (), {"title": page.title, "page": page}


def register() -> None:
    """Connect to Pelican."""
    signals.all_generators_finalized.connect(relate)
    signals.get_generators.connect(_lists)


def _lists(_: object) -> type[Lists]:
    return Lists
