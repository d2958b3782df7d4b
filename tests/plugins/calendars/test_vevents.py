"""What a calendar tells of an event, and how a change of it reaches those who hold it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import icalendar
import pytest

from plugins.calendars import files, vevents
from plugins.community.graph import Graph
from plugins.community.model import Event
from plugins.community.when import PARIS
from plugins.site.press import at_once
from tests.community.invented import event, graph

TODAY = date(2027, 2, 10)
ADDRESS = "adresse: https://essai.example.org\n"


def told(one: Event, site: str = "") -> icalendar.Event:
    """The event as an agenda reads it."""
    found = icalendar.Event.from_ical(vevents.event_bytes(graph(one, site=site), one))
    assert isinstance(found, icalendar.Event)
    return found


def whole(content: Graph, today: date = TODAY) -> icalendar.Calendar:
    """`tous.ics`."""
    found = icalendar.Calendar.from_ical(next(files.calendars(content, today, at_once)).content)
    assert isinstance(found, icalendar.Calendar)
    return found


def test_a_uid_knows_neither_the_host_nor_the_date() -> None:
    uid = told(event(""))["UID"]
    assert uid == "d1552be1-594c-5dd9-8bce-9f6b5825563a"
    assert told(event("début: 2027-05-20 18:30", "evenements/2027/soiree.yaml"), ADDRESS)["UID"] == uid


def test_a_renamed_event_keeps_the_uid_of_its_first_address() -> None:
    first = told(event(""))
    former = "anciennes_adresses:\n  - /evenements/2027/soiree/\n  - /evenements/2027/soiree-2/"
    renamed = told(event(former, "evenements/2027/soiree-du-port.yaml"))
    assert renamed["UID"] == first["UID"]
    elsewhere = told(event("anciennes_adresses:\n  - /agenda/soiree.html", "evenements/2027/soiree.yaml"))
    assert elsewhere["UID"] == first["UID"]


def test_a_change_is_the_same_entry_revised() -> None:
    history = "historique:\n  - date: 2027-02-01\n    changement: reporté\n    début: 2027-03-04 18:30"
    cancelled = f"{history}\n  - date: 2027-02-05\n    changement: annulé"
    steps = [
        told(event("début: 2027-03-04 18:30")),
        told(event(f"début: 2027-03-04 18:30\nétat: reporté\n{history}")),
        told(event(f"état: reporté\nmodifié_le: 2027-02-02\n{history}")),
        told(event(f"état: annulé\nmodifié_le: 2027-02-02\n{cancelled}")),
    ]
    assert len({step["UID"] for step in steps}) == 1
    assert [step["STATUS"] for step in steps] == ["CONFIRMED", "CANCELLED", "CONFIRMED", "CANCELLED"]
    assert [step.start.day for step in steps] == [4, 4, 11, 11]
    sequences, stamps = [step.sequence for step in steps], [str(step.DTSTAMP) for step in steps]
    assert sequences == sorted(set(sequences))
    assert stamps == sorted(set(stamps))


def test_an_entry_is_dated_by_the_content() -> None:
    found = told(event("publié_le: 2027-01-15\nmodifié_le: 2027-02-01"))
    lines = found.to_ical().split(b"\r\n")
    assert {b"CREATED:20270114T230000Z", b"LAST-MODIFIED:20270131T230000Z", b"DTSTAMP:20270131T230000Z"} <= set(lines)


def test_an_entry_that_nothing_dates_was_written_before_any_that_something_does() -> None:
    found = told(event(""))
    assert b"DTSTAMP:20260101T000000Z" in found.to_ical().split(b"\r\n")
    assert "CREATED" not in found
    assert "LAST-MODIFIED" not in found


def test_addresses_are_told_once_the_site_has_one() -> None:
    assert "URL" not in told(event(""))
    assert told(event(""), ADDRESS)["URL"] == "https://essai.example.org/evenements/2027/soiree/"


def test_nobody_is_invited() -> None:
    found = told(event(""), "contact: bonjour@example.org\n")
    assert "ORGANIZER" not in found
    assert "ATTENDEE" not in found
    assert found["CONTACT"] == "bonjour@example.org"


@pytest.mark.parametrize(
    ("text", "free"),
    [
        ("fin: 2027-03-11 21:00", "OPAQUE"),
        ("début: 2027-03-11", "TRANSPARENT"),
        ("état: à confirmer", "TRANSPARENT"),
        ("état: annulé\nhistorique:\n  - date: 2027-02-01\n    changement: annulé", "TRANSPARENT"),
    ],
)
def test_only_a_confirmed_hour_makes_one_busy(text: str, free: str) -> None:
    assert told(event(text))["TRANSP"] == free


@pytest.mark.parametrize(
    "title",
    [
        "Un, deux ; trois \\\\ quatre",
        "Saut \\n écrit, et non fait",
        "DTEND:19700101",
        "Éééé" * 25,
        "👩‍💻 et 🐚 " * 9,
        "Fin \\",
    ],
)
def test_any_text_comes_back_as_it_was(title: str) -> None:
    one = event(f"titre: '{title}'\nrésumé: '{title}'\nfin: 2027-03-11 21:00")
    found = told(one)
    assert found["SUMMARY"] == one.title
    assert found["DESCRIPTION"] == one.summary


def test_categories_and_place_hold_their_commas() -> None:
    found = told(event("lieu: halle\nthèmes:\n  - sable"))
    assert list(found.categories) == ["Grande soirée", "Calaisis", "Métiers du sable, et des dunes"]
    assert found["LOCATION"] == "Halle aux cordages, 1 quai des Exemples, 62100 Calais"
    assert found["GEO"].to_ical() == "50.9561;1.8504"


def test_the_french_clock_of_the_file_says_what_the_zone_says() -> None:
    """Every turn of the clock that an event may meet, each read from the file's own VTIMEZONE."""
    calendar = whole(graph())
    zone = calendar.timezones[0].to_tz(lookup_tzid=False)
    for year in (2000, 2013, 2026, 2027, 2040):
        for month, day in ((1, 15), (3, 24), (4, 2), (7, 14), (10, 20), (11, 4)):
            moment = datetime(year, month, day, 18, 30)  # noqa: DTZ001 - read in both zones
            assert moment.replace(tzinfo=zone).utcoffset() == moment.replace(tzinfo=PARIS).utcoffset(), moment


