"""The likely dates of a format, as visitors and machines are told them: never as certain."""

from __future__ import annotations

import json
import re

import pytest

from tests.site.built import Page, Site, plain, said

DHH = "/formats/digital-happy-hour/"
SHOWN = ("/evenements/", DHH, "/formats/atelier/", "/prochain/")
"""The pages that show some, once nothing announced is to come."""


def likely(page: Page) -> list[str]:
    """The days, ISO, of the likely dates of a page."""
    return [str(time.get("datetime"))[:10] for line in page.classed("probable") for time in line.iter("time")]


def test_out_of_season_the_agenda_shows_those_of_every_format(quiet: Site) -> None:
    days = likely(quiet.pages["/evenements/"])
    assert days == sorted(days)
    assert days[:3] == ["2029-06-06", "2029-06-14", "2029-07-04"]
    assert set(likely(quiet.pages[DHH])) | set(likely(quiet.pages["/formats/atelier/"])) == set(days)


def test_the_next_event_gives_way_to_the_first_ones(quiet: Site) -> None:
    assert likely(quiet.pages["/prochain/"]) == likely(quiet.pages["/evenements/"])[:3]


def test_in_season_only_the_page_of_the_format_shows_them(demo: Site) -> None:
    assert {url for url, page in demo.pages.items() if likely(page)} == {DHH, "/formats/atelier/"}


def test_none_stands_on_a_day_that_is_taken(demo: Site) -> None:
    """The DHH of March, April, June and July are announced, and the one of May was moved from its day."""
    assert likely(demo.pages[DHH]) == ["2027-08-12"]
    assert likely(demo.pages["/formats/atelier/"])[0] == "2027-04-07"


def test_a_rule_says_no_place_so_no_territory_and_no_venue_shows_any(quiet: Site) -> None:
    assert {url for url, page in quiet.pages.items() if likely(page)} == set(SHOWN)


def test_where_no_rule_is_known_none_is_shown(real: Site) -> None:
    assert [url for url, page in real.pages.items() if likely(page) or "Dates probables" in said(page.main)] == []


@pytest.mark.parametrize("url", SHOWN)
def test_each_is_said_to_be_a_guess(quiet: Site, url: str) -> None:
    page = quiet.pages[url]
    assert "D’après la cadence habituelle, et à confirmer : au 1er juin 2029, rien n’était annoncé" in plain(
        said(page.main)
    )
    for line in page.classed("probable"):
        told = said(line)
        assert "Date probable" in told
        assert "À confirmer" in told
        assert "ieu à confirmer" in told


def test_the_usual_hour_is_told_where_the_rule_has_one(quiet: Site) -> None:
    told = plain(said(quiet.pages["/formats/atelier/"].classed("probable")[0]))
    assert "à partir de 12 h 30" in told
    assert "heure et lieu à confirmer" in said(quiet.pages[DHH].classed("probable")[0])


def test_each_leads_to_its_format_but_on_the_page_of_it(quiet: Site) -> None:
    def links(url: str) -> set[str]:
        page = quiet.pages[url]
        return {str(link.get("href")) for line in page.classed("probable") for link in line.iter("a")}

    assert links("/evenements/") == {DHH, "/formats/atelier/"}
    assert links(DHH) == set()


@pytest.mark.parametrize("url", SHOWN)
def test_search_engines_are_told_nothing_of_them(quiet: Site, url: str) -> None:
    assert '"Event"' not in quiet.pages[url].html
    assert "2029-07" not in "".join(
        re.findall(r'<script type="application/ld\+json">.*?</script>', quiet.pages[url].html)
    )


def test_feeds_and_open_data_hold_none(quiet: Site) -> None:
    files = ("flux/evenements.atom", "flux/evenements.json", "donnees/evenements.json", "donnees/evenements.csv")
    assert [file for file in files if b"2029-0" in quiet.files[file]] == []


def test_the_schedule_names_the_pages_that_the_first_one_leaves(quiet: Site) -> None:
    said_next = json.loads(quiet.files["prochaine-bascule.json"])
    assert said_next["prochaine_bascule"] == "2029-06-06T00:00:00+02:00"
    assert {"/evenements/", "/formats/atelier/", "/prochain/", "/calendriers/formats/atelier.ics"} < set(
        said_next["pages"]
    )
    assert DHH not in said_next["pages"]
