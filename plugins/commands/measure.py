"""`mesurer`: this site and those of other generators, built in turn on an invented content (ADR 45)."""

from __future__ import annotations

import os

from plugins.console.command_line import Request
from plugins.console.sentences import Refusal, progress, said, tell

SIZES, ROUNDS, OTHERS = "1000", "3", "hugo,eleventy,pelican"
"""What is measured, where nothing else is asked."""
_LARGEST = 100_000


def run(request: Request) -> int:
    """Measure, and say what everything costs."""
    if not hasattr(os, "wait4"):
        raise Refusal(said("« mesurer » demande Linux ou macOS, qui disent ce qu’un processus a coûté."))
    from tests.bench import installing, measuring, report, running

    sizes = [_number(size, "tailles") for size in (request.option("tailles") or SIZES).split(",")]
    rounds = _number(request.option("tours") or ROUNDS, "tours")
    progress(said("Préparation des autres générateurs…"))
    others = installing.found(_others(request), measuring.TOOLS, tell)
    asked = measuring.Asked(sizes, rounds, others, profiled=bool(request.option("profil")))
    in_json, measured = request.option("format") == "json", []
    try:
        for one in measuring.measurements(asked, progress):
            progress("")
            measured.append(one)
            if not in_json:
                print(report.as_text(one), end="\n\n", flush=True)
    except running.Failed as failure:
        raise Refusal(said("Une des constructions à mesurer a échoué : {told}", told=failure)) from failure
    print(report.as_json(measured) if in_json else report.conclusion(measured))
    return 0


def _number(text: str, option: str) -> int:
    if text.isdecimal() and 0 < int(text) <= _LARGEST:
        return int(text)
    sentence = "« {text} » ne va pas avec --{option} : donnez un nombre, de 1 à 100 000."
    raise Refusal(said(sentence, text=text, option=option))


def _others(request: Request) -> list[str]:
    known = OTHERS.split(",")
    names = (request.option("avec") or OTHERS).split(",")
    for name in names:
        if name not in known:
            sentence = "« {name} » ne va pas avec --avec : choisissez parmi {known}."
            raise Refusal(said(sentence, name=name, known=", ".join(known)))
    return names
