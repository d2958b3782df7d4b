"""A picture for each page that someone may share: its date, its title, its place, in the dress of the site (ADR 31)."""

from __future__ import annotations

from plugins.site.outputs import Output
from plugins.site.publication import Publication
from plugins.site.signals import get_outputs


def outputs_of(publication: Publication) -> list[Output]:
    """The pictures, once others may see the site; elsewhere nobody shares it."""
    if not publication.release.on_line:
        return []
    from plugins.share.pictures import share_pictures

    return list(share_pictures(publication))


def register() -> None:
    """Answer the spine's signal."""
    get_outputs.connect(outputs_of)
