"""Pictures made from a line of words: what editors may add, good and bad.

A line is a format, a size, and words: « JPEG 640 × 480, tournée, position ». `HOW` is the list of the words.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from typing import Any

from PIL import ExifTags, Image, ImageCms, ImageDraw

SEA, SKY = (20, 60, 140), (230, 200, 120)
"""The left and the right half of every picture, as it is seen."""
_LINE = re.compile(r"(?P<format>\w+) (?P<width>\d+) × (?P<height>\d+)(?P<words>(?:, [^,\n]+)*)\n?")
_MODES = {"CMJN": "CMYK", "gris": "L", "palette": "P", "transparente": "RGBA", "en 16 bits": "I;16"}
Colour = tuple[int, ...]
_OWNER = "Zoé Photographe"


def picture(line: str) -> bytes:
    """The file that the line tells of."""
    found = _LINE.fullmatch(line)
    assert found, line
    words = found["words"].split(", ")[1:]
    size = int(found["width"]), int(found["height"])
    if "bombe" in words:
        return _bomb(*size)
    if found["format"] == "HEIC":
        return struct.pack(">I", 24) + b"ftypheic" + bytes(500)
    content = _developed(found["format"], size, words)
    return content[: len(content) // 2] if "coupée" in words else content


def seen(image: Image.Image) -> tuple[Colour, Colour]:
    """The colours in the middle of the left half and of the right half."""
    width, height = image.size
    return colour(image, width // 4, height // 2), colour(image, 3 * width // 4, height // 2)


def colour(image: Image.Image, x: int, y: int) -> Colour:
    """The red, green and blue of a point."""
    found = image.convert("RGB").getpixel((x, y))
    assert isinstance(found, tuple)
    return found


def _developed(name: str, size: tuple[int, int], words: list[str]) -> bytes:
    image, how = _drawn(size), dict[str, Any]()
    for word in words:
        if word in _MODES:
            image = _in_mode(image, _MODES[word])
        elif word in HOW:
            image = HOW[word](image, how)
    file = BytesIO()
    image.save(file, name, **how)
    tail = bytes(9 * 1024 * 1024) if "lourde" in words else _OWNER.encode() if "bavarde" in words else b""
    return file.getvalue() + tail


def _drawn(size: tuple[int, int]) -> Image.Image:
    image = Image.new("RGB", size, SEA)
    ImageDraw.Draw(image).rectangle((size[0] // 2, 0, *size), SKY)
    return image


def _in_mode(image: Image.Image, mode: str) -> Image.Image:
    if mode == "I;16":
        grey = image.convert("L")
        return Image.frombytes("I;16", grey.size, b"".join(bytes((0, value)) for value in grey.tobytes()))
    return image.quantize(8) if mode == "P" else image.convert(mode)


def _turned(image: Image.Image, how: dict[str, Any]) -> Image.Image:
    """As a telephone held upright writes it: lying, and telling so."""
    _exif(how)[ExifTags.Base.Orientation] = 6
    return image.transpose(Image.Transpose.ROTATE_90)


def _located(image: Image.Image, how: dict[str, Any]) -> Image.Image:
    exif = _exif(how)
    exif[ExifTags.Base.Artist] = _OWNER
    exif.get_ifd(ExifTags.IFD.GPSInfo).update({1: "N", 2: (50.0, 57.0, 0.0), 3: "E", 4: (1.0, 51.0, 0.0)})
    return image


def _talkative(image: Image.Image, how: dict[str, Any]) -> Image.Image:
    how["comment"] = _OWNER
    how["xmp"] = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{_OWNER}</x:xmpmeta>".encode()
    return _located(image, how)


def _garbled(image: Image.Image, how: dict[str, Any]) -> Image.Image:
    how["exif"] = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\xff\xff"
    return image


def _moving(image: Image.Image, how: dict[str, Any]) -> Image.Image:
    how.update(save_all=True, append_images=[image.transpose(Image.Transpose.ROTATE_180)])
    return image


def _wide(image: Image.Image, how: dict[str, Any]) -> Image.Image:
    how["icc_profile"] = profile(
        "Display P3", ((0.5151, 0.2412, -0.0011), (0.2920, 0.6922, 0.0419), (0.1571, 0.0666, 0.7841))
    )
    return image


def _private(image: Image.Image, how: dict[str, Any]) -> Image.Image:
    """A screen set by hand, whose red and blue are the other way round: its colours mean others."""
    srgb = ((0.1431, 0.0606, 0.7141), (0.3851, 0.7169, 0.0971), (0.4361, 0.2225, 0.0139))
    how["icc_profile"] = profile(f"Écran de {_OWNER}".encode("ascii", "replace").decode(), srgb)
    return image


def _exif(how: dict[str, Any]) -> Image.Exif:
    made = how.setdefault("exif", Image.Exif())
    assert isinstance(made, Image.Exif)
    return made


HOW: dict[str, Callable[[Image.Image, dict[str, Any]], Image.Image]] = {
    "tournée": _turned,
    "position": _located,
    "bavarde": _talkative,
    "EXIF abîmé": _garbled,
    "animée": _moving,
    "couleurs étendues": _wide,
    "profil d’écran": _private,
}


def profile(name: str, primaries: tuple[tuple[float, ...], ...]) -> bytes:
    """An ICC profile of version 2 of that name, whose red, green and blue have these XYZ (PCS, D50), and gamma 2.2."""
    whites = {b"wtpt": _xyz(0.9642, 1.0, 0.8249)}
    columns = {tag: _xyz(*value) for tag, value in zip((b"rXYZ", b"gXYZ", b"bXYZ"), primaries, strict=True)}
    curve = b"curv" + bytes(4) + struct.pack(">IHH", 1, 0x0233, 0)
    curves = dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve)
    said = name.encode() + b"\0"
    described = b"desc" + bytes(4) + struct.pack(">I", len(said)) + said + bytes(78 + -(len(said) + 90) % 4)
    tags = {b"desc": described, b"cprt": b"text" + bytes(4) + b"CC0\0", **whites, **columns, **curves}
    index, body, start = b"", b"", 132 + 12 * len(tags)
    for tag, content in tags.items():
        index += tag + struct.pack(">II", start + len(body), len(content))
        body += content
    head = bytes(8) + b"\x02\x10\0\0mntrRGB XYZ " + bytes(12) + b"acsp" + bytes(28) + _xyz(0.9642, 1.0, 0.8249)[8:]
    whole = head.ljust(128, b"\0") + struct.pack(">I", len(tags)) + index + body
    made = struct.pack(">I", len(whole)) + whole[4:]
    assert ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(BytesIO(made))).strip() == name
    return made


def _xyz(*values: float) -> bytes:
    return b"XYZ " + bytes(4) + struct.pack(">iii", *(round(value * 65536) for value in values))


def _bomb(width: int, height: int) -> bytes:
    """The head of a PNG that says to be that large, and hardly anything else."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = (b"IHDR", head), (b"IDAT", zlib.compress(bytes(1000))), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
