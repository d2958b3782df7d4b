"""What may be read in a file of the site, whatever its form: page, calendar, data, picture, archive."""

from __future__ import annotations

import gzip
import html
import re
import zlib
from collections.abc import Iterator
from urllib.parse import unquote

_GZIP = b"\x1f\x8b"
_LARGEST = 64 * 1024 * 1024
_ZLIB = re.compile(rb"\x78[\x01\x5e\x9c\xda]")
_STREAMS = 500
_FOLDED = re.compile(r"\r?\n[ \t]")
"""A long line of a calendar goes on after a line break and a space (RFC 5545, section 3.1)."""
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})")
_TAG = re.compile(r"<[^<>]*>")
_PDF_TEXT = re.compile(rb"<([0-9A-Fa-f\s]{8,4000})>")


def text_of(content: bytes) -> str | None:
    """The text of a file in UTF-8, unzipped if need be; nothing where it is none."""
    if content.startswith(_GZIP):
        content = _unzipped(content)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None


def readings(text: str) -> Iterator[str]:
    """What a person or a machine reads in a text: as it is, long lines mended, escapes read, tags taken out."""
    told = unescaped(text)
    yield told
    if _FOLDED.search(text):
        yield unescaped(_FOLDED.sub("", text))
    if "<" in text:
        yield unescaped(_TAG.sub("", text))
        yield unescaped(_TAG.sub(" ", text))


def unescaped(text: str) -> str:
    """The text with the signs that JSON, YAML, HTML and addresses write as codes."""
    if "\\" in text:
        text = _ESCAPED.sub(lambda found: chr(int(found[1] or found[2], 16)), text)
    if "&" in text:
        text = html.unescape(text)
    return unquote(text) if "%" in text else text


def remnants(content: bytes) -> Iterator[str]:
    """What may be read in bytes that are no text, such as metadata: plain, in two bytes a letter, or compressed."""
    if content.startswith(_GZIP):
        content = _unzipped(content)
    for part in (content, *_streams(content)):
        yield unescaped(part.decode("latin-1"))
        yield unescaped(part.decode("utf-8", errors="ignore"))
        for code in ("utf-16-le", "utf-16-be"):
            yield part.decode(code, errors="ignore")
            yield part[1:].decode(code, errors="ignore")
    for found in _PDF_TEXT.finditer(content) if content.startswith(b"%PDF") else ():
        digits = re.sub(rb"\s", b"", found[1]).decode()
        told = bytes.fromhex(digits[: len(digits) // 2 * 2])
        yield told.decode("utf-16-be", errors="ignore")
        yield told.decode("latin-1")


def _streams(content: bytes) -> Iterator[bytes]:
    """What is compressed within the file, as far as it can be read."""
    for count, found in enumerate(_ZLIB.finditer(content)):
        if count == _STREAMS:
            return
        try:
            yield zlib.decompressobj().decompress(content[found.start() :], _LARGEST)
        except zlib.error:
            continue


def _unzipped(content: bytes) -> bytes:
    try:
        return gzip.decompress(content)
    except (OSError, EOFError, zlib.error):
        return b""
