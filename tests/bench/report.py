"""What was measured, as tables to read in a terminal, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from statistics import median

from plugins.console.sentences import counted, said
from tests.bench.counting import KINDS, OTHERS, Census
from tests.bench.profiling import Profile
from tests.bench.rounds import STEPS, Costs, Step
from tests.bench.running import Cost

REFERENCE = "hugo"
_HEAD = ("", "médiane", "minimum", "processeur", "mémoire", f"× {REFERENCE}", f"× {REFERENCE}, processeur")
_RULE = ("", "s", "s", "s", "Mio", "", "")
MORE = (
    "Nous faisons en plus : contrôle du contenu, typographie, calendriers, données ouvertes, JSON-LD, avis, et des "
    "pages plus riches. Les autres ne gardent rien d’une construction à l’autre : chaque ligne est pour eux la même."
)


@dataclass(frozen=True)
class Measured:
    """What a number of events cost each site, and what each site consisted of."""

    events: int
    rounds: int
    censuses: dict[str, Census]
    costs: Costs
    profiles: dict[str, Profile] = field(default_factory=dict)

    @property
    def steps(self) -> list[Step]:
        """The steps that were measured, in order."""
        return [step for step in STEPS if step.key in self.costs]

    def middle(self, step: str, site: str) -> Cost:
        """The median of each figure; of memory, the most."""
        costs = self.costs[step][site]
        return Cost(median(c.wall for c in costs), median(c.cpu for c in costs), max(c.memory for c in costs))


def as_text(measured: Measured) -> str:
    """Pages, costs, and where the time goes."""
    heading = f"{counted(measured.events, 'événement')}, {counted(measured.rounds, 'tour')}"
    profiles = (_profile(name, profile) for name, profile in measured.profiles.items())
    return "\n\n".join((heading, _table(_pages(measured)), _table(_costs(measured)), *profiles))


def conclusion(all_measured: Sequence[Measured]) -> str:
    """How the costs grow from the first number of events to the last, and what was compared."""
    grown = [_growth(all_measured[0], all_measured[-1])] if len(all_measured) > 1 else []
    return "\n\n".join((*grown, said(MORE)))


def _growth(smaller: Measured, larger: Measured) -> str:
    rows = [("", *smaller.censuses)]
    for step in smaller.steps:
        pairs = [(smaller.middle(step.key, site), larger.middle(step.key, site)) for site in smaller.censuses]
        rows.append((step.name, *(f"× {_number(after.cpu / before.cpu)}" for before, after in pairs)))
    sizes = f"De {counted(smaller.events, 'événement')} à {counted(larger.events, 'événement')}, en processeur"
    return f"{sizes}\n\n{_table(rows)}"


def as_json(all_measured: Iterable[Measured]) -> str:
    """Everything, each round of each step."""
    told = [
        {
            "événements": one.events,
            "pages": {site: census._asdict() for site, census in one.censuses.items()},
            "profils": {name: profile._asdict() for name, profile in one.profiles.items()},
            "coûts": {
                step: {site: [cost._asdict() for cost in costs] for site, costs in of_step.items()}
                for step, of_step in one.costs.items()
            },
        }
        for one in all_measured
    ]
    return json.dumps(told, ensure_ascii=False, indent=1)


def _pages(measured: Measured) -> Iterator[tuple[str, ...]]:
    censuses = measured.censuses.values()
    yield ("", *measured.censuses)
    for kind in (*KINDS.values(), OTHERS):
        yield (kind, *(_whole(census.pages.get(kind, 0)) for census in censuses))
    yield ("pages en tout", *(_whole(census.total) for census in censuses))
    yield ("octets par page", *(_whole(census.bytes_of_pages // max(1, census.total)) for census in censuses))
    yield ("fichiers en tout", *(_whole(census.files) for census in censuses))
    yield ("Mo en tout", *(_number(census.bytes / 1e6) for census in censuses))


def _costs(measured: Measured) -> Iterator[tuple[str, ...]]:
    yield _HEAD
    yield _RULE
    for step in measured.steps:
        yield (step.name,)
        for site in measured.censuses:
            middle = measured.middle(step.key, site)
            least = min(cost.wall for cost in measured.costs[step.key][site])
            figures = (_seconds(middle.wall), _seconds(least), _seconds(middle.cpu), _whole(round(middle.memory)))
            yield (f"  {site}", *figures, *_ratios(measured, step.key, site))


def _ratios(measured: Measured, step: str, site: str) -> tuple[str, str]:
    """How many times the time and the processor of the reference, where it is there and another."""
    if site == REFERENCE or REFERENCE not in measured.censuses:
        return "", ""
    mine, other = measured.middle(step, site), measured.middle(step, REFERENCE)
    return _number(mine.wall / other.wall), _number(mine.cpu / other.cpu)


def _profile(name: str, profile: Profile) -> str:
    """Where the time of ours goes, as Python's profiler has it."""
    rows = [(room, _seconds(seconds), f"{seconds / profile.total:.0%}") for room, seconds in profile.rooms]
    functions = [(function, _seconds(seconds)) for function, seconds in profile.functions]
    heading = said("Où passe le temps, {name} (le profileur le double ou le triple)", name=name)
    return "\n\n".join((heading, _table(rows), _table(functions)))


def _table(rows: Iterable[Sequence[str]]) -> str:
    """Rows set in columns: the first to the left, the others to the right."""
    held = list(rows)
    widths = [max(len(row[place]) for row in held if place < len(row)) for place in range(max(map(len, held)))]
    return "\n".join(_line(row, widths) for row in held)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = (cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=False))
    return "  ".join((row[0].ljust(widths[0]), *cells)).rstrip()


def _whole(number: int) -> str:
    return f"{number:,}".replace(",", "\u202f")


def _number(number: float) -> str:
    return f"{number:.2f}".replace(".", ",") if number < 10 else _whole(round(number))


def _seconds(duration: float) -> str:
    return f"{duration:.2f}".replace(".", ",")
