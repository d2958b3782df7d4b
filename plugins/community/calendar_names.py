"""The names of months and of days, as Unicode’s CLDR has them in French."""

from __future__ import annotations

from typing import Final

MONTHS: Final = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
SHORT_MONTHS: Final = (
    "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
)  # fmt: skip
_WEEKDAYS: Final = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")


def month_name(month: int, *, short: bool = False) -> str:
    """« janvier » for 1; where it is `short`, « janv. »."""
    return (SHORT_MONTHS if short else MONTHS)[month - 1]


def weekday_name(weekday: int) -> str:
    """« lundi » for 0, as `date.weekday` has it."""
    return _WEEKDAYS[weekday]
