"""What links and pictures lead to, once resolved; what may not be published loses its address here."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Protocol
from xml.etree.ElementTree import Element, SubElement

from plugins.community.bodies import target_kind
from plugins.community.renditions import Shown
from plugins.community.typography import french
from plugins.community.views.pieces import Source

_COLUMN: Final = "(min-width:41rem) 38rem,94vw"
"""How wide a picture of a text is shown: `--mesure` of the theme, or what the gutters leave."""


class Resolver(Protocol):
    """Knows where the targets of a body are published: files and addresses of the site, never outside ones."""

    def link(self, target: str) -> str:
        """The address that a `{filename}`, a `{static}` or an address of the site leads to."""

    def image(self, target: str) -> Shown:
        """What is shown of the picture that a `{static}` or a file name leads to."""


def resolve_link(link: Element, resolver: Resolver) -> None:
    """Give a link its address on the site, and say which ones leave it."""
    target = link.get("href", "")
    if target_kind(target) in ("file", "static", "page"):
        target = resolver.link(target)
    kind = target_kind(target)
    if kind == "refused" or not target or (kind == "web" and not target.lower().startswith("https://")):
        # The scanner refuses these before; this wall stands behind it.
        link.tag = "span"
        link.attrib.clear()
        return
    link.set("href", target.replace(" ", "%20"))
    if kind == "web":
        link.set("rel", "external noopener")
    if title := link.get("title"):
        link.set("title", french(title))


def resolve_image(image: Element, resolver: Resolver, *, first: bool) -> None:
    """Give a picture its address and size, and its description; one from elsewhere leaves only that.

    The `first` of a text is asked for at once, the others when they are near.
    """
    target, description = image.get("src", ""), french(image.get("alt", ""))
    title = image.get("title")
    image.attrib.clear()
    if target_kind(target) not in ("file", "static", "page"):
        image.tag, image.text = "span", description
        return
    shown = resolver.image(target)
    image = _among(image, shown.sources)
    if shown.srcset:
        image.attrib |= {"srcset": shown.srcset, "sizes": _COLUMN}
    image.attrib |= {"src": shown.src, "width": str(shown.width), "height": str(shown.height), "alt": description}
    if not first:
        image.attrib |= {"loading": "lazy", "decoding": "async"}
    if title:
        image.set("title", french(title))


def _among(image: Element, sources: Iterable[Source]) -> Element:
    """The image itself; where it has sources, it becomes a `<picture>` of them and of the image that this gives."""
    for source in sources:
        image.tag = "picture"
        SubElement(image, "source", {"type": source.type, "srcset": source.srcset, "sizes": _COLUMN})
    return SubElement(image, "img") if image.tag == "picture" else image
