"""A picture as it is to be seen: upright, in colours that a screen has, with nothing else in it (ADR 30)."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from PIL import ExifTags, Image, ImageCms

from plugins.site.pictures.opening import UNREADABLE, opened

_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What sets a picture upright, by its EXIF orientation (CIPA DC-008, 4.6.5)."""
_SIDEWAYS = 5
_LARGE = 12_500_000
"""Points."""
_WIDE, _SHORT = "Display P3", 1024
"""The profile of telephones, which most screens can show: its name, and more bytes than it ever takes."""


@dataclass(frozen=True)
class Developed:
    """Pixels in 8 bits, RGB or RGBA; their `profile` is kept where it is not sRGB."""

    image: Image.Image
    profile: bytes | None


def upright_size(content: bytes) -> tuple[int, int]:
    """The width and height of a picture once it is upright."""
    with opened(content) as picture:
        width, height = picture.size
        return (height, width) if _orientation(picture) >= _SIDEWAYS else (width, height)


def developed(content: bytes, at_least: tuple[int, int]) -> Developed:
    """The picture; where it is over twice `at_least` both ways, it may come smaller, which is faster."""
    with opened(content) as picture:
        orientation = _orientation(picture)
        width, height = at_least[::-1] if orientation >= _SIDEWAYS else at_least
        picture.draft(None, (2 * width, 2 * height))
        profile = picture.info.get("icc_profile")
        image = _in_eight_bits(_reduced(picture, width, height))
    if orientation in _TURNS:
        image = image.transpose(_TURNS[orientation])
    image, profile = _coloured(image, profile)
    image.info.clear()
    return Developed(image, profile)


def _orientation(picture: Image.Image) -> int:
    """The EXIF orientation, 1 where it makes no sense."""
    try:
        found = picture.getexif().get(ExifTags.Base.Orientation, 1)
    except UNREADABLE:
        return 1
    return found if found in _TURNS else 1


def _reduced(picture: Image.Image, width: int, height: int) -> Image.Image:
    """The picture as a smaller one, if it is so large that copies of it would not fit in memory."""
    times = min(picture.width // (2 * width), picture.height // (2 * height))
    large = picture.width * picture.height > _LARGE and picture.mode in ("L", "LA", "RGB", "RGBA", "CMYK")
    return picture.reduce(times) if large and times > 1 else picture


def _in_eight_bits(picture: Image.Image) -> Image.Image:
    """A copy in one of the modes L, RGB, RGBA and CMYK."""
    if picture.mode.startswith("I"):
        # A grey of 16 bits: Pillow would cut what is over 255, the strong byte is wanted.
        sixteen = picture if picture.mode == "I;16" else picture.convert("I;16")
        return Image.frombytes("L", picture.size, sixteen.tobytes()[1::2])
    if picture.has_transparency_data:
        return picture.convert("RGBA")
    return picture.copy() if picture.mode in ("L", "RGB", "CMYK") else picture.convert("RGB")


def _coloured(image: Image.Image, profile: bytes | None) -> tuple[Image.Image, bytes | None]:
    """The picture in sRGB, which is what no profile means; or in the wide colours of telephones, which are kept.

    Any other profile may tell a machine, or its owner.
    """
    plain = "RGBA" if image.mode == "RGBA" else "RGB"
    if profile:
        try:
            known = ImageCms.ImageCmsProfile(BytesIO(profile))
            name = ImageCms.getProfileDescription(known).strip()
            if name == _WIDE and len(profile) < _SHORT and image.mode == plain:
                return image, profile
            turned = ImageCms.profileToProfile(image, known, ImageCms.createProfile("sRGB"), outputMode=plain)
            return turned or image.convert(plain), None
        except (ImageCms.PyCMSError, OSError):
            pass  # A profile that is none, or of another kind of colours: what is left says enough.
    return image if image.mode == plain else image.convert(plain), None
