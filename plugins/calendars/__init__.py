"""The calendars to subscribe to, and a file for each event (RFC 5545, RFC 7986)."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.site.outputs import Output
from plugins.site.publication import Publication
from plugins.site.signals import get_outputs


def outputs(publication: Publication) -> Iterator[Output]:
    """Every calendar of the site, on the day it is built for."""
    from plugins.calendars import files

    return files.calendars(publication.graph, publication.today, publication.text)


def register() -> None:
    """Answer the spine when it asks for files."""
    get_outputs.connect(outputs)
