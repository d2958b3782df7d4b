"""The rounds: everything that happens to a site, each site in turn, again and again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from plugins.console.sentences import said
from tests.bench import corpus
from tests.bench.corpus import Corpus
from tests.bench.running import Cost
from tests.bench.site import Site

Costs = dict[str, dict[str, list[Cost]]]
"""For each step, what each site cost, round after round."""


class Step(NamedTuple):
    """What happens before a build: its key, its name for people, what is edited, what is removed.

    Where it is `settled`, a build that is not measured comes first, once files are old enough for their times to tell.
    """

    key: str
    name: str
    edit: Callable[[Corpus, int], Corpus] | None = None
    without_output: bool = False
    without_memory: bool = False
    settled: bool = False


STEPS = (
    Step("empty", "ni sortie ni mémoire", without_output=True, without_memory=True),
    Step("warm", "sortie effacée, mémoire gardée", without_output=True),
    Step("nothing", "rien n’a changé", settled=True),
    Step("body", "un mot de plus dans un texte", corpus.body_edited),
    Step("title", "un titre changé", corpus.title_edited),
    Step("venue", "un lieu renommé", corpus.venue_renamed),
    Step("added", "un événement ajouté", corpus.event_added),
)


def measure(
    sites: Sequence[Site],
    told: Corpus,
    rounds: int,
    wait: Callable[[], None],
    say: Callable[[str], None],
    steps: Sequence[Step] = STEPS,
) -> Costs:
    """What each step costs each site; `wait` lets files grow old, `say` is told where the rounds are.

    Raises `Failed`.
    """
    costs: Costs = {step.key: {site.name: [] for site in sites} for step in steps}
    for turn in range(rounds):
        for step in steps:
            told = step.edit(told, turn) if step.edit else told
            for site in sites:
                place = {"turn": turn + 1, "rounds": rounds, "step": step.name, "site": site.name}
                say(said("tour {turn} sur {rounds}, {step} : {site}", **place))
                costs[step.key][site.name].append(_step(site, step, told, wait))
    return costs


def _step(site: Site, step: Step, told: Corpus, wait: Callable[[], None]) -> Cost:
    site.write(told)
    if step.without_output:
        site.forget(memory=step.without_memory)
    if step.settled and site.memory:
        wait()
        site.build()
    return site.build()
