"""A body in Markdown made the HTML of a page."""

from __future__ import annotations

from xml.etree.ElementTree import tostring

from markupsafe import Markup

from plugins.site.markdown.dialect import dialect
from plugins.site.markdown.finish import Finish
from plugins.site.markdown.targets import Resolver

__all__ = ["Renderer", "Resolver"]


class Renderer:
    """Renders any number of bodies, one after the other: nothing of one is found in the next."""

    def __init__(self, resolve: Resolver) -> None:
        self._markdown = dialect()
        self._markdown.treeprocessors.register(Finish(self._markdown, resolve), "finish", -1)
        self._markdown.serializer = lambda root: tostring(root, encoding="unicode", method="html")

    def render(self, text: str) -> Markup:
        """The HTML of a body in which `bodies.scan` finds no fault; of any other, HTML that is safe all the same."""
        return Markup(self._markdown.reset().convert(text))  # noqa: S704 - the tree holds no HTML that someone wrote
