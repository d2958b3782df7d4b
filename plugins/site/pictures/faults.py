"""What is wrong with a picture that someone added, and what to do about it."""

from __future__ import annotations

import PIL
from PIL import Image

from plugins.site.pictures.opening import SUFFIXES, UNREADABLE, opened

MAX_PIXELS = {"JPEG": 40_000_000, "PNG": 25_000_000, "WEBP": 12_500_000, "AVIF": 12_500_000}
"""What is developed in 250 MiB at most: a point takes 4 bytes, twice that where it is transparent, 16 in the decoders
of WebP and AVIF.
"""
RULES = f"{PIL.__version__} {MAX_PIXELS} 1"
"""What the answer depends on, besides the file; the last number is for what is not said here."""

_SMALLER = "réduisez l’image : 2 400 points de large suffisent"
_BRANDS = {b"heic": "HEIC", b"heix": "HEIC", b"heim": "HEIC", b"mif1": "HEIC", b"msf1": "HEIC"}
"""What telephones write, by the brand of the file (ISO/IEC 23008-12); a wrong name is how it comes here."""

Fault = tuple[str, str]
"""What is wrong, and what to do."""


def fault(content: bytes, expected: str) -> Fault | None:
    """The fault of a file whose name says that it is `expected`."""
    if name := _BRANDS.get(content[8:12]) if content[4:8] == b"ftyp" else None:
        return f"c’est un fichier {name}", "réenregistrez-le en JPEG"
    try:
        with opened(content) as picture:
            return _of_picture(picture, expected)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        return "image démesurée", _SMALLER
    except UNREADABLE:
        return "image illisible ou incomplète", "réenregistrez-la"


def _of_picture(picture: Image.Image, expected: str) -> Fault | None:
    width, height = picture.size
    # A telephone joins a small picture, or one more, to its JPEG: the first is the picture.
    joined = picture.format == "MPO"
    kind = "JPEG" if joined else str(picture.format)
    if kind != expected:
        suffix = next((suffix for suffix, name in SUFFIXES.items() if name == kind), "")
        return f"c’est un fichier {kind}", f"renommez-le en {suffix}" if suffix else "réenregistrez-le en JPEG"
    if width * height > MAX_PIXELS[kind]:
        return f"{width} × {height} points", _SMALLER
    if getattr(picture, "n_frames", 1) > 1 and not joined:
        return "image animée", "publiez une vidéo, ou une image fixe"
    picture.load()
    return None
