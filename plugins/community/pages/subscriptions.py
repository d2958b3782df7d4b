"""How to follow the community from one's own calendar or reader."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.community import subscriptions, urls
from plugins.community.model import Format, Territory
from plugins.community.pages.edition import Edition, trail
from plugins.community.subscriptions import Subscription
from plugins.community.typography import french
from plugins.community.views.pieces import Light, Link
from plugins.community.views.subscriptions import Calendar, CalendarGroup, DataFile, QrPicture, Subscriptions

SUBSCRIPTIONS = Link("S’abonner", urls.SUBSCRIPTIONS)
EVERYTHING = "tous"

_LEAD = french(
    "Une seule fois suffit : les nouveaux rendez-vous, les reports et les annulations arrivent d’eux-mêmes dans votre "
    "calendrier. C’est gratuit, sans compte à créer ni courriel à donner."
)
_DESCRIPTION = (
    "S’abonner à l’agenda de la Côte d’Opale dans Google Agenda, Outlook, Thunderbird ou sur un téléphone, pas à pas."
)
_FEEDS = (
    ("Actualités", urls.FEED_OF_NEWS, "Atom : ce que la communauté annonce."),
    ("Événements", urls.FEED_OF_EVENTS, "Atom : les rendez-vous annoncés, reportés ou annulés."),
    ("Événements, pour les développeurs", urls.JSON_FEED_OF_EVENTS, "JSON Feed : les mêmes."),
)


def subscribing(edition: Edition) -> Subscriptions:
    """`/abonnements/`."""
    everything, *parts = subscriptions.subscriptions(edition.graph, edition.today)
    calendars = {one.page: one for one in parts}
    return Subscriptions(
        urls.SUBSCRIPTIONS,
        "S’abonner",
        _DESCRIPTION,
        trail(),
        urls.SUBSCRIPTIONS,
        lead=_LEAD,
        everything=_calendar(edition, everything, "Tout l’agenda", EVERYTHING),
        groups=tuple(group for group in _groups(edition, calendars) if group.calendars),
        feeds=tuple(DataFile(name, url, french(text), edition.whole(url)) for name, url, text in _FEEDS),
        next_pages=tuple(next_pages(edition)),
    )


def next_pages(edition: Edition) -> Iterator[Link]:
    """The pages of the next event: of all, then of each territory from north to south."""
    yield Link("Toute la Côte d’Opale", urls.NEXT)
    for territory in edition.graph.coastwise:
        yield Link(territory.name, urls.next_of(territory.slug))


def anchor(part: Territory | Format) -> str:
    """The fragment of a calendar: `territoire-calaisis`, `format-hackathon`."""
    return f"{part.folder.removesuffix('s')}-{part.slug}"


def qr_picture(edition: Edition, src: str, url: str) -> QrPicture | None:
    """The code that leads to `url`, in the file `src`, once the site has an address."""
    code = edition.qr(url)
    return QrPicture(src, code) if code else None


def _groups(edition: Edition, calendars: dict[str, Subscription]) -> Iterator[CalendarGroup]:
    graph = edition.graph
    formats = [form for _, form in sorted(graph.formats.items())]
    for title, parts in (("Par territoire", graph.coastwise), ("Par format", formats)):
        pairs = ((part, calendars[urls.of_file(part.source.file)]) for part in parts)
        yield CalendarGroup(title, tuple(_part(edition, part, one) for part, one in pairs))


def _part(edition: Edition, part: Territory | Format, one: Subscription) -> Calendar:
    tag = edition.tag(part) if isinstance(part, Territory) else None
    return _calendar(edition, one, part.name, anchor(part), tag.light if tag else None)


def _calendar(edition: Edition, one: Subscription, name: str, fragment: str, light: Light | None = None) -> Calendar:
    address = edition.whole(one.url)
    return Calendar(
        name,
        fragment,
        one.url,
        light,
        address,
        webcal=f"webcal://{address.partition('://')[2]}" if address else "",
        qr=qr_picture(edition, f"{one.url.removesuffix('.ics')}.svg", f"{urls.SUBSCRIPTIONS}#{fragment}"),
    )
