"""What a new event is likely to be: the usual time of its format, its next date, what it keeps of an earlier one."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date, datetime

from plugins.community import tentative
from plugins.community.graph import Graph
from plugins.community.model import Event, Format
from plugins.community.strict_yaml import Value
from plugins.community.when import When
from plugins.community.words import fold

KEPT = ("format", "lieu", "en_ligne", "territoire", "portée", "organisateurs", "partenaires", "inscription")
"""What an evening has in common with the one before."""

_AT = re.compile(r"\b([01]?\d|2[0-3])\s*h(?:\s*([0-5]\d))?\b")


def usual_time(graph: Graph, form: Format) -> str:
    """« 18:30 »: the hour of the format's rule, else that of most of its events, else what `horaire` says first."""
    if form.rule and (rule := tentative.Rule.parse(form.rule)).hour >= 0:
        return f"{rule.hour:02}:{rule.minute:02}"
    held = [event.starts for event in graph.by_format.get(form.slug, ()) if event.starts.has_time]
    if held:
        (hour, minute), _ = Counter((when.hour, when.minute) for when in reversed(held)).most_common(1)[0]
        return f"{hour:02}:{minute:02}"
    found = _AT.search(form.hours or "")
    return f"{int(found[1]):02}:{found[2] or '00'}" if found else ""


def next_date(graph: Graph, form: Format, today: date) -> When | None:
    """The first day that the format's rule makes likely, where it has one."""
    return next(iter(tentative.dates(graph, form, today)), None)


def resumed(event: Event) -> dict[str, Value]:
    """What a new event keeps of `event`: neither its date, nor its story, nor who came. Its sign-up page is its own."""
    written = event.source.values
    found = {fold(key): value for key, value in written.items()} if isinstance(written, dict) else {}
    kept = {key: found[fold(key)] for key in KEPT if found.get(fold(key)) is not None}
    if isinstance(registration := kept.get("inscription"), dict):
        kept["inscription"] = {key: value for key, value in registration.items() if fold(key) != "adresse"} or None
    return {key: value for key, value in kept.items() if value is not None}


def same_time(event: Event) -> str:
    """« 18:30 », as that event had it; empty where it is not known."""
    return f"{event.starts.hour:02}:{event.starts.minute:02}" if event.starts.has_time else ""


def same_hours(event: Event, start: When) -> dict[str, Value]:
    """When a new event starts and ends that begins on that day and lasts as long as `event`."""
    if start.has_day and not start.has_time and event.starts.has_time:
        start = replace(start, hour=event.starts.hour, minute=event.starts.minute)
    found: dict[str, Value] = {"début": str(start)}
    if event.ends and event.ends.has_time and event.starts.has_time and start.has_time:
        end = _by_the_clock(start) + (_by_the_clock(event.ends) - _by_the_clock(event.starts))
        found["fin"] = f"{end:%Y-%m-%d %H:%M}"
    return found


def _by_the_clock(when: When) -> datetime:
    """A moment without its offset: an evening lasts as long on the wall, whatever the season."""
    return when.moment.replace(tzinfo=None)
