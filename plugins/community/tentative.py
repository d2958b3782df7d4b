"""Dates that a format's `règle` makes likely, while nothing is announced for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from dateutil.easter import easter
from dateutil.rrule import rrulestr

from plugins.community import agenda, changes
from plugins.community.faults import problem_at
from plugins.community.frozen import frozen
from plugins.community.graph import Graph
from plugins.community.model import Event, Format
from plugins.community.problems import Problem, Wrong, quoted
from plugins.community.when import When

SHOWN = 4
HORIZON = timedelta(days=200)
AROUND = timedelta(days=6)
"""An event that near takes the place of a likely date."""

EXAMPLE = "écrivez par exemple FREQ=MONTHLY;BYDAY=2TH;BYHOUR=18;BYMINUTE=30 (le deuxième jeudi du mois, à 18 h 30)"

_DAY = r"(?:MO|TU|WE|TH|FR|SA|SU)"
_SHAPES = {
    "FREQ": r"WEEKLY|MONTHLY|YEARLY",
    "INTERVAL": r"1",
    "BYMONTH": r"(?:[1-9]|1[0-2])(?:,(?:[1-9]|1[0-2]))*",
    "BYMONTHDAY": r"-?(?:[1-9]|[12]\d|3[01])(?:,-?(?:[1-9]|[12]\d|3[01]))*",
    "BYDAY": rf"(?:[+-]?[1-5])?{_DAY}(?:,(?:[+-]?[1-5])?{_DAY})*",
    "BYSETPOS": r"-?[1-9]\d?(?:,-?[1-9]\d?)*",
    "WKST": _DAY,
    "BYHOUR": r"[01]?\d|2[0-3]",
    "BYMINUTE": r"[0-5]?\d",
}
"""The parts of RFC 5545 3.3.10 whose dates depend on no first date, nor on the day of the build."""
_FIXES = {"INTERVAL": "ôtez INTERVAL, et dites les mois, comme BYMONTH=1,3,5,9,11"}
_FIXED_HOLIDAYS = ((1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25))
_AFTER_EASTER = (1, 39, 50)
_TRIED = timedelta(days=4 * 366)
_LAST_YEARS = date(9972, 1, 1), date(9999, 12, 30)
"""All days of all kinds of years: `dateutil` looks for a day that no rule has up to the year 9999."""


@frozen
class Rule:
    """A recurrence: `recurrence` for the days, and the usual time, -1 where it is not told."""

    recurrence: str
    hour: int = -1
    minute: int = -1

    @classmethod
    def parse(cls, text: str) -> Rule:
        """The rule that `text` tells, in the words of iCalendar (RRULE).

        Raises:
            Wrong: in French, where it is no rule, or one whose dates would depend on more than itself.

        """
        parts = _parts(text)
        hour, minute = int(parts.pop("BYHOUR", -1)), int(parts.pop("BYMINUTE", -1))
        if minute >= 0 > hour:
            raise Wrong("donne des minutes sans l’heure", "ajoutez l’heure, comme BYHOUR=18;BYMINUTE=30")
        recurrence = ";".join(f"{name}={value}" for name, value in parts.items())
        rule = cls(recurrence, hour, max(minute, 0) if hour >= 0 else -1)
        if not next(rule.days(*_LAST_YEARS), None):
            raise Wrong(f"vaut {quoted(text)} : aucun jour n’y répond", EXAMPLE)
        return rule

    def days(self, after: date, until: date) -> Iterator[date]:
        """Its days after `after` and not after `until`, in order."""
        start = datetime.combine(after, time())
        found = rrulestr(f"RRULE:{self.recurrence}", dtstart=start)
        last = datetime.combine(until, time())
        yield from (moment.date() for moment in found.between(start, last + timedelta(days=1)) if moment <= last)

    def on(self, day: date) -> When:
        """The day with the usual time."""
        return When(day.year, day.month, day.day, self.hour, self.minute)


def _parts(text: str) -> dict[str, str]:
    written = text.strip().upper().removeprefix("RRULE:").strip(";").replace(" ", "")
    parts = dict(part.partition("=")[::2] for part in written.split(";"))
    for name, value in parts.items():
        if name not in _SHAPES:
            said = f"emploie {name}, qui n’est pas admis ici" if value else f"vaut {quoted(text)}"
            raise Wrong(said, EXAMPLE)
        if not re.fullmatch(_SHAPES[name], value):
            raise Wrong(f"vaut {quoted(text)} : {name} ne peut pas valoir {quoted(value)}", _FIXES.get(name, EXAMPLE))
    frequency = parts.get("FREQ")
    if not frequency:
        raise Wrong(f"vaut {quoted(text)} : FREQ manque", EXAMPLE)
    if "BYDAY" not in parts and "BYMONTHDAY" not in parts:
        raise Wrong(f"vaut {quoted(text)} : le jour manque", "ajoutez BYDAY ou BYMONTHDAY, comme BYDAY=2TH")
    if frequency == "YEARLY" and "BYMONTH" not in parts:
        raise Wrong(f"vaut {quoted(text)} : le mois manque", "ajoutez-le, comme BYMONTH=11 pour novembre")
    if frequency == "WEEKLY" and re.search(r"\d", parts.get("BYDAY", "")):
        raise Wrong(
            f"vaut {quoted(text)} : un rang dans la semaine", "écrivez FREQ=MONTHLY, ou ôtez le nombre de BYDAY"
        )
    return parts


class Likely(NamedTuple):
    """A date that nothing has confirmed."""

    form: Format
    when: When


def dates(graph: Graph, form: Format, today: date) -> tuple[When, ...]:
    """The next likely dates of a format, four at most within 200 days after `today`.

    Public holidays are left out, and the days near which an event of that format is, was to be, or was cancelled. Today
    is left out too: what nobody has announced by then does not take place.
    """
    return tuple(islice(_free(graph, form, today, today + HORIZON), SHOWN))


def another(graph: Graph, form: Format, today: date) -> date | None:
    """The day on which one more of its dates comes within 200 days, while fewer than four are."""
    if len(dates(graph, form, today)) == SHOWN:
        return None
    far = next(_free(graph, form, today + HORIZON, today + HORIZON + _TRIED), None)
    return far.first_day - HORIZON if far else None


def is_season(graph: Graph, today: date) -> bool:
    """Whether something to come takes place on a known day: likely dates are then of no use."""
    coming = agenda.upcoming(graph.chronological, today)
    return any(event.starts.has_day and not changes.is_off(event) for event in coming)


def _free(graph: Graph, form: Format, after: date, until: date) -> Iterator[When]:
    """The dates of its rule after a day and not after another, without holidays and those that events take."""
    if not form.rule:
        return
    rule = Rule.parse(form.rule)
    taken = [span for event in graph.by_format.get(form.slug, ()) for span in _spans(event)]
    for day in rule.days(after, until):
        if day not in public_holidays(day.year) and not any(first <= day <= last for first, last in taken):
            yield rule.on(day)


def every(graph: Graph, today: date) -> tuple[Likely, ...]:
    """The likely dates of all formats, the next one first."""
    found = [Likely(form, when) for form in graph.formats.values() for when in dates(graph, form, today)]
    return tuple(sorted(found, key=lambda likely: (likely.when, likely.form.slug)))


def _spans(event: Event) -> Iterator[tuple[date, date]]:
    """The days that the event takes, those it was moved from included; nothing where only the year is known."""
    starts = [(event.starts, event.ends or event.starts)]
    starts += [(change.starts, change.starts) for change in event.changes if change.starts]
    for first, last in starts:
        if first.month:
            yield first.first_day - AROUND, last.last_day + AROUND


@lru_cache
def public_holidays(year: int) -> frozenset[date]:
    """The eleven public holidays of France (article L3133-1 du code du travail)."""
    fixed = (date(year, month, day) for month, day in _FIXED_HOLIDAYS)
    moving = (easter(year) + timedelta(days=days) for days in _AFTER_EASTER)
    return frozenset((*fixed, *moving))


def check(graph: Graph) -> Iterator[Problem]:
    """Rules that cannot be read."""
    for form in graph.formats.values():
        if form.rule:
            try:
                Rule.parse(form.rule)
            except Wrong as wrong:
                yield problem_at(form.source, ("règle",), f"{{key}} {wrong.text}", wrong.fix)
