"""The day the site is built for: everything that depends on time is told it."""

from __future__ import annotations

import datetime
import os
import re

PARIS = "Europe/Paris"


def build_day(value: str | None = None) -> datetime.date:
    """The day `value` says, as AAAA-MM-JJ; else that of SOURCE_DATE_EPOCH, else today, both in Paris.

    Raises `ValueError`, with a French sentence.
    """
    if value is not None:
        return _written(value)
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    return _at(epoch) if epoch else datetime.datetime.now(_paris()).date()


def _paris() -> datetime.tzinfo:
    from zoneinfo import ZoneInfo  # only where no day was given

    return ZoneInfo(PARIS)


def _written(value: str) -> datetime.date:
    try:
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
            return datetime.date.fromisoformat(value)
    except ValueError:
        pass
    raise ValueError(f"La date « {value} » n’existe pas sous cette forme : écrivez-la AAAA-MM-JJ, comme 2026-03-12.")


def _at(epoch: str) -> datetime.date:
    try:
        return datetime.datetime.fromtimestamp(int(epoch), _paris()).date()
    except (ValueError, OverflowError, OSError):
        sentence = f"SOURCE_DATE_EPOCH vaut « {epoch} » : donnez un nombre de secondes depuis 1970, ou effacez-la."
        raise ValueError(sentence) from None
