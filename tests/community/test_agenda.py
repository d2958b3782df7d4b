"""When an event is over, and what may be said of it before."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.community import agenda
from plugins.community.when import When
from tests.community.invented import event


def told(text: str) -> list[str]:
    """The four moments of an event, as views give them."""
    return [moment.isoformat(timespec="minutes") for moment in agenda.moments(event(text))]


@pytest.mark.parametrize(
    ("text", "day", "start", "end", "over"),
    [
        (
            "début: 2027-03-11 18:30\nfin: 2027-03-11 21:00",
            "2027-03-11T00:00+01:00",
            "2027-03-11T18:30+01:00",
            "2027-03-11T21:00+01:00",
            "2027-03-11T21:00+01:00",
        ),
        (
            "début: 2027-03-11 18:30",
            "2027-03-11T00:00+01:00",
            "2027-03-11T18:30+01:00",
            "2027-03-11T20:30+01:00",
            "2027-03-12T00:00+01:00",
        ),
        (
            "début: 2027-03-11 23:30",
            "2027-03-11T00:00+01:00",
            "2027-03-11T23:30+01:00",
            "2027-03-12T00:00+01:00",
            "2027-03-12T00:00+01:00",
        ),
        (
            "début: 2027-04-23 18:00\nfin: 2027-04-25",
            "2027-04-23T00:00+02:00",
            "2027-04-23T18:00+02:00",
            "2027-04-26T00:00+02:00",
            "2027-04-26T00:00+02:00",
        ),
        (
            "début: 2027-04-23\nfin: 2027-04-25",
            "2027-04-23T00:00+02:00",
            "2027-04-23T00:00+02:00",
            "2027-04-26T00:00+02:00",
            "2027-04-26T00:00+02:00",
        ),
        (
            "début: 2027-04-23",
            "2027-04-23T00:00+02:00",
            "2027-04-24T00:00+02:00",
            "2027-04-24T00:00+02:00",
            "2027-04-24T00:00+02:00",
        ),
    ],
    ids=["a known end", "two hours supposed", "never after its day", "to a day", "whole days", "one whole day"],
)
def test_what_is_said_changes_at_four_moments(text: str, day: str, start: str, end: str, over: str) -> None:
    assert told(text) == [day, start, end, over]


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("début: 2027-06", "2027-07-01T00:00+02:00"),
        ("début: 2027", "2028-01-01T00:00+01:00"),
        ("début: 2027-06\nfin: 2027-07", "2027-08-01T00:00+02:00"),
    ],
)
def test_what_has_no_day_is_never_going_on(text: str, over: str) -> None:
    assert told(text) == [over] * 4


def test_the_clock_that_goes_back_makes_an_event_longer() -> None:
    assert told("début: 2026-10-25 01:30\nfin: 2026-10-25 03:30")[1:3] == [
        "2026-10-25T01:30+02:00",
        "2026-10-25T03:30+01:00",
    ]
    assert told("début: 2026-10-25 02:30")[1:3] == ["2026-10-25T02:30+02:00", "2026-10-25T03:30+01:00"]


def test_the_clock_that_goes_forward_is_followed() -> None:
    assert told("début: 2027-03-28 01:30") == [
        "2027-03-28T00:00+01:00",
        "2027-03-28T01:30+01:00",
        "2027-03-28T04:30+02:00",
        "2027-03-29T00:00+02:00",
    ]


@pytest.mark.parametrize(
    ("text", "turn"),
    [
        ("début: 2027-03-11 18:30", date(2027, 3, 12)),
        ("début: 2027-12-31 20:00\nfin: 2028-01-01 01:00", date(2028, 1, 2)),
        ("début: 2028-02", date(2028, 3, 1)),
    ],
)
def test_a_build_says_that_an_event_is_past_from_the_day_after_its_last(text: str, turn: date) -> None:
    one = event(text)
    assert agenda.turn(one) == turn
    assert [agenda.is_past(one, date.fromordinal(turn.toordinal() + days)) for days in (-1, 0)] == [False, True]


def test_events_are_sorted_around_a_day() -> None:
    events = [event(f"début: 2027-03-{day} 18:30") for day in (10, 11, 12)]
    today = date(2027, 3, 11)
    assert agenda.upcoming(events, today) == tuple(events[1:])
    assert agenda.past(events, today) == (events[0],)
    assert agenda.past(events, date(2027, 3, 13)) == tuple(reversed(events))


@pytest.mark.parametrize(
    ("written", "twice"),
    [
        ("2026-10-25 02:00", True),
        ("2026-10-25 02:59", True),
        ("2026-10-25 01:59", False),
        ("2026-10-25 03:00", False),
        ("2026-10-25", False),
        ("2026-10", False),
        ("2027-03-28 01:59", False),
        ("2027-03-28 03:00", False),
    ],
)
def test_an_hour_told_twice_is_known(written: str, twice: object) -> None:
    assert When.parse(written).told_twice is twice


def test_an_hour_told_twice_is_the_first() -> None:
    assert When.parse("2026-10-25 02:30").iso == "2026-10-25T02:30+02:00"
