"""The index in one order: Pagefind writes its filters in that of a hash table, which changes at each run.

Its files are gzip of `pagefind_dcd` and CBOR (RFC 8949): lists, texts, whole numbers and little else.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from deflate import gzip_compress

_MARK = b"pagefind_dcd"
_SHORT, _LONG = 23, 27
"""The last length that CBOR writes in one byte; 24 to 27 say that 1, 2, 4 or 8 bytes follow."""
_NUMBER, _TEXT, _LIST, _SIMPLE = 0, 3, 4, 7


def settled(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The same index, its filters sorted, and every name that depends on what they hold made again.

    Raises:
        ValueError: a file is not as this version of Pagefind writes it.

    """
    made = dict(files)
    renamed: dict[str, str] = {}
    for path in sorted(path for path in files if path.endswith(".pf_filter")):
        name, values = decoded(made.pop(path))
        content = encoded([name, sorted(values)])
        old = path.rpartition("/")[2].removesuffix(".pf_filter")
        renamed[old] = f"{old.partition('_')[0]}_{_digest(content)}"
        made[f"filter/{renamed[old]}.pf_filter"] = content
    for path in [path for path in files if path.endswith(".pf_meta")]:
        _rename_meta(made, path, renamed)
    return dict(sorted(made.items()))


def _rename_meta(made: dict[str, bytes], path: str, renamed: Mapping[str, str]) -> None:
    """The list of all files of a language, with their new names, under a name of its own."""
    version, pages, chunks, filters, *rest = decoded(made.pop(path))
    filters = sorted([name, renamed[file]] for name, file in filters)
    content = encoded([version, pages, chunks, filters, *rest])
    old = path.removeprefix("pagefind.").removesuffix(".pf_meta")
    new = f"{old.partition('_')[0]}_{_digest(content)}"
    made[f"pagefind.{new}.pf_meta"] = content
    entry = made["pagefind-entry.json"].decode()
    made["pagefind-entry.json"] = json.dumps(json.loads(entry.replace(old, new)), sort_keys=True).encode()


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()[:10]


def decoded(content: bytes) -> Any:  # noqa: ANN401 whatever the file holds
    """What a file of the index holds."""
    text = gzip.decompress(content)
    if not text.startswith(_MARK):
        raise ValueError("not a file of Pagefind's")
    value, end = _read(text, len(_MARK))
    if end != len(text) or _MARK + _written(value) != text:
        raise ValueError("not the CBOR that Pagefind writes")
    return value


def encoded(value: object) -> bytes:
    """The file of the index that holds a value."""
    return bytes(gzip_compress(_MARK + _written(value), 12))


def _read(text: bytes, start: int) -> tuple[Any, int]:
    """The value that begins at `start`, and where it ends."""
    kind, size, at = text[start] >> 5, text[start] & 31, start + 1
    if _SHORT < size <= _LONG and kind != _SIMPLE:
        width = 1 << (size - _SHORT - 1)
        size, at = int.from_bytes(text[at : at + width], "big"), at + width
    if kind == _NUMBER:
        return size, at
    if kind == _TEXT:
        return text[at : at + size].decode(), at + size
    if kind != _LIST:
        raise ValueError(f"CBOR of kind {kind}")
    items = []
    for _ in range(size):
        item, at = _read(text, at)
        items.append(item)
    return items, at


def _written(value: object) -> bytes:
    if isinstance(value, int):
        return _head(_NUMBER, value)
    if isinstance(value, str):
        return _head(_TEXT, len(value.encode())) + value.encode()
    if isinstance(value, list):
        return _head(_LIST, len(value)) + b"".join(map(_written, value))
    raise TypeError(value)


def _head(kind: int, size: int) -> bytes:
    """A kind and a length, as short as can be."""
    if size <= _SHORT:
        return bytes([kind << 5 | size])
    power = next(power for power in range(4) if size < 256 ** (1 << power))
    return bytes([kind << 5 | (_SHORT + 1 + power)]) + size.to_bytes(1 << power, "big")
