"""The next event, at an address that posters and signatures can bear: it never changes."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.community import changes, spoken, urls
from plugins.community.graph import Events
from plugins.community.model import Territory
from plugins.community.pages import likely, rows, subscriptions
from plugins.community.pages.edition import Edition, trail
from plugins.community.views.pieces import Link
from plugins.community.views.subscriptions import Next

NEXT = Link("Prochain rendez-vous", urls.NEXT)

_THEN = 3


def next_events(edition: Edition) -> Iterator[Next]:
    """`/prochain/`, then `/prochain/{slug}/` for each territory."""
    graph = edition.graph
    yield _page(edition, urls.NEXT, None, graph.chronological)
    for territory in graph.coastwise:
        yield _page(edition, urls.next_of(territory.slug), territory, graph.by_territory.get(territory.slug, ()))


def _page(edition: Edition, url: str, territory: Territory | None, events: Events) -> Next:
    """Search engines are kept away: it repeats the page of an event, and says something else every month."""
    where = f"dans le {territory.name}" if territory else "sur la Côte d’Opale"
    last = next((event for event in edition.past(events) if changes.holds(event)), None)
    coming = [event for event in edition.upcoming(events) if not changes.is_off(event)]
    following = coming[0] if coming else None
    guesses = likely.Guesses() if territory or following else likely.of_all(edition)
    fragment = subscriptions.anchor(territory) if territory else subscriptions.EVERYTHING
    return Next(
        url,
        f"{NEXT.text} {where}",
        f"Le prochain rendez-vous annoncé {where}, sa date et son lieu, à une adresse qui ne change pas.",
        trail(NEXT) if territory else trail(),
        urls.AGENDA,
        where=where,
        event=edition.row(following) if following else None,
        then=edition.rows(coming[1 : 1 + _THEN]),
        last=edition.row(last) if last and not following else None,
        subscribe=Link("S’abonner", f"{urls.SUBSCRIPTIONS}#{fragment}"),
        others=tuple(link for link in subscriptions.next_pages(edition) if link.url != url),
        others_title="Ailleurs" if territory else "Par territoire",
        moments=rows.moments(following) if following else "",
        built=edition.today.isoformat(),
        built_on=spoken.day(edition.built, weekday=False),
        address=edition.whole(url),
        qr=subscriptions.qr_picture(edition, f"{url}code-qr.svg", url),
        likely=guesses.lines[:_THEN],
        another=guesses.another,
    )
