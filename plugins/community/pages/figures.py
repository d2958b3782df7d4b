"""The community in figures: counted from the content, with how much of it each count covers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from plugins.community import agenda, counting, spoken, urls
from plugins.community.counting import counted
from plugins.community.graph import Events
from plugins.community.model import Event
from plugins.community.pages.edition import Edition, trail
from plugins.community.pages.home import territories
from plugins.community.typography import french
from plugins.community.views.articles import Bar, Count, Figures, MatrixRow
from plugins.community.views.pieces import Fact


def figures(edition: Edition) -> Figures:
    """`/chiffres/`."""
    graph = edition.graph
    events = edition.past(graph.chronological)
    tags = territories(edition)
    facts = (
        ("rendez-vous passés", len(events)),
        ("personnes qui ont pris la parole", len(graph.by_speaker) + len(graph.by_withdrawal)),
        ("lieux qui ont accueilli un rendez-vous", len(graph.by_venue)),
        ("territoires", len(tags)),
    )
    return Figures(
        urls.FIGURES,
        "Chiffres",
        "La communauté en chiffres, comptés dans les archives du site.",
        trail(),
        "",
        lead=f"Ces chiffres sont comptés dans les archives de ce site, qui ne sont pas complètes.{_last(events)}",
        facts=tuple(Fact(label, counting.number(value), number=True) for label, value in facts),
        counts=tuple(counts(edition, events)),
        territories=tags,
        matrix=tuple(matrix(edition, events)),
        last_passages=tuple(last_passages(edition)),
    )


def _last(events: Events) -> str:
    """Which event was counted last: these pages are not built again when the next one is over."""
    return french(f" Dernier rendez-vous compté : {spoken.span(events[0].starts, events[0].ends)}.") if events else ""


def counts(edition: Edition, events: Events) -> Iterable[Count]:
    """By year, territory, format, theme."""
    graph = edition.graph
    total = len(events)

    def within(group: Iterable[Event]) -> int:
        return sum(agenda.is_past(event, edition.today) for event in group)

    years = [(str(year), urls.year(year), within(group)) for year, group in reversed(graph.by_year.items())]
    yield Count("Par année", "Année", bars(years), coverage(total, total))
    by_territory = [(tag.name, tag.url, within(graph.by_territory.get(tag.css, ()))) for tag in territories(edition)]
    yield Count("Par territoire", "Territoire", bars(by_territory), coverage(sum(n for _, _, n in by_territory), total))
    by_format = [
        (form.name, urls.of_file(form.source.file), within(graph.by_format.get(slug, ())))
        for slug, form in graph.formats.items()
    ]
    yield Count("Par format", "Format", bars(by_format, ranked=True), coverage(total, total))
    by_theme = [
        (theme.name, urls.of_key("themes", slug), within(graph.by_theme.get(slug, ())))
        for slug, theme in graph.themes.items()
    ]
    themed = sum(bool(event.themes) for event in events)
    yield Count("Par thème", "Thème", bars(by_theme, ranked=True), coverage(themed, total))
    with_people = sum(event.attendance is not None for event in events)
    by_size = [(name, "", _sized(events, low, high)) for name, low, high in _SIZES]
    yield Count("Par affluence", "Participants", bars(by_size), coverage(with_people, total))


_SIZES = (("moins de 50", 0, 49), ("50 à 199", 50, 199), ("200 et plus", 200, 10**9))


def _sized(events: Events, low: int, high: int) -> int:
    return sum(event.attendance is not None and low <= event.attendance.low <= high for event in events)


def bars(lines: Sequence[tuple[str, str, int]], *, ranked: bool = False) -> tuple[Bar, ...]:
    """Lines with their share of the largest; `ranked` puts the largest first."""
    largest = max((count for _, _, count in lines), default=0) or 1
    ordered = sorted(lines, key=lambda line: -line[2]) if ranked else lines
    return tuple(Bar(text, url, count, round(100 * count / largest)) for text, url, count in ordered)


def coverage(known: int, total: int) -> str:
    """« Renseigné pour 12 événements sur 43. »"""
    return f"Renseigné pour {counted(known, 'événement')} sur {counting.number(total)}."


def matrix(edition: Edition, events: Events) -> Iterable[MatrixRow]:
    """A line a year, a column a territory."""
    tags = territories(edition)
    passages: dict[int, list[str]] = {event.starts.year: [] for event in events}
    for event in events:
        territory = edition.graph.territory_of(event)
        passages[event.starts.year].append(territory.slug if territory else "")
    largest = max((slugs.count(tag.css) for slugs in passages.values() for tag in tags), default=0) or 1
    for year, slugs in passages.items():
        counted_here = tuple(slugs.count(tag.css) for tag in tags)
        shares = tuple(round(100 * count / largest) for count in counted_here)
        yield MatrixRow(str(year), urls.year(year), counted_here, shares, len(slugs))


def last_passages(edition: Edition) -> Iterable[Fact]:
    """For each territory, its last event."""
    for tag in territories(edition):
        past = edition.past(edition.graph.by_territory.get(tag.css, ()))
        if past:
            url = urls.of_file(past[0].source.file)
            yield Fact(tag.name, f"{past[0].title}, {spoken.span(past[0].starts, past[0].ends)}", url)
        else:
            yield Fact(tag.name, "Aucun rendez-vous dans nos archives")
