"""An event as an agenda holds it: when, where, and in which words."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from plugins.community import entries, tentative
from plugins.community.entries import Entry
from plugins.community.when import PARIS
from tests.community.invented import event, graph

CANCELLED = "état: annulé\nhistorique:\n  - date: 2027-02-01\n    changement: annulé\n    note: La tempête."
MOVED = "historique:\n  - date: 2027-02-01\n    changement: reporté\n    début: 2027-03-04 18:30"


def entry(text: str, site: str = "") -> Entry:
    """The entry of an event that has one."""
    one = event(text)
    assert entries.has_day(one)
    return entries.entry(graph(one, site=site), one)


def paris(*parts: int) -> datetime:
    """A moment of the French clock."""
    return datetime(*parts, tzinfo=PARIS)  # type: ignore[misc, arg-type]


@pytest.mark.parametrize(
    ("text", "starts", "ends"),
    {
        "a time, and no end: two hours": ("résumé: Sans fin.", paris(2027, 3, 11, 18, 30), paris(2027, 3, 11, 20, 30)),
        "two times": ("fin: 2027-03-11 21:00", paris(2027, 3, 11, 18, 30), paris(2027, 3, 11, 21)),
        "across midnight": ("fin: 2027-03-12 02:00", paris(2027, 3, 11, 18, 30), paris(2027, 3, 12, 2)),
        "a time, and the day it ends": ("fin: 2027-03-13", paris(2027, 3, 11, 18, 30), paris(2027, 3, 14)),
        "a time, and the month it ends": ("fin: 2027-04", paris(2027, 3, 11, 18, 30), paris(2027, 3, 11, 20, 30)),
        "a day": ("début: 2019-05-21", date(2019, 5, 21), date(2019, 5, 22)),
        "several days": ("début: 2027-02-08\nfin: 2027-02-12", date(2027, 2, 8), date(2027, 2, 13)),
        "a day, and the time it ends": (
            "début: 2027-02-08\nfin: 2027-02-12 17:00",
            date(2027, 2, 8),
            date(2027, 2, 13),
        ),
        "from one year to the next": ("début: 2027-12-31\nfin: 2028-01-01", date(2027, 12, 31), date(2028, 1, 2)),
    }.values(),
)
def test_an_entry_starts_and_ends(text: str, starts: date, ends: date) -> None:
    found = entry(text)
    assert (found.starts, found.ends) == (starts, ends)
    assert found.whole_days is not isinstance(starts, datetime)


@pytest.mark.parametrize("start", ["2027-03-28 01:30", "2027-10-31 01:30", "2027-10-31 02:30"])
def test_two_hours_are_two_hours_when_the_clock_turns(start: str) -> None:
    found = entry(f"début: {start}")
    assert isinstance(found.starts, datetime)
    assert isinstance(found.ends, datetime)
    assert found.ends.astimezone(UTC) - found.starts.astimezone(UTC) == timedelta(hours=2)


@pytest.mark.parametrize("start", ["2027-05", "2027"])
def test_an_event_without_a_day_has_no_entry(start: str) -> None:
    assert not entries.has_day(event(f"début: {start}\nétat: à confirmer"))


def test_a_cancelled_event_says_so_in_its_title_and_text() -> None:
    found = entry(CANCELLED)
    assert (found.title, found.held) == ("Annulé\xa0: Soirée", "CANCELLED")
    assert found.text == "Cet événement est annulé.\nLa tempête."


def test_a_date_to_be_confirmed_is_tentative() -> None:
    found = entry("état: à confirmer")
    assert (found.title, found.held) == ("À confirmer\xa0: Soirée", "TENTATIVE")
    assert found.text.startswith("Cette date n’est pas encore confirmée.\n")


def test_an_event_moved_to_a_new_date_is_confirmed_there() -> None:
    found = entry(f"fin: 2027-03-11 21:00\nétat: reporté\n{MOVED}")
    assert (found.title, found.held, found.starts) == ("Soirée", "CONFIRMED", paris(2027, 3, 11, 18, 30))
    assert found.text == "Date d’abord prévue\xa0: jeudi 4\xa0mars 2027 à 18\xa0h\xa030."


@pytest.mark.parametrize("start", ["2027-03-04 18:30", "2027-05", "2027"])
def test_an_event_put_off_without_a_new_date_frees_the_old_one(start: str) -> None:
    found = entry(f"début: {start}\nétat: reporté\n{MOVED}")
    assert (found.title, found.held, found.starts) == ("Reporté\xa0: Soirée", "CANCELLED", paris(2027, 3, 4, 18, 30))
    assert found.text == "Cet événement est reporté à une date qui n’est pas encore fixée."


def test_the_text_tells_how_to_come_and_where_to_read_more() -> None:
    text = "fin: 2027-03-11 21:00\nrésumé: On parle.\ninscription:\n  adresse: https://billets.example.org/1"
    assert entry(text).text == "On parle.\nInscription\xa0: https://billets.example.org/1"
    told = entry(text, site="adresse: https://essai.example.org\n").text
    assert told.endswith("\nhttps://essai.example.org/evenements/2027/soiree/")


def test_a_full_event_says_so_and_no_longer_how_to_sign_up() -> None:
    text = "fin: 2027-03-11 21:00\nétat: complet\ninscription:\n  adresse: https://billets.example.org/1"
    assert entry(text).text == "Complet."


def test_an_end_that_is_only_supposed_is_told() -> None:
    said = "L’heure de fin n’est pas connue\xa0: deux heures sont comptées ici."
    assert entry("résumé: On parle.").text == f"On parle.\n{said}"
    assert said not in entry(CANCELLED).text


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("lieu: halle", "Halle aux cordages, 1 quai des Exemples, 62100 Calais"),
        ("lieu: halle\nen_ligne: oui", "Halle aux cordages, 1 quai des Exemples, 62100 Calais (et en ligne)"),
        ("en_ligne: oui", "En ligne"),
        ("territoire: calaisis", "Calaisis"),
        ("territoire: inconnu", ""),
    ],
)
def test_an_entry_says_where(text: str, place: str) -> None:
    assert entry(text).place == place


def test_a_likely_date_says_that_nothing_is_announced() -> None:
    content = graph(rule="FREQ=MONTHLY;BYDAY=2TH;BYHOUR=18;BYMINUTE=30", site="adresse: https://essai.example.org\n")
    found = entries.likely_entry(content, tentative.every(content, date(2027, 2, 10))[0])
    assert (found.title, found.held) == ("À confirmer\xa0: Grande soirée", "TENTATIVE")
    assert (found.starts, found.ends) == (paris(2027, 2, 11, 18, 30), paris(2027, 2, 11, 20, 30))
    assert found.text.split("\n") == [
        "Date probable, d’après la cadence habituelle de ce rendez-vous\xa0: rien n’est encore annoncé.",
        "On s’y voit.",
        "https://essai.example.org/formats/soiree/",
    ]
