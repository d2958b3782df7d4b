"""What the pages of text and figures show: organisations, news, the label, counts, the map of the site."""

from __future__ import annotations

from plugins.community.frozen import frozen
from plugins.community.views.page import View
from plugins.community.views.pieces import EventRow, Fact, Html, Link, Pages, Section, SourceLink, TerritoryTag, Tile


@frozen
class OrganisationList(View):
    """`/organisations/`."""

    lead: str = ""
    groups: tuple[Section, ...] = ()
    """By type; of each tile, `url` is the website and `over` the fragment that other pages link to."""
    pages: Pages = Pages()


@frozen
class NewsList(View):
    """`/actualites/`."""

    lead: str = ""
    news: tuple[Tile, ...] = ()
    pages: Pages = Pages()


@frozen
class News(View):
    """`/actualites/2026/{slug}/`."""

    iso: str = ""
    published: str = ""
    author: str = ""
    lead: str = ""
    body: Html = Html()
    event: EventRow | None = None
    territory: TerritoryTag | None = None
    sources: tuple[SourceLink, ...] = ()
    badge: str = ""
    previous: Link | None = None
    following: Link | None = None


@frozen
class Milestone:
    """A moment of the label's story."""

    iso: str
    date: str
    title: str
    text: str
    sources: tuple[SourceLink, ...]
    confidence: str
    beacon: bool
    """Whether it is the moment of the label itself."""


@frozen
class Article(View):
    """`/jeunes-et-formation/`, `/participer/`."""

    badge: str = ""
    lead: str = ""
    body: Html = Html()
    contents: tuple[Link, ...] = ()
    facts: tuple[Fact, ...] = ()
    sources: tuple[SourceLink, ...] = ()
    story: bool = False
    """Whether it is read as a story: its first letter is then large."""


@frozen
class Label(Article):
    """`/label/`."""

    label_name: str = ""
    iso: str = ""
    mark: tuple[str, str] = ("", "")
    """The month and the year of the label."""
    milestones: tuple[Milestone, ...] = ()
    purposes: tuple[Fact, ...] = ()
    """What the label is for: a verb and a sentence each."""
    committee: str = ""
    """A sentence on the committee: how many members, from where."""
    authorities: tuple[Fact, ...] = ()
    """Each territory, linked, and the name of its authority."""
    territories: tuple[TerritoryTag, ...] = ()
    networks: tuple[Link, ...] = ()


@frozen
class Bar:
    """One line of a count: its share is of the largest, in whole percents."""

    text: str
    url: str
    count: int
    share: int


@frozen
class Count:
    """A table of counts and how much of the archive it covers."""

    title: str
    column: str
    bars: tuple[Bar, ...]
    coverage: str


@frozen
class MatrixRow:
    """A year of the matrix: a count per territory."""

    year: str
    url: str
    counts: tuple[int, ...]
    shares: tuple[int, ...] = ()
    """Each count as a share of the largest of the matrix, in whole percents."""
    total: int | None = None
    """The events of the year, whatever their territory; the column is left out where nothing is said."""


@frozen
class Figures(View):
    """`/chiffres/`."""

    lead: str = ""
    facts: tuple[Fact, ...] = ()
    counts: tuple[Count, ...] = ()
    territories: tuple[TerritoryTag, ...] = ()
    matrix: tuple[MatrixRow, ...] = ()
    last_passages: tuple[Fact, ...] = ()


@frozen
class SiteMap(View):
    """`/plan-du-site/`."""

    sections: tuple[Section, ...] = ()


@frozen
class NotFound(View):
    """`/404.html`."""

    lead: str = ""
    links: tuple[Link, ...] = ()
