"""The feeds: what is new, for those who follow the site from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.site.outputs import Output
from plugins.site.publication import Publication
from plugins.site.signals import get_outputs


def outputs(publication: Publication) -> Iterator[Output]:
    """The news and the events in Atom, the events in JSON Feed too."""
    from plugins.feeds import atom, channels, json_feed

    news, events = channels.news(publication), channels.events(publication)
    yield Output("flux/actualites.atom", atom.document(news, "/flux/actualites.atom"))
    yield Output("flux/evenements.atom", atom.document(events, "/flux/evenements.atom"))
    yield Output("flux/evenements.json", json_feed.document(events, "/flux/evenements.json"))


def register() -> None:
    """Connect the feeds to the spine."""
    get_outputs.connect(outputs)
