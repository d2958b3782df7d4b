"""« Ajouter à mon agenda »: links that open an agenda on the web with the event filled in."""

from __future__ import annotations

import html
from datetime import UTC, date, datetime
from urllib.parse import quote, urlencode

from plugins.community import agenda, entries
from plugins.community.entries import Entry
from plugins.community.graph import Graph
from plugins.community.model import Event
from plugins.community.views.pieces import Link

_GOOGLE = "https://calendar.google.com/calendar/render"
_OUTLOOK = "https://outlook.live.com/calendar/deeplink/compose"
_MICROSOFT_365 = "https://outlook.office.com/calendar/deeplink/compose"


def add_links(graph: Graph, event: Event, today: date) -> tuple[Link, ...]:
    """Links to Google Agenda, Outlook.com and Microsoft 365; none for what is past, cancelled, put off or imprecise."""
    if agenda.is_past(event, today) or not entries.has_day(event):
        return ()
    entry = entries.entry(graph, event)
    if entry.held == "CANCELLED":
        return ()
    return (
        Link("Google Agenda", _google(entry)),
        Link("Outlook.com", _outlook(_OUTLOOK, entry)),
        Link("Outlook (Microsoft 365)", _outlook(_MICROSOFT_365, entry)),
    )


def _google(entry: Entry) -> str:
    """No official page tells it; as github.com/InteractionDesignFoundation/add-event-to-calendar-docs does.

    Times are UTC; an end in whole days is the day after.
    """
    query = {
        "action": "TEMPLATE",
        "text": entry.title,
        "dates": f"{_compact(entry.starts)}/{_compact(entry.ends)}",
        "details": html.escape(entry.text, quote=False),
        "location": entry.place,
        "ctz": "" if entry.whole_days else "Europe/Paris",
    }
    return _address(_GOOGLE, query)


def _outlook(page: str, entry: Entry) -> str:
    """As the same pages tell it: times in UTC, plain days with `allday`, and a body that is read as HTML."""
    query = {
        "path": "/calendar/action/compose",
        "rru": "addevent",
        "subject": entry.title,
        "startdt": _extended(entry.starts),
        "enddt": _extended(entry.ends),
        "allday": "true" if entry.whole_days else "",
        "body": html.escape(entry.text, quote=False).replace("\n", "<br>"),
        "location": entry.place,
    }
    return _address(page, query)


def _address(page: str, query: dict[str, str]) -> str:
    """Spaces are `%20`: Outlook shows the plus signs of a form as they are."""
    return f"{page}?{urlencode({key: value for key, value in query.items() if value}, quote_via=quote)}"


def _compact(when: date | datetime) -> str:
    if isinstance(when, datetime):
        return f"{when.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    return f"{when:%Y%m%d}"


def _extended(when: date | datetime) -> str:
    if isinstance(when, datetime):
        return f"{when.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    return when.isoformat()
