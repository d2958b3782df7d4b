"""Numbers that come with words or signs: how many people came, how a lighthouse shines, shares."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import PlainSerializer

from plugins.community.frozen import frozen
from plugins.community.keys import reader
from plugins.community.problems import Wrong, quoted
from plugins.community.typography import french


@frozen
class Attendance:
    """How many people came: at least `low`, at most `high`, and how it is `said`."""

    low: int
    high: int
    said: str

    @classmethod
    def parse(cls, text: str) -> Attendance:
        """`42`, `30 à 50`, `environ 150`, `près de 150`, `plus de 400`.

        Raises:
            Wrong: anything else.

        """
        shape = r"(environ|près de|pres de|plus de)?\s*([1-9][0-9]{0,5})(?:\s*(?:à|a|-|–)\s*([1-9][0-9]{0,5}))?"
        found = re.fullmatch(shape, text.strip(), re.IGNORECASE)
        if not found or (found[1] and found[3]):
            raise Wrong(f"vaut {quoted(text)}", "écrivez 42, 30 à 50 ou environ 150")
        low = int(found[2])
        high = int(found[3] or low)
        if high < low:
            raise Wrong(f"vaut {quoted(text)}", f"écrivez {high} à {low}")
        return cls(low, high, french(text.strip()))


@frozen
class LightRhythm:
    """How a lighthouse is known at night: so many `flashes` in `period` seconds."""

    flashes: int
    period: int

    @classmethod
    def parse(cls, text: str) -> LightRhythm:
        """`2 éclats toutes les 10 s`.

        Raises:
            Wrong: anything else.

        """
        found = re.fullmatch(r"([1-9])\s*[ée]clats?\s+(?:toutes les|en)\s+([0-9]{1,2})\s*s", text.strip())
        if not found:
            raise Wrong(f"vaut {quoted(text)}", "écrivez 2 éclats toutes les 10 s")
        return cls(int(found[1]), int(found[2]))

    def __str__(self) -> str:
        return french(f"{self.flashes} éclat{'s' if self.flashes > 1 else ''} toutes les {self.period} s")


def _percent(value: str) -> float:
    found = re.fullmatch(r"([0-9]{1,3})(?:[.,]([0-9]{1,2}))?\s*%?", value.strip())
    share = float(f"{found[1]}.{found[2] or 0}") if found else -1.0
    if not 0 <= share <= 100:  # noqa: PLR2004 - percents
        raise Wrong(f"vaut {quoted(value)}", "écrivez une part entre 0 et 100, comme 72 %")
    return share


Attending = Annotated[Attendance, reader(Attendance.parse), PlainSerializer(lambda attendance: attendance.said)]
Rhythm = Annotated[LightRhythm, reader(LightRhythm.parse), PlainSerializer(str)]
Percent = Annotated[float, reader(_percent)]
