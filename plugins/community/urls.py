"""The address and the file of everything that is published. Only here."""

from __future__ import annotations

from functools import cache
from posixpath import splitext

HOME = "/"
AGENDA = "/evenements/"
ARCHIVES = "/evenements/archives/"
FORMATS = "/formats/"
TERRITORIES = "/territoires/"
VENUES = "/lieux/"
SPEAKERS = "/intervenants/"
THEMES = "/themes/"
ORGANISATIONS = "/organisations/"
NEWS = "/actualites/"
LABEL = "/label/"
FIGURES = "/chiffres/"
SUBSCRIPTIONS = "/abonnements/"
NEXT = "/prochain/"
OPEN_DATA = "/donnees/"
SEARCH = "/recherche/"
SITE_MAP = "/plan-du-site/"
NOT_FOUND = "/404.html"
LEGAL_NOTICE = "/mentions-legales/"
PRIVACY = "/confidentialite/"
ACCESSIBILITY = "/accessibilite/"
PARTICIPATE = "/participer/"
PICTURE_CONSENT = "/participer/accord-image/"
CHOICES = "/mes-choix/"
EVERY_CALENDAR = "/calendriers/tous.ics"
FEED_OF_NEWS = "/flux/actualites.atom"
FEED_OF_EVENTS = "/flux/evenements.atom"
JSON_FEED_OF_EVENTS = "/flux/evenements.json"
EVENTS_JSON = "/donnees/evenements.json"
EVENTS_CSV = "/donnees/evenements.csv"
EVENTS_SCHEMA = "/donnees/schema.json"


@cache
def of_file(file: str) -> str:
    """The address of the page that a content file makes: `lieux/x.yaml` → `/lieux/x/`, `pages/label.md` → `/label/`."""
    path = splitext(file)[0]  # a tenth of the time of a `PurePath`, and there may be thousands
    folder, _, name = path.partition("/")
    if folder == "pages":
        return f"/{name}/"
    if folder == "organisations":
        return f"{ORGANISATIONS}#{name}"
    return f"/{path}/"


def of_key(folder: str, key: str) -> str:
    """The address of an entity: `evenements`, `2019/lancement` → `/evenements/2019/lancement/`."""
    return of_file(f"{folder}/{key}.md")


def year(number: int) -> str:
    """`/evenements/2019/`."""
    return f"{AGENDA}{number}/"


def next_of(territory: str) -> str:
    """The page of the next event of a territory: `/prochain/calaisis/`."""
    return f"{NEXT}{territory}/"


def calendar(folder: str, slug: str) -> str:
    """The calendar of a territory or a format: `territoires`, `calaisis` → `/calendriers/territoires/calaisis.ics`."""
    return f"/calendriers/{folder}/{slug}.ics"


def event_calendar(url: str) -> str:
    """The calendar file of the event whose page is at `url`: `/evenements/2019/lancement/evenement.ics`."""
    return f"{url}evenement.ics"


def page(url: str, number: int) -> str:
    """The address of a list's page: the list's own for the first, then `page-2/`."""
    return url if number == 1 else f"{url}page-{number}/"


def static(target: str) -> str:
    """The address of a file of `images/` or `documents/`."""
    return f"/{target.lstrip('/')}"


def whole(host: str | None, url: str) -> str:
    """The address of a page or file with that of the site before it; empty while the site has none."""
    return f"{host}{url}" if host else ""


def file_of(url: str) -> str:
    """The file that holds an address, relative to the output: `/lieux/` → `lieux/index.html`.

    Raises:
        ValueError: it would lie outside. Nothing that someone writes comes as far as here.

    """
    if "/../" in url or "\\" in url:
        raise ValueError(f"{url} leaves the site")
    return f"{url[1:]}index.html" if url.endswith("/") else url[1:]
