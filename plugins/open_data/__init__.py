"""The open data: every event, for those who make something else of them."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.open_data import records, schema, table
from plugins.site.outputs import Output
from plugins.site.publication import Publication
from plugins.site.signals import get_outputs


def outputs(publication: Publication) -> Iterator[Output]:
    """The events in JSON and in CSV, and the schema that the JSON obeys."""
    dataset = records.dataset(publication.graph, publication.views)
    yield Output("donnees/evenements.json", records.document(dataset))
    yield Output("donnees/evenements.csv", table.document(dataset.events))
    yield Output("donnees/schema.json", schema.document(publication.graph.site.url or ""))


def register() -> None:
    """Connect the open data to the spine."""
    get_outputs.connect(outputs)
