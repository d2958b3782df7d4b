"""The pages that the browser looks at: one of each kind of the real site, and the states that only the demo has."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tests.site.built import Page, Site

KINDS = {
    "home": r"/",
    "agenda": r"/evenements/",
    "archives": r"/evenements/archives/",
    "year": r"/evenements/\d{4}/",
    "event": r"/evenements/\d{4}/[^/]+/",
    "formats": r"/formats/",
    "format": r"/formats/[^/]+/",
    "territories": r"/territoires/",
    "territory": r"/territoires/[^/]+/",
    "venues": r"/lieux/",
    "venue": r"/lieux/[^/]+/",
    "speakers": r"/intervenants/",
    "speaker": r"/intervenants/[^/]+/",
    "themes": r"/themes/",
    "theme": r"/themes/[^/]+/",
    "organisations": r"/organisations/",
    "news list": r"/actualites/",
    "news": r"/actualites/\d{4}/[^/]+/",
    "label": r"/label/",
    "article": r"/(?:jeunes-et-formation|participer)/",
    "legal notice": r"/mentions-legales/",
    "privacy": r"/confidentialite/",
    "accessibility": r"/accessibilite/",
    "picture consent": r"/participer/accord-image/",
    "choices": r"/mes-choix/",
    "figures": r"/chiffres/",
    "subscriptions": r"/abonnements/",
    "next event": r"/prochain/(?:[^/]+/)?",
    "open data": r"/donnees/",
    "site map": r"/plan-du-site/",
    "search": r"/recherche/",
    "not found": r"/404\.html",
}
"""The addresses of each kind of page."""

STATES = {
    "home with dates": "/",
    "agenda full of dates": "/evenements/",
    "format with likely dates": "/formats/atelier/",
    "event upcoming": "/evenements/2027/dhh-mars/",
    "event put off": "/evenements/2027/balade-des-bouees/",
    "event cancelled": "/evenements/2027/grand-soir-annule/",
    "event postponed": "/evenements/2027/dhh-mai/",
    "event of three days": "/evenements/2027/hackathon-de-l-estran/",
    "event of a month": "/evenements/2027/hackathon-de-juin/",
    "event filmed": "/evenements/2026/soiree-filmee/",
    "event past": "/evenements/2027/dhh-janvier/",
    "event that someone left": "/evenements/2019/fete-du-label/",
    "title of 120 signs": "/evenements/2027/titre-de-cent-vingt-signes/",
    "every form of a text": "/evenements/2026/tout-ce-que-permet-un-texte/",
    "next event of a territory": "/prochain/calaisis/",
    "speaker with twelve talks": "/intervenants/capucine-delamaree/",
    "speaker with a long name": "/intervenants/jean-barthelemy-de-la-roche-quemanville/",
    "venue without coordinates": "/lieux/cale-seche/",
}
"""Pages of the demo, by what they show."""

CONTINUED = {"list on several pages": "/evenements/2016/page-2/"}
"""Pages of the crowded demo."""

SHOWCASE = (*KINDS, *STATES, *CONTINUED)


def heaviest(*sites: Site, kind: str) -> tuple[Site, str]:
    """The page of a kind with most on it, in the first site that has one; KeyError where none has."""
    for site in sites:
        pages = [page for url, page in site.pages.items() if re.fullmatch(KINDS[kind], url)]
        if pages:
            return site, max(pages, key=lambda page: (len(page.html), page.url)).url
    raise KeyError(kind)


def of_no_kind(pages: Mapping[str, Page]) -> list[str]:
    """The addresses that no kind foresees; the pages that continue a list are of its kind."""
    known = re.compile("|".join(f"(?:{pattern})" for pattern in KINDS.values()))
    return [url for url in pages if not known.fullmatch(re.sub(r"page-\d+/$", "", url))]
