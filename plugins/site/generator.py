"""The one generator: everything is checked in its constructor, before Pelican touches the output.

Two settings are its own: `RELEASE`, what the site is built for, and `DELIVER`, how its files reach the output folder.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from plugins.community.day import build_day
from plugins.community.release import Release
from plugins.site.outputs import Output, mirror, refuse_foreign
from plugins.site.publication import Publication, page_outputs, prepare
from plugins.site.signals import get_outputs

Deliver = Callable[[Publication, Sequence[Output], Path], int]
"""What brings the files of a publication to the output folder; gives how many were written."""


def deliver_locally(_: Publication, outputs: Sequence[Output], folder: Path) -> int:
    """The output folder made equal to the site, file by file: what `construire` does."""
    return mirror(outputs, folder)


class SiteGenerator:
    """Pelican's idea of a generator, without what inheriting `Generator` costs: readers and a second environment."""

    def __init__(self, *, settings: dict[str, Any], path: str, theme: str, output_path: str, **_: object) -> None:
        self._theme, self._output = Path(theme), Path(output_path)
        self._reports: list[tuple[int, int, int, object]] = settings.get("BUILD_REPORTS", [])
        refuse_foreign(self._output)
        self._deliver: Deliver = settings.get("DELIVER", deliver_locally)
        release = Release(settings.get("RELEASE", Release.BUILT))
        self._publication = prepare(Path(path), build_day(settings.get("BUILD_DATE")), release)

    def generate_output(self, _writer: object) -> None:
        """Render every page, ask the other plugins for their files, and make the output folder hold just that."""
        outputs = list(page_outputs(self._publication, self._theme))
        for _, made in get_outputs.send(self._publication):
            outputs.extend(made)
        written = self._deliver(self._publication, outputs, self._output)
        self._reports.append((len(self._publication.views), len(outputs), written, self._publication.notices))
