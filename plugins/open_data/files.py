"""The files of the open data. Events are told one by one, put together by year: one that changes costs its year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from plugins.community import urls
from plugins.community.model import Event
from plugins.community.views.events import Event as View
from plugins.community.views.page import View as Page
from plugins.open_data import records, schema, table
from plugins.site.outputs import Output
from plugins.site.publication import Publication

Pages = Mapping[str, View]

_ROWS = b"\0"
"""What stands between the JSON of events, which never holds it, and their rows."""


def outputs(publication: Publication) -> Iterator[Output]:
    """The events in JSON and in CSV, and the schema that the JSON obeys."""
    pages = {view.url: view for view in publication.views if isinstance(view, View)}
    grouped = groupby(publication.graph.chronological, lambda event: event.starts.year)
    years = [(year, tuple(events)) for year, events in grouped]

    def told(part: int) -> Iterator[bytes]:
        # Ten thousand events are fifty megabytes: one year at once, which is made the first time.
        return (_year(publication, pages, year, events)[part] for year, events in years)

    data = records.dataset(publication.graph)
    yield Output("donnees/evenements.json", lambda: records.document(data, told(0)))
    yield Output("donnees/evenements.csv", lambda: table.document(told(1)))
    yield Output("donnees/schema.json", publication.text("open data schema", lambda: _schema(publication)))


def tell(publication: Publication, view: Page) -> None:
    """Tell the event of a page while its view is at hand."""
    if isinstance(view, View):
        event = publication.graph.events[view.url.removeprefix(urls.AGENDA).removesuffix("/")]
        _alone(publication, {view.url: view}, event)


def _schema(publication: Publication) -> bytes:
    return schema.document(publication.graph.site.url or "")


def _year(publication: Publication, pages: Pages, year: int, events: Iterable[Event]) -> list[bytes]:
    """The events of a year: as they stand in the JSON file, and as rows of the table."""
    return publication.text(f"open data {year}", lambda: _together(publication, pages, events)).split(_ROWS, 1)


def _together(publication: Publication, pages: Pages, events: Iterable[Event]) -> bytes:
    told = [_alone(publication, pages, event).split(_ROWS, 1) for event in events]
    return b"".join((b",\n".join(one for one, _ in told), _ROWS, *(row for _, row in told)))


def _alone(publication: Publication, pages: Pages, event: Event) -> bytes:
    return publication.text(f"open data {event.source.file}", lambda: _event(publication, pages, event))


def _event(publication: Publication, pages: Pages, event: Event) -> bytes:
    """An event as it stands in both files."""
    told = records.told(publication.graph, event, pages[urls.of_file(event.source.file)])
    return records.indented(told).encode() + _ROWS + table.row(told).encode()
