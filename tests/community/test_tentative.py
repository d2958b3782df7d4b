"""The likely dates of a format: from its rule, without holidays, nor days that an event has taken."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from plugins.community import tentative
from plugins.community.graph import Graph
from plugins.community.problems import Wrong
from plugins.community.tentative import Rule
from tests.community.invented import event, graph

TODAY = date(2027, 2, 10)
THURSDAYS = "FREQ=MONTHLY;BYDAY=2TH"
MOVED = "historique:\n  - date: 2027-02-01\n    changement: reporté\n    début: 2027-03-11 18:30"


def said(content: Graph, today: date = TODAY) -> list[str]:
    """The likely dates of the one format."""
    return [str(when) for when in tentative.dates(content, content.formats["soiree"], today)]


def test_the_next_four_dates_follow_the_rule() -> None:
    assert said(graph(rule=THURSDAYS)) == ["2027-02-11", "2027-03-11", "2027-04-08", "2027-05-13"]


def test_the_usual_hour_comes_from_the_rule() -> None:
    assert said(graph(rule=f"{THURSDAYS};BYHOUR=18;BYMINUTE=30"))[0] == "2027-02-11 18:30"
    assert said(graph(rule=f"{THURSDAYS};BYHOUR=9"))[0] == "2027-02-11 09:00"


def test_a_format_without_a_rule_has_none() -> None:
    assert said(graph()) == []


def test_today_is_not_to_come_and_nothing_is_beyond_200_days() -> None:
    assert said(graph(rule="FREQ=YEARLY;BYMONTH=2,8;BYMONTHDAY=10,29,30")) == ["2027-08-10", "2027-08-29"]


@pytest.mark.parametrize(
    ("rule", "day"),
    {
        "the next one, 200 days before it": ("FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=18", date(2027, 5, 2)),
        "the one after those that are shown": ("FREQ=YEARLY;BYMONTH=3,11;BYMONTHDAY=18", date(2027, 5, 2)),
        "none while four are shown": (THURSDAYS, None),
        "none without a rule": ("", None),
    }.values(),
)
def test_one_more_comes_near_on_a_day_that_is_known(rule: str, day: date | None) -> None:
    content = graph(rule=rule)
    assert tentative.another(content, content.formats["soiree"], TODAY) == day
    if day:
        eve, then = (said(content, day - timedelta(days=before)) for before in (1, 0))
        assert set(then) - set(eve) == {"2027-11-18"}


@pytest.mark.parametrize(
    ("text", "season"),
    {
        "tonight": ("début: 2027-02-10 18:30", True),
        "to be confirmed, on a day": ("début: 2027-03-11\nétat: à confirmer", True),
        "some day of a month": ("début: 2027-03\nétat: à confirmer", False),
        "cancelled": ("historique:\n  - date: 2027-02-01\n    changement: annulé", False),
        "postponed without a new day": ("historique:\n  - date: 2027-02-01\n    changement: reporté", False),
        "postponed to a new day": (f"début: 2027-04-29 18:30\n{MOVED}", True),
        "over": ("début: 2027-02-09 18:30", False),
    }.values(),
)
def test_it_is_season_while_something_to_come_has_a_day(text: str, *, season: bool) -> None:
    assert tentative.is_season(graph(event(text)), TODAY) is season


def test_public_holidays_are_left_out() -> None:
    assert said(graph(rule="FREQ=WEEKLY;BYDAY=TH"), date(2027, 5, 5))[0] == "2027-05-13"  # the 6th is Ascension
    assert said(graph(rule="FREQ=MONTHLY;BYMONTHDAY=1"), date(2027, 4, 30))[0] == "2027-06-01"


def test_the_eleven_public_holidays_of_2027() -> None:
    days = ("01-01", "03-29", "05-01", "05-06", "05-08", "05-17", "07-14", "08-15", "11-01", "11-11", "12-25")
    assert tentative.public_holidays(2027) == {date.fromisoformat(f"2027-{day}") for day in days}


@pytest.mark.parametrize(
    ("text", "taken"),
    {
        "on that day": ("début: 2027-03-11 18:30", True),
        "six days later": ("début: 2027-03-17 18:30", True),
        "six days before": ("début: 2027-03-05 18:30", True),
        "a week later": ("début: 2027-03-18 18:30", False),
        "some day of that month": ("début: 2027-03\nétat: à confirmer", True),
        "some day of that year": ("début: 2027\nétat: à confirmer", False),
        "for a month around it": ("début: 2027-02-20\nfin: 2027-03-20", True),
        "cancelled on that day": ("état: annulé", True),
        "moved away from that day": (f"début: 2027-04-29 18:30\nétat: reporté\n{MOVED}", True),
    }.values(),
)
def test_an_event_near_a_date_takes_its_place(text: str, *, taken: bool) -> None:
    assert ("2027-03-11" not in said(graph(event(text), rule=THURSDAYS))) is taken


def test_dates_do_not_depend_on_the_day_they_are_asked() -> None:
    rule = "FREQ=WEEKLY;BYDAY=TU,TH"
    seen = {day for offset in range(1, 14) for day in said(graph(rule=rule), date(2027, 2, offset))}
    assert {date.fromisoformat(day).weekday() for day in seen} == {1, 3}


def test_the_dates_of_all_formats_come_in_order() -> None:
    found = tentative.every(graph(rule=THURSDAYS), TODAY)
    assert [str(likely.when) for likely in found] == sorted(str(likely.when) for likely in found)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("tous les mois", "vaut 'tous les mois'"),
        ("FREQ=SOMETIMES", "vaut 'FREQ=SOMETIMES' : FREQ ne peut pas valoir 'SOMETIMES'"),
        ("FREQ=HOURLY", "vaut 'FREQ=HOURLY' : FREQ ne peut pas valoir 'HOURLY'"),
        ("BYDAY=2TH", "vaut 'BYDAY=2TH' : FREQ manque"),
        ("FREQ=MONTHLY", "vaut 'FREQ=MONTHLY' : le jour manque"),
        ("FREQ=YEARLY;BYDAY=1MO", "vaut 'FREQ=YEARLY;BYDAY=1MO' : le mois manque"),
        ("FREQ=WEEKLY;BYDAY=2TH", "vaut 'FREQ=WEEKLY;BYDAY=2TH' : un rang dans la semaine"),
        ("FREQ=MONTHLY;BYDAY=6TH", "vaut 'FREQ=MONTHLY;BYDAY=6TH' : BYDAY ne peut pas valoir '6TH'"),
        ("FREQ=MONTHLY;BYDAY=1TH;COUNT=3", "emploie COUNT, qui n’est pas admis ici"),
        (
            "FREQ=MONTHLY;BYDAY=1TH;BYHOUR=25",
            "vaut 'FREQ=MONTHLY;BYDAY=1TH;BYHOUR=25' : BYHOUR ne peut pas valoir '25'",
        ),
        ("FREQ=MONTHLY;BYDAY=1TH;BYMINUTE=30", "donne des minutes sans l’heure"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31", "vaut 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31' : aucun jour n’y répond"),
    ],
)
def test_what_is_no_rule_is_told(rule: str, text: str) -> None:
    with pytest.raises(Wrong) as raised:
        Rule.parse(rule)
    assert raised.value.text == text
    assert raised.value.fix
    problem = next(tentative.check(graph(rule=rule)))
    assert str(problem) == f"formats/soiree.yaml:3: « règle » {text}\n    → {raised.value.fix}"


def test_a_rule_of_every_other_month_is_told_how_to_be_written() -> None:
    with pytest.raises(Wrong) as raised:
        Rule.parse("FREQ=MONTHLY;INTERVAL=2;BYDAY=1TH")
    assert raised.value.fix == "ôtez INTERVAL, et dites les mois, comme BYMONTH=1,3,5,9,11"


@pytest.mark.parametrize("rule", [THURSDAYS, f"RRULE:{THURSDAYS}", " freq=monthly; byday=2th; "])
def test_a_rule_is_read_whatever_its_case_and_spaces(rule: str) -> None:
    assert Rule.parse(rule) == Rule(THURSDAYS)
    assert list(tentative.check(graph(rule=THURSDAYS))) == []
