"""`publier`: the whole site as a host serves it, put in place of the one before in one step."""

from __future__ import annotations

from time import perf_counter, time

from plugins.commands.asked import content_of, day_of, output_name, output_of
from plugins.commands.reports import refused
from plugins.community.problems import ContentError
from plugins.community.release import Release
from plugins.console.bootstrap import ROOT
from plugins.console.command_line import Request
from plugins.console.sentences import counted, in_seconds, said
from plugins.privacy import guard
from plugins.publish import staging
from plugins.site import building, kept

SETTINGS = ROOT / "publishconf.py"


def run(request: Request) -> int:
    """Publish, or make a preview of it, and say what is new."""
    content, day, folder = content_of(request), day_of(request), output_name(request)
    release = Release.PREVIEWED if request.option("apercu") else Release.PUBLISHED
    start = perf_counter()
    staging.recover(output_of(request))
    try:
        guard.refuse(content, day)
        report = building.build(content, output_of(request), day, SETTINGS, RELEASE=release)
    except ContentError as error:
        return refused(error, folder)
    what = "Aperçu" if release is Release.PREVIEWED else "Site"
    pages, duration = counted(report.pages, "page"), in_seconds(perf_counter() - start)
    print(said(f"{what} prêt dans {{folder}} en {duration} : {pages}, {_new(report.written)}.", folder=folder))
    if report.notices:
        print(said(f"{counted(len(report.notices), 'avis')} : « python3 tasks.py verifier » les montre."))
    kept.forget_unused(time())
    return 0


def _new(written: int) -> str:
    """« 12 fichiers nouveaux ou changés », those compressed counted."""
    return f"{counted(written, 'fichier')} {'nouveaux ou changés' if written > 1 else 'nouveau ou changé'}"
