"""Which page says what: one JSON-LD graph for each page that has something to say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from plugins.community import urls
from plugins.community.graph import Graph
from plugins.community.model import Entity
from plugins.community.views.entities import Speaker, Venue
from plugins.community.views.events import Event
from plugins.community.views.home import Home
from plugins.community.views.page import View
from plugins.structured_data import event, nodes
from plugins.structured_data.nodes import Node

__all__ = ["Node", "graphs"]


def graphs(graph: Graph, views: Iterable[View], today: date) -> dict[str, Node]:
    """The JSON-LD of each page, by its address; nothing for the pages that search engines may not keep."""
    entities = graph.derived(entities_by_address)
    found: dict[str, Node] = {}
    for view in views:
        told = list(_nodes(graph, view, entities.get(view.url), today)) if view.index else []
        if told:
            found[view.url] = {"@context": "https://schema.org", "@graph": told}
    return found


def entities_by_address(graph: Graph) -> dict[str, Entity]:
    """The entity of each page that has one."""
    return {urls.of_file(entity.source.file): entity for entity in graph.entities()}


def _nodes(graph: Graph, view: View, entity: Entity | None, today: date) -> Iterator[Node]:
    """What the page is about, then the way to it. Lists have nothing but the way: an event is told on its own page only
    (Google asks for one leaf page per event), and a person or a place on the first of its pages.
    """
    if isinstance(view, Home):
        yield nodes.community(graph)
        yield nodes.website(graph)
    if isinstance(view, Event) and (told := event.event(graph, graph.events[_key(view.url)], view, today)):
        yield told
    if isinstance(view, Speaker) and entity:
        yield nodes.speaker_page(graph, graph.speakers[entity.slug])
    if isinstance(view, Venue) and entity:
        yield nodes.place(graph, graph.venues[entity.slug])
    if view.trail and graph.site.url:
        yield _breadcrumb(graph, view)


def _breadcrumb(graph: Graph, view: View) -> Node:
    """The way from the home. Each step needs a whole address (Google: BreadcrumbList, `item`), so there is none while
    the site's is not known.
    """
    steps = [(link.text, link.url) for link in view.trail] + [(view.title, view.url)]
    items = [
        {"@type": "ListItem", "position": position, "name": name, "item": urls.whole(graph.site.url, url)}
        for position, (name, url) in enumerate(steps, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _key(url: str) -> str:
    """`/evenements/2019/lancement/` → `2019/lancement`."""
    return url.removeprefix(urls.AGENDA).rstrip("/")
