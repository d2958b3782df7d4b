"""The file that tells a scheduler when to build again."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from plugins import schedule
from plugins.site.publication import Publication, prepare
from tests.plugins import editions


def told(publication: Publication) -> dict[str, object]:
    """What the file says."""
    (made,) = schedule.outputs(publication)
    assert made.path == "prochaine-bascule.json"
    found = json.loads(made.content)
    assert isinstance(found, dict)
    return found


def pages(publication: Publication) -> list[str]:
    """The addresses that it names."""
    found = told(publication)["pages"]
    assert isinstance(found, list)
    return found


def on(day: date) -> Publication:
    """The demo on another day."""
    return prepare(editions.ROOT / "tests/demo", day)


def test_the_event_of_today_turns_at_midnight_in_paris() -> None:
    said = told(editions.demo())
    assert list(said) == ["établi_le", "prochaine_bascule", "pages", "au_plus_tard"]
    assert said["établi_le"] == "2027-02-10"
    assert said["prochaine_bascule"] == "2027-02-11T00:00:00+01:00"
    assert said["au_plus_tard"] == "2027-03-27"


def test_the_pages_that_turn_are_named() -> None:
    assert {
        "/",
        "/evenements/",
        "/evenements/2027/dhh-fevrier/",
        "/formats/digital-happy-hour/",
        "/lieux/villa-des-oyats/",
        "/prochain/montreuillois/",
        "/territoires/montreuillois/",
    } <= set(pages(editions.demo()))
    assert not {"/evenements/2027/dhh-mars/", "/territoires/calaisis/", "/label/"} & set(pages(editions.demo()))


def test_a_news_item_of_tomorrow_turns_what_will_show_it() -> None:
    assert {"/", "/actualites/"} <= set(pages(editions.demo()))
    assert "/actualites/2027/nouvelle-de-demain/" not in pages(editions.demo())
    assert "/actualites/" not in pages(on(date(2027, 2, 11)))


def test_in_summer_the_offset_is_that_of_summer() -> None:
    assert told(on(date(2027, 4, 20)))["prochaine_bascule"] == "2027-04-26T00:00:00+02:00"


def test_what_nothing_will_change_has_no_turn() -> None:
    said = told(editions.real())
    assert (said["prochaine_bascule"], said["pages"]) == (None, [])
    assert said["établi_le"] == "2026-11-24"


def test_a_likely_date_turns_its_calendars() -> None:
    demo = editions.demo()
    form = demo.graph.formats["hackathon"].model_copy(update={"rule": "FREQ=WEEKLY;BYDAY=WE"})
    graph = replace(demo.graph, events={}, news={}, formats={"hackathon": form})
    said = told(replace(demo, graph=graph, views=()))
    assert said["prochaine_bascule"] == "2027-02-17T00:00:00+01:00"
    assert said["pages"] == ["/calendriers/formats/hackathon.ics", "/calendriers/tous.ics"]


def test_a_likely_date_that_comes_near_enough_turns_its_calendars() -> None:
    demo = editions.demo()
    form = demo.graph.formats["hackathon"].model_copy(update={"rule": "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=18"})
    graph = replace(demo.graph, events={}, news={}, formats={"hackathon": form})
    said = told(replace(demo, graph=graph, views=()))
    assert said["prochaine_bascule"] == "2027-05-02T00:00:00+02:00"
    assert said["pages"] == ["/calendriers/formats/hackathon.ics", "/calendriers/tous.ics"]


def test_a_change_that_is_no_news_any_more_turns_the_home() -> None:
    """Of the one told on 9 February 2027, on a day when no event is over."""
    publication = on(date(2027, 3, 11))
    home = next(view for view in publication.views if view.url == "/")
    assert "2027-03-12" in home.turns
    assert told(publication)["prochaine_bascule"] == "2027-03-12T00:00:00+01:00"


@pytest.mark.parametrize(
    "start", [date(2027, 2, 10), date(2027, 2, 13), date(2027, 4, 24), date(2029, 6, 1), date(2029, 6, 6)]
)
def test_before_the_turn_no_page_has_anything_new_to_say(start: date) -> None:
    """But the day itself, where it is told; on the turn, each page that is named has."""
    before = on(start)
    turn = datetime.fromisoformat(str(told(before)["prochaine_bascule"])).date()
    eve, then = on(turn - timedelta(days=1)), on(turn)

    def announced(publication: Publication) -> dict[str, object]:
        return {
            view.url: (view.announced, view.title, view.timed, getattr(view, "notices", ()))
            for view in publication.views
        }

    assert announced(before) == announced(eve)
    views = {view.url: view for view in then.views}
    named = [url for url in pages(before) if url in announced(before)]
    assert named
    assert [url for url in named if views[url] == next(view for view in before.views if view.url == url)] == []
