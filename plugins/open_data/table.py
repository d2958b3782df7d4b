"""The events as a table (RFC 4180) that a spreadsheet opens with its accents, and without running anything."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import UnionType
from typing import Any, Final, Union, get_args, get_origin

from plugins.open_data.record import Event, Record

DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "'")
"""What starts a formula (https://owasp.org/www-community/attacks/CSV_Injection), and the apostrophe itself, so that
the one that is added can be told from one that was there."""


def document(rows: Iterable[bytes]) -> Iterator[bytes]:
    """The CSV file in parts: UTF-8 with a byte order mark, lines ended by CR LF: of names, then one for each event."""
    yield _line(COLUMNS).encode("utf-8-sig")
    yield from rows


def row(told: Mapping[str, Any]) -> str:
    """The line of an event, of which this is told in JSON.

    A mapping is spread over columns (`location.city`). A list of words is in one cell, as a line of CSV of its own,
    apart by semicolons; a list of mappings is JSON. A cell that starts with
    one of `DANGEROUS` has an apostrophe before.
    """
    cells = dict(_cells(told, ""))
    return _line([_safe(cells.get(column, "")) for column in COLUMNS])


def _line(cells: Sequence[str]) -> str:
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\r\n").writerow(cells)
    return written.getvalue()


def names(kind: type[Record], prefix: str = "") -> Iterator[str]:
    """The columns of a kind, those of a mapping within it under its name and a dot."""
    for name, field in kind.model_fields.items():
        column = f"{prefix}{field.alias or name}"
        inner = _record_in(field.annotation)
        yield from names(inner, f"{column}.") if inner else (column,)


def _record_in(annotation: object) -> type[Record] | None:
    """The kind of mapping that a field holds, alone or with nothing; none for a list."""
    held = get_args(annotation) if get_origin(annotation) in (Union, UnionType) else (annotation,)
    return next((one for one in held if isinstance(one, type) and issubclass(one, Record)), None)


def _cells(values: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, str]]:
    for name, value in values.items():
        if isinstance(value, dict):
            yield from _cells(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", _cell(value)


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "oui" if value else "non"
    if not isinstance(value, list):
        return str(value)
    if value and isinstance(value[0], dict):
        return json.dumps(value, ensure_ascii=False)
    line = io.StringIO(newline="")
    csv.writer(line, delimiter=";", lineterminator="\r\n").writerow(value)
    return line.getvalue().removesuffix("\r\n")


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(DANGEROUS) else cell


COLUMNS: Final = tuple(names(Event))
"""The names of the columns, in order."""
