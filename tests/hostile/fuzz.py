"""`python -m tests.hostile.fuzz --count 100000 --seed 1`: hostile inputs by the thousand, and what came of them."""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import process_time

from plugins.site import kept
from tests.community.casebook import BASE, DAY
from tests.hostile.ground import Ground
from tests.hostile.trial import Tally, try_out
from tests.site.built import DAYS, DEMO


def main() -> int:
    """Try them, and print the figures; 1 where something else than a site or problems came."""
    asked = _asked()
    with tempfile.TemporaryDirectory() as folder:
        kept._CACHE = Path(folder, "cache")
        start = process_time()
        grounds = [Ground(BASE, Path(folder, "base"), DAY), Ground(DEMO, Path(folder, "demo"), DAYS["demo"])]
        numbers = range(asked.first, asked.first + asked.count)
        tally = try_out(grounds, asked.seed, numbers, built=asked.built)
        sys.stdout.write("".join(f"{line}\n" for line in _figures(tally, process_time() - start)))
    return 1 if tally.breaches else 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1000, help="how many inputs")
    parser.add_argument("--seed", type=int, default=1, help="what they are all made from")
    parser.add_argument("--first", type=int, default=0, help="the number of the first: to try one again")
    parser.add_argument("--built", type=int, default=5, help="one good input of so many is built whole")
    return parser.parse_args()


def _figures(tally: Tally, seconds: float) -> Iterator[str]:
    for (kind, outcome), number in sorted(tally.outcomes.items()):
        yield f"{kind:32} {outcome:8} {number:7}"
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    yield f"{tally.outcomes.total()} inputs in {seconds:.0f} s of a processor, {peak} MiB at most"
    yield "slowest: {:.2f} s, number {} ({})".format(*tally.slowest)
    for breach in tally.breaches:
        yield f"BREACH number {breach.number}, {breach.kind}: {breach.what}"


if __name__ == "__main__":
    raise SystemExit(main())
