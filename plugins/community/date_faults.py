"""A date written another way than ours: what the editor most likely meant, only ever as advice."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from functools import lru_cache

from plugins.community.calendar_names import MONTHS, SHORT_MONTHS, month_name
from plugins.community.problems import Wrong, quoted
from plugins.community.words import fold

SHAPES = "2026-03-12 18:30, 2026-03-12, 2017-11 ou 2013"

_LONGEST = 60
_ZONE = re.compile(r"(.*\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})")
_HOUR = re.compile(r"(.*?)[\sT]*(?:à\s*)?\b(\d{1,2})\s*[h:]\s*(\d{2})?(?::\d{2})?(\s*[AaPp][Mm])?", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})[-./]?(\d{1,2})[-./]?(\d{1,2})", re.ASCII)
_DAY_FIRST = re.compile(r"(?:[a-zé]+\s+)?(\d{1,2})(?:er)?[\s./-]+(\d{1,2}|[a-zéûA-ZÉÛ]+\.?)[\s./-]+(\d{4})", re.ASCII)
_SHORT = re.compile(r"(\d{2})[-./](\d{1,2})[-./](\d{1,2})", re.ASCII)
_MONTH_YEAR = re.compile(r"([a-zéûA-ZÉÛ]+|\d{1,2})[\s./-](\d{4})", re.ASCII)


def unreadable(text: str) -> Wrong:
    """The refusal of a date whose shape is not one of ours, with what was most likely meant."""
    if len(text) > _LONGEST:
        return Wrong(f"vaut {quoted(text)}", f"écrivez une date, comme {SHAPES}")
    if zone := _ZONE.fullmatch(text):
        return Wrong("porte un fuseau", f"enlevez-le, l’heure est celle de la France : {zone[1].replace('T', ' ')}")
    day, hour = _cut(text)
    if found := next(_days(day), ""):
        meant, why = _possible(found)
        unsure = "" if hour or len(meant) < len("2026-11-12") else f", ou {meant} 18:30 si l’heure est connue"
        return Wrong(f"vaut {quoted(text)}{why}", f"écrivez {meant}{hour}{unsure}")
    if hour and not day:
        return Wrong(f"vaut {quoted(text)}, sans le jour", f"écrivez le jour et l’heure, comme 2026-03-12{hour}")
    return Wrong(f"vaut {quoted(text)}", f"écrivez une date, comme {SHAPES}")


def _cut(text: str) -> tuple[str, str]:
    """The day as it was written, and « 18:30 » with a space before, or nothing."""
    found = _HOUR.fullmatch(text)
    if not found:
        return text, ""
    afternoon = 12 if (found[4] or "").strip().lower() == "pm" and int(found[2]) < 12 else 0  # noqa: PLR2004 - a clock's
    hour, minutes = int(found[2]) + afternoon, found[3] or "00"
    real = hour < 24 and int(minutes) < 60  # noqa: PLR2004 - a clock's
    return found[1].strip(" ,"), f" {hour:02}:{minutes}" if real else ""


def _days(text: str) -> Iterator[str]:
    """The days that the text may tell, in our shape."""
    if found := _YEAR_FIRST.fullmatch(text):
        yield from _day(found[1], found[2], found[3])
    if found := _DAY_FIRST.fullmatch(text):
        yield from _day(found[3], found[2], found[1])
    if found := _SHORT.fullmatch(text):
        yield from _day(f"20{found[1]}", found[2], found[3])
        yield from _day(f"20{found[3]:0>2}", found[2], found[1])
    if (found := _MONTH_YEAR.fullmatch(text)) and (month := _month(found[1])):
        yield f"{found[2]}-{month:02}"


def _day(year: str, month: str, day: str) -> Iterator[str]:
    number = _month(month)
    if number and int(year) and 1 <= int(day) <= 31:  # noqa: PLR2004 - a calendar's
        yield f"{year}-{number:02}-{int(day):02}"


def _possible(meant: str) -> tuple[str, str]:
    """What was meant, or the last day of a month that is shorter, and why."""
    year, month, day = (int(part) for part in f"{meant}-0".split("-")[:3])
    last = calendar.monthrange(year, month)[1]
    if day <= last:
        return meant, ""
    return f"{meant[:8]}{last}", f" : {month_name(month)} {year} n’a que {last} jours"


def _month(text: str) -> int | None:
    if text.isdecimal():
        return int(text) if 1 <= int(text) <= 12 else None  # noqa: PLR2004 - a calendar's
    return _months().get(fold(text.rstrip(".")))


@lru_cache
def _months() -> dict[str, int]:
    return {fold(name.rstrip(".")): number for names in (MONTHS, SHORT_MONTHS) for number, name in enumerate(names, 1)}
