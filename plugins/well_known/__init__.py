"""Files that machines ask for at addresses that all know: robots.txt, sitemap.xml, security.txt, humans.txt."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.community.release import Release
from plugins.site.outputs import Output
from plugins.site.publication import Publication
from plugins.site.signals import get_outputs


def outputs(publication: Publication) -> Iterator[Output]:
    """Each file, where the site has what it takes: most need its address."""
    from plugins.well_known import humans, robots, security, sitemap  # and XML: a build whose files stand does without

    graph, base = publication.graph, publication.graph.site.url or ""
    hidden = publication.release is Release.PREVIEWED
    yield Output("robots.txt", robots.document(base, hidden=hidden))
    yield Output("humans.txt", humans.document(graph.site))
    if base and not hidden:
        yield Output("sitemap.xml", sitemap.document(graph, publication.views, publication.today))
    if graph.site.email:
        yield Output(".well-known/security.txt", security.document(graph.site.email, base, publication.today))


def register() -> None:
    """Answer the spine when it asks for files."""
    get_outputs.connect(outputs)
