"""What is found of each page: its own words, and what it may be narrowed and sorted by.

Pages do not hold what only the index reads: it is written around what they show, when the index is made.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape

from plugins.community import urls
from plugins.community.counting import capitalized
from plugins.community.views import articles, entities, events
from plugins.community.views.home import Home
from plugins.community.views.moved import Moved
from plugins.community.views.page import View
from plugins.community.views.pieces import Pages
from plugins.community.views.search import Search
from plugins.community.views.subscriptions import Next

_NOWHERE = (Home, Moved, Search, articles.NotFound)
"""Pages that nobody looks for: they show what others hold."""
_LISTS = (
    events.Agenda,
    events.Archives,
    events.Year,
    entities.FormatList,
    entities.TerritoryList,
    entities.VenueList,
    entities.SpeakerList,
    entities.ThemeList,
    articles.NewsList,
    articles.SiteMap,
    Next,
)
"""Pages found by their title alone: what they list is found where it stands."""
_KINDS: tuple[tuple[type[View], str], ...] = (
    (events.Event, "Événement"),
    (entities.Speaker, "Intervenant"),
    (entities.Venue, "Lieu"),
    (entities.Territory, "Territoire"),
    (entities.Format, "Format"),
    (entities.Theme, "Thème"),
    (articles.News, "Actualité"),
    (View, "Page"),
)
_APART = {"œ": "o\u2060e", "Œ": "O\u2060E", "æ": "a\u2060e", "Æ": "A\u2060E", "’": "’\u200a"}
"""How words are written for Pagefind, which neither parts « l’école » nor reads « œ » as « oe ».

`theme/static/js/search.js` writes them back.
"""
_LETTERS = str.maketrans(_APART)
_ASIDE = re.compile(
    r'<(figure(?=><svg class="carte")|p(?= class="(?:quand|actions)")|div(?= class="(?:facade plan|ensuite)")'
    r'|section(?= class="sources")|\w+(?= [^>]*aria-hidden="true"))'
)
"""What is no sentence of the page: a map and its credits, the day in large, buttons, consent, sources, initials."""
_MAIN = re.compile(rb"<main[^>]*>(.*)</main>", re.DOTALL)


@dataclass(frozen=True)
class Document:
    """A page as the index reads it: the file that it stands for, and HTML."""

    path: str
    html: str


def documents(views: Iterable[View], files: Mapping[str, bytes]) -> Iterator[Document]:
    """Every page that is to be found, from its view and from the page itself; drafts and examples never are."""
    for view in views:
        pages: Pages | None = getattr(view, "pages", None)
        if isinstance(view, _NOWHERE) or getattr(view, "badge", None) or (pages and pages.previous):
            continue
        path = urls.file_of(view.url)
        yield Document(path, _written(view, files[path]))


def _written(view: View, page: bytes) -> str:
    kind = next(name for known, name in _KINDS if isinstance(view, known))
    told = _told(view)
    attributes = [
        _attribute("meta", "title", view.title),
        _attribute("meta", "note", " · ".join((kind, *told))),
        _attribute("filter", "type", kind),
        *(_attribute("filter", name, value) for name, value in _filters(view)),
        *(_attribute("sort", "date", value) for value in _dates(view)),
    ]
    main = _MAIN.search(page)
    body = f"<h1>{escape(view.title)}</h1><p>{escape(view.description)}</p>"
    if main and not isinstance(view, _LISTS):
        body = _own(main[1].decode())
    head = f'<!doctype html><html lang="fr"><title>{escape(view.title)}</title>'
    return f"{head}<body data-pagefind-body>{''.join(attributes)}{body.translate(_LETTERS)}</body></html>"


def _own(body: str) -> str:
    """The same HTML, of which Pagefind reads what the page alone says, and a fact as « Lieu : La Station »."""
    return _ASIDE.sub(r"<\1 data-pagefind-ignore", body).replace("</dt><dd", "</dt>\u00a0: <dd")


def _attribute(kind: str, name: str, value: str) -> str:
    return f'<i data-pagefind-{kind}="{name}[data-value]" data-value="{escape(value)}"></i>'


def _told(view: View) -> tuple[str, ...]:
    """What is said below a result: when and where, or a role."""
    if isinstance(view, events.Event):
        place = (fact.value for fact in view.facts if fact.label == "Lieu")
        return (capitalized(view.when), *place)
    if isinstance(view, articles.News):
        return (view.published,)
    return (view.lead,) if isinstance(view, entities.Speaker) and view.lead else ()


def _filters(view: View) -> Iterator[tuple[str, str]]:
    """The territories, formats and years of a page; a speaker has those of the events."""
    rows = view.events if isinstance(view, entities.Speaker) else ()
    tags = [row.territory for row in rows if row.territory]
    if isinstance(view, events.Event | entities.Venue | articles.News) and view.territory:
        tags.append(view.territory)
    names = {tag.name for tag in tags} | ({view.title} if isinstance(view, entities.Territory) else set())
    yield from (("territoire", name) for name in sorted(names))
    if isinstance(view, events.Event) and view.format:
        yield "format", view.format.text
    if isinstance(view, entities.Format):
        yield "format", view.title
    years = {date[:4] for date in (*_dates(view), *(row.mark.iso for row in rows))}
    yield from (("annee", year) for year in sorted(years))


def _dates(view: View) -> Iterator[str]:
    """The day, as « 2017-11-00 » where only the month is known: it sorts before those of its days."""
    iso = view.mark.iso if isinstance(view, events.Event) and view.mark else ""
    iso = view.iso if isinstance(view, articles.News) else iso
    if iso:
        yield f"{iso[:10]}-00-00"[:10]
