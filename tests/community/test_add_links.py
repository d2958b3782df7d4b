"""« Ajouter à mon agenda »: the links that fill in an event in an agenda on the web."""

from __future__ import annotations

from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest

from plugins.community.add_links import add_links
from tests.community.invented import event, graph

TODAY = date(2027, 2, 10)


def asked(text: str, site: str = "") -> dict[str, dict[str, str]]:
    """What each link asks of its agenda."""
    one = event(text)
    links = add_links(graph(one, site=site), one, TODAY)
    assert all(link.external for link in links)
    return {link.text: {key: value[0] for key, value in parse_qs(urlsplit(link.url).query).items()} for link in links}


def test_there_is_a_link_for_each_agenda() -> None:
    one = event("lieu: halle")
    assert [(link.text, urlsplit(link.url).netloc) for link in add_links(graph(one), one, TODAY)] == [
        ("Google Agenda", "calendar.google.com"),
        ("Outlook.com", "outlook.live.com"),
        ("Outlook (Microsoft 365)", "outlook.office.com"),
    ]


@pytest.mark.parametrize(
    ("start", "end", "utc"),
    [
        ("2027-03-11 18:30", "2027-03-11 21:00", ("20270311T173000Z", "20270311T200000Z")),
        ("2027-06-10 18:30", "2027-06-10 21:00", ("20270610T163000Z", "20270610T190000Z")),
        ("2027-03-28 00:30", "2027-03-28 03:30", ("20270327T233000Z", "20270328T013000Z")),
        ("2027-10-31 00:30", "2027-10-31 03:30", ("20271030T223000Z", "20271031T023000Z")),
    ],
)
def test_times_are_told_in_utc_on_both_sides_of_each_turn_of_the_clock(
    start: str, end: str, utc: tuple[str, str]
) -> None:
    links = asked(f"début: {start}\nfin: {end}")
    assert links["Google Agenda"]["dates"] == "/".join(utc)
    outlook = links["Outlook.com"]
    assert tuple(outlook[key].replace("-", "").replace(":", "") for key in ("startdt", "enddt")) == utc
    assert "allday" not in outlook


def test_whole_days_end_on_the_day_after() -> None:
    links = asked("début: 2027-02-08\nfin: 2027-02-12")
    assert links["Google Agenda"]["dates"] == "20270208/20270213"
    assert "ctz" not in links["Google Agenda"]
    outlook = links["Outlook (Microsoft 365)"]
    assert (outlook["startdt"], outlook["enddt"], outlook["allday"]) == ("2027-02-08", "2027-02-13", "true")


def test_words_come_through_whatever_signs_they_hold() -> None:
    text = 'titre: "100 % mer & 2 < 3 + sel ?"\nlieu: halle\nfin: 2027-03-11 21:00\nrésumé: "Un & deux < trois"'
    links = asked(text, site="adresse: https://essai.example.org\n")
    page = "https://essai.example.org/evenements/2027/soiree/"
    google, outlook = links["Google Agenda"], links["Outlook.com"]
    assert google["text"] == outlook["subject"] == event(text).title
    assert google["location"] == outlook["location"] == "Halle aux cordages, 1 quai des Exemples, 62100 Calais"
    assert google["details"] == f"Un &amp; deux &lt; trois\n{page}"
    assert outlook["body"] == f"Un &amp; deux &lt; trois<br>{page}"


def test_spaces_are_never_plus_signs() -> None:
    one = event("titre: Un deux trois")
    assert all("+" not in link.url and "Un%20deux%20trois" in link.url for link in add_links(graph(one), one, TODAY))


@pytest.mark.parametrize(
    "text",
    {
        "past": "début: 2027-02-09 18:30",
        "of which only the month is known": "début: 2027-05\nétat: à confirmer",
        "cancelled": "état: annulé\nhistorique:\n  - date: 2027-02-01\n    changement: annulé",
        "put off": "état: reporté\nhistorique:\n  - date: 2027-02-01\n    changement: reporté",
    }.values(),
)
def test_there_is_nothing_to_add_for_what_is_past_imprecise_or_called_off(text: str) -> None:
    assert asked(text) == {}