def test_a_calendar_says_its_name_and_how_often_to_look() -> None:
    lines = next(files.calendars(graph(site=ADDRESS), TODAY, at_once)).content.decode().split("\r\n")
    assert {
        "PRODID:-//Communauté d’essai//Agenda//FR",
        "NAME:Communauté d’essai",
        "X-WR-CALNAME:Communauté d’essai",
        "X-WR-TIMEZONE:Europe/Paris",
        "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
        "X-PUBLISHED-TTL:PT12H",
        "URL:https://essai.example.org/evenements/",
        "SOURCE;VALUE=URI:https://essai.example.org/calendriers/tous.ics",
    } <= set(lines)
    assert not any(line.startswith(("URL", "SOURCE")) for line in str(whole(graph()).to_ical()).split("\r\n"))


def test_the_calendar_of_all_is_there_even_without_an_event() -> None:
    assert whole(graph()).events == []
    assert len(whole(graph()).timezones) == 1
    assert [journal["SUMMARY"] for journal in whole(graph()).walk("VJOURNAL")] == ["Aucune date n’est encore annoncée"]
    assert whole(graph(event(""))).walk("VJOURNAL") == []


def test_likely_dates_give_way_to_an_announced_one() -> None:
    rule = "FREQ=MONTHLY;BYDAY=2TH"
    before = whole(graph(rule=rule)).events
    after = whole(graph(event(""), rule=rule)).events
    assert [vevent["STATUS"] for vevent in before] == ["TENTATIVE"] * 4
    assert [vevent.start.isoformat()[:10] for vevent in before] == [
        "2027-02-11",
        "2027-03-11",
        "2027-04-08",
        "2027-05-13",
    ]
    assert [vevent["STATUS"] for vevent in after] == ["CONFIRMED", *["TENTATIVE"] * 4]
    stable = {str(vevent.start): vevent["UID"] for vevent in before}
    assert all(stable.get(str(vevent.start), vevent["UID"]) == vevent["UID"] for vevent in after)


def test_an_example_is_held_where_the_graph_holds_it() -> None:
    shown = graph(event("exemple: oui"))
    assert len(whole(shown).events) == 1
    assert whole(replace(shown, events={})).events == []
