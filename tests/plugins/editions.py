"""The publications that the tests of plugins look at, made once each, and ways to have them otherwise."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from plugins.community.graph import Graph
from plugins.community.model import Event
from plugins.community.pages.chrome import chrome
from plugins.site.publication import Publication, prepare

ROOT = Path(__file__).parents[2]
TODAY = date(2027, 2, 10)


@cache
def demo() -> Publication:
    """`tests/demo/`, whose address is known."""
    return prepare(ROOT / "tests/demo", TODAY)


@cache
def real() -> Publication:
    """`content/`, on a day when nothing is upcoming."""
    return prepare(ROOT / "content", date(2026, 11, 24))


@cache
def nameless() -> Publication:
    """The demo, before its address is known."""
    graph = replace(demo().graph, site=demo().graph.site.model_copy(update={"url": None}))
    return replace(demo(), graph=graph, chrome=chrome(graph))


def with_event(graph: Graph, key: str, **changes: object) -> Graph:
    """The same graph, where one event is otherwise."""
    event = graph.events[key].model_copy(update=changes)
    assert isinstance(event, Event)
    return replace(graph, events={**graph.events, key: event})
