"""The open data: every event, for those who make something else of them."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.community.views.page import View
from plugins.site.outputs import Output
from plugins.site.publication import Publication
from plugins.site.signals import get_outputs, page_made


def outputs(publication: Publication) -> Iterator[Output]:
    """The events in JSON and in CSV, and the schema that the JSON obeys."""
    from plugins.open_data import files

    return files.outputs(publication)


def tell(publication: Publication, view: View) -> None:
    """Tell the event of a page, to be put together with the others."""
    from plugins.open_data import files

    files.tell(publication, view)


def register() -> None:
    """Connect the open data to the spine."""
    get_outputs.connect(outputs)
    page_made.connect(tell)
