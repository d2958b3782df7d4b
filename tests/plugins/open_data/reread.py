"""The CSV read again, as someone would who knows nothing of how it was written but what is documented."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

LISTS = ("organisateurs", "keywords", "retires")
MAPPINGS = ("timings", "registration")
ANSWERS = ("accessibility.mi", "accessibility.hi", "exemple")
WHOLE = ("uid", "status", "attendanceMode", "jauge", "image.size.width", "image.size.height")
DEGREES = ("location.latitude", "location.longitude")


def rows(content: bytes) -> list[dict[str, str]]:
    """The lines, by column."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def events(content: bytes) -> list[dict[str, Any]]:
    """The events, as the JSON has them."""
    return [_event(row) for row in rows(content)]


def _event(row: dict[str, str]) -> dict[str, Any]:
    made: dict[str, Any] = {name: [] for name in (*LISTS, *MAPPINGS)}
    for column, cell in row.items():
        if not cell:
            continue
        *outer, name = column.split(".")
        place = made
        for step in outer:
            place = place.setdefault(step, {})
        place[name] = _value(column, cell.removeprefix("'"))
    return made


def _value(column: str, cell: str) -> object:
    if column in LISTS:
        return next(csv.reader(io.StringIO(cell, newline=""), delimiter=";"))
    if column in MAPPINGS:
        return json.loads(cell)
    if column in ANSWERS:
        return {"oui": True, "non": False}[cell]
    return int(cell) if column in WHOLE else float(cell) if column in DEGREES else cell
