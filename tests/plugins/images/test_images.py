"""The pictures of a site on line: what its pages let a browser choose is there, and is what they say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from xml.etree.ElementTree import Element

import pytest
from PIL import Image

from plugins.community.release import Release
from plugins.community.renditions import FORMATS
from plugins.site.building import build
from tests.community.casebook import good_content
from tests.site.built import Site
from tests.site.darkroom import picture

EVENT = "evenements/2026/2026-11-12-happy-hour.md"
SHOWN = {
    "halle.jpg": "JPEG 2000 × 1500, tournée, bavarde",
    "marie.jpg": "JPEG 900 × 1200, position",
    "mer.webp": "WEBP 700 × 350, position",
    "unused.jpg": "JPEG 640 × 480, position",
}


@pytest.fixture(scope="module", name="site")
def _site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The good content with pictures that tell too much, as it goes on line."""
    root = tmp_path_factory.mktemp("pictures")
    content = good_content(root / "content")
    for file, line in SHOWN.items():
        (content / "images" / file).write_bytes(picture(line))
    event = content / EVENT
    event.write_text(event.read_text("utf-8") + "\n![La mer, grise]({static}/images/mer.webp)\n", "utf-8")
    build(content, root / "output", date(2026, 10, 1), RELEASE=Release.PUBLISHED)
    return Site(root / "output", content)


def candidates(element: Element) -> Iterator[tuple[str, int]]:
    """The files of a `srcset`, each with the width that it says."""
    for candidate in filter(None, element.get("srcset", "").split(", ")):
        address, width = candidate.split(" ")
        yield address.removeprefix("/"), int(width.removesuffix("w"))


def chosen_from(site: Site) -> dict[str, tuple[str, int]]:
    """Every file that a page lets a browser choose: its type and the width that the page says."""
    return {
        file: (element.get("type", "image/jpeg"), width)
        for page in site.pages.values()
        for element in page.tagged("source", "img")
        for file, width in candidates(element)
    }


def test_every_file_that_a_page_offers_is_what_it_says(site: Site) -> None:
    chosen = chosen_from(site)
    assert {kind for kind, _ in chosen.values()} == set(FORMATS.values())
    for file, (kind, width) in chosen.items():
        image = Image.open(BytesIO(site.files[file]))
        assert (Image.MIME[str(image.format)], image.width) == (kind, width), file


def test_nothing_is_made_that_no_page_shows(site: Site) -> None:
    assert {file for file in site.files if file.startswith("tailles/")} == chosen_from(site).keys()


def test_no_published_picture_tells_who_took_it_nor_where(site: Site) -> None:
    files = [file for file in site.files if file.startswith(("images/", "tailles/"))]
    assert len(files) > len(SHOWN)
    for file in files:
        image = Image.open(BytesIO(site.files[file]))
        assert not image.getexif(), file
        assert not {"exif", "xmp", "comment", "icc_profile"} & set(image.info), file
        assert b"Photographe" not in site.files[file], file


def test_a_picture_keeps_its_shape_and_a_portrait_is_square(site: Site) -> None:
    event = site.pages["/evenements/2026/2026-11-12-happy-hour/"].tagged("img")
    assert [(img.get("width"), img.get("height")) for img in event] == [
        (str(w), str(h)) for w, h in ((1600, 1200), (700, 350), (1600, 1200))
    ]
    (portrait,) = site.pages["/intervenants/marie-dupont/"].tagged("img")
    assert (portrait.get("width"), portrait.get("height")) == ("416", "416")


def test_only_the_first_picture_comes_before_one_reads_so_far(site: Site) -> None:
    event = site.pages["/evenements/2026/2026-11-12-happy-hour/"].tagged("img")
    assert [img.get("loading") for img in event] == [None, "lazy", "lazy"]
    (portrait,) = site.pages["/intervenants/marie-dupont/"].tagged("img")
    assert portrait.get("loading") is None
