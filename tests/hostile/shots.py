"""Pictures spoilt anywhere, their sums made right again so that decoders read on."""

from __future__ import annotations

import struct
import zlib
from functools import cache
from random import Random

from tests.site import darkroom

_LINES = (
    *("JPEG 64 × 48", "JPEG 64 × 48, tournée, position", "JPEG 40 × 40, bavarde", "JPEG 64 × 48, CMJN"),
    *("JPEG 64 × 48, gris", "JPEG 64 × 48, EXIF abîmé", "JPEG 64 × 48, couleurs étendues"),
    *("JPEG 64 × 48, profil d’écran", "MPO 64 × 48, animée", "PNG 64 × 48", "PNG 64 × 48, palette"),
    *("PNG 64 × 48, transparente", "PNG 64 × 48, en 16 bits", "PNG 64 × 48, animée", "PNG 64 × 48, profil d’écran"),
    *("WEBP 64 × 48", "WEBP 64 × 48, transparente", "WEBP 64 × 48, animée", "WEBP 64 × 48, bavarde"),
    *("AVIF 64 × 48", "AVIF 64 × 48, tournée", "GIF 64 × 48, animée", "BMP 64 × 48", "TIFF 64 × 48, bavarde"),
)
_SUFFIXES = (".jpg", ".jpeg", ".png", ".webp", ".avif")
_EDGES = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)


@cache
def _good(line: str) -> bytes:
    return darkroom.picture(line)


def shot(chance: Random) -> tuple[str, bytes]:
    """The name of a picture, right or not, and a file of which some bytes are not what they were."""
    line = chance.choice(_LINES)
    content = bytearray(_good(line))
    for _ in range(chance.choice((0, 1, 1, 2, 4, 16))):
        _spoil(content, chance)
    made = bytes(content[: chance.randrange(len(content) + 1)] if chance.random() < 0.1 else content)
    if made.startswith(b"\x89PNG") and chance.random() < 0.9:
        made = _summed(made)
    kind = line.split(" ")[0].lower().replace("jpeg", "jpg")
    right = f".{kind}" if f".{kind}" in _SUFFIXES else ".jpg"
    return f"images/spoilt{right if chance.random() < 0.9 else chance.choice(_SUFFIXES)}", made


def _spoil(content: bytearray, chance: Random) -> None:
    # What a picture says of itself comes first: that is where most is to be broken.
    at = chance.randrange(max(1, min(len(content), chance.choice((60, 400, 1 << 30)))))
    match chance.randrange(4):
        case 0:
            content[at : at + 1] = bytes([chance.randrange(256)])
        case 1:
            content[at : at + 4] = struct.pack(chance.choice((">I", "<I")), chance.choice(_EDGES))
        case 2:
            content[at : at + 2] = struct.pack(chance.choice((">H", "<H")), chance.choice(_EDGES) & 0xFFFF)
        case _:
            del content[at : at + chance.randrange(1, 20)]


def _summed(content: bytes) -> bytes:
    """A PNG whose chunks have the sums they should (https://www.w3.org/TR/png-3/, «Chunk layout»)."""
    at, made = 8, content[:8]
    while at + 12 <= len(content):
        length = struct.unpack(">I", content[at : at + 4])[0]
        body = content[at + 4 : at + 8 + length]
        made += content[at : at + 4] + body + struct.pack(">I", zlib.crc32(body))
        at += 12 + length
    return made
