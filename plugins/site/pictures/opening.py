"""The one door that pictures come in by: nothing else in the project opens a file as a picture."""

from __future__ import annotations

import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Final

from PIL import Image

SUFFIXES: Final = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP", ".avif": "AVIF"}
"""The formats that editors may add, by the end of the file's name."""
_KNOWN: Final = ("JPEG", "PNG", "WEBP", "AVIF", "GIF", "BMP", "TIFF")
"""Those that are read at all: ours, and those that a wrong name may hide. No other decoder ever runs."""

UNREADABLE: Final = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    RuntimeError,
    ArithmeticError,
    LookupError,
    TypeError,
    struct.error,
)
"""What Pillow raises for a file that is no picture, or the half of one: whatever its decoders stumble upon."""


@contextmanager
def opened(content: bytes) -> Iterator[Image.Image]:
    """The picture in these bytes, of which only the head is read yet.

    Raises:
        Image.DecompressionBombWarning, Image.DecompressionBombError: it would take too much room.
        UNREADABLE: it is no picture, or the half of one; also while it is used.

    """
    with warnings.catch_warnings():
        # Metadata that make no sense harm nothing: they are left out.
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        with Image.open(BytesIO(content), formats=_KNOWN) as picture:
            yield picture
