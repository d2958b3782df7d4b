"""The calendars one may subscribe to, and what each holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from plugins.community import subscriptions
from plugins.community.model import Format
from plugins.community.subscriptions import PAST_KEPT, PAST_KEPT_OF_EACH
from tests.community.invented import entity, event, graph

TODAY = date(2027, 2, 10)


def test_they_hold_all_that_comes_and_the_last_hundred_that_has_been() -> None:
    past = [event(f"début: 2026-01-{1 + n % 28:02} {n // 28:02}:30", f"evenements/2026/p{n}.yaml") for n in range(130)]
    coming = [
        event(f"début: 2027-04-{1 + n % 28:02} {n // 28:02}:30", f"evenements/2027/c{n}.yaml") for n in range(120)
    ]
    held = [one.starts for one in subscriptions.held(graph(*past, *coming), TODAY)]
    assert held == [*sorted(one.starts for one in past)[-PAST_KEPT:], *sorted(one.starts for one in coming)]


def test_what_a_rare_format_held_it_still_holds() -> None:
    rare = [event(f"format: rare\ndébut: 20{n}-05-12", f"evenements/20{n}/rare.yaml") for n in range(10, 17)]
    many = [event(f"début: 2026-01-{1 + n % 28:02} {n // 28:02}:30", f"evenements/2026/p{n}.yaml") for n in range(130)]
    content = graph(*rare, *many)
    formats = {**content.formats, "rare": entity(Format, "formats/rare.yaml", "nom: Rare\naccroche: Rare.")}
    offered = subscriptions.subscriptions(replace(content, formats=formats), TODAY)
    found = next(one for one in offered if one.url == "/calendriers/formats/rare.ics")
    assert [one.starts.year for one in found.events] == [2012, 2013, 2014, 2015, 2016][-PAST_KEPT_OF_EACH:]


def test_an_event_without_a_day_is_in_none() -> None:
    content = graph(event("début: 2027-05\nétat: à confirmer"))
    assert [one.events for one in subscriptions.subscriptions(content, TODAY)] == [(), (), ()]


def test_each_is_there_before_its_first_event() -> None:
    assert [one.url for one in subscriptions.subscriptions(graph(), TODAY)] == [
        "/calendriers/tous.ics",
        "/calendriers/territoires/calaisis.ics",
        "/calendriers/formats/soiree.ics",
    ]


def test_each_tells_its_name_and_page() -> None:
    told = [(one.url, one.name, one.page) for one in subscriptions.subscriptions(graph(event("")), TODAY)]
    assert told == [
        ("/calendriers/tous.ics", "Communauté d’essai", "/evenements/"),
        ("/calendriers/territoires/calaisis.ics", "Communauté d’essai · Calaisis", "/territoires/calaisis/"),
        ("/calendriers/formats/soiree.ics", "Communauté d’essai · Grande soirée", "/formats/soiree/"),
    ]


def test_likely_dates_are_in_the_whole_and_in_their_format() -> None:
    offered = subscriptions.subscriptions(graph(rule="FREQ=MONTHLY;BYDAY=2TH"), TODAY)
    assert [(one.url, len(one.likely)) for one in offered] == [
        ("/calendriers/tous.ics", 4),
        ("/calendriers/territoires/calaisis.ics", 0),
        ("/calendriers/formats/soiree.ics", 4),
    ]
