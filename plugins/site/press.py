"""Markdown made HTML with the site's own links and pictures."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from plugins.community import links, urls
from plugins.community.model import Entity
from plugins.community.pages.edition import Size
from plugins.community.views.pieces import Html, QrCode
from plugins.site import pictures
from plugins.site.markdown import Picture, Renderer
from plugins.site.qr import qr_code


class SitePress:
    """The press of a content folder: one Markdown instance for all bodies.

    `lines` are the addresses of the files that have a line on a page, rather than a page of their own.
    """

    def __init__(self, content: Path, lines: Mapping[str, str]) -> None:
        self._content, self._lines = content, lines
        self._file = ""
        self._renderer = Renderer(self)

    def html(self, entity: Entity) -> Html:
        """The HTML of an entity's text; empty where it has none."""
        if not entity.body.strip():
            return Html()
        self._file = entity.source.file
        return Html(self._renderer.render(entity.body))

    def size(self, file: str) -> Size:
        """The size of a picture of `images/`."""
        return pictures.size(self._content / "images" / file)

    def qr(self, text: str) -> QrCode:
        """The QR code of a text."""
        return qr_code(text)

    def link(self, target: str) -> str:
        """The address that a link of the current text leads to."""
        path, mark, fragment = target.partition("#")
        if path.startswith(links.STATIC):
            return urls.static(path.removeprefix(links.STATIC))
        if path.startswith(links.FILENAME) or path.endswith((".md", ".yaml")):
            file = links.resolve_file(path, self._file)
            path = self._lines.get(file) or urls.of_file(file)
        return f"{path}{mark}{fragment}"

    def image(self, target: str) -> Picture:
        """The address and size of a picture of the current text."""
        file = target.removeprefix(links.STATIC).lstrip("/")
        if not file.startswith("images/"):
            file = f"images/{file}"
        size = pictures.size(self._content / file)
        return Picture(urls.static(file), size.width, size.height)
