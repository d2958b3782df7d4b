"""What is only likely, and what has just changed: read at the time of the build and later, nothing of it is false."""

from __future__ import annotations

import pytest

from tests.browser.clock import (
    DURING,
    LIKELY_DAY,
    LIKELY_LATE,
    NEXT_DAY,
    NOON,
    OLD,
    TWO_MONTHS,
    YEARS,
    Read,
    listed,
    over,
    timed,
    words,
)
from tests.site.built import Site, plain


@pytest.mark.parametrize("moment", [LIKELY_DAY, LIKELY_LATE])
def test_no_page_keeps_a_likely_date_that_nothing_confirmed(reread: Read, quiet: Site, moment: str) -> None:
    for url in timed(quiet):
        assert over(reread(url, moment), moment) == [], url


@pytest.mark.parametrize(
    ("moment", "days"),
    [
        ("2029-06-01T12:00:00+02:00", ["6", "14", "4", "12", "1", "9", "5", "13"]),
        ("2029-06-05T23:59:00+02:00", ["6", "14", "4", "12", "1", "9", "5", "13"]),
        (LIKELY_DAY, ["14", "4", "12", "1", "9", "5", "13"]),
        ("2029-06-07T12:00:00+02:00", ["14", "4", "12", "1", "9", "5", "13"]),
        (LIKELY_LATE, ["1", "9", "5", "13"]),
    ],
    ids=["J0", "the eve", "the day", "J+1", "J+60"],
)
def test_a_likely_date_leaves_the_agenda_on_its_day(reread: Read, moment: str, days: list[str]) -> None:
    page = reread("/evenements/", moment)
    assert page.locator(".probable time b").all_inner_texts() == days
    assert page.locator(".probable .statut").all_inner_texts() == ["À confirmer"] * len(days)
    assert "au 1er juin 2029, rien n’était annoncé ces jours-là" in words(page)
    assert (OLD in words(page)) == (moment == LIKELY_LATE)


@pytest.mark.parametrize("url", ["/evenements/", "/formats/digital-happy-hour/", "/prochain/"])
def test_once_no_likely_date_is_left_nothing_is_said_of_them(reread: Read, url: str) -> None:
    page = reread(url, YEARS)
    assert page.locator(".probable").count() == 0
    assert "probable" not in words(page).lower()
    assert page.locator(".vide").count() == 1


def test_a_likely_date_never_joins_what_took_place(reread: Read) -> None:
    url = "/formats/digital-happy-hour/"
    past = [listed(reread(url, moment), "passés") for moment in ("2029-06-01T12:00:00+02:00", YEARS)]
    assert past[0] == past[1] != []
    assert reread(url, LIKELY_LATE).locator(".maree.probable").count() == 2


@pytest.mark.parametrize("url", ["/evenements/", "/formats/digital-happy-hour/", "/prochain/"])
def test_without_script_a_likely_date_claims_nothing(reread: Read, url: str) -> None:
    said = words(reread(url))
    assert "D’après la cadence habituelle, et à confirmer" in said
    assert "au 1er juin 2029, rien n’était annoncé ces jours-là" in said
    assert reread(url).locator(".probable").count() == reread(url).locator(".probable .st-a-confirmer").count() > 0


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        (NOON, ["Reporté", "Annulé", "Reporté de deux semaines"]),
        (DURING, ["Reporté", "Annulé", "Reporté de deux semaines"]),
        (NEXT_DAY, ["Reporté", "Annulé", "Reporté de deux semaines"]),
        ("2027-03-08T00:00:00+01:00", ["Reporté", "Annulé"]),
        ("2027-03-11T12:00:00+01:00", ["Reporté"]),
        (TWO_MONTHS, []),
        ("", ["Reporté", "Annulé", "Reporté de deux semaines"]),
    ],
    ids=["J0", "during", "J+1", "after 30 days", "after 30 more", "J+60", "without script"],
)
def test_the_home_tells_a_change_for_thirty_days(read: Read, moment: str, told: list[str]) -> None:
    page = read("/", moment)
    assert [title.partition("\u00a0:")[0] for title in page.locator(".hero .alerte .dit a").all_inner_texts()] == told
    assert all("Annoncé le" in plain(text) for text in page.locator(".hero .alerte .dit + p").all_inner_texts())
