"""What became of an event is one truth: the page, the lists, the home, calendars, data and feeds of the demo say it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

import icalendar
import pytest

from plugins.community import agenda, changes, urls
from plugins.community.changes import Status
from plugins.community.model import Event
from tests.plugins.editions import TODAY
from tests.plugins.editions import demo as published
from tests.site.built import Page, Site, plain, said

ATOM = "{http://www.w3.org/2005/Atom}"


class Words(NamedTuple):
    """How each place says a status; `badges` are all that may stand for it while it is to come."""

    badges: set[str]
    calendar: str
    search: str
    codes: set[int]
    feed: str = ""


WORDS = {
    Status.PLANNED: Words({"Sur inscription", "Complet", ""}, "CONFIRMED", "EventScheduled", {1, 5}),
    Status.TENTATIVE: Words({"À confirmer"}, "TENTATIVE", "", {1}),
    Status.RESCHEDULED: Words({"Nouvelle date"}, "CONFIRMED", "EventRescheduled", {2}, "Nouvelle date : "),
    Status.POSTPONED: Words({"Reporté"}, "CANCELLED", "EventPostponed", {4}, "Reporté : "),
    Status.CANCELLED: Words({"Annulé"}, "CANCELLED", "EventCancelled", {6}, "Annulé : "),
}
EVENTS = sorted(published().graph.events.items())


@pytest.fixture(params=[event for _, event in EVENTS], ids=[key for key, _ in EVENTS], name="event")
def _event(request: pytest.FixtureRequest) -> Event:
    """Each event of the demo in turn."""
    assert isinstance(request.param, Event)
    return request.param


def words(event: Event) -> Words:
    """How its status is said."""
    return WORDS[changes.status(event)]


def page(site: Site, event: Event) -> Page:
    """Its page."""
    return site.pages[urls.of_file(event.source.file)]


def badges(event: Event, *, alone: bool) -> set[str]:
    """The words that may stand beside it: on its page alone, what is over says so."""
    if changes.is_off(event) or not agenda.is_past(event, TODAY):
        return words(event).badges
    return {"Passé"} if alone else {""}


def badge(element: Element) -> str:
    """The state that stands in an element, in a word."""
    found = [said(one) for one in element.iter() if "statut" in (one.get("class") or "").split()]
    assert len(found) <= 1
    return found[0] if found else ""


def lines(site: Site, event: Event) -> Iterator[Element]:
    """Its line in every list."""
    for one in site.pages.values():
        for line in one.classed("maree"):
            if any(link.get("href") == urls.of_file(event.source.file) for link in line.iter("a")):
                yield line


def test_each_status_is_met() -> None:
    assert {changes.status(event) for _, event in EVENTS} == set(Status)


def test_its_page_says_it(demo: Site, event: Event) -> None:
    assert badge(page(demo, event).classed("tete")[0]) in badges(event, alone=True)
    strong = [one for one in page(demo, event).classed("alerte") if "info" not in str(one.get("class"))]
    moved = changes.status(event) in (Status.CANCELLED, Status.POSTPONED, Status.RESCHEDULED)
    assert len(strong) == moved


def test_every_list_says_it_in_words(demo: Site, event: Event) -> None:
    found = list(lines(demo, event))
    assert found
    word = f"{badge(found[0])} : " if changes.is_off(event) else ""
    for line in found:
        assert badge(line) in badges(event, alone=False)
        unseen = "".join(said(one) for one in line.iter("span") if one.get("class") == "vh")
        assert plain(unseen) == word.strip()


def test_a_line_is_struck_where_it_no_longer_holds(demo: Site, event: Event) -> None:
    struck = {Status.CANCELLED: "annule", Status.POSTPONED: "reporte"}.get(changes.status(event))
    for line in lines(demo, event):
        assert {"annule", "reporte"} & set(str(line.get("class")).split()) == ({struck} if struck else set())


def test_calendars_say_it(demo: Site, event: Event) -> None:
    file = f"{urls.of_file(event.source.file)[1:]}evenement.ics"
    assert (file in demo.files) == event.starts.has_day
    if file in demo.files:
        calendar = icalendar.Calendar.from_ical(demo.files[file])
        assert [str(vevent["STATUS"]) for vevent in calendar.walk("VEVENT")] == [words(event).calendar]


def test_search_engines_are_told_it_or_nothing(demo: Site, event: Event) -> None:
    found = re.findall(r'"eventStatus":\s?"https://schema.org/(\w+)"', page(demo, event).html)
    assert set(found) <= {words(event).search} - {""}


def test_the_open_data_say_it(demo: Site, event: Event) -> None:
    told = {one["canonicalUrl"]: one for one in json.loads(demo.files["donnees/evenements.json"])["events"]}
    one = told[f"https://demo.example.org{urls.of_file(event.source.file)}"]
    assert one["status"] in words(event).codes
    assert one["etat"] == changes.state(event)


def test_the_feed_says_it(demo: Site) -> None:
    feed = ET.fromstring(demo.files["flux/evenements.atom"])  # noqa: S314 - our own file
    titles = {plain(str(one.findtext(f"{ATOM}title"))) for one in feed.iter(f"{ATOM}entry")}
    told = [event for _, event in EVENTS if changes.revised(event)]
    assert {plain(f"{words(event).feed}{event.title}") for event in told} == titles


def test_the_home_tells_what_changed_in_the_last_month(demo: Site) -> None:
    told = {str(link.get("href")): said(box) for box in demo.pages["/"].classed("alerte") for link in box.iter("a")}
    recent = {
        event
        for _, event in EVENTS
        if event.changes
        and 0 <= (TODAY - event.changes[-1].on.first_day).days <= 30
        and not agenda.is_past(event, TODAY)
    }
    assert set(told) == {urls.of_file(event.source.file) for event in recent}
    for event in recent:
        assert plain(told[urls.of_file(event.source.file)]).startswith(
            f"{event.changes[-1].what.capitalize()} : {event.title}"
        )
