"""The dates that a format's rule makes likely, as lines of a list: guesses, shown as such, that lead to no event."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from plugins.community import agenda, spoken, tentative, urls
from plugins.community.frozen import frozen
from plugins.community.model import Format
from plugins.community.pages import rows
from plugins.community.pages.badges import badge
from plugins.community.pages.edition import Edition
from plugins.community.tentative import Likely
from plugins.community.views.pieces import EventRow


@frozen
class Guesses:
    """The lines, and the day, ISO, from which there is one more; empty where none is foreseen."""

    lines: tuple[EventRow, ...] = ()
    another: str = ""


def of_all(edition: Edition) -> Guesses:
    """Those of all formats, the next one first, while nothing to come has a day; none in season."""
    if tentative.is_season(edition.graph, edition.today):
        return Guesses()
    return _guesses(edition, tentative.every(edition.graph, edition.today), edition.graph.formats.values())


def of_format(edition: Edition, form: Format) -> Guesses:
    """Those of one format, whose page they stand on; the days that its events take are not among them."""
    likely = [Likely(form, when) for when in tentative.dates(edition.graph, form, edition.today)]
    return _guesses(edition, likely, (form,), linked=False)


def _guesses(edition: Edition, likely: Iterable[Likely], forms: Iterable[Format], *, linked: bool = True) -> Guesses:
    further = (tentative.another(edition.graph, form, edition.today) for form in forms)
    nearest = min((day for day in further if day), default=None)
    return Guesses(tuple(_line(one, linked=linked) for one in likely), _iso(nearest))


def _line(likely: Likely, *, linked: bool) -> EventRow:
    """Until its day begins: by then it would have been announced."""
    form, when = likely
    return EventRow(
        title=form.name,
        url=urls.of_file(form.source.file) if linked else "",
        mark=rows.date_mark(when),
        format="Date probable",
        place="lieu à confirmer" if when.has_time else "heure et lieu à confirmer",
        hours=spoken.hours(when, None),
        status=rows.TO_CONFIRM,
        fate="probable",
        badge=badge(form),
        until=agenda.midnight(when.first_day).isoformat(timespec="minutes"),
        turn=when.first_day.isoformat(),
    )


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
