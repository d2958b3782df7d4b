"""How a date is said in French, to a reader: in words, as precisely as it is known."""

from __future__ import annotations

from plugins.community.calendar_names import month_name, weekday_name
from plugins.community.when import When

NBSP = "\N{NO-BREAK SPACE}"


def clock(when: When) -> str:
    """« 18 h 30 », « 9 h », or nothing where the time is not known."""
    if not when.has_time:
        return ""
    return f"{when.hour}{NBSP}h" + (f"{NBSP}{when.minute:02}" if when.minute else "")


def day(when: When, *, weekday: bool = True) -> str:
    """« mardi 21 mai 2019 », « novembre 2017 » or « 2013 »."""
    if not when.month:
        return str(when.year)
    if not when.has_day:
        return f"{month_name(when.month)} {when.year}"
    name = f"{weekday_name(when.first_day.weekday())} " if weekday else ""
    return f"{name}{_number(when.day)}{NBSP}{month_name(when.month)} {when.year}"


def full(when: When) -> str:
    """The day, and the time where it is known: « jeudi 12 mars 2026 à 18 h 30 »."""
    return f"{day(when)} à {clock(when)}" if when.has_time else day(when)


def span(start: When, end: When | None) -> str:
    """From `start` to `end`, each part said once: « du 5 au 11 octobre 2020 »; the hours are `hours`' matter."""
    if end is None or (end.year, end.month, end.day) == (start.year, start.month, start.day):
        return day(start)
    if not (start.has_day and end.has_day):
        first = day(start)
        return f"{'d’' if first[0] in 'ao' else 'de '}{first} à {day(end)}"
    first = _number(start.day)
    if (start.year, start.month) != (end.year, end.month):
        first += f"{NBSP}{month_name(start.month)}"
    if start.year != end.year:
        first += f" {start.year}"
    return f"du {first} au {day(end, weekday=False)}"


def hours(start: When, end: When | None) -> str:
    """« 18 h 30 à 21 h », « à partir de 18 h 30 », or nothing where the time is not known."""
    if not start.has_time:
        return ""
    if end is None or not end.has_time:
        return f"à partir de {clock(start)}"
    return f"{clock(start)} à {clock(end)}"


def _number(day_of_month: int) -> str:
    return "1er" if day_of_month == 1 else str(day_of_month)
