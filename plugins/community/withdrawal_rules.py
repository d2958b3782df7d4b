"""What `retraits.yaml` must be true to: one line for each person who left, on a day that is known."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.community.faults import problem_at
from plugins.community.graph import Graph
from plugins.community.problems import Problem

FILE = "retraits.yaml"


def check(graph: Graph) -> Iterator[Problem]:
    """Identifiers written twice, days that are not known."""
    source = graph.sources.get(FILE)
    if not source:
        return
    seen: dict[str, int] = {}
    for position, withdrawal in enumerate(graph.withdrawals):
        line = source.spot((position, "identifiant")).line
        if seen.setdefault(withdrawal.identifier, line) != line:
            text = f"{{key}} : '{withdrawal.identifier}' est déjà ligne {seen[withdrawal.identifier]}"
            yield problem_at(source, (position, "identifiant"), text, "gardez-le une seule fois")
        if not withdrawal.on.has_day:
            text = f"{{key}} vaut '{withdrawal.on}'"
            yield problem_at(source, (position, "date"), text, "écrivez le jour du retrait, comme 2026-03-12")
