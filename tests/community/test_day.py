"""The day of the build: what is asked, else what the environment says, else today, in Paris."""

from __future__ import annotations

import datetime

import pytest

from plugins.community.day import build_day


@pytest.fixture(autouse=True)
def _no_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


def test_the_day_asked_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert build_day("2026-03-12") == datetime.date(2026, 3, 12)


@pytest.mark.parametrize(
    "value", ["", "demain", "2026-02-30", "2026-3-12", "20260312", "2026-W10-4", "12/03/2026", "٢٠٢٦-٠٣-١٢"]
)
def test_another_way_of_writing_a_day_is_refused_in_french(value: str) -> None:
    with pytest.raises(ValueError, match=f"« {value} ».*écrivez-la AAAA-MM-JJ"):
        build_day(value)


@pytest.mark.parametrize(
    ("epoch", "expected"),
    [
        ("1773269999", datetime.date(2026, 3, 11)),  # 22:59:59 UTC, one second before midnight in Paris
        ("1773270000", datetime.date(2026, 3, 12)),
        ("1782856800", datetime.date(2026, 7, 1)),  # 22:00 UTC in summer
        (" 0 ", datetime.date(1970, 1, 1)),
    ],
)
@pytest.mark.parametrize("zone", ["UTC", "Pacific/Kiritimati", "America/Los_Angeles"])
def test_an_epoch_is_a_day_in_paris_wherever_the_machine_is(
    monkeypatch: pytest.MonkeyPatch, epoch: str, expected: datetime.date, zone: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    monkeypatch.setenv("TZ", zone)
    assert build_day() == expected


@pytest.mark.parametrize("epoch", ["hier", "1.5", "9" * 30])
def test_an_epoch_that_is_no_moment_is_refused_in_french(monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(ValueError, match="SOURCE_DATE_EPOCH vaut"):
        build_day()


@pytest.mark.parametrize("epoch", [None, "", " "])
def test_otherwise_it_is_today_in_paris(monkeypatch: pytest.MonkeyPatch, epoch: str | None) -> None:
    class Clock(datetime.datetime):
        @classmethod
        def now(cls, tz: datetime.tzinfo | None = None) -> Clock:
            return cls(2026, 12, 31, 23, 30, tzinfo=datetime.UTC).astimezone(tz)

    monkeypatch.setattr(datetime, "datetime", Clock)
    if epoch is not None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert build_day() == datetime.date(2027, 1, 1)
