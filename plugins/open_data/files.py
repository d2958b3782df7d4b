"""The files of the open data. Events are told one by one and put together by year: one that changes costs its year."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from plugins.community import urls
from plugins.community.graph import Events
from plugins.community.model import Event
from plugins.community.views.events import Event as View
from plugins.open_data import records, schema, table
from plugins.site.outputs import Output
from plugins.site.publication import Publication

Pages = Mapping[str, View]


def outputs(publication: Publication) -> Iterator[Output]:
    """The events in JSON and in CSV, and the schema that the JSON obeys."""
    pages = {view.url: view for view in publication.views if isinstance(view, View)}
    years = publication.graph.by_year.items()
    told = [_told(publication, pages, year, events) for year, events in years]
    rows = [_rows(publication, pages, year, events) for year, events in years]
    yield Output("donnees/evenements.json", records.document(records.dataset(publication.graph), told))
    yield Output("donnees/evenements.csv", table.document(rows))
    yield Output("donnees/schema.json", schema.document(publication.graph.site.url or ""))


def _told(publication: Publication, pages: Pages, year: int, events: Events) -> str:
    """The events of a year as they stand in the JSON file."""
    return publication.text(
        f"open data {year} json", lambda: ",\n".join(map(records.indented, _events(publication, pages, events)))
    )


def _rows(publication: Publication, pages: Pages, year: int, events: Events) -> str:
    """The events of a year as lines of the CSV file."""
    return publication.text(
        f"open data {year} csv", lambda: "".join(map(table.row, _events(publication, pages, events)))
    )


def _events(publication: Publication, pages: Pages, events: Events) -> Iterator[dict[str, Any]]:
    for event in events:
        yield json.loads(publication.text(f"open data {event.source.file}", partial(_event, publication, pages, event)))


def _event(publication: Publication, pages: Pages, event: Event) -> str:
    return json.dumps(records.told(publication.graph, event, pages[urls.of_file(event.source.file)]))
