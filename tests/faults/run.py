"""Harms every command again and again, and tells which promises held: `python -m tests.faults.run --count 100`.

For each command and each sort of fault, `--count` times, at moments that `--seed` decides. The figures are in
`docs/reliability.md`.
"""

from __future__ import annotations

import argparse
import errno
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.faults.harm import DISKS, MEMORY, small_disk
from tests.faults.house import Fault, House, house
from tests.faults.promises import TRIALS, usual

Moment = Callable[[random.Random, int, float], Fault]
"""A fault, given how often a command changes the disk, and how many seconds it takes."""

SORTS: dict[str, Moment] = {
    "ended at a change": lambda chance, changes, _: Fault(change=_late(chance, changes)),
    "ended at a moment": lambda chance, _, seconds: Fault(after=chance.uniform(0.001, seconds)),
    "disk full": lambda chance, changes, _: Fault(change=_late(chance, changes), error=errno.ENOSPC),
    "disk read-only": lambda chance, changes, _: Fault(change=_late(chance, changes), error=errno.EROFS),
    "one refusal": lambda chance, changes, _: Fault(
        change=_late(chance, changes), error=chance.choice((errno.EACCES, errno.EIO, errno.EDQUOT)), lasting=False
    ),
    "memory": lambda chance, *_: Fault(memory=chance.choice(MEMORY), seed=chance.randrange(10**6)),
    "small disk": lambda chance, *_: Fault(disk=chance.choice(DISKS), seed=chance.randrange(10**6)),
    "clock": lambda chance, *_: Fault(ahead=chance.choice((-1, 1)) * chance.choice((3, 3600, 86400 * 400))),
}


def _late(chance: random.Random, changes: int) -> int:
    """A change among all, or, every other time, among the last: there, things take their places."""
    return chance.randint(1 if chance.random() < 1 / 2 else max(1, changes - 30), changes)


def trials(one: House, command: str, sort: str, count: int, chance: random.Random) -> Iterator[list[str]]:
    """What was broken, in each of `count` trials."""
    changes, seconds = usual(one, command)
    for _ in range(count):
        fault = SORTS[sort](chance, changes, seconds)
        try:
            yield [f"{fault}: {broken}" for broken in TRIALS[command](one, fault)]
        except AssertionError as failure:  # what a trial before left
            yield [f"{fault}: {failure!r}"]


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main(words: list[str]) -> int:
    """Print a line for each command and sort of fault, and what was broken; 1 where anything was."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=10)
    parser.add_argument("--commands", nargs="*", default=list(TRIALS))
    parser.add_argument("--sorts", nargs="*", default=list(SORTS))
    asked = parser.parse_args(words)
    total: Counter[bool] = Counter()
    with TemporaryDirectory(prefix="faults-") as folder, small_disk(Path(folder)) as small, house(Path(folder)) as one:
        if not small:
            asked.sorts = [sort for sort in asked.sorts if sort != "small disk"]
            _say("this account may not mount disks: none is filled for real")
        for command in asked.commands:
            for sort in asked.sorts:
                chance = random.Random(f"{asked.seed} {command} {sort}")  # noqa: S311 - moments, not secrets
                results = list(trials(one, command, sort, asked.count, chance))
                broken = [told for result in results for told in result]
                total.update(bool(result) for result in results)
                _say(f"{command:22}{sort:20}{len(results):6} trials {sum(map(bool, results)):5} broken")
                for told in broken[:5]:
                    _say(f"    {told[:400]}")
    _say(f"seed {asked.seed}: {sum(total.values())} trials, {total[True]} broken")
    return 1 if total[True] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
