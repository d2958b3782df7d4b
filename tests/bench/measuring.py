"""The benchmark from one end to the other: for each number of events, the sites made, measured, counted."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from plugins.console.sentences import said
from tests.bench import sites
from tests.bench.corpus import Corpus, body_edited, invent
from tests.bench.counting import census
from tests.bench.ours import ROOT
from tests.bench.profiling import Profile, profile
from tests.bench.report import Measured
from tests.bench.rounds import measure
from tests.bench.site import Site

TOOLS = ROOT / ".cache/bench"
"""Where the other generators are installed, and the sites built."""
OLD_ENOUGH = 2.5
"""Seconds after which the times of a file tell whether it has changed since (ADR 37)."""


class Asked(NamedTuple):
    """How many events, how many rounds, compared with what was found of which generators, whether with a profile."""

    sizes: Sequence[int]
    rounds: int
    others: Mapping[str, Path]
    profiled: bool = False


def measurements(
    asked: Asked, say: Callable[[str], None], wait: Callable[[], None] = lambda: time.sleep(OLD_ENOUGH)
) -> Iterator[Measured]:
    """Each number of events in turn; `say` is told what is being done, `wait` lets files grow old.

    Raises:
        Failed: one of the builds did.

    """
    TOOLS.mkdir(parents=True, exist_ok=True)
    for size in asked.sizes:
        corpus = invent(size)
        with TemporaryDirectory(dir=TOOLS, prefix=f"{size}-") as place:
            ours = sites.of_ours(Path(place, sites.OURS))
            others = [sites.OTHERS[name](Path(place, name), found) for name, found in asked.others.items()]
            try:
                costs = measure((ours, *others), corpus, asked.rounds, wait, say)
                censuses = {site.name: census(site.output) for site in (ours, *others)}
                profiles = dict(_profiles(ours, corpus, say)) if asked.profiled else {}
            finally:
                ours.forget(memory=True)
        yield Measured(size, asked.rounds, censuses, costs, profiles)


def _profiles(site: Site, corpus: Corpus, say: Callable[[str], None]) -> Iterator[tuple[str, Profile]]:
    """Where the time goes, from nothing and after an edit."""
    site.write(corpus)
    site.forget(memory=True)
    for name, edited in (("ni sortie ni mémoire", corpus), ("un mot de plus dans un texte", body_edited(corpus, 0))):
        site.write(edited)
        say(said("profil, {name}", name=name))
        yield name, profile(site)
