"""What must come of any input: a good site, or problems that an editor can read; nothing else, and soon."""

from __future__ import annotations

import re
import traceback
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from typing import NamedTuple

from plugins.community.problems import Problem
from tests.hostile.ground import LONGEST, Ground, Told
from tests.hostile.inputs import input_of

_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_SELDOM = 8
"""One input in so many is laid in the last ground, which takes three times as long."""
_MOST_SIGNS = 400


class Breach(NamedTuple):
    """An input of which something else came."""

    number: int
    kind: str
    what: str


@dataclass
class Tally:
    """What came of all inputs: how many of each kind were good, refused and built; the slowest; the breaches."""

    outcomes: Counter[tuple[str, str]] = field(default_factory=Counter)
    slowest: tuple[float, int, str] = (0.0, 0, "")
    breaches: list[Breach] = field(default_factory=list)


def try_out(grounds: Sequence[Ground], seed: int, numbers: range, *, built: int) -> Tally:
    """Try the inputs of these numbers, now and then on the last ground; one good one out of `built` is built whole."""
    tally = Tally()
    for number in numbers:
        ground = grounds[0 if number % _SELDOM else -1]
        one = input_of(ground.good, seed, number)
        build = Random(number).randrange(built) == 0  # noqa: S311 - which are built is no secret
        try:
            one.lay(ground.content)
            told = ground.judge(build=build)
            outcome = "refused" if told.problems else "built" if build else "good"
            wrong = _wrong(told)
        except Exception:  # noqa: BLE001 - whatever it is, it is what is looked for
            outcome, wrong, told = "breach", traceback.format_exc(limit=-8), Told((), 0, 0.0)
        finally:
            ground.restore(one.path)
        tally.outcomes[one.kind, outcome] += 1
        tally.slowest = max(tally.slowest, (told.seconds, number, one.kind))
        if wrong:
            tally.breaches.append(Breach(number, f"{one.kind} {one.path}", wrong))
    return tally


def _wrong(told: Told) -> str:
    """What is wrong with what was told; nothing where it is as it should be."""
    if told.seconds > LONGEST:
        return f"takes {told.seconds:.1f} s"
    return next((f"tells {problem!r}" for problem in told.problems if not _is_fit(problem)), "")


def _is_fit(problem: Problem) -> bool:
    """Whether a problem names its file and says something in one line, safe for a terminal."""
    said = problem.file + problem.text + problem.fix
    return (
        bool(problem.file and problem.text)
        and not _UNSAFE.search(said)
        and len(problem.text + problem.fix) <= _MOST_SIGNS
    )
