"""A build from a command: begun only where something changed, and through Pelican only where a plugin is not ours."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from plugins.site.memory import MEMORY, settled
from plugins.site.memory.lock import alone
from plugins.site.report import BuildReport
from plugins.site.restoring import restored

__all__ = ["BuildReport", "build"]

SETTINGS = Path(__file__).parents[2] / "pelicanconf.py"
_OURS = "plugins."


def build(
    content: Path,
    output: Path,
    day: date,
    settings_file: Path = SETTINGS,
    *,
    memory: Path = MEMORY,
    **more: Any,  # noqa: ANN401 - any setting
) -> BuildReport:
    """Build the site of `content` into `output`, for `day`; `more` are settings that stand over those of the file.

    Raises:
        ContentError: with every problem of the content; nothing was written.
        Refusal: something outside the content prevents it.

    """
    place = None if more else settled.place_of(content, output, settings_file, memory=memory)
    with alone(memory), without_collecting():
        if place and (report := restored(place, str(day), content, output)):
            return report
        from plugins.site import delivering, settings

        told = settings.read_settings(settings_file) | more
        if all(plugin.__name__.startswith(_OURS) for plugin in told["PLUGINS"]):
            built = delivering.build(content, output, day, told, memory)
            if place and "DELIVER" not in told:
                outcome = built.report._replace(written=0)
                settled.settle(place, str(day), built.sources, outcome, built.site, built.output)
            return built.report
    return _by_pelican(content, output, day, settings_file, more)


@contextmanager
def without_collecting() -> Iterator[None]:
    """For who makes a whole site: many objects and few cycles, which a third of the time would go to looking for."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if not gc.get_freeze_count():  # what was made is now old: else it would all be gone through at once
            gc.freeze()
            gc.unfreeze()
        if enabled:
            gc.enable()


def _by_pelican(content: Path, output: Path, day: date, settings_file: Path, more: dict[str, Any]) -> BuildReport:
    """The same, by Pelican itself: who knows what a plugin that is not ours asks of it."""
    from pelican import Pelican
    from pelican.log import console
    from pelican.settings import read_settings

    reports: list[BuildReport] = []
    told = {"PATH": str(content), "OUTPUT_PATH": str(output), "BUILD_DATE": day.isoformat(), "BUILD_REPORTS": reports}
    settings = read_settings(str(settings_file), override=told | more)
    console.quiet = True
    Pelican(settings).run()
    return reports[0]
