"""Views of formats, territories, venues, speakers and themes to render, every field filled."""

from __future__ import annotations

from dataclasses import replace

from plugins.community.views import entities
from plugins.community.views.page import View
from plugins.community.views.pieces import Fact, Figure, Link, Section, TerritoryTag
from tests.theme import outcomes, samples
from tests.theme.samples import head

KINDS: tuple[type[View], ...] = (
    entities.FormatList,
    entities.Format,
    entities.TerritoryList,
    entities.Territory,
    entities.VenueList,
    entities.Venue,
    entities.SpeakerList,
    entities.Speaker,
    entities.ThemeList,
    entities.Theme,
)

YEARS = (Section("2019", "annee-2019", people=samples.PEOPLE), Section("B", "lettre-b", people=samples.PEOPLE[:1]))
TOWNS = (
    Section("Dunkerquois", "dunkerquois", tiles=samples.VENUES[:1]),
    Section("Ailleurs", "ailleurs", tiles=samples.VENUES[2:]),
)


def full() -> tuple[View, ...]:
    """A page of each kind, every field filled."""
    return (*lists(), form(), territory(), venue(), speaker(), theme())


def lists() -> tuple[View, ...]:
    """The pages that list them."""
    return (
        entities.FormatList(
            *head("/formats/", "Formats"), lead="Une fois par mois, ou plus rarement.", formats=samples.FORMATS
        ),
        entities.TerritoryList(
            *head("/territoires/", "Territoires"),
            lead="Chaque phare a son rythme.",
            territories=samples.TERRITORIES,
            coast=samples.COAST,
        ),
        entities.VenueList(
            *head("/lieux/", "Lieux"),
            lead="Là où le littoral a une histoire.",
            groups=TOWNS,
            pages=samples.PAGES,
            coast=samples.COAST,
        ),
        entities.SpeakerList(
            *head("/intervenants/", "Intervenants"),
            lead="Chaque mois, quelqu’un vient partager.",
            groups=YEARS,
            pages=samples.PAGES,
        ),
        entities.ThemeList(*head("/themes/", "Thèmes"), lead="De quoi l’on parle.", themes=samples.THEMES),
    )


def form() -> entities.Format:
    """`/formats/digital-happy-hour/`."""
    return entities.Format(
        *head("/formats/digital-happy-hour/", "Digital Happy Hour", Link("Formats", "/formats/")),
        cadence="Chaque mois",
        lead="Un moment d’échange.",
        body=samples.TEXT,
        facts=samples.FACTS,
        upcoming=(samples.UPCOMING, samples.CANCELLED),
        likely=(replace(outcomes.LIKELY, url=""),),
        built_on="24 novembre 2026",
        past=(samples.PAST, samples.MONTH, samples.LONG_ROW),
        pages=samples.FIRST,
        sources=samples.SOURCES,
        previous=samples.BEFORE,
        following=samples.AFTER,
    )


def territory() -> entities.Territory:
    """`/territoires/dunkerquois/`."""
    return entities.Territory(
        *head("/territoires/dunkerquois/", "Dunkerquois", Link("Territoires", "/territoires/")),
        light=samples.DUNKIRK.light,
        lead="Un grand port, des flux, des industriels qui se réinventent.",
        body=samples.TEXT,
        figures=samples.NUMBERS,
        assets=(Fact("Le port", "46 millions de tonnes en 2024.", source=samples.SOURCE), Fact("Les flux", "Le fret.")),
        coast=samples.COAST,
        upcoming=(samples.UPCOMING, samples.CANCELLED),
        built_on="24 novembre 2026",
        past=(samples.PAST,),
        pages=samples.FIRST,
        venues=samples.VENUES[:2],
        organisations=samples.LINKS,
        sources=samples.SOURCES,
        previous=samples.BEFORE,
        following=samples.AFTER,
    )


def venue() -> entities.Venue:
    """`/lieux/musee-des-beaux-arts/`."""
    return entities.Venue(
        *head("/lieux/musee-des-beaux-arts/", "Musée des Beaux-Arts", Link("Lieux", "/lieux/")),
        territory=samples.CALAIS,
        lead="À Calais, près du parc Richelieu.",
        body=samples.TEXT,
        facts=samples.FACTS,
        coast=samples.COAST,
        geo="geo:50.957,1.853",
        website=Link("mba.calais.fr", "https://mba.calais.fr/"),
        upcoming=(samples.UPCOMING,),
        built_on="24 novembre 2026",
        past=(samples.PAST,),
        pages=samples.FIRST,
        sources=samples.SOURCES,
        confidence=samples.CONFIDENCE,
        badge="Exemple",
        previous=samples.BEFORE,
        following=samples.AFTER,
    )


def speaker() -> entities.Speaker:
    """`/intervenants/guillaume-morlet/`."""
    return entities.Speaker(
        *head("/intervenants/guillaume-morlet/", "Guillaume Morlet", Link("Intervenants", "/intervenants/")),
        initials="GM",
        portrait=Figure("/images/portrait.jpg", 400, 400, "Guillaume Morlet au pupitre", "Photo : La Gazette"),
        lead="Président de Cap Numeric en 2019.",
        body=samples.TEXT,
        facts=samples.FACTS,
        events=(samples.PAST, samples.MONTH),
        pages=samples.PAGES,
        links=samples.LINKS[:1],
        sources=samples.SOURCES,
        confidence=samples.CONFIDENCE,
        badge="Exemple",
        previous=samples.BEFORE,
        following=samples.AFTER,
    )


def theme() -> entities.Theme:
    """`/themes/economie-bleue/`."""
    return entities.Theme(
        *head("/themes/economie-bleue/", "Économie bleue", Link("Thèmes", "/themes/")),
        lead="La mer comme terrain d’expérimentation.",
        events=(samples.UPCOMING, samples.PAST, samples.LONG_ROW),
        pages=samples.PAGES,
        previous=samples.BEFORE,
        following=samples.AFTER,
    )


def lean() -> tuple[View, ...]:
    """The pages of which only the least is known, and the second page of a list."""
    plain = TerritoryTag("Audomarois", "")
    return (
        entities.Speaker(*head("/intervenants/x/", "Prénom Nom"), initials="PN"),
        entities.Venue(
            *head("/lieux/x/", "La Turbine"), territory=plain, confidence=samples.CONFIDENCE, geo="geo:51.03,2.37"
        ),
        entities.Venue(
            *head("/lieux/y/", "Forum Gambetta"),
            badge="Exemple",
            website=Link("Son site", "https://example.org/"),
            facts=samples.FACTS,
            past=(samples.PAST,),
        ),
        entities.Territory(
            *head("/territoires/x/page/2/", "Calaisis, page 2"), past=(samples.PAST,), pages=samples.PAGES
        ),
        entities.Format(*head("/formats/x/page/2/", "Hackathon, page 2"), past=(samples.PAST,), pages=samples.PAGES),
        entities.TerritoryList(*head("/territoires/", "Territoires"), territories=samples.TERRITORIES),
        entities.TerritoryList(*head("/territoires/", "Territoires"), coast=samples.COAST),
    )
