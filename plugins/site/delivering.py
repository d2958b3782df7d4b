"""The files of a site brought to its output folder, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from plugins.community.release import Release
from plugins.site.memory import MEMORY
from plugins.site.memory.settled import Site, Stamps
from plugins.site.opened import OpenSite
from plugins.site.outputs import Output, mirror, refuse_foreign, stamps
from plugins.site.publication import Publication
from plugins.site.report import BuildReport
from plugins.site.signals import get_late_outputs
from plugins.site.workshop import Workshop

Deliver = Callable[[Publication, Sequence[Output], Path], int]
"""What brings the files of a publication to the output folder; gives how many were written."""


class Built(NamedTuple):
    """What came of a build; the stamps of all that told what the site is, and of its output folder; its files."""

    report: BuildReport
    sources: Stamps
    output: Stamps
    site: Site


def deliver_locally(_: Publication, outputs: Sequence[Output], folder: Path) -> int:
    """The output folder made equal to the site, file by file: what `construire` does."""
    return mirror(outputs, folder)


def build(content: Path, output: Path, day: date, settings: Mapping[str, Any], memory: Path = MEMORY) -> Built:
    """Build with the settings of a file.

    Raises:
        ContentError: with every problem of the content; nothing was written.
        Refusal: something outside the content prevents it.

    """
    refuse_foreign(output)
    release = Release(settings.get("RELEASE", Release.BUILT))
    workshop = Workshop(content, Path(settings["THEME"]), release, plugins=settings["PLUGINS"], memory=memory)
    site = workshop.open(day, at_once=True)
    outputs = _outputs(site)
    report = _brought(site, outputs, output, settings.get("DELIVER", deliver_locally))
    sources = workshop.stamps()
    workshop.keep()
    files = {one.path: one.digest for one in outputs}
    return Built(report, sources, stamps(output), Site(files, site.statics, str(workshop.store_file)))


def bring(site: OpenSite, folder: Path, deliver: Deliver = deliver_locally) -> BuildReport:
    """Make every file, those that need all others last, and have them delivered.

    Raises:
        ContentError: whoever delivers them found something wrong.
        Refusal: the folder cannot be written.

    """
    return _brought(site, _outputs(site), folder, deliver)


def _brought(site: OpenSite, outputs: Sequence[Output], folder: Path, deliver: Deliver) -> BuildReport:
    written = deliver(site.publication, outputs, folder)
    return BuildReport(site.pages, len(outputs), written, site.notices)


def _outputs(site: OpenSite) -> list[Output]:
    """Every file, those that need all others last."""
    outputs = list(site.outputs())
    for _, made in get_late_outputs.send(site.publication, outputs=tuple(outputs)):
        outputs.extend(made)
    return outputs
