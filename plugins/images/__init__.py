"""Every size and format of the pictures that pages show, once they are on line (ADR 30)."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.site.outputs import Output
from plugins.site.publication import Publication
from plugins.site.signals import get_late_outputs


def outputs_of(publication: Publication, *, outputs: Sequence[Output]) -> list[Output]:
    """The files that pages let a browser choose from; elsewhere than on line, each picture is one file."""
    if not publication.release.on_line:
        return []
    from plugins.images.sizes import sized

    return list(sized(publication, outputs))


def register() -> None:
    """Answer the spine's signal."""
    get_late_outputs.connect(outputs_of)
