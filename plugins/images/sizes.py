"""The sizes of pictures that rendered pages ask for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from plugins.community.renditions import FOLDER, Frame, Rendition, renditions
from plugins.site import pictures
from plugins.site.outputs import Output
from plugins.site.publication import Publication

_ASKED = re.compile(rf"/({FOLDER}/[^\s\"?#,]+)")


def sized(publication: Publication, outputs: Iterable[Output]) -> Iterator[Output]:
    """Each file that a page names, made from its original."""
    asked = {path for output in outputs if output.path.endswith(".html") for path in asked_by(output.content)}
    known = dict(_possible(publication)) if asked else {}
    for path in sorted(asked & known.keys()):
        yield Output(path, pictures.rendition(publication.content, *known[path]))


def asked_by(page: bytes) -> Iterator[str]:
    """The paths of the sizes that a page shows."""
    yield from _ASKED.findall(page.decode())


def _possible(publication: Publication) -> Iterator[tuple[str, tuple[str, Rendition]]]:
    for file in filter(pictures.is_picture, publication.graph.statics):
        original = pictures.original(publication.content, file)
        for frame in Frame:
            for one in renditions(original, frame):
                yield one.path, (file, one)
