"""The frames that pages may open: made of the addresses that editors copy, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.community import embeds
from plugins.community.service_parts import ServiceKind
from plugins.community.services import Service, declared
from tests.community.invented import graph

SERVICES = """services:
  - carte
  - youtube
  - vimeo
  - genre: peertube
    adresse: https://tube.example.org
    responsable: Les amis du tube
    pays: France
    politique: https://tube.example.org/about
"""
KNOWN = declared(graph(site=SERVICES).site)
YOUTUBE = "https://www.youtube-nocookie.com/embed/abcdefghij-"
TUBE = "https://tube.example.org"
PEERTUBE = f"{TUBE}/videos/embed/9c9de5e8-0a1e-484a-b099-e80766180a6d?p2p=0&warningTitle=0&peertubeLink=1"


def of(kind: ServiceKind) -> Service:
    """The service of a kind."""
    return next(one for one in KNOWN if one.kind is kind)


@pytest.mark.parametrize(
    ("page", "frame"),
    [
        ("https://www.youtube.com/watch?v=abcdefghij-", YOUTUBE),
        ("https://youtube.com/watch?list=PLx&v=abcdefghij-&t=90s", YOUTUBE),
        ("https://m.youtube.com/watch?v=abcdefghij-", YOUTUBE),
        ("https://youtu.be/abcdefghij-?t=90", YOUTUBE),
        ("https://www.youtube.com/shorts/abcdefghij-", YOUTUBE),
        ("https://www.youtube.com/live/abcdefghij-?feature=share", YOUTUBE),
        ("https://www.youtube-nocookie.com/embed/abcdefghij-", YOUTUBE),
        ("https://vimeo.com/123456789", "https://player.vimeo.com/video/123456789?dnt=1"),
        ("https://vimeo.com/123456789/0a1b2c", "https://player.vimeo.com/video/123456789?h=0a1b2c&dnt=1"),
        ("https://player.vimeo.com/video/123?h=0a1b2c&autoplay=1", "https://player.vimeo.com/video/123?h=0a1b2c&dnt=1"),
        ("https://vimeo.com/channels/opale/123", "https://player.vimeo.com/video/123?dnt=1"),
        (f"{TUBE}/videos/watch/9c9de5e8-0a1e-484a-b099-e80766180a6d", PEERTUBE),
        (f"{TUBE}/videos/embed/9C9DE5E8-0A1E-484A-B099-E80766180A6D?start=3s", PEERTUBE),
        (f"{TUBE}/w/kkGMgK9ZtnKfYAgnEtQxbv", PEERTUBE),
    ],
)
def test_the_page_of_a_video_gives_the_frame_of_its_player(page: str, frame: str) -> None:
    embed = embeds.player(KNOWN, page)
    assert embed
    assert embed.src == frame
    assert embeds.is_allowed(embed.service, frame)


@pytest.mark.parametrize(
    "page",
    [
        "https://www.youtube.com/watch?v=abc",
        "https://www.youtube.com/watch?v=abcdefghij-%22onload",
        "https://www.youtube.com/@chaine",
        "https://www.youtube.com/playlist?list=PLx",
        "https://youtube.com.example.org/watch?v=abcdefghij-",
        "https://example.org/?u=https://youtu.be/abcdefghij-",
        "https://vimeo.com/about",
        "https://notvimeo.com/123",
        f"{TUBE}/w/p/kkGMgK9ZtnKfYAgnEtQxbv",
        f"{TUBE}/w/trop-court",
        f"{TUBE}/w/ZZZZZZZZZZZZZZZZZZZZZZ",
        f"{TUBE}.example.com/w/kkGMgK9ZtnKfYAgnEtQxbv",
        "https://autre.example.org/w/kkGMgK9ZtnKfYAgnEtQxbv",
        "http://tube.example.org/w/kkGMgK9ZtnKfYAgnEtQxbv",
    ],
)
def test_what_is_no_video_of_a_declared_service_gives_none(page: str) -> None:
    assert embeds.player(KNOWN, page) is None


def test_a_video_of_a_service_that_is_not_declared_gives_none() -> None:
    assert embeds.player([of(ServiceKind.MAP)], "https://youtu.be/abcdefghij-") is None


def test_the_map_stands_around_its_point() -> None:
    embed = embeds.map_around(of(ServiceKind.MAP), 50.9458, 1.8397)
    assert embed.src == (
        "https://www.openstreetmap.org/export/embed.html"
        "?bbox=1.83570,50.94400,1.84370,50.94760&layer=mapnik&marker=50.94580,1.83970"
    )
    assert embeds.is_allowed(embed.service, embed.src)
    assert embeds.is_allowed(embed.service, embeds.map_around(embed.service, -0.5, -1.8).src)


@pytest.mark.parametrize(
    "frame",
    [
        YOUTUBE[:-1],
        f"{YOUTUBE}?autoplay=1",
        f"{YOUTUBE}é",
        YOUTUBE.replace("-nocookie", ""),
        YOUTUBE.replace("https", "http"),
        f"https://example.org/?{YOUTUBE}",
        "javascript:alert(1)",
        "",
    ],
)
def test_a_frame_that_is_not_made_here_is_not_allowed(frame: str) -> None:
    assert embeds.is_allowed(of(ServiceKind.YOUTUBE), YOUTUBE)
    assert not embeds.is_allowed(of(ServiceKind.YOUTUBE), frame)


def test_an_instance_has_its_own_frames_only() -> None:
    elsewhere = replace(of(ServiceKind.PEERTUBE), origin="https://autre.example.org")
    assert not embeds.is_allowed(elsewhere, PEERTUBE)
