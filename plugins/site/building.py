"""A build from a command: not begun where nothing has changed, and through Pelican only where a plugin is not ours."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from plugins.site.memory import settled
from plugins.site.memory.lock import alone
from plugins.site.report import BuildReport

__all__ = ["BuildReport", "build"]

SETTINGS = Path(__file__).parents[2] / "pelicanconf.py"
_OURS = "plugins."


def build(content: Path, output: Path, day: date, settings_file: Path = SETTINGS, **more: Any) -> BuildReport:  # noqa: ANN401 - any setting
    """Build the site of `content` into `output`, for `day`; `more` are settings that stand over those of the file.

    Raises:
        ContentError: with every problem of the content; nothing was written.
        Refusal: something outside the content prevents it.

    """
    place = f"{content.absolute()}\0{output.absolute()}\0{settings_file.absolute()}"
    with alone():
        if not more and (report := settled.outcome(place, str(day))):
            return BuildReport(*report)
        with without_collecting():
            from plugins.site import delivering, settings

            told = settings.read_settings(settings_file) | more
            if all(plugin.__name__.startswith(_OURS) for plugin in told["PLUGINS"]):
                report, stamps = delivering.build(content, output, day, told)
                if not more:
                    settled.settle(place, str(day), stamps, report._replace(written=0))
                return report
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
