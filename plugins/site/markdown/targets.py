"""What links and pictures lead to, once resolved; what may not be published loses its address here."""

from __future__ import annotations

from typing import NamedTuple, Protocol
from xml.etree.ElementTree import Element

from plugins.community.bodies import target_kind
from plugins.community.typography import french


class Picture(NamedTuple):
    """A picture of the site: its address, its size in pixels."""

    src: str
    width: int
    height: int


class Resolver(Protocol):
    """Knows where the targets of a body are published: files and addresses of the site, never outside ones."""

    def link(self, target: str) -> str:
        """The address that a `{filename}`, a `{static}` or an address of the site leads to."""

    def image(self, target: str) -> Picture:
        """The picture that a `{static}` or a file name leads to."""


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


def resolve_image(image: Element, resolver: Resolver) -> None:
    """Give a picture its address and size, and its description; one from elsewhere leaves only that."""
    target, description = image.get("src", ""), french(image.get("alt", ""))
    title = image.get("title")
    image.attrib.clear()
    if target_kind(target) not in ("file", "static", "page"):
        image.tag, image.text = "span", description
        return
    picture = resolver.image(target)
    image.attrib |= {"src": picture.src, "width": str(picture.width), "height": str(picture.height), "alt": description}
    image.attrib |= {"loading": "lazy", "decoding": "async"}
    if title:
        image.set("title", french(title))
