"""A calendar client, khal, subscribed to the files: each event once, at its local times, and its changes followed."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import icalendar
import pytest

from plugins.calendars import uid
from tests.plugins.calendars.conftest import CONTENTS, Files, Published, made

SETTINGS = """[calendars]
[[site]]
path = {0}/entries/
[locale]
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
timeformat = %H:%M
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = Europe/Paris
default_timezone = Europe/Paris
[sqlite]
path = {0}/khal.db
"""
SHOWN = "{uid}|{start-long}|{end-long}|{status}|{title}"
EVENING = "evenements/2027/dhh-mars"
CANCELLED = "historique:\n  - date: 2027-02-01\n    changement: annulé\n    note: La salle est prise.\nétat: annulé\n"


@dataclass(frozen=True)
class Agenda:
    """Someone's agenda, empty at first."""

    folder: Path

    def run(self, *arguments: str | Path) -> str:
        """What khal answers; it must not complain."""
        command = [sys.executable, "-m", "khal", "-c", self.folder / "khal.conf", *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    def take(self, calendars: Iterable[bytes]) -> None:
        """Import files."""
        paths = [self.folder / f"{number}.ics" for number, _ in enumerate(calendars)]
        for path, content in zip(paths, calendars, strict=True):
            path.write_bytes(content)
        self.run("import", "--batch", "-a", "site", *paths)

    def shown(self, known: list[list[str]]) -> list[list[str]]:
        """UID, start, end, status and title of each entry, on the days of those known and between."""
        days = (min(line[1] for line in known)[:10], max(line[2] for line in known)[:10])
        lines = self.run("list", "--once", "--day-format", "", "--format", SHOWN, *days)
        return sorted(line.split("|") for line in lines.splitlines() if line)


@pytest.fixture(name="agenda")
def _agenda(tmp_path: Path) -> Agenda:
    (tmp_path / "entries").mkdir()
    (tmp_path / "khal.conf").write_text(SETTINGS.format(tmp_path), "utf-8")
    return Agenda(tmp_path)


def told(content: bytes) -> list[list[str]]:
    """What a calendar should show: as `Agenda.shown`."""
    return sorted(
        [str(vevent["UID"]), *spoken(vevent.start, vevent.end), f"{vevent['STATUS']} ", str(vevent["SUMMARY"])]
        for vevent in icalendar.Calendar.from_ical(content).events
    )


def spoken(start: date, end: date) -> tuple[str, str]:
    """The start and the end of an entry, at the time of the place; a last day is said, not the day after."""
    if isinstance(start, datetime):
        return f"{start:%Y-%m-%d %H:%M}", f"{end:%Y-%m-%d %H:%M}"
    return f"{start}", f"{end - timedelta(days=1)}"


def whole(files: Files) -> bytes:
    """The calendar of everything."""
    return files["calendriers/tous.ics"]


def test_each_event_is_shown_once_at_its_local_time(published: Published, agenda: Agenda) -> None:
    files = published[2]
    known = told(whole(files))
    agenda.take([whole(files), *(content for path, content in files.items() if path.startswith("evenements/2027/"))])
    assert agenda.shown(known) == known


def test_a_cancelled_event_takes_the_place_of_the_one_that_was_known(agenda: Agenda, tmp_path: Path) -> None:
    demo, today = CONTENTS["demo"]
    content = Path(shutil.copytree(demo, tmp_path / "content"))
    file = content / f"{EVENING}.md"
    file.write_text(file.read_text("utf-8").replace("---\n", f"---\n{CANCELLED}", 1), "utf-8")
    (graph, _, before), (_, _, after) = made(demo, today), made(content, today)
    agenda.take([whole(before), after[f"{EVENING}/evenement.ics"]])
    known = told(whole(before))
    shown = agenda.shown(known)
    assert len(shown) == len(known)
    name = uid.of_event(graph.events[EVENING.removeprefix("evenements/")])
    assert [(line[0], line[3]) for line in shown if line not in known] == [(name, "CANCELLED ")]
