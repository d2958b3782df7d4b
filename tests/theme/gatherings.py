"""Views of the pages of events to render: home, agenda, archives, year, event, and the page of what is not found."""

from __future__ import annotations

from dataclasses import replace

from plugins.community.views import articles, events
from plugins.community.views import home as home_view
from plugins.community.views import moved as moved_view
from plugins.community.views.page import View
from plugins.community.views.pieces import DateMark, Fact, Link, Status, Tile
from tests.theme import consent_pages, examples, illustrated, outcomes, samples
from tests.theme.samples import head

KINDS: tuple[type[View], ...] = (
    home_view.Home,
    events.Agenda,
    events.Archives,
    events.Year,
    events.Event,
    articles.NotFound,
    moved_view.Moved,
)
BUILT = "24 novembre 2026"
MOMENTS = "2027-01-21T00:00+01:00 2027-01-21T18:30+01:00 2027-01-21T21:00+01:00 2027-01-21T21:00+01:00"
NEXT = replace(
    samples.UPCOMING,
    register=Link("S’inscrire", "https://example.org/inscription"),
    calendar=Link("Ajouter au calendrier", "/evenements/2027/ia-pme/evenement.ics"),
)
MONTHS = (events.Month("Janvier 2027", (samples.UPCOMING,)), events.Month("Mai 2027", (samples.CANCELLED,)))
AGENDA = Link("Agenda", "/evenements/")
NOTICES = (
    events.Notice("Reporté", "Annoncé le 3 janvier.", strong=True),
    events.Notice("Lieu changé", "", strong=False),
)


def full() -> tuple[View, ...]:
    """A page of each kind, every field filled."""
    return (home(), agenda(), archives(), year(), event(), not_found(), moved())


def quiet() -> tuple[View, ...]:
    """The pages as they are with nothing to come, and the states of an event that exclude each other."""
    lasting = replace(
        event(),
        mark=DateMark("2017-11", "novembre", ("2017",), False, "novembre 2017"),
        format=None,
        register=None,
        calendar=None,
        add_links=(),
        programme=(replace(examples.ONE_DAY, day="Vendredi"), replace(examples.ONE_DAY, day="Samedi")),
    )
    return (
        replace(home(), next_event=None, upcoming=(), coast=None, notices=()),
        replace(
            home(), upcoming=(), next_event=replace(NEXT, register=None, calendar=None, territory=None, status=None)
        ),
        replace(agenda(), months=(), past_count=1, likely=(outcomes.LIKELY, outcomes.LIKELY)),
        lasting,
    )


def home() -> home_view.Home:
    """`/`"""
    return home_view.Home(
        "/",
        "Les rendez-vous de la tech sur la Côte d’Opale",
        "L’agenda et la mémoire des rencontres.",
        (),
        "/",
        tagline="French Tech Littoral Hauts-de-France",
        introduction="Entrepreneurs, écoles et élus s’y retrouvent.",
        next_event=NEXT,
        upcoming=(samples.CANCELLED, samples.UPCOMING),
        past=(samples.PAST, samples.MONTH, samples.LONG_ROW),
        formats=samples.FORMATS,
        territories=samples.TERRITORIES,
        coast=samples.COAST,
        figures=samples.NUMBERS,
        label_name="French Tech Littoral Hauts-de-France",
        label_date="Avril 2019",
        label_headline="La Côte d’Opale devient French Tech",
        label_summary="Le récit d’une labellisation.",
        speakers=samples.PEOPLE,
        networks=samples.LINKS,
        news=samples.NEWS,
        built_on=BUILT,
        built="2026-11-24",
        moments=MOMENTS,
        notices=(outcomes.CHANGE,),
    )


