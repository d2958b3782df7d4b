"""The calendars of the real content and of the demo, read back by `icalendar`: sound, and equal to the content."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import UTC

import icalendar

from plugins.calendars import files, uid, vevents
from plugins.community import changes, entries, subscriptions, tentative, urls
from plugins.site.press import at_once
from tests.plugins.calendars.conftest import Published


def parsed(content: bytes) -> icalendar.Calendar:
    """The calendar that a file holds."""
    found = icalendar.Calendar.from_ical(content)
    assert isinstance(found, icalendar.Calendar)
    return found


def test_every_file_is_as_rfc_5545_asks(published: Published) -> None:
    for path, content in published[2].items():
        assert content.count(b"\n") == content.count(b"\r\n"), path
        assert content.endswith(b"END:VCALENDAR\r\n"), path
        assert max(map(len, content.split(b"\r\n"))) <= 75, path
        found = parsed(content)
        assert [error for part in found.walk() for error in part.errors] == [], path
        assert found.get_missing_tzids() == set(), path
        assert {"PRODID", "VERSION"} <= set(found), path
        assert "METHOD" not in found, path
        uids = Counter(str(part["UID"]) for part in found.walk() if "UID" in part)
        assert [uid for uid, times in uids.items() if times > 1] == [], path


def test_the_library_writes_back_the_same_bytes(published: Published) -> None:
    for path, content in published[2].items():
        assert parsed(content).to_ical() == content, path


def test_every_event_of_a_known_day_is_there_with_equal_values(published: Published) -> None:
    graph, _, made = published
    held = {str(vevent["UID"]): vevent for vevent in parsed(made["calendriers/tous.ics"]).events}
    for event in graph.events.values():
        vevent = held.pop(uid.of_event(event), None)
        assert (vevent is not None) is entries.has_day(event), event.source.file
        if vevent is None:
            continue
        entry = entries.entry(graph, event)
        told = (vevent["SUMMARY"], vevent.start, vevent.end, vevent.get("LOCATION", ""), vevent["STATUS"])
        assert told == (entry.title, entry.starts, entry.ends, entry.place, entry.held)
        assert vevent.get("DESCRIPTION", "") == entry.text
        assert vevent["SEQUENCE"] == changes.sequence(event)
        assert graph.formats[event.format].name in vevent.categories
        assert ("GEO" in vevent) is bool(event.venue and graph.venues[event.venue].coordinates)
    assert {vevent["STATUS"] for vevent in held.values()} <= {"TENTATIVE"}


def test_what_is_left_are_the_likely_dates(published: Published) -> None:
    graph, today, made = published
    likely = {uid.of_likely(one): one for one in tentative.every(graph, today)}
    of_events = {uid.of_event(event) for event in graph.events.values()}
    held = {str(vevent["UID"]): vevent for vevent in parsed(made["calendriers/tous.ics"]).events}
    assert held.keys() - of_events == likely.keys()
    for name, one in likely.items():
        start = held[name].start
        assert start == (one.when.moment if one.when.has_time else one.when.first_day)
        assert held[name]["TRANSP"] == "TRANSPARENT"


def test_territories_and_formats_hold_their_part_of_the_whole(published: Published) -> None:
    graph, _, made = published
    everything = uids(made["calendriers/tous.ics"])
    by_format = [uids(content) for path, content in made.items() if path.startswith("calendriers/formats/")]
    assert set().union(*by_format) == everything
    assert sum(map(len, by_format)) == len(everything)
    for slug in graph.territories:
        own = {uid.of_event(event) for event in graph.by_territory.get(slug, ())}
        assert uids(made[f"calendriers/territoires/{slug}.ics"]) == own & everything


def test_every_territory_and_format_has_a_calendar(published: Published) -> None:
    graph, today, made = published
    of_territories = {f"calendriers/territoires/{slug}.ics" for slug in graph.territories}
    of_formats = {f"calendriers/formats/{slug}.ics" for slug in graph.formats}
    assert {path for path in made if path.startswith("calendriers/")} == {
        "calendriers/tous.ics",
        *of_territories,
        *of_formats,
    }
    assert of_territories | of_formats < {urls.file_of(one.url) for one in subscriptions.subscriptions(graph, today)}


def test_a_calendar_without_a_date_says_so_and_takes_no_time(published: Published) -> None:
    silent = {path: content for path, content in published[2].items() if not parsed(content).events}
    assert len(silent) == 1
    for path, content in published[2].items():
        journals = parsed(content).walk("VJOURNAL")
        assert len(journals) == (path in silent), path
        assert ["DTSTART" in journal for journal in journals] == [False] * len(journals), path


def uids(content: bytes) -> set[str]:
    """The UID of each entry of a calendar."""
    return {str(event["UID"]) for event in parsed(content).events}


def test_each_event_has_a_file_that_holds_the_very_entry_of_the_whole(published: Published) -> None:
    graph, _, made = published
    whole = made["calendriers/tous.ics"]
    alone = {path: content for path, content in made.items() if path.endswith("/evenement.ics")}
    assert len(alone) == sum(map(entries.has_day, graph.events.values()))
    for event in graph.events.values():
        path = urls.file_of(urls.event_calendar(urls.of_file(event.source.file)))
        if path in alone:
            assert uids(alone[path]) == {uid.of_event(event)}
            start = alone[path].index(b"BEGIN:VEVENT")
            assert alone[path][start:].removesuffix(b"END:VCALENDAR\r\n") in whole


def test_nothing_is_dated_from_the_build(published: Published) -> None:
    graph, today, made = published
    for event in graph.events.values():
        if entries.has_day(event):
            revised = changes.revised(event)
            unknown = f"{int(event.source.file.split('/')[1]) - 1}0101T000000Z"
            stamp = f"{revised.moment.astimezone(UTC):%Y%m%dT%H%M%SZ}" if revised else unknown
            assert f"DTSTAMP:{stamp}\r\n".encode() in vevents.event_bytes(graph, event)
    assert {output.path: output.content for output in files.calendars(graph, today, at_once)} == made


def test_what_an_earlier_build_wrote_is_put_together_as_it_is(published: Published) -> None:
    graph, today, made = published
    written: dict[str, bytes] = {}

    def write(name: str, make: Callable[[], bytes]) -> bytes:
        assert name not in written or written[name] == make(), f"{name} is the name of two texts"
        return written.setdefault(name, make())

    first = {output.path: output.content for output in files.calendars(graph, today, write)}
    again = {output.path: output.content for output in files.calendars(graph, today, lambda name, _: written[name])}
    assert first == again == made
