"""What the facts that things are made from amount to in this run."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping

from plugins.community.graph import Graph
from plugins.community.noting import Fact
from plugins.community.watched import amounts, is_of_graph

Told = Mapping[str, Callable[[Hashable], bytes]]
"""By the holder of a fact: what gives its amount, told its key."""


class Facts:
    """Those of a graph, made only if one of them has to be looked at, and those that others tell."""

    def __init__(self, graph: Callable[[], Graph], told: Told, *, same_graph: bool) -> None:
        """With `same_graph`, it is known beforehand that the graph tells what it told in the last run."""
        self._graph, self._told, self._same_graph = graph, told, same_graph
        self._amounts: dict[tuple[str, str], Callable[[Hashable], bytes]] = {}

    def of(self, fact: Fact) -> bytes:
        """A digest of what the fact now tells."""
        holder, reading, key = fact
        found = self._amounts.get((holder, reading))
        if found is None:
            found = amounts(self._graph(), holder, reading) if is_of_graph(holder) else self._told[holder]
            self._amounts[holder, reading] = found
        return found(key)

    def still(self, holder: str) -> bool:
        """Whether it is known beforehand that every fact of this holder is what it was."""
        return self._same_graph and is_of_graph(holder)
