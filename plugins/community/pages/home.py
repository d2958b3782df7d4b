"""The home, the agenda and the archives: what is to come, and the way to what has been."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from typing import Any

from plugins.community import changes, counting, spoken, urls
from plugins.community.calendar_names import month_name
from plugins.community.counting import counted
from plugins.community.graph import Events
from plugins.community.model import Event, Format, Scope
from plugins.community.pages import changed, likely, news, people, rows
from plugins.community.pages.edition import Edition, trail
from plugins.community.pages.listing import cut, page_of
from plugins.community.parts import Figure, Label
from plugins.community.typography import french
from plugins.community.views.events import Agenda, Archives, Filter, FilterGroup, Month, Year, YearLine
from plugins.community.views.home import Home
from plugins.community.views.pieces import Fact, Link, SourceLink, TerritoryTag, Tile
from plugins.community.words import sort_key

AGENDA = Link("Agenda", urls.AGENDA)
ARCHIVES = Link("Archives", urls.ARCHIVES)

_SHOWN = 5
_PEOPLE = 6


def home(edition: Edition) -> Home:
    """`/`."""
    graph, site = edition.graph, edition.graph.site
    coming = edition.upcoming(graph.chronological)
    first = next((event for event in coming if not changes.is_off(event)), None)
    ours = tuple(event for event in graph.chronological if event.scope is Scope.COMMUNITY)
    return Home(
        urls.HOME,
        site.tagline,
        site.description,
        (),
        urls.HOME,
        tagline=site.label.name,
        introduction=site.introduction,
        next_event=edition.row(first) if first else None,
        upcoming=edition.rows(islice((event for event in coming if event is not first), _SHOWN)),
        past=edition.rows(edition.past(ours)[:_SHOWN]),
        formats=tuple(format_tile(form) for form in main_formats(edition)),
        territories=territories(edition),
        coast=edition.coast.whole(territories(edition)),
        figures=tuple(map(_figure, site.figures)),
        **_label(site.label),
        speakers=people.recent(edition, _PEOPLE),
        networks=edition.networks(),
        news=tuple(news.news_tile(one) for one in news.published_news(edition)[:3]),
        built_on=spoken.day(edition.built, weekday=False),
        built=edition.today.isoformat(),
        moments=rows.moments(first) if first else "",
        notices=changed.recent(edition),
    )


def _label(label: Label) -> dict[str, Any]:
    """The fields that tell of the label."""
    return {
        "label_name": label.name,
        "label_headline": label.headline or label.name,
        "label_summary": label.summary or "",
        "label_date": counting.capitalized(f"{month_name(label.date.month or 1)} {label.date.year}"),
    }


def _figure(figure: Figure) -> Fact:
    source = SourceLink(figure.source.title, figure.source.url) if figure.source else None
    return Fact(figure.label, figure.value, source=source, number=True)


def format_tile(form: Format) -> Tile:
    """A format, with what sets it apart above its name."""
    return Tile(form.name, urls.of_file(form.source.file), mark(form), form.tagline)


def mark(form: Format) -> str:
    """What sets a format apart: its cadence, else how long it lasts, else for how many it is."""
    return form.cadence or form.duration or form.seats or ""


def ordered_formats(edition: Edition) -> tuple[Format, ...]:
    """The formats that something sets apart first (what we organise), then the others, by name."""
    return tuple(sorted(edition.graph.formats.values(), key=lambda form: (not mark(form), sort_key(form.name))))


def main_formats(edition: Edition) -> tuple[Format, ...]:
    """Three formats for the home and the agenda."""
    return ordered_formats(edition)[:3]


def territories(edition: Edition) -> tuple[TerritoryTag, ...]:
    """The territories, from north to south."""
    return tuple(tag for territory in edition.graph.coastwise if (tag := edition.tag(territory)))


def agenda(edition: Edition) -> Agenda:
    """`/evenements/`."""
    events = edition.graph.chronological
    coming, past = edition.upcoming(events), edition.past(events)
    held = sum(not changes.is_off(event) for event in coming)
    guesses = likely.of_all(edition)
    built_on = spoken.day(edition.built, weekday=False)
    return Agenda(
        urls.AGENDA,
        "Agenda",
        "Les rendez-vous annoncés sur la Côte d’Opale, et tous ceux qui ont déjà eu lieu.",
        trail(),
        urls.AGENDA,
        lead=counting.capitalized(f"{counted(held, 'date annoncée', 'dates annoncées')} au {built_on}.")
        if held
        else "",
        months=months(edition, coming[:100]),
        filters=filters(edition),
        past=() if coming else edition.rows(past[:_SHOWN]),
        past_count=len(past),
        formats=tuple(format_tile(form) for form in main_formats(edition)),
        built_on=built_on,
        built=edition.today.isoformat(),
        likely=guesses.lines,
        another=guesses.another,
    )


def months(edition: Edition, events: Iterable[Event]) -> tuple[Month, ...]:
    """The events under the name of their month, or of their year where the month is not known."""
    grouped = groupby(events, key=lambda event: (event.starts.year, event.starts.month))
    return tuple(
        Month(
            counting.capitalized(f"{month_name(month)} {year}") if month else f"{year}, mois inconnu",
            edition.rows(group, with_year=False),
        )
        for (year, month), group in grouped
    )


def filters(edition: Edition, year: int = 0) -> tuple[FilterGroup, ...]:
    """Territories, formats and years, as links to their pages."""
    graph = edition.graph
    by_territory = tuple(
        Filter(tag.name, tag.url, len(graph.by_territory.get(tag.css, ()))) for tag in territories(edition)
    )
    by_format = tuple(
        Filter(form.name, urls.of_file(form.source.file), len(graph.by_format.get(slug, ())))
        for slug, form in sorted(graph.formats.items())
    )
    by_year = tuple(
        Filter(str(number), urls.year(number), len(events), number == year)
        for number, events in reversed(graph.by_year.items())
    )
    groups = (("Territoire", by_territory), ("Format", by_format), ("Année", by_year))
    return tuple(FilterGroup(title, lines) for title, lines in groups if lines)


def archives(edition: Edition) -> Archives:
    """`/evenements/archives/`."""
    years = edition.graph.by_year
    events = edition.graph.chronological
    since = f" depuis {min(years)}" if years else ""
    span = f", de {min(years)} à {max(years)}" if len(years) > 1 else ""
    return Archives(
        urls.ARCHIVES,
        "Archives",
        f"Les rendez-vous passés de la Côte d’Opale{since}, année par année.",
        trail(AGENDA),
        urls.AGENDA,
        lead=counting.capitalized(f"{counted(len(events), 'rendez-vous connu', 'rendez-vous connus')}{span}."),
        years=tuple(YearLine(str(number), urls.year(number), said(years[number])) for number in reversed(years)),
        filters=filters(edition)[:-1],
    )


def said(events: Events) -> str:
    """« 4 événements, dont 2 de la communauté »."""
    ours = sum(event.scope is Scope.COMMUNITY for event in events)
    total = counted(len(events), "événement")
    if ours == len(events):
        return f"{total} de la communauté"
    return f"{total}, dont {ours} de la communauté" if ours else f"{total} du territoire"


def year_pages(edition: Edition, number: int) -> Iterator[Year]:
    """`/evenements/2019/`, of a year that has events."""
    numbers = list(edition.graph.by_year)
    position, events = numbers.index(number), edition.graph.by_year[number]
    before = numbers[position - 1] if position else None
    after = numbers[position + 1] if position + 1 < len(numbers) else None
    view = Year(
        urls.year(number),
        f"Événements de {number}",
        french(f"Les rendez-vous de {number} sur la Côte d’Opale : {said(events)}."),
        trail(AGENDA, ARCHIVES),
        urls.AGENDA,
        lead=f"{said(events)}.",
        previous=Link(str(before), urls.year(before)) if before else None,
        following=Link(str(after), urls.year(after)) if after else None,
    )
    for part, pages in cut(view.url, events):
        yield page_of(view, pages, months=months(edition, part))
