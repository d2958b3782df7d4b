"""Views of the pages of text and figures to render, every field filled."""

from __future__ import annotations

from plugins.community.views import articles
from plugins.community.views.articles import Bar, Count, MatrixRow, Milestone
from plugins.community.views.page import View
from plugins.community.views.pieces import Fact, Link, Section, TerritoryTag
from tests.theme import samples
from tests.theme.samples import head

KINDS: tuple[type[View], ...] = (
    articles.OrganisationList,
    articles.NewsList,
    articles.News,
    articles.Article,
    articles.Label,
    articles.Figures,
    articles.SiteMap,
)


def full() -> tuple[View, ...]:
    """A page of each kind, every field filled."""
    return (*lists(), news(), article(), label(), figures())


def lists() -> tuple[View, ...]:
    """The pages that list."""
    bodies = (
        Section("Réseaux", "reseaux", links=samples.LINKS),
        Section("Entreprises", "entreprises", tiles=samples.ORGANISATIONS),
    )
    places = Section("Lieux", "lieux", links=(Link("Halle aux sucres", "/lieux/halle-aux-sucres/"), Link("Ailleurs")))
    site = Section("Le site", "le-site", links=samples.CHROME.menu + samples.CHROME.legal)
    return (
        articles.OrganisationList(
            *head("/organisations/", "Organisations"),
            lead="Qui fait vivre le littoral.",
            groups=bodies,
            pages=samples.FIRST,
        ),
        articles.NewsList(
            *head("/actualites/", "Actualités"), lead="Ce qui change.", news=samples.NEWS, pages=samples.FIRST
        ),
        articles.SiteMap(*head("/plan-du-site/", "Plan du site"), sections=(site, places)),
    )


def news() -> articles.News:
    """`/actualites/2026/site/`."""
    return articles.News(
        *head("/actualites/2026/site/", "Le site fait peau neuve", Link("Actualités", "/actualites/")),
        iso="2026-03-03",
        published="3 mars 2026",
        author="Le comité",
        lead="L’archive des rendez-vous.",
        body=samples.BODY,
        event=samples.PAST,
        territory=samples.CALAIS,
        sources=samples.SOURCES,
        badge="Exemple",
        previous=samples.BEFORE,
        following=samples.AFTER,
    )


def article() -> articles.Article:
    """`/jeunes-et-formation/`."""
    return articles.Article(
        *head("/jeunes-et-formation/", "Former ici, recruter ici, rester ici"),
        lead="Le littoral forme bien.",
        body=samples.BODY,
        contents=samples.CONTENTS,
        facts=samples.FACTS,
        sources=samples.SOURCES,
        story=True,
    )


def label() -> articles.Label:
    """`/label/`."""
    return articles.Label(
        *head("/label/", "Le label, gagné ensemble"),
        lead="Comment quatre territoires sont devenus une communauté.",
        body=samples.BODY,
        contents=samples.CONTENTS,
        facts=samples.FACTS,
        sources=samples.SOURCES,
        label_name="French Tech Littoral Hauts-de-France",
        iso="2019-04",
        mark=("avril", "2019"),
        milestones=(
            Milestone("2014-11", "Novembre 2014", "Lille, avec Calais", "Neuf métropoles.", samples.SOURCES, "", False),
            Milestone("2019-04-03", "3 avril 2019", "Le label", "", samples.SOURCES[:1], samples.CONFIDENCE, True),
            Milestone("", "Ensuite", "Le travail", "", (), "", False),
        ),
        purposes=(Fact("Attirer", "Donner envie de s’installer."), Fact("Relier", "Décloisonner.")),
        committee="Douze membres : deux par territoire, et des institutionnels.",
        authorities=(*(Fact(tag.name, tag.note, tag.url) for tag in samples.TERRITORIES), Fact("Audomarois", "CAPSO")),
        territories=samples.TERRITORIES,
        networks=samples.LINKS,
    )


def figures() -> articles.Figures:
    """`/chiffres/`."""
    years = (Bar("2018", "/evenements/2018/", 2, 22), Bar("2019", "/evenements/2019/", 9, 100))
    themes = (Bar("Économie bleue", "", 9, 100), Bar("Cybersécurité", "", 1, 11))
    passages = (
        Fact("Dunkerquois", "25 juin 2024, La Turbine", "/evenements/2024/fundtruck/"),
        Fact("Calaisis", "2023"),
    )
    return articles.Figures(
        *head("/chiffres/", "Chiffres"),
        lead="Tout est compté à partir de l’archive.",
        facts=samples.NUMBERS,
        counts=(
            Count("Par année", "Année", years, ""),
            Count("Par thème", "Thème", themes, "Renseigné pour 12 événements sur 43."),
        ),
        territories=(*samples.TERRITORIES[:3], TerritoryTag("Ailleurs", "")),
        matrix=(
            MatrixRow("2019", "/evenements/2019/", (2, 4, 3, 0), (50, 100, 75, 0), 9),
            MatrixRow("2018", "", (0, 1, 0, 0), (0, 25, 0, 0), 2),
        ),
        last_passages=passages,
    )


def lean() -> tuple[View, ...]:
    """The pages of which only the least is known."""
    rows = (MatrixRow("2019", "/evenements/2019/", (1, 0, 0, 0)),)
    return (
        articles.News(*head("/actualites/2026/x/", "Une nouvelle"), author="Le comité"),
        articles.News(*head("/actualites/2026/y/", "Une nouvelle"), territory=samples.CALAIS, badge="Exemple"),
        articles.Article(*head("/participer/", "Participer"), body=samples.TEXT),
        articles.Label(*head("/label/", "Le label"), body=samples.TEXT, territories=samples.TERRITORIES),
        articles.Figures(*head("/chiffres/", "Chiffres"), territories=samples.TERRITORIES, matrix=rows),
    )
