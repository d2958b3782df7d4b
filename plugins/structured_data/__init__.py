"""The structured data: what a page is about, told to search engines in schema.org's words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from plugins.community.views.page import View
from plugins.site.publication import Publication
from plugins.site.signals import get_page_data
from plugins.structured_data import pages


def page_data(publication: Publication, *, views: Iterable[View] | None = None) -> Mapping[str, pages.Node]:
    """The JSON-LD of each of these pages, or of all, that has some, by address."""
    return pages.graphs(publication.graph, publication.views if views is None else views, publication.today)


def register() -> None:
    """Connect the structured data to the spine."""
    get_page_data.connect(page_data)
