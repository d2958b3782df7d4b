"""The whole site on a given day, as views: what the generator renders and what other plugins make files from."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from plugins.community import urls
from plugins.community.graph import Graph
from plugins.community.noting import note
from plugins.community.problems import Problem
from plugins.community.release import Release
from plugins.community.views.page import View
from plugins.community.views.pieces import Chrome
from plugins.site.outputs import Output
from plugins.site.press import Recall, SitePress, at_once

__all__ = ["NotedPublication", "Publication", "Recall", "page_outputs", "prepare"]


@dataclass(frozen=True)
class Publication:
    """A content folder, checked, on a day: its graph, its frame, its pages."""

    content: Path
    today: date
    graph: Graph
    chrome: Chrome
    views: Collection[View]
    release: Release = Release.BUILT
    notices: tuple[Problem, ...] = ()
    text: Recall = at_once
    """What makes a part of a file, or knows it from an earlier build where all that it was made from is the same."""


_NOTED: Final = {"content": "content", "today": "today", "chrome": "frame", "notices": "notices"}
"""By the name of a field: the fact that is read with it. The graph and the views take notes themselves."""


class NotedPublication(Publication):
    """A publication that notes what is read of it."""

    def __getattribute__(self, name: str) -> Any:  # noqa: ANN401 - as wide as a publication
        if name in _NOTED:
            note(_NOTED[name])
        return super().__getattribute__(name)


def prepare(content: Path, today: date, release: Release = Release.BUILT) -> Publication:
    """The publication of `content` on a day, for those whom `release` says.

    Raises:
        ContentError: with every problem of the content.
        Refusal: there is no such folder.

    """
    from plugins.community import coast
    from plugins.community.pages import all_pages
    from plugins.community.pages.chrome import chrome
    from plugins.community.pages.edition import Edition
    from plugins.site.checking import load

    graph, notices = load(content, today, release)
    edition = Edition(graph, today, SitePress(content, graph, release), coast.outlines(), release)
    views = all_pages(edition)
    if release is Release.PREVIEWED:
        views = (replace(view, index=False) for view in views)
    return Publication(content, today, graph, chrome(graph, release), tuple(views), release, notices)


def page_outputs(publication: Publication, theme: Path) -> Iterator[Output]:
    """Every page, rendered; then the files of the theme and the pictures and documents of the content."""
    from plugins.site.page_data import by_page
    from plugins.site.qr import qr_outputs
    from plugins.site.signals import get_page_data
    from plugins.site.statics import static_content
    from plugins.site.templates import environment, render
    from plugins.site.theme import theme_outputs

    templates = environment(theme)
    data = by_page(answer for _, answer in get_page_data.send(publication, views=publication.views))
    for view in publication.views:
        page = render(templates, view, publication.chrome, data.get(view.url))
        yield Output(urls.file_of(view.url), page.encode())
    yield from qr_outputs(publication.views)
    yield from theme_outputs(theme)
    for file in sorted(publication.graph.statics):
        yield Output(file, static_content(publication.content, file))
