"""A developed picture made a file: the same bytes each time, whatever the machine."""

from __future__ import annotations

from io import BytesIO
from typing import Any, Final

import PIL
from PIL import Image

from plugins.site.pictures.developing import Developed

_HOW: Final[dict[str, dict[str, Any]]] = {
    # With several threads, its bytes depend on how many the machine has.
    "AVIF": {"quality": 55, "speed": 6, "max_threads": 1},
    "WEBP": {"quality": 78, "method": 4},
    "JPEG": {"quality": 80, "optimize": True, "progressive": True},
    "PNG": {"optimize": True},
}
_SMALL, _PAPER = 256, "#ffffff"
RECIPE: Final = f"{PIL.__version__} {_HOW} 1"
"""What the bytes of a file depend on, besides the picture and its size; the number is for what is not said here."""


def resized(picture: Developed, size: tuple[int, int], *, square: bool = False) -> Developed:
    """The picture at this size; `square` keeps the middle, or the top of what is higher than wide: heads are there."""
    image = picture.image
    box = _square(*image.size) if square else None
    if image.size == size and not square:
        return picture
    return Developed(image.resize(size, Image.Resampling.LANCZOS, box=box, reducing_gap=3), picture.profile)


def encoded(picture: Developed, name: str) -> bytes:
    """The file, in one of the formats of Pillow's that `_HOW` knows. It holds pixels and at most a profile."""
    image = picture.image
    if name == "JPEG" and image.mode == "RGBA":
        image = Image.alpha_composite(Image.new("RGBA", image.size, _PAPER), image).convert("RGB")
    if name == "PNG":
        image = _in_few_colours(image)
    file = BytesIO()
    image.save(file, name, icc_profile=picture.profile, **_HOW[name])
    return file.getvalue()


def _square(width: int, height: int) -> tuple[float, float, float, float]:
    side = min(width, height)
    left, top = (width - side) / 2, (height - side) / 4
    return left, top, left + side, top + side


def _in_few_colours(image: Image.Image) -> Image.Image:
    """A drawing with its colours in a list, which takes a third of the room; the same pixels in any case."""
    if image.mode != "RGB" or not (colours := image.getcolors(_SMALL)):
        return image
    few = image.quantize(len(colours), Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    return few if few.convert("RGB").tobytes() == image.tobytes() else image
