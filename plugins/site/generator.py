"""The one generator: everything is checked in its constructor, before Pelican touches the output.

Two settings are its own: `RELEASE`, what the site is built for, and `DELIVER`, how its files reach the output folder.
"""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import Any

from plugins.community.day import build_day
from plugins.community.release import Release
from plugins.site.delivering import Deliver, bring, deliver_locally
from plugins.site.memory.lock import alone
from plugins.site.outputs import refuse_foreign
from plugins.site.report import BuildReport
from plugins.site.workshop import Workshop


class SiteGenerator:
    """Pelican's idea of a generator, without what inheriting `Generator` costs: readers and a second environment."""

    def __init__(self, *, settings: dict[str, Any], path: str, theme: str, output_path: str, **_: object) -> None:
        self._output = Path(output_path)
        self._reports: list[BuildReport] = settings.get("BUILD_REPORTS", [])
        refuse_foreign(self._output)
        self._deliver: Deliver = settings.get("DELIVER", deliver_locally)
        release = Release(settings.get("RELEASE", Release.BUILT))
        day = build_day(settings.get("BUILD_DATE"))
        with ExitStack() as held:
            held.enter_context(alone())
            self._workshop = Workshop(Path(path), Path(theme), release, plugins=())  # Pelican has registered them
            self._site = self._workshop.open(day, at_once=True)
            self._held = held.pop_all()

    def generate_output(self, _writer: object) -> None:
        """Have every file brought to the output folder, and keep what is known for the next time."""
        with self._held:
            self._reports.append(bring(self._site, self._output, self._deliver))
            self._workshop.keep()