def agenda() -> events.Agenda:
    """`/evenements/`"""
    return events.Agenda(
        *head("/evenements/", "Agenda"),
        lead="Deux dates annoncées.",
        months=MONTHS,
        filters=examples.GROUPS,
        past=(samples.PAST, samples.LONG_ROW),
        past_count=42,
        formats=samples.FORMATS,
        built_on=BUILT,
        built="2026-11-24",
    )


def archives() -> events.Archives:
    """`/evenements/archives/`"""
    return events.Archives(
        *head("/evenements/archives/", "Archives", AGENDA),
        lead="42 rendez-vous passés depuis 2012.",
        years=(
            events.YearLine("2019", "/evenements/2019/", "9 événements, dont 4 de la communauté"),
            events.YearLine("2017", "/evenements/2017/", "1 événement de la communauté"),
        ),
        filters=examples.GROUPS,
    )


def year() -> events.Year:
    """`/evenements/2019/`"""
    return events.Year(
        *head("/evenements/2019/", "2019", AGENDA),
        lead="9 événements, dont 4 de la communauté.",
        months=(events.Month("Mai 2019", (samples.PAST,)), events.Month("2019, mois inconnu", (samples.LONG_ROW,))),
        pages=samples.PAGES,
        previous=Link("2018", "/evenements/2018/"),
        following=Link("2020", "/evenements/2020/"),
    )


def event() -> events.Event:
    """`/evenements/2027/{slug}/`"""
    return replace(
        _announced(),
        venue=Link("Halle aux sucres", "/lieux/halle-aux-sucres/"),
        venue_facts=samples.FACTS[:2],
        territory=samples.DUNKIRK,
        coast=examples.FLAT,
        venue_map=consent_pages.MAP,
        organizers=samples.LINKS[:1],
        partners=samples.LINKS,
        themes=(Link("Intelligence artificielle", "/themes/ia/"), Link("Données", "/themes/donnees/")),
        sources=samples.SOURCES,
        confidence=samples.CONFIDENCE,
        badge="Exemple",
        qr=examples.QR,
        previous=samples.BEFORE,
        following=samples.AFTER,
    )


def _announced() -> events.Event:
    """What it is, and when."""
    return events.Event(
        *head("/evenements/2027/ia-pme/", samples.LONG, AGENDA),
        format=Link("Digital Happy Hour", "/formats/dhh/"),
        mark=DateMark("2027-01-21T18:30+01:00", "21", ("janvier", "2027"), True, "jeudi 21 janvier 2027", "jeudi"),
        when="Jeudi 21 janvier 2027",
        hours="18 h 30 à 21 h",
        status=Status("Sur inscription", "ouvert"),
        scope="Événement du territoire",
        notices=NOTICES,
        history=(Fact("3 janvier 2027", "Reporté"), Fact("4 janvier 2027", "Lieu changé")),
        lead="Ce qui marche, ce qui coûte, ce qu’il vaut mieux éviter.",
        body=samples.TEXT,
        facts=samples.FACTS,
        register=NEXT.register,
        calendar=NEXT.calendar,
        add_links=examples.AGENDAS,
        programme=(examples.ONE_DAY,),
        speakers=samples.PEOPLE,
        replays=(consent_pages.VIDEO, consent_pages.UNWRITTEN),
        materials=(Tile("Restitution des équipes", "https://example.org/video", "Vidéo"),),
        image=illustrated.SIZED,
        until=samples.UPCOMING.until,
        moments=MOMENTS,
    )


def not_found() -> articles.NotFound:
    """`/404.html`"""
    return articles.NotFound(
        *head("/404.html", "Page perdue en mer"),
        lead="L’adresse est fausse, ou la page a changé de mouillage.",
        links=(Link("Rentrer au port", "/"), Link("Plan du site", "/plan-du-site/")),
    )


def moved() -> moved_view.Moved:
    """`/evenements/2019/old-name/`"""
    return moved_view.Moved(
        *head("/evenements/2019/ancien/", "Page déplacée"), target=Link("Lancement", "/evenements/2019/lancement/")
    )
