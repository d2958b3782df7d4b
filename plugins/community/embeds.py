"""The frames that a page may open: the address of a video's page made that of its player, a map around a point."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple
from urllib.parse import SplitResult, parse_qs, urlsplit
from uuid import UUID

from plugins.community.service_parts import ServiceKind
from plugins.community.services import Service, origin

_YOUTUBE_HOSTS = ("youtube.com", "youtu.be", "youtube-nocookie.com")
_YOUTUBE_PAGES = re.compile(r"/(?:embed|live|shorts|v)/([^/]+)/?")
_YOUTUBE_ID = re.compile(r"[\w-]{11}", re.ASCII)
_VIMEO_PAGES = re.compile(
    r"/(?:video/|channels/[^/]+/|groups/[^/]+/videos/|showcase/\d+/video/)?(\d+)(?:/([0-9a-f]+))?/?", re.ASCII
)
_PEERTUBE_PAGES = re.compile(r"/(?:w|videos/(?:watch|embed))/(?!p/)([^/?]+)/?")
_SHORT = "123456789abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ"
"""The digits of a PeerTube video's short name: its UUID, written in base 58 (npm `short-uuid`, « flickrBase58 »)."""

_SPAN = (0.004, 0.0018)
"""Half the width and height of the map, in degrees: about 560 by 400 metres at this latitude."""

_ALLOWED = {
    ServiceKind.MAP: r"/export/embed\.html\?bbox=-?[\d.]+(?:,-?[\d.]+){3}&layer=mapnik&marker=-?[\d.]+,-?[\d.]+",
    ServiceKind.YOUTUBE: r"/embed/[\w-]{11}",
    ServiceKind.VIMEO: r"/video/\d+\?(?:h=[0-9a-f]+&)?dnt=1",
    ServiceKind.PEERTUBE: r"/videos/embed/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
    r"\?p2p=0&warningTitle=0&peertubeLink=1",
}


class Embed(NamedTuple):
    """A frame, and the service that it calls."""

    service: Service
    src: str


def player(services: Iterable[Service], url: str) -> Embed | None:
    """The frame that plays the video of `url`, where one of the services does."""
    kind = video_kind(url)
    for service in services:
        its_own = kind is not ServiceKind.PEERTUBE or origin(url) == service.origin
        if service.kind is kind and its_own and (src := _PLAYERS[kind](urlsplit(url))):
            return Embed(service, src)
    return None


def video_kind(url: str) -> ServiceKind | None:
    """The kind of service that has the video, as its address tells; an instance of PeerTube by its paths."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    if host in _YOUTUBE_HOSTS:
        return ServiceKind.YOUTUBE
    if host == "vimeo.com" or host.endswith(".vimeo.com"):
        return ServiceKind.VIMEO
    return ServiceKind.PEERTUBE if re.match(r"/(?:w|videos/(?:watch|embed))/\S", parts.path) else None


def map_around(service: Service, latitude: float, longitude: float) -> Embed:
    """The frame that shows a point on OpenStreetMap's map; degrees (WGS 84)."""
    wide, high = _SPAN
    box = ",".join(f"{edge:.5f}" for edge in (longitude - wide, latitude - high, longitude + wide, latitude + high))
    place = f"{latitude:.5f},{longitude:.5f}"
    return Embed(service, f"{service.origin}/export/embed.html?bbox={box}&layer=mapnik&marker={place}")


def is_allowed(service: Service, src: str) -> bool:
    """Whether a frame's address is one that is made here, and nothing else."""
    pattern = _ALLOWED.get(service.kind)
    return pattern is not None and re.fullmatch(re.escape(service.origin) + pattern, src, re.ASCII) is not None


def _youtube(url: SplitResult) -> str:
    found = _YOUTUBE_PAGES.fullmatch(url.path)
    short = url.path.strip("/") if url.hostname == "youtu.be" else ""
    name = short or (found[1] if found else parse_qs(url.query).get("v", [""])[0])
    return f"https://www.youtube-nocookie.com/embed/{name}" if _YOUTUBE_ID.fullmatch(name) else ""


def _vimeo(url: SplitResult) -> str:
    """`dnt`: the player then follows no one (Vimeo's own word for it); `h` opens a video that is not listed."""
    found = _VIMEO_PAGES.fullmatch(url.path)
    if not found:
        return ""
    key = found[2] or parse_qs(url.query).get("h", [""])[0]
    unlisted = f"h={key}&" if re.fullmatch("[0-9a-f]+", key) else ""
    return f"https://player.vimeo.com/video/{found[1]}?{unlisted}dnt=1"


def _peertube(url: SplitResult) -> str:
    """Without sharing between spectators, who would see each other's address: it is on by default."""
    found = _PEERTUBE_PAGES.fullmatch(url.path)
    name = _uuid(found[1]) if found else ""
    return f"{origin(url.geturl())}/videos/embed/{name}?p2p=0&warningTitle=0&peertubeLink=1" if name else ""


def _uuid(name: str) -> str:
    """The UUID that a video's name is, or stands for; empty for what is none."""
    try:
        if len(name) == 36:  # noqa: PLR2004 - as it is written with its hyphens
            return str(UUID(name))
        number = 0
        for sign in name:
            number = number * len(_SHORT) + _SHORT.index(sign)
        return str(UUID(int=number)) if 20 <= len(name) <= 22 else ""  # noqa: PLR2004 - 128 bits in base 58
    except ValueError:
        return ""


_PLAYERS: dict[ServiceKind | None, Callable[[SplitResult], str]] = {
    ServiceKind.YOUTUBE: _youtube,
    ServiceKind.VIMEO: _vimeo,
    ServiceKind.PEERTUBE: _peertube,
}
