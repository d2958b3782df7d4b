"""`construire`: the content checked, then the whole site built."""

from __future__ import annotations

from time import perf_counter

from plugins.commands.asked import content_of, day_of, output_name, output_of
from plugins.commands.reports import refused
from plugins.community.problems import ContentError
from plugins.console.command_line import Request
from plugins.console.sentences import counted, in_seconds, said
from plugins.site import building


def run(request: Request) -> int:
    """Build, and say what was written."""
    content, day, folder = content_of(request), day_of(request), output_name(request)
    start = perf_counter()
    try:
        report = building.build(content, output_of(request), day)
    except ContentError as error:
        return refused(error, folder)
    pages, duration = counted(report.pages, "page"), in_seconds(perf_counter() - start)
    written, same = counted(report.written, "fichier écrit"), counted(report.files - report.written, "inchangé")
    print(said(f"{pages} dans {{folder}} en {duration} : {written}, {same}.", folder=folder))
    if report.notices:
        print(said(f"{counted(len(report.notices), 'avis')} : « python3 tasks.py verifier » les montre."))
    return 0
