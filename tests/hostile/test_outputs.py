"""The files for machines of the poisoned site, read by others' readers: they say the same things, in other words."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from collections.abc import Iterator
from xml.etree import ElementTree

import icalendar
import pytest

from plugins.open_data.table import DANGEROUS
from tests.hostile.conftest import Poisoned
from tests.site.built import Site

UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufffe\uffff]")


def of_kind(site: Site, suffix: str) -> dict[str, bytes]:
    """The files of a site whose names end so; there are some."""
    found = {file: content for file, content in site.files.items() if file.endswith(suffix)}
    assert found
    return found


def properties(calendar: bytes) -> Counter[tuple[str, str]]:
    """How often each property comes in each component of a calendar."""
    whole = icalendar.Calendar.from_ical(calendar.decode())
    return Counter((str(one.name), name) for one in whole.walk() for name in one)


def keys(told: object, above: str = "") -> Iterator[str]:
    """Every key of what a JSON file tells, with the keys it is under."""
    if isinstance(told, dict):
        for key, value in told.items():
            yield f"{above}{key}"
            yield from keys(value, f"{above}{key}.")
    elif isinstance(told, list):
        for value in told:
            yield from keys(value, above)


def elements(content: bytes) -> Iterator[ElementTree.Element]:
    """Every element of an XML file, which has to be well formed."""
    yield from ElementTree.fromstring(content).iter()  # noqa: S314 - it declares no entity, which a test asserts


def told_on_pages(site: Site) -> dict[str, list[object]]:
    """What each page tells search engines."""
    script = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
    return {url: [json.loads(text) for text in script.findall(page.html)] for url, page in site.pages.items()}


def test_calendars_hold_no_more_entries_and_no_other_properties(poisoned: Poisoned, demo: Site) -> None:
    usual = {name for content in of_kind(demo, ".ics").values() for name in properties(content)}
    for file, content in of_kind(poisoned.site, ".ics").items():
        found = properties(content)
        assert set(found) <= usual | {("VEVENT", "LOCATION"), ("VEVENT", "URL")}, file
        events = found["VEVENT", "UID"], properties(demo.files[file])["VEVENT", "UID"]
        assert events[0] == events[1], file
        assert all(len(line) <= 75 for line in content.split(b"\r\n"))
        assert b"\n" not in content.replace(b"\r\n", b"")


def test_no_cell_of_the_table_is_a_formula(poisoned: Poisoned, demo: Site) -> None:
    rows = list(csv.reader(poisoned.site.files["donnees/evenements.csv"].decode("utf-8-sig").splitlines(keepends=True)))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert len(rows) == len(list(csv.reader(demo.files["donnees/evenements.csv"].decode().splitlines(keepends=True))))
    cells = [cell for row in rows for cell in row]
    assert not any(cell.startswith(DANGEROUS[:-1]) for cell in cells)
    assert any("=1+1" in cell for cell in cells)


@pytest.mark.parametrize("file", ["donnees/evenements.json", "flux/evenements.json", "prochaine-bascule.json"])
def test_json_has_no_other_keys(poisoned: Poisoned, demo: Site, file: str) -> None:
    usual = set(keys(json.loads(demo.files[file])))
    strange = set(keys(json.loads(poisoned.site.files[file]))) - usual
    assert not {key for key in strange if re.search("[^A-Za-z.]|__proto__|constructor", key)}
    assert len(strange) < 12


def test_what_search_engines_are_told_has_no_other_keys(poisoned: Poisoned, demo: Site) -> None:
    before = told_on_pages(demo)
    usual = {key.rpartition(".")[2] for told in before.values() for key in keys(told)}
    for url, told in told_on_pages(poisoned.site).items():
        assert len(told) == len(before[url]), url
        assert {key.rpartition(".")[2] for key in keys(told)} <= usual, url


@pytest.mark.parametrize("suffix", [".atom", ".xml", ".svg"])
def test_xml_is_well_formed_and_has_no_other_elements(poisoned: Poisoned, demo: Site, suffix: str) -> None:
    usual = {element.tag for content in of_kind(demo, suffix).values() for element in elements(content)}
    for file, content in of_kind(poisoned.site, suffix).items():
        assert {element.tag for element in elements(content)} <= usual, file
        assert b"<!ENTITY" not in content


def test_every_address_of_the_site_map_is_of_the_site(poisoned: Poisoned, demo: Site) -> None:
    found, usual = (
        [element.text for element in elements(site.files["sitemap.xml"]) if element.tag.endswith("loc")]
        for site in (poisoned.site, demo)
    )
    assert found == usual


@pytest.mark.parametrize("file", ["robots.txt", "humans.txt", ".well-known/security.txt"])
def test_a_file_of_lines_has_no_more_lines(poisoned: Poisoned, demo: Site, file: str) -> None:
    if file in demo.files:
        assert poisoned.site.files[file].count(b"\n") == demo.files[file].count(b"\n")


def test_no_file_holds_what_turns_a_text_around_or_acts_on_a_terminal(poisoned: Poisoned) -> None:
    texts = {
        file: content.decode()
        for file, content in poisoned.site.files.items()
        if file.endswith((".html", ".csv", ".json", ".ics", ".atom"))
    }
    found = {file: UNSEEN.findall(text.replace("\r\n", "")) for file, text in texts.items()}
    assert {file: signs for file, signs in found.items() if signs} == {}
