"""The index that the search of `/recherche/` reads, made by Pagefind once pages are (ADR 32)."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.site.outputs import Output
from plugins.site.publication import Publication
from plugins.site.signals import get_late_outputs


def outputs_of(publication: Publication, *, outputs: Sequence[Output]) -> list[Output]:
    """The files of the index, once others may see the site.

    Raises:
        Refusal: Pagefind is not there, or does not run.

    """
    if not publication.release.on_line:
        return []
    from plugins.search.documents import documents
    from plugins.search.indexing import index

    return index(documents(publication.views, {output.path: output.content for output in outputs}))


def register() -> None:
    """Answer the spine's signal."""
    get_late_outputs.connect(outputs_of)
