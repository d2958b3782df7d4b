"""What an event must be true to: its dates, its place, its state, its speakers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from plugins.community import agenda, changes, spoken
from plugins.community.calendar_names import weekday_name
from plugins.community.faults import problem_at
from plugins.community.graph import Graph
from plugins.community.model import UNKNOWN_TERRITORY, Event, State
from plugins.community.parts import MaterialType
from plugins.community.problems import Level, Problem
from plugins.community.words import fold

FIRST_YEAR = 2000
LONGEST = timedelta(days=100)
SOON = timedelta(days=7)

_DATED_NAME = re.compile(r"(\d{4}-\d{2}-\d{2})(?:-|$)")
_WEEKDAY = re.compile(r"\b(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b(\s+\d)?", re.IGNORECASE)


def of_event(graph: Graph, event: Event, today: date) -> Iterator[Problem]:
    """Every problem of an event by itself."""
    for rule in (_precision, _place, _online, _replay):
        yield from rule(event, today)
    for settled in (_end, _file_name, _weekday, _programme, _repeated):
        yield from settled(event)
    yield from _year(event, today.year + 2)
    yield from _registration(event, graph.site.url)


def _year(event: Event, last: int) -> Iterator[Problem]:
    folder = event.source.file.split("/")[1]
    announced = {event.starts.year, *(change.starts.year for change in event.changes if change.starts)}
    if not FIRST_YEAR <= event.starts.year <= last:
        fix = f"écrivez une année entre {FIRST_YEAR} et {last}"
        yield problem_at(event.source, ("début",), f"{{key}} : année {event.starts.year}", fix)
    elif int(folder) not in announced:
        fix = f"rangez le fichier dans evenements/{event.starts.year}/, ou corrigez l’année"
        yield problem_at(event.source, ("début",), f"{{key}} est en {event.starts.year}, le dossier dit {folder}", fix)


def _precision(event: Event, today: date) -> Iterator[Problem]:
    """The day and hour of what is to come, unless it is still to be confirmed or lasts several days."""
    if agenda.is_past(event, today) or event.state is State.TENTATIVE or changes.is_off(event):
        return
    several_days = event.ends is not None and event.ends.has_day and event.ends.first_day > event.starts.first_day
    if event.starts.has_time or (event.starts.has_day and several_days):
        return
    if event.starts.has_day:
        fix = f"ajoutez-la, comme {event.starts} 18:30, ou écrivez état: à confirmer"
        yield problem_at(event.source, ("début",), "{key} n’a pas d’heure", fix)
        return
    example = f"{event.starts.year}-{event.starts.month or 2:02}-11 18:30"
    fix = f"écrivez-les, comme {example}, ou ajoutez état: à confirmer"
    yield problem_at(event.source, ("début",), "{key} : il faut le jour et l’heure d’un événement à venir", fix)


def _end(event: Event) -> Iterator[Problem]:
    start, end = event.starts, event.ends
    if end is None:
        return
    if end == start:
        yield problem_at(
            event.source, ("fin",), "{key} est égale à « début »", "supprimez « fin » si elle est inconnue"
        )
    elif end.last_day < start.first_day or (start.has_time and end.has_time and end.moment < start.moment):
        text = f"{{key}} ({end}) précède « début » ({start}, ligne {event.source.spot(('debut',)).line})"
        yield problem_at(event.source, ("fin",), text, f"écrivez une date ou une heure après {start}")
    elif (start.has_day and not end.has_day) or (start.month and not end.month):
        fix = f"écrivez-la comme « début », par exemple {start}, ou supprimez-la"
        yield problem_at(event.source, ("fin",), "{key} est moins précise que « début »", fix)
    elif (gap := end.first_day - start.last_day) > LONGEST:
        text = f"{{key}} tombe {gap.days} jours après « début »"
        yield problem_at(event.source, ("fin",), text, f"vérifiez l’année : {LONGEST.days} jours au plus")


def _file_name(event: Event) -> Iterator[Problem]:
    found = _DATED_NAME.match(event.slug)
    if found and event.starts.has_day and not event.changes and found[1] != str(event.starts)[:10]:
        text = f"{{key}} est le {str(event.starts)[:10]}, le nom du fichier dit {found[1]}"
        yield problem_at(event.source, ("début",), text, "accordez-les")


def _weekday(event: Event) -> Iterator[Problem]:
    """« Jeudi 13 novembre » on a Friday; a day without its number may be a name, such as « Le mardi de la tech »."""
    found = _WEEKDAY.search(event.title)
    if not found or not event.starts.has_day or event.ends:
        return
    true = weekday_name(event.starts.first_day.weekday())
    if found[1].lower() != true:
        text = f"{{key}} dit {found[1].lower()}, le {spoken.day(event.starts, weekday=False)} est un {true}"
        level: Level = "problème" if found[2] else "avis"
        yield problem_at(event.source, ("titre",), text, "corrigez le jour, ou ôtez-le du titre", level)


def _place(event: Event, today: date) -> Iterator[Problem]:
    if event.territory == UNKNOWN_TERRITORY and not agenda.is_past(event, today):
        text = "{key} vaut 'inconnu' pour un événement à venir"
        yield problem_at(event.source, ("territoire",), text, "écrivez le territoire, ou un lieu")
    if not event.venue and not event.territory:
        yield _nowhere(event)


def _nowhere(event: Event) -> Problem:
    text = "il n’y a ni lieu, ni territoire" if event.online else "il n’y a ni lieu, ni en_ligne, ni territoire"
    return problem_at(event.source, ("lieu",), text, "ajoutez lieu: nom-du-lieu, ou territoire: calaisis")


def of_damaged(event: Event) -> Iterator[Problem]:
    """A « lieu: » left empty, as in the model to copy: told with what else is wrong, not once that is mended."""
    values = event.source.values
    written = {fold(key): value for key, value in values.items()} if isinstance(values, dict) else {}
    if written.get("lieu", "") is None and "territoire" not in written:
        yield _nowhere(event)


def _online(event: Event, today: date) -> Iterator[Problem]:
    """Where to follow it: worth a look a week before, a fault on the day."""
    first = event.starts.first_day
    url = event.registration.url if event.registration else None
    if not event.online or url or changes.is_off(event) or not today <= first <= today + SOON:
        return
    level: Level = "problème" if first == today else "avis"
    fix = "ajoutez inscription, avec l’adresse où suivre l’événement"
    yield problem_at(event.source, ("en_ligne",), "{key} dit oui, mais aucune adresse n’est donnée", fix, level)


def _programme(event: Event) -> Iterator[Problem]:
    last = (event.ends or event.starts).last_day
    if event.programme and not event.starts.has_day:
        fix = "écrivez le jour de l’événement dans « début », ou retirez le programme"
        yield problem_at(event.source, ("programme",), "{key} d’un événement dont le jour n’est pas connu", fix)
    for position, slot in enumerate(event.programme):
        if slot.day and not event.starts.first_day <= slot.day.first_day <= last:
            text, fix = f"{{key}} ({slot.day}) est hors de l’événement", "écrivez un jour entre « début » et « fin »"
            yield problem_at(event.source, ("programme", position, "jour"), text, fix)


def _repeated(event: Event) -> Iterator[Problem]:
    lists = {
        "intervenants": [talk.person for talk in event.talks],
        "thèmes": event.themes,
        "organisateurs": event.organizers,
        "partenaires": event.partners,
        "retraits": event.withdrawn,
    }
    for key, slugs in lists.items():
        if len(set(slugs)) == len(slugs):
            continue
        seen: dict[str, int] = {}
        for position, slug in enumerate(slugs):
            first = seen.setdefault(slug, position)
            if first != position:
                line = event.source.spot((fold(key), first)).line
                yield problem_at(
                    event.source, (key, position), f"'{slug}' est déjà ligne {line}", "gardez-le une seule fois"
                )


def _replay(event: Event, today: date) -> Iterator[Problem]:
    if event.starts.first_day <= today:
        return
    for position, material in enumerate(event.materials):
        if material.type is MaterialType.VIDEO:
            path = ("supports", position, "adresse")
            yield problem_at(
                event.source, path, "rediffusion d’un événement à venir", "ajoutez-la une fois l’événement passé"
            )


def _registration(event: Event, own: str | None) -> Iterator[Problem]:
    url = event.registration.url if event.registration else None
    if own and url and (url == own or url.startswith(f"{own}/")):
        fix = "donnez l’adresse du service d’inscription, ou supprimez la ligne"
        yield problem_at(event.source, ("inscription", "adresse"), "« inscription » mène à ce site", fix)


def twice(graph: Graph) -> Iterator[Problem]:
    """The same place at the same hour: one event written in two files."""
    met: dict[tuple[str, tuple[int, ...]], list[Event]] = {}
    for event in graph.events.values():
        if event.venue and event.starts.has_time:
            met.setdefault((event.venue, event.starts.order), []).append(event)
    for events in met.values():
        held = [event for event in events if not changes.is_off(event)] if len(events) > 1 else []
        held.sort(key=lambda event: event.source.file)
        for event in held[1:]:
            text = f"même lieu, même heure que {held[0].source.file}"
            yield problem_at(event.source, ("début",), text, "gardez un seul fichier, ou changez l’heure")
