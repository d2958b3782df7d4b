"""What has changed of an event, as its page and the home tell it."""

from __future__ import annotations

from datetime import date
from typing import Any, cast

import pytest

from plugins.community.model import Event
from plugins.community.pages import changed
from plugins.community.pages.edition import Edition
from plugins.community.views.events import Notice
from tests.community.invented import event, graph
from tests.community.test_changes import history

TODAY = date(2027, 2, 10)


def recent(*events: Event, today: date = TODAY) -> tuple[Notice, ...]:
    """What the home tells; no picture and no map are asked for."""
    nothing = cast("Any", None)
    return changed.recent(Edition(graph(*events), today, nothing, nothing))


def plain(text: str) -> str:
    """The text with ordinary spaces."""
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("text", "title", "told", "strong"),
    {
        "cancelled": (
            history("2027-02-01 | annulé"),
            "Annulé : Soirée",
            "Jeudi 11 mars 2027. Annoncé le 1er février 2027.",
            True,
        ),
        "moved": (
            history("2027-02-01 | reporté d’une semaine | 2027-03-04 18:30"),
            "Reporté d’une semaine : Soirée",
            "Jeudi 11 mars 2027. Annoncé le 1er février 2027. Date d’abord prévue : jeudi 4 mars 2027 à 18 h 30.",
            True,
        ),
        "postponed without a new day": (
            history("2027-02-01 | reporté"),
            "Reporté : Soirée",
            "Annoncé le 1er février 2027. Date d’abord prévue : jeudi 11 mars 2027 à 18 h 30.",
            True,
        ),
        "postponed to some month": (
            "début: 2027-06\n" + history("2027-02-01 | reporté | 2027-03-11 18:30"),
            "Reporté : Soirée",
            "Juin 2027. Annoncé le 1er février 2027. Date d’abord prévue : jeudi 11 mars 2027 à 18 h 30.",
            True,
        ),
        "elsewhere": (
            history("2027-02-01 | nouveau lieu"),
            "Nouveau lieu : Soirée",
            "Jeudi 11 mars 2027. Annoncé le 1er février 2027.",
            False,
        ),
        "announced some day of a month": (
            history("2027-02 | nouveau lieu"),
            "Nouveau lieu : Soirée",
            "Jeudi 11 mars 2027. Annoncé en février 2027.",
            False,
        ),
    }.values(),
)
def test_the_home_says_what_changed_and_since_when(text: str, title: str, told: str, *, strong: bool) -> None:
    (notice,) = recent(event(text))
    assert (plain(notice.title), plain(notice.text), notice.strong) == (title, told, strong)
    assert notice.url == "/evenements/2027/soiree/"


@pytest.mark.parametrize(
    ("today", "count"), [(date(2027, 2, 1), 1), (date(2027, 3, 3), 1), (date(2027, 3, 4), 0), (date(2027, 3, 12), 0)]
)
def test_a_change_is_news_for_thirty_days(today: date, count: int) -> None:
    assert len(recent(event(history("2027-02-01 | annulé")), today=today)) == count


def test_it_is_forgotten_at_once_when_the_event_is_over() -> None:
    text = "début: 2027-02-12 18:30\n" + history("2027-02-09 | nouveau lieu")
    (notice,) = recent(event(text))
    assert (notice.until, notice.turn) == ("2027-02-13T00:00+01:00", "2027-02-13")
    assert recent(event(text), today=date(2027, 2, 13)) == ()


def test_else_on_the_thirty_first_day() -> None:
    (notice,) = recent(event(history("2027-02-01 | nouveau lieu")))
    assert (notice.until, notice.turn) == ("2027-03-04T00:00+01:00", "2027-03-04")


def test_the_latest_changes_come_first_and_three_are_enough() -> None:
    events = [
        event(f"titre: Soirée {day}\n" + history(f"2027-02-0{day} | nouveau lieu"), f"evenements/2027/s{day}.yaml")
        for day in (3, 1, 4, 2)
    ]
    assert [notice.title[-1] for notice in recent(*events)] == ["4", "3", "2"]


def test_what_never_changed_is_no_news() -> None:
    assert recent(event("")) == ()
    assert changed.notices(event("")) == ()


def test_its_page_tells_the_last_change_and_the_list_of_several() -> None:
    one = event(history("2027-01-10 | nouveau lieu", "2027-02-01 | annulé"))
    assert [(notice.title, plain(notice.text)) for notice in changed.notices(one)] == [
        ("Annulé", "Annoncé le 1er février 2027.")
    ]
    assert [(plain(fact.label), fact.value) for fact in changed.history(one)] == [
        ("10 janvier 2027", "Nouveau lieu"),
        ("1er février 2027", "Annulé"),
    ]
