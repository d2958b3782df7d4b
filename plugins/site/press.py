"""Markdown made HTML with the site's own links and pictures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from plugins.community import links, urls
from plugins.community.graph import Graph
from plugins.community.model import Entity
from plugins.community.noting import note
from plugins.community.release import Release
from plugins.community.renditions import Frame, Shown, as_it_is, at_every_size
from plugins.community.views.pieces import Html, QrCode

Recall = Callable[[str, Callable[[], bytes]], bytes]
"""What makes a text, in UTF-8, or knows it from an earlier build; told its name."""


def at_once(_: str, make: Callable[[], bytes]) -> bytes:
    """The text made anew."""
    return make()


class SitePress:
    """The press of a content folder: one Markdown instance for all bodies; `recall` may know them from before."""

    def __init__(self, content: Path, graph: Graph, release: Release = Release.BUILT, recall: Recall = at_once) -> None:
        self._content, self._graph, self._release, self._recall = content, graph, release, recall
        self._file = ""
        self._render: Callable[[str], str] | None = None

    def html(self, entity: Entity) -> Html:
        """The HTML of an entity's text; empty where it has none."""
        return Html(self._recall(f"html {entity.source.file}", lambda: self._rendered(entity).encode()).decode())

    def _rendered(self, entity: Entity) -> str:
        if not entity.body.strip():
            return ""
        if self._render is None:
            from plugins.site.markdown import Renderer  # only where a text has to be rendered

            self._render = Renderer(self).render
        self._file = entity.source.file
        return self._render(entity.body)

    def picture(self, file: str, frame: Frame = Frame.WHOLE) -> Shown:
        """What is shown of a picture of `images/`: on line, a file for each screen."""
        from plugins.site import pictures  # and Pillow

        note("file", "is", f"images/{file}")
        original = pictures.original(self._content, f"images/{file}")
        return at_every_size(original, frame) if self._release.on_line else as_it_is(original)

    def qr(self, text: str) -> QrCode:
        """The QR code of a text."""
        from plugins.site.qr import qr_code

        return qr_code(text)

    def link(self, target: str) -> str:
        """The address that a link of the current text leads to."""
        path, mark, fragment = target.partition("#")
        if path.startswith(links.STATIC):
            return urls.static(path.removeprefix(links.STATIC))
        if path.startswith(links.FILENAME) or path.endswith((".md", ".yaml")):
            file = links.resolve_file(path, self._file)
            path = self._graph.organisation_lines.get(file) or urls.of_file(file)
        return f"{path}{mark}{fragment}"

    def image(self, target: str) -> Shown:
        """What is shown of a picture of the current text."""
        return self.picture(target.removeprefix(links.STATIC).lstrip("/").removeprefix("images/"))
