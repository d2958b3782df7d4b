"""The whole site on a given day, as views: what the generator renders and what other plugins make files from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from plugins.community import coast, urls
from plugins.community.graph import Graph
from plugins.community.pages import all_pages
from plugins.community.pages.chrome import chrome
from plugins.community.pages.edition import Edition
from plugins.community.pages.listing import organisation_lines
from plugins.community.problems import Problem
from plugins.community.release import Release
from plugins.community.views.page import View
from plugins.community.views.pieces import Chrome
from plugins.site.checking import load
from plugins.site.outputs import Output
from plugins.site.page_data import by_page
from plugins.site.press import SitePress
from plugins.site.qr import qr_outputs
from plugins.site.signals import get_page_data
from plugins.site.templates import environment, render
from plugins.site.theme import theme_outputs


@dataclass(frozen=True)
class Publication:
    """A content folder, checked, on a day: its graph, its frame, its pages."""

    content: Path
    today: date
    graph: Graph
    chrome: Chrome
    views: tuple[View, ...]
    release: Release = Release.BUILT
    notices: tuple[Problem, ...] = ()


def prepare(content: Path, today: date, release: Release = Release.BUILT) -> Publication:
    """The publication of `content` on a day, for those whom `release` says.

    Raises:
        ContentError: with every problem of the content.
        Refusal: there is no such folder.

    """
    graph, notices = load(content, today)
    edition = Edition(graph, today, SitePress(content, organisation_lines(graph)), coast.outlines(), release)
    return Publication(content, today, graph, chrome(graph), tuple(all_pages(edition)), release, notices)


def page_outputs(publication: Publication, theme: Path) -> Iterator[Output]:
    """Every page, rendered; then the files of the theme and the pictures and documents of the content."""
    templates = environment(theme)
    data = by_page(answer for _, answer in get_page_data.send(publication))
    for view in publication.views:
        page = render(templates, view, publication.chrome, data.get(view.url))
        yield Output(urls.file_of(view.url), page.encode())
    yield from qr_outputs(publication.views)
    yield from theme_outputs(theme)
    for file in sorted(publication.graph.statics):
        yield Output(file, (publication.content / file).read_bytes())
