"""`construire`: the content checked, then the whole site built."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import Any

from plugins.commands.asked import content_of, day_of, output_name, output_of
from plugins.commands.reports import refused
from plugins.community.problems import ContentError
from plugins.console.command_line import Request
from plugins.console.sentences import counted, in_seconds, said
from plugins.site import building


def _guarded(content: Path, day: date) -> dict[str, Any]:
    """How to deliver where names were given that must stand nowhere. Raises `ContentError` where one does."""
    if not os.environ.get("NOMS_RETIRES", "").strip():
        return {}
    from plugins.privacy import guard  # it brings the whole spine: only for who gives names

    guard.refuse(content, day)
    return {"DELIVER": guard.deliver}


def run(request: Request) -> int:
    """Build, and say what was written."""
    content, day, folder = content_of(request), day_of(request), output_name(request)
    start = perf_counter()
    try:
        report = building.build(content, output_of(request), day, **_guarded(content, day))
    except ContentError as error:
        return refused(error, folder)
    pages, duration = counted(report.pages, "page"), in_seconds(perf_counter() - start)
    written, same = counted(report.written, "fichier écrit"), counted(report.files - report.written, "inchangé")
    print(said(f"{pages} dans {{folder}} en {duration} : {written}, {same}.", folder=folder))
    if report.notices:
        print(said(f"{counted(len(report.notices), 'avis')} : « python3 tasks.py verifier » les montre."))
    return 0
