"""A date as precisely as it is known: a year, a month, a day, or a time of day in France."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from plugins.community.calendar_names import month_name
from plugins.community.date_faults import unreadable
from plugins.community.problems import Wrong, quoted

PARIS = ZoneInfo("Europe/Paris")

_SHAPE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:[ T]([0-9]{2}):([0-9]{2})(?::00)?)?)?)?")
_PARTS = ("year", "month", "day", "hour", "minute")
_MONTHS = 12
_FIRST, _LAST = 1000, 2999
"""Years that someone may mean; near 1 and 9999, a time zone or a day more leads where `datetime` cannot follow."""


@dataclass(frozen=True, order=True)
class When:
    """A moment of Europe/Paris; 0 and -1 stand for what is not known, so that order is plain comparison."""

    year: int
    month: int = 0
    day: int = 0
    hour: int = -1
    minute: int = -1

    @classmethod
    def parse(cls, text: str) -> When:
        """The moment that `text` tells, in one of its four shapes.

        Raises:
            Wrong: in French, where the shape is another, or the moment does not exist.

        """
        found = _SHAPE.fullmatch(text.strip())
        if not found:
            raise unreadable(text.strip())
        year, month, day, hour, minute = (int(part) if part else None for part in found.groups())
        when = cls(year or 0, month or 0, day or 0, -1 if hour is None else hour, -1 if minute is None else minute)
        _check(when, text.strip(), month, day)
        return when

    def __getstate__(self) -> dict[str, int]:
        """What was told, without what follows from it."""
        return {name: getattr(self, name) for name in _PARTS}

    @cached_property
    def order(self) -> tuple[int, ...]:
        """What sorts as the moment does, several times as fast."""
        return self.year, self.month, self.day, self.hour, self.minute

    @property
    def has_day(self) -> bool:
        """Whether the day is known."""
        return self.day > 0

    @property
    def has_time(self) -> bool:
        """Whether the time of day is known."""
        return self.hour >= 0

    @cached_property
    def first_day(self) -> date:
        """The first day it may be."""
        return date(self.year, self.month or 1, self.day or 1)

    @cached_property
    def last_day(self) -> date:
        """The last day it may be."""
        month = self.month or _MONTHS
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @cached_property
    def moment(self) -> datetime:
        """The moment with its offset from UTC; midnight where no time is known. An hour told twice is the first."""
        return datetime(self.year, self.month or 1, self.day or 1, max(self.hour, 0), max(self.minute, 0), tzinfo=PARIS)

    @property
    def told_twice(self) -> bool:
        """Whether clocks show this hour a second time, when summer time ends; `moment` is then the first."""
        return self.has_time and self.moment.utcoffset() != self.moment.replace(fold=1).utcoffset()

    @cached_property
    def iso(self) -> str:
        """For `datetime=` of HTML: `2013`, `2017-11`, `2019-05-21` or `2026-03-12T18:30+01:00`."""
        if self.has_time:
            return self.moment.isoformat(timespec="minutes")
        parts = (f"{self.year:04}", f"{self.month:02}", f"{self.day:02}")
        return "-".join(parts[: 1 + (self.month > 0) + self.has_day])

    def __str__(self) -> str:
        parts = (f"{self.year:04}", f"{self.month:02}", f"{self.day:02}")
        told = "-".join(parts[: 1 + (self.month > 0) + self.has_day])
        return f"{told} {self.hour:02}:{self.minute:02}" if self.has_time else told


def _check(when: When, text: str, month: int | None, day: int | None) -> None:
    """Raise `Wrong` where the calendar or the clock has no such moment."""
    if when.year == 0:
        raise Wrong(f"vaut {quoted(text)} : il n’y a pas d’année 0", "écrivez une année, comme 2026")
    if not _FIRST <= when.year <= _LAST:
        raise Wrong(f"vaut {quoted(text)} : année {when.year}", "écrivez une année, comme 2026")
    if month is not None and not 1 <= month <= _MONTHS:
        raise Wrong(f"vaut {quoted(text)} : il n’y a pas de mois {month:02}", "écrivez un mois entre 01 et 12")
    if day is not None:
        _check_day(when, text)
    if when.has_time:
        _check_time(when, text)


def _check_day(when: When, text: str) -> None:
    last = calendar.monthrange(when.year, when.month)[1]
    if when.day > last or when.day == 0:
        month = f"{month_name(when.month)} {when.year}"
        tail = text[10:].replace("T", " ")
        raise Wrong(
            f"vaut {quoted(text)} : {month} n’a que {last} jours" if when.day else f"vaut {quoted(text)}",
            f"écrivez une date qui existe, comme {text[:8]}{last if when.day else '01'}{tail}",
        )


def _check_time(when: When, text: str) -> None:
    if when.hour > 23 or when.minute > 59:  # noqa: PLR2004 - a clock's own numbers
        midnight = "écrivez 00:00 le lendemain, ou 23:59"
        remedy = midnight if text[11:13] == "24" else f"écrivez {text[:10]} et une heure, comme 18:30"
        raise Wrong(f"vaut {quoted(text)} : l’heure {when.hour:02}:{when.minute:02} n’existe pas", remedy)
    moment = when.moment
    if moment.astimezone(UTC).astimezone(PARIS).replace(tzinfo=None) != moment.replace(tzinfo=None):
        later = moment + timedelta(hours=1)
        raise Wrong(
            f"vaut {quoted(text)} : cette heure n’existe pas (passage à l’heure d’été)",
            f"écrivez {later:%Y-%m-%d %H:%M}",
        )
