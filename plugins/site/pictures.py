"""The pictures that editors add: their size, and whether they are what their name says."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from PIL import Image

from plugins.community.pages.edition import Size
from plugins.community.problems import Problem

MAX_BYTES = 8 * 1024 * 1024
MAX_PIXELS = 40_000_000

_FORMATS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP", ".avif": "AVIF"}
_SMALLER = "réduisez l’image : 2 400 points de large suffisent"


def size(path: Path) -> Size:
    """The width and height of a picture that `check` found good."""
    with Image.open(path) as picture:
        return Size(*picture.size)


def check(root: Path, statics: Iterable[str]) -> Iterator[Problem]:
    """The problems of every picture among `statics`, paths relative to `root`."""
    for file in sorted(statics):
        expected = _FORMATS.get(PurePosixPath(file).suffix.lower())
        if expected and (fault := _fault(root / file, expected)):
            yield Problem(file, 0, *fault)


def _fault(path: Path, expected: str) -> tuple[str, str] | None:
    weight = path.stat().st_size
    if weight > MAX_BYTES:
        return f"{weight / 1024 / 1024:.1f} Mo, au plus 8 Mo".replace(".", ","), _SMALLER
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(path) as picture:
                return _wrong(picture, expected)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        return "image démesurée", _SMALLER
    except (OSError, SyntaxError, ValueError, EOFError):
        return "image illisible ou incomplète", "réenregistrez-la"


def _wrong(picture: Image.Image, expected: str) -> tuple[str, str] | None:
    width, height = picture.size
    if picture.format != expected:
        suffix = next((s for s, name in _FORMATS.items() if name == picture.format), "")
        fix = f"renommez-le en {suffix}" if suffix else "réenregistrez-le en JPEG"
        return f"c’est un fichier {picture.format}", fix
    if width * height > MAX_PIXELS:
        return f"{width} × {height} points", _SMALLER
    if getattr(picture, "n_frames", 1) > 1:
        return "image animée", "publiez une vidéo, ou une image fixe"
    picture.load()
    return None
