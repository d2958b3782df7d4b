"""What is published of a picture: its pixels, upright and in colours that screens have, and nothing else."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from plugins.community.renditions import FORMATS, LARGEST, Frame, Original, Rendition, at_every_size, renditions
from plugins.site import pictures
from plugins.site.pictures.opening import SUFFIXES
from tests.site.darkroom import SEA, SKY, picture, seen

TECHNICAL = {"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression", "dpi"}
LEFT_BY_DECODERS = TECHNICAL | {"background", "loop", "timestamp", "duration", "transparency"}
"""What says nothing but how a file is made."""

PUBLISHED = {
    "plain.jpg": "JPEG 640 × 480",
    "of-a-printer.jpg": "JPEG 640 × 480, CMJN",
    "upright.jpg": "JPEG 640 × 480, tournée",
    "located.jpg": "JPEG 640 × 480, position",
    "talkative.jpg": "JPEG 640 × 480, bavarde, tournée",
    "garbled.jpg": "JPEG 640 × 480, EXIF abîmé",
    "joined.jpg": "MPO 640 × 480, animée",
    "of-a-telephone.jpg": "JPEG 640 × 480, couleurs étendues, position",
    "drawn.png": "PNG 640 × 480, palette",
    "transparent.png": "PNG 640 × 480, transparente, position",
    "located.webp": "WEBP 640 × 480, position",
    "upright.avif": "AVIF 640 × 480, tournée, position",
}


@pytest.fixture(name="add")
def _add(tmp_path: Path) -> Path:
    """A folder where pictures are added."""
    (tmp_path / "images").mkdir()
    return tmp_path / "images"


def reopened(content: bytes) -> Image.Image:
    """The file read again, whole."""
    image = Image.open(BytesIO(content))
    image.load()
    return image


def looks_right(image: Image.Image, left: tuple[int, ...] = SEA, right: tuple[int, ...] = SKY) -> bool:
    """Whether the two halves have these colours, but for what encoders lose."""
    found = (*seen(image)[0], *seen(image)[1])
    return max(abs(one - other) for one, other in zip(found, (*left, *right), strict=True)) < 10


@pytest.mark.parametrize("file", PUBLISHED)
def test_a_picture_is_published_upright_and_alone(file: str, add: Path) -> None:
    (add / file).write_bytes(picture(PUBLISHED[file]))
    assert list(pictures.check(add.parent, [f"images/{file}"])) == []
    published = pictures.published(add.parent, f"images/{file}")
    image = reopened(published)
    assert image.size == (640, 480)
    assert looks_right(image)
    assert image.format == SUFFIXES[Path(file).suffix]
    assert set(image.info) - LEFT_BY_DECODERS <= {"icc_profile"}
    assert not image.getexif()
    assert b"Photographe" not in published


def test_a_wide_profile_is_kept_in_every_format(add: Path) -> None:
    (add / "mer.jpg").write_bytes(given := picture("JPEG 640 × 480, couleurs étendues"))
    original = pictures.original(add.parent, "images/mer.jpg")
    made = [pictures.rendition(add.parent, "images/mer.jpg", one) for one in renditions(original, Frame.WHOLE)]
    profile = reopened(given).info["icc_profile"]
    assert {reopened(content).info.get("icc_profile") for content in made} == {profile}


def test_the_profile_of_a_screen_changes_the_colours_and_goes(add: Path) -> None:
    """Its red is blue: what one sees is the other way round."""
    (add / "mer.png").write_bytes(picture("PNG 640 × 480, profil d’écran"))
    image = reopened(pictures.published(add.parent, "images/mer.png"))
    assert "icc_profile" not in image.info
    assert looks_right(image, SEA[::-1], SKY[::-1])


def test_sixteen_bits_become_eight(add: Path) -> None:
    (add / "mer.png").write_bytes(picture("PNG 640 × 480, en 16 bits"))
    dark, light = (sum(colour) // 3 for colour in seen(reopened(pictures.published(add.parent, "images/mer.png"))))
    assert 50 < dark < 65
    assert 195 < light < 206


def test_a_large_picture_is_made_smaller(add: Path) -> None:
    (add / "mer.jpg").write_bytes(picture("JPEG 4000 × 3000, tournée"))
    original = pictures.original(add.parent, "images/mer.jpg")
    assert (original.width, original.height) == (4000, 3000)
    image = reopened(pictures.published(add.parent, "images/mer.jpg"))
    assert image.size == (LARGEST, 1200)
    assert looks_right(image)


def test_a_drawing_keeps_its_few_colours(add: Path) -> None:
    (add / "plan.png").write_bytes(picture("PNG 640 × 480, palette"))
    image = reopened(pictures.published(add.parent, "images/plan.png"))
    assert (image.mode, seen(image)) == ("P", (SEA, SKY))


def test_a_picture_comes_in_three_formats_and_three_widths(add: Path) -> None:
    (add / "mer.jpg").write_bytes(picture("JPEG 1700 × 1275, position"))
    original = pictures.original(add.parent, "images/mer.jpg")
    made = {
        one: reopened(pictures.rendition(add.parent, "images/mer.jpg", one))
        for one in renditions(original, Frame.WHOLE)
    }
    assert [(one.format, one.width) for one in made] == [
        (name, width) for name in FORMATS for width in (480, 960, 1600)
    ]
    for one, image in made.items():
        assert image.size == (one.width, one.height), one
        assert Image.MIME[str(image.format)] == FORMATS[one.format], one
        assert looks_right(image), one
        assert set(image.info) <= LEFT_BY_DECODERS, one


def test_what_is_transparent_stays_so_but_in_a_jpeg(add: Path) -> None:
    (add / "plan.png").write_bytes(picture("PNG 640 × 480, transparente"))
    with Image.open(add / "plan.png") as drawn:
        drawn.putalpha(Image.new("L", drawn.size, 0))
        drawn.save(add / "plan.png")
    corners = {
        one.format: reopened(pictures.rendition(add.parent, "images/plan.png", one)).getpixel((9, 9))
        for one in renditions(pictures.original(add.parent, "images/plan.png"), Frame.WHOLE)
    }
    assert [colour[3] for colour in (corners["avif"], corners["webp"]) if isinstance(colour, tuple)] == [0, 0]
    assert corners["jpg"] == (255, 255, 255)


def test_a_portrait_is_a_square_that_keeps_the_head(add: Path) -> None:
    """Of a picture higher than wide, the top is kept: half of what is cut is cut there, or less."""
    image = Image.new("RGB", (600, 900), SKY)
    image.paste(SEA, (0, 100, 600, 300))
    image.save(add / "visage.png")
    original = pictures.original(add.parent, "images/visage.png")
    made = list(renditions(original, Frame.PORTRAIT))
    assert {(one.width, one.height) for one in made} == {(128, 128), (256, 256), (416, 416)}
    square = reopened(pictures.rendition(add.parent, "images/visage.png", made[-1]))
    head = [y for y in range(square.height) if looks_right(square.crop((0, y, 8, y + 1)), SEA, SEA)]
    assert len(head) == pytest.approx(200 / 600 * 416, abs=6)


def test_a_small_picture_is_never_made_larger() -> None:
    sizes = [(one.width, one.height) for one in renditions(Original("x.jpg", 300, 200, "0" * 32), Frame.WHOLE)]
    assert sizes == [(300, 200)] * 3
    sizes = [(one.width, one.height) for one in renditions(Original("x.jpg", 700, 2800, "0" * 32), Frame.WHOLE)]
    assert sizes == [(400, 1600)] * 3


def test_the_address_tells_the_original_and_how_it_is_made() -> None:
    shown = at_every_size(Original("mer.png", 1000, 500, "0123456789" * 4), Frame.WHOLE)
    assert shown.src == "/tailles/mer.01234567-1000.jpg"
    assert (shown.width, shown.height) == (1000, 500)
    assert shown.srcset == (
        "/tailles/mer.01234567-480.jpg 480w, /tailles/mer.01234567-960.jpg 960w, /tailles/mer.01234567-1000.jpg 1000w"
    )
    assert [source.type for source in shown.sources] == ["image/avif", "image/webp"]


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_picture_makes_the_same_bytes(name: str, add: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "kept", lambda _room, _name, make: make())
    (add / "mer.jpg").write_bytes(picture("JPEG 1200 × 900"))
    one = Rendition("", name, Frame.WHOLE, 960, 720)
    assert pictures.rendition(add.parent, "images/mer.jpg", one) == pictures.rendition(
        add.parent, "images/mer.jpg", one
    )


def test_a_picture_is_developed_once(add: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (add / "mer.jpg").write_bytes(picture("JPEG 641 × 481, position"))
    first = pictures.published(add.parent, "images/mer.jpg")
    monkeypatch.setattr(pictures, "developed", None)
    assert pictures.published(add.parent, "images/mer.jpg") == first
