"""Where the portrait of a person contradicts the agreement it needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from plugins.community.faults import problem_at
from plugins.community.graph import Graph
from plugins.community.problems import Problem


def check(graph: Graph, today: Callable[[], date]) -> Iterator[Problem]:
    """Every agreement still to be given: no portrait is published before it (code civil, article 9)."""
    for person in graph.speakers.values():
        if person.portrait and (on := person.portrait.agreement.on).first_day > today():
            path, text = ("portrait", "accord", "date"), f"{{key}} : l’accord est daté du {on}, qui est à venir"
            fix = "écrivez le jour où la personne a dit oui, ou ôtez le portrait"
            yield problem_at(person.source, path, text, fix)
