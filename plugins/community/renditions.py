"""The sizes and formats that one picture is published in, and the address of each."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from pathlib import PurePosixPath
from typing import Final

from plugins.community import urls
from plugins.community.frozen import frozen
from plugins.community.views.pieces import Source

FORMATS: Final = {"avif": "image/avif", "webp": "image/webp", "jpg": "image/jpeg"}
"""From the lightest to the one that everything reads."""
FOLDER: Final = "tailles"
"""Apart from the originals: hosts are told that what lies there never changes."""
LARGEST: Final = 1600
"""What a picture measures at most, in pixels, either way."""


class Frame(Enum):
    """How a picture is shown: whole, or a face in a square."""

    WHOLE = "entière"
    PORTRAIT = "portrait"

    @property
    def widths(self) -> tuple[int, int, int]:
        """In pixels: a telephone, twice as fine, and the widest column twice as fine."""
        return (128, 256, 416) if self is Frame.PORTRAIT else (480, 960, LARGEST)


@frozen
class Original:
    """A picture of `images/`, as it is seen once upright; `print` tells it and how it is developed from any other."""

    file: str
    width: int
    height: int
    print: str


@frozen
class Rendition:
    """One file made from an original."""

    path: str
    """From the root of the site."""
    format: str
    frame: Frame
    width: int
    height: int


@frozen
class Shown:
    """What a page shows of a picture: the file that everyone reads, its size, and lighter files for most."""

    src: str
    width: int
    height: int
    srcset: str = ""
    """That file at other widths, each with its width."""
    sources: tuple[Source, ...] = ()


def fitted(width: int, height: int) -> tuple[int, int]:
    """The size of a picture once it is no larger than `LARGEST`."""
    scale = min(1.0, LARGEST / width, LARGEST / height)
    return max(1, round(width * scale)), max(1, round(height * scale))


def as_it_is(original: Original) -> Shown:
    """The picture under its own name, and nothing else."""
    return Shown(urls.static(f"images/{original.file}"), *fitted(original.width, original.height))


def at_every_size(original: Original, frame: Frame) -> Shown:
    """The picture as a browser chooses it, by width and format; a JPEG for the one that does not choose."""
    made = tuple(renditions(original, frame))
    *lighter, last = (tuple(one for one in made if one.format == name) for name in FORMATS)
    sources = tuple(Source(FORMATS[files[0].format], _srcset(files)) for files in lighter)
    return Shown(urls.static(last[-1].path), last[-1].width, last[-1].height, _srcset(last), sources)


def renditions(original: Original, frame: Frame) -> Iterator[Rendition]:
    """Every file of a picture, by format, then by width; none is wider than the original."""
    width, height = fitted(original.width, original.height)
    if frame is Frame.PORTRAIT:
        width = height = min(width, height)
    widths = sorted({min(width, one) for one in frame.widths})
    path = PurePosixPath(FOLDER, original.file)
    for name in FORMATS:
        for one in widths:
            file = f"{path.stem}.{original.print[:8]}-{'p' if frame is Frame.PORTRAIT else ''}{one}.{name}"
            yield Rendition(str(path.with_name(file)), name, frame, one, max(1, round(height * one / width)))


def _srcset(files: tuple[Rendition, ...]) -> str:
    return ", ".join(f"{urls.static(file.path)} {file.width}w" for file in files)
