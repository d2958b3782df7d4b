"""The one generator: everything is checked in its constructor, before Pelican touches the output."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from plugins.community.day import build_day
from plugins.site.outputs import mirror, refuse_foreign
from plugins.site.publication import page_outputs, prepare
from plugins.site.signals import get_outputs


class SiteGenerator:
    """Pelican's idea of a generator, without what inheriting `Generator` costs: readers and a second environment."""

    def __init__(self, *, settings: dict[str, Any], path: str, theme: str, output_path: str, **_: object) -> None:
        self._theme, self._output = Path(theme), Path(output_path)
        self._reports: list[tuple[int, int, int, object]] = settings.get("BUILD_REPORTS", [])
        refuse_foreign(self._output)
        self._publication = prepare(Path(path), build_day(settings.get("BUILD_DATE")))

    def generate_output(self, _writer: object) -> None:
        """Render every page, ask the other plugins for their files, and make the output folder hold just that."""
        outputs = list(page_outputs(self._publication, self._theme))
        for _, made in get_outputs.send(self._publication):
            outputs.extend(made)
        written = mirror(outputs, self._output)
        self._reports.append((len(self._publication.views), len(outputs), written, self._publication.notices))
