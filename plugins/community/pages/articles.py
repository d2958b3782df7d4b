"""The long pages, the label among them, the map of the site, and the page of lost addresses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from plugins.community import counting, spoken, urls
from plugins.community.addresses import LEGAL
from plugins.community.calendar_names import month_name
from plugins.community.counting import shortened
from plugins.community.graph import PER_PAGE, Graph
from plugins.community.pages.badges import badge
from plugins.community.pages.edition import CONFIDENCE, Edition, sources, trail
from plugins.community.pages.themes import theme_links
from plugins.community.site_model import Article
from plugins.community.site_model import Milestone as Moment
from plugins.community.views.articles import Article as ArticleView
from plugins.community.views.articles import Label, Milestone, NotFound, SiteMap
from plugins.community.views.pieces import Fact, Link, Section
from plugins.community.when import When

_LABEL = "label"


def article_pages(edition: Edition, article: Article) -> Iterator[ArticleView]:
    """A page of `pages/`, at `/{slug}/`; none where `legal` makes it, with more than its text."""
    if urls.of_file(article.source.file) not in LEGAL:
        yield label(edition, article) if article.slug == _LABEL else article_page(edition, article)


def article_page(edition: Edition, article: Article) -> ArticleView:
    """A page of text."""
    url = urls.of_file(article.source.file)
    return ArticleView(
        url,
        article.title,
        shortened(article.description or article.title),
        trail(),
        url,
        badge=badge(article),
        lead=article.description or "",
        body=edition.press.html(article),
        contents=contents(article),
        sources=sources(article.sources),
    )


def contents(article: Article) -> tuple[Link, ...]:
    """The titles of the page, where it asks for them."""
    if not article.contents:
        return ()
    headings = article.scan.headings
    return tuple(Link(heading.text, f"#{heading.anchor}") for heading in headings if heading.level == 2)  # noqa: PLR2004


def label(edition: Edition, article: Article) -> Label:
    """`/label/`: the text, the story in dates, the territories, the networks."""
    graph, day = edition.graph, edition.graph.site.label.date
    plain = article_page(edition, article)
    return Label(
        **{field.name: getattr(plain, field.name) for field in fields(plain)},
        label_name=graph.site.label.name,
        iso=day.iso,
        mark=(month_name(day.month or 1), str(day.year)),
        milestones=tuple(_milestone(one, day) for one in sorted(graph.milestones, key=lambda one: one.date)),
        authorities=tuple(
            Fact(territory.name, territory.authority, urls.of_file(territory.source.file))
            for territory in graph.coastwise
        ),
        networks=edition.networks(),
    )


def _milestone(milestone: Moment, label_day: When) -> Milestone:
    return Milestone(
        milestone.date.iso,
        counting.capitalized(spoken.day(milestone.date, weekday=False)),
        milestone.title,
        milestone.text,
        sources(milestone.sources),
        CONFIDENCE[milestone.confidence],
        beacon=milestone.date == label_day,
    )


def site_map(edition: Edition) -> SiteMap:
    """`/plan-du-site/`: every page that is not one event; a long section is cut, its first link leads to all."""
    graph = edition.graph
    sections = (
        ("Le site", [Link("Accueil", urls.HOME), *_articles(edition)]),
        ("Les rendez-vous", [*_agenda(), *_years(graph)]),
        ("Les formats", [Link("Tous les formats", urls.FORMATS), *map(edition.link, graph.formats.values())]),
        ("Les territoires", [Link("Les quatre territoires", urls.TERRITORIES), *map(edition.link, graph.coastwise)]),
        ("Les lieux", [Link("Tous les lieux", urls.VENUES), *map(edition.link, graph.venues_by_name)]),
        ("Les intervenants", [Link("Toutes les personnes", urls.SPEAKERS), *map(edition.link, graph.speakers_by_name)]),
        ("Les thèmes", [Link("Tous les thèmes", urls.THEMES), *theme_links(graph)]),
    )
    numbered = enumerate(sections, start=1)
    return SiteMap(
        urls.SITE_MAP,
        "Plan du site",
        "Toutes les pages du site, sur une seule.",
        trail(),
        "",
        sections=tuple(
            Section(title, f"plan-{number}", links=tuple(links[:PER_PAGE])) for number, (title, links) in numbered
        ),
    )


def _articles(edition: Edition) -> list[Link]:
    made = [Link("Actualités", urls.NEWS), Link("Organisations", urls.ORGANISATIONS), Link("Chiffres", urls.FIGURES)]
    made += [Link("Rechercher", urls.SEARCH), Link("Gérer mes choix", urls.CHOICES)]
    articles = edition.graph.articles
    unwritten = [Link(name, url) for url, name in LEGAL.items() if url.strip("/") not in articles]
    return [*map(edition.link, articles.values()), *unwritten, *made, Link("Données ouvertes", urls.OPEN_DATA)]


def _agenda() -> list[Link]:
    return [
        Link("Agenda", urls.AGENDA),
        Link("Prochain rendez-vous", urls.NEXT),
        Link("S’abonner", urls.SUBSCRIPTIONS),
        Link("Archives", urls.ARCHIVES),
    ]


def _years(graph: Graph) -> list[Link]:
    return [Link(f"Rendez-vous de {number}", urls.year(number)) for number in reversed(graph.by_year)]


def not_found(edition: Edition) -> NotFound:
    """`/404.html`."""
    del edition
    return NotFound(
        urls.NOT_FOUND,
        "Page perdue en mer",
        "Cette page n’existe pas, ou plus.",
        (),
        "",
        index=False,
        lead="L’adresse est fausse, ou la page a changé de mouillage.",
        links=(
            Link("Rentrer au port", urls.HOME),
            Link("Voir l’agenda", urls.AGENDA),
            Link("Plan du site", urls.SITE_MAP),
        ),
    )
