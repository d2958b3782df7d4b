"""An event as a line of a list: its date in large, where, and what became of it."""

from __future__ import annotations

from datetime import date

from plugins.community import agenda, changes, entries, spoken, urls
from plugins.community.calendar_names import month_name, weekday_name
from plugins.community.changes import Status as Fate
from plugins.community.graph import Graph
from plugins.community.model import Event, Scope
from plugins.community.pages.badges import badge
from plugins.community.views.pieces import DateMark, EventRow, Link, Status, TerritoryTag
from plugins.community.when import When

TO_CONFIRM = Status("À confirmer", "a-confirmer")
_FATES = {
    Fate.TENTATIVE: TO_CONFIRM,
    Fate.RESCHEDULED: Status("Nouvelle date", "deplace"),
    Fate.POSTPONED: Status("Reporté", "reporte"),
    Fate.CANCELLED: Status("Annulé", "annule"),
}
FULL = Status("Complet", "complet")
OPEN = Status("Sur inscription", "ouvert")
"""Words that stay true on a page that nobody builds again."""
PAST = Status("Passé", "passe")
OF_TERRITORY = "Événement du territoire"


def event_row(graph: Graph, today: date, event: Event, tag: TerritoryTag | None) -> EventRow:
    """The line of `event`; `tag` is its territory's."""
    past = agenda.is_past(event, today)
    return EventRow(
        title=event.title,
        url=urls.of_file(event.source.file),
        mark=date_mark(event.starts),
        format=graph.formats[event.format].name,
        place=place(graph, event, past=past),
        hours=times(event),
        note=event.changes[-1].note or "" if event.changes else "",
        territory=tag,
        status=status(event, past=past),
        scope=OF_TERRITORY if event.scope is Scope.TERRITORY else "",
        fate=fate(event),
        badge=badge(event),
        lead=event.summary or "",
        register=None if past else registration(event),
        calendar=None if past else calendar(event),
        until="" if past else until(event),
        off=changes.is_off(event),
        turn="" if past else agenda.turn(event).isoformat(),
    )


def fate(event: Event) -> str:
    """The class of its line: `annule` where neither title nor date holds, `reporte` where the date shown does not."""
    status = changes.status(event)
    if status is Fate.POSTPONED:
        holds = changes.previous_start(event) and not event.starts.has_day
        return "" if holds else "reporte"
    return "annule" if status is Fate.CANCELLED else ""


def until(event: Event) -> str:
    """The moment at which it is surely over, ISO with its offset."""
    return agenda.moments(event).over.isoformat(timespec="minutes")


def moments(event: Event) -> str:
    """The four moments after which something else is true of it: only the last while not sure, none if it is off."""
    if changes.is_off(event):
        return ""
    known = agenda.moments(event)
    told = [known.over] * len(known) if changes.status(event) is Fate.TENTATIVE else known
    return " ".join(moment.isoformat(timespec="minutes") for moment in told)


def date_mark(when: When, *, with_year: bool = True, long: bool = False) -> DateMark:
    """The date in large; `long` for months in full, as at the top of an event."""
    spoken_date = spoken.full(when)
    year = (str(when.year),) if with_year else ()
    if not when.month:
        return DateMark(when.iso, str(when.year), (), exact=False, spoken=spoken_date)
    month = month_name(when.month, short=not long)
    if not when.has_day:
        return DateMark(when.iso, month, year, exact=False, spoken=spoken_date)
    weekday = weekday_name(when.first_day.weekday())
    return DateMark(when.iso, str(when.day), (month, *year), exact=True, spoken=spoken_date, weekday=weekday)


def times(event: Event) -> str:
    """The hours, or the days where there are several."""
    if event.ends and event.ends.first_day > event.starts.last_day:
        return spoken.span(event.starts, event.ends)
    return spoken.hours(event.starts, event.ends)


def place(graph: Graph, event: Event, *, past: bool) -> str:
    """« Musée des Beaux-Arts, Calais », or what is to be said where there is no venue."""
    if not event.venue:
        online = "en ligne" if event.online else ""
        return online or ("lieu non documenté" if past else "lieu à confirmer")
    venue = graph.venues[event.venue]
    town = venue.address.locality if venue.address else ""
    known = f"{venue.name}, {town}" if town and town not in venue.name else venue.name
    return f"{known} et en ligne" if event.online else known


def status(event: Event, *, past: bool) -> Status | None:
    """What became of the event, or is to; nothing where nothing has to be said."""
    said = _FATES.get(changes.status(event))
    if past:
        return said if changes.is_off(event) else None
    return FULL if changes.is_full(event) else said or (OPEN if registration(event) else None)


def registration(event: Event) -> Link | None:
    """The link to sign up, while one can."""
    if not event.registration or not event.registration.url or not changes.takes_people(event):
        return None
    return Link("S’inscrire", event.registration.url)


def calendar(event: Event) -> Link | None:
    """The file that adds an event to come to an agenda, where its day is known and it has not been called off."""
    if changes.is_off(event) or not entries.has_day(event):
        return None
    return Link("Ajouter au calendrier", urls.event_calendar(urls.of_file(event.source.file)))
