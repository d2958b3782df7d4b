"""What pages tell search engines: what is true, by Google's rules, and nothing where what they require is unknown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from plugins import structured_data
from plugins.community.model import State
from plugins.community.parts import Change, Confidence, Registration
from plugins.community.views.events import Event as EventView
from plugins.community.when import When
from plugins.site.publication import Publication
from plugins.structured_data.event import event
from tests.plugins.editions import demo, nameless, with_event

Node = dict[str, Any]
ADDRESS = "https://demo.example.org"
MARCH = "2027/dhh-mars"
SCHEMA = "https://schema.org/"


def change(before: str = "") -> Change:
    return Change.model_validate(
        {"date": "2027-02-01", "changement": "reporté", **({"début": before} if before else {})}
    )


def nodes(publication: Publication, url: str) -> dict[str, Node]:
    """What a page says, by type."""
    told = structured_data.page_data(publication).get(url, {"@graph": []})
    listed: Any = told["@graph"]
    return {node["@type"]: node for node in listed}


def march(**changes: object) -> Node | None:
    """The Event of the March evening, if it were otherwise."""
    graph = with_event(demo().graph, MARCH, **changes)
    return told(replace(demo(), graph=graph))


def told(publication: Publication, key: str = MARCH) -> Node | None:
    source = publication.graph.events[key]
    view = next(view for view in publication.views if view.url == f"/evenements/{key}/")
    assert isinstance(view, EventView)
    return event(publication.graph, source, view, publication.today)


def test_an_event_has_what_google_requires_and_recommends() -> None:
    node = nodes(demo(), f"/evenements/{MARCH}/")["Event"]
    assert node["name"] == "Parler aux machines sans perdre le nord"
    assert (node["startDate"], node["endDate"]) == ("2027-03-11T18:30+01:00", "2027-03-11T21:00+01:00")
    assert node["eventStatus"] == f"{SCHEMA}EventScheduled"
    assert node["eventAttendanceMode"] == f"{SCHEMA}OfflineEventAttendanceMode"
    assert node["location"]["address"]["addressLocality"] == "Calais"
    assert node["location"]["geo"] == {"@type": "GeoCoordinates", "latitude": 50.9561, "longitude": 1.8504}
    assert node["organizer"]["name"] == "Les Amis de l’Exemple"
    assert node["performer"][0]["name"] == "Capucine Delamarée"
    assert node["image"] == f"{ADDRESS}/images/halle-aux-cordages.png"
    assert (node["inLanguage"], node["url"]) == ("fr", f"{ADDRESS}/evenements/{MARCH}/")
    assert node["offers"] == {
        "@type": "Offer",
        "url": "https://example.org/inscription/dhh-mars",
        "price": "0",
        "priceCurrency": "EUR",
        "availability": f"{SCHEMA}InStock",
    }


@pytest.mark.parametrize("starts", [When(2013), When(2017, 11)])
def test_a_date_known_to_the_year_or_month_makes_no_event(starts: When) -> None:
    assert march(starts=starts, ends=None) is None


def test_a_day_without_an_hour_is_a_plain_date() -> None:
    node = march(starts=When(2019, 5, 21), ends=None)
    assert node
    assert node["startDate"] == "2019-05-21"
    assert "endDate" not in node


def test_what_is_still_to_be_confirmed_makes_no_event() -> None:
    assert march(state=State.TENTATIVE) is None


def test_what_is_still_to_be_checked_makes_no_event() -> None:
    assert march(confidence=Confidence.TO_CHECK) is None
    assert march(confidence=Confidence.PROBABLE)


def test_a_place_that_is_not_known_makes_no_event() -> None:
    assert march(venue=None, territory="inconnu") is None


def test_a_territory_is_a_place_where_nothing_more_is_known() -> None:
    node = march(venue=None, territory="montreuillois")
    assert node
    assert node["location"]["name"] == "Montreuillois"
    assert node["location"]["address"] == {
        "@type": "PostalAddress",
        "addressRegion": "Hauts-de-France",
        "addressCountry": "FR",
    }


@pytest.mark.parametrize(
    ("changes", "status", "start", "previous"),
    [
        ({}, "EventScheduled", "2027-03-11T18:30+01:00", None),
        ({"state": State.FULL}, "EventScheduled", "2027-03-11T18:30+01:00", None),
        ({"state": State.CANCELLED, "changes": (change(),)}, "EventCancelled", "2027-03-11T18:30+01:00", None),
        ({"state": State.POSTPONED, "changes": (change(),)}, "EventPostponed", "2027-03-11T18:30+01:00", None),
        (
            {
                "state": State.POSTPONED,
                "changes": (change("2027-03-04 18:30"),),
                "starts": When(2027, 11),
                "ends": None,
            },
            "EventPostponed",
            "2027-03-04T18:30+01:00",
            None,
        ),
        (
            {"state": State.POSTPONED, "changes": (change("2027-04-08 18:30"),)},
            "EventRescheduled",
            "2027-03-11T18:30+01:00",
            "2027-04-08T18:30+02:00",
        ),
        ({"changes": (change("2027-04"),)}, "EventRescheduled", "2027-03-11T18:30+01:00", None),
    ],
)
def test_a_change_is_told_in_schema_orgs_words(
    changes: dict[str, object], status: str, start: str, previous: str | None
) -> None:
    node = march(**changes)
    assert node
    assert node["eventStatus"] == f"{SCHEMA}{status}"
    assert (node["startDate"], node.get("previousStartDate")) == (start, previous)


def test_an_event_followed_from_afar_has_the_address_where_one_signs_up() -> None:
    node = nodes(demo(), "/evenements/2027/atelier-en-ligne/")["Event"]
    assert node["eventAttendanceMode"] == f"{SCHEMA}OnlineEventAttendanceMode"
    assert node["location"] == {"@type": "VirtualLocation", "url": "https://example.org/inscription/atelier-en-ligne"}


def test_an_event_followed_from_afar_without_any_address_makes_no_event() -> None:
    graph = with_event(nameless().graph, MARCH, venue=None, territory="calaisis", online=True, registration=None)
    assert told(replace(nameless(), graph=graph)) is None


def test_an_event_both_ways_has_both_places() -> None:
    node = nodes(demo(), "/evenements/2027/hackathon-de-l-estran/")["Event"]
    assert [place["@type"] for place in node["location"]] == ["Place", "VirtualLocation"]


@pytest.mark.parametrize(
    ("price", "told_price"),
    [
        ("gratuit", "0"),
        ("Gratuit", "0"),
        ("60\u00a0€", "60"),
        ("12,50\u00a0€", "12.50"),
        ("prix libre", None),
        ("10\u00a0€ pour les étudiants, 30\u00a0€ pour les autres", None),
        ("gratuit sur inscription", None),
    ],
)
def test_a_price_is_told_where_there_is_exactly_one(price: str, told_price: str | None) -> None:
    registration = Registration.model_validate({"adresse": "https://example.org/x", "tarif": price})
    node = march(registration=registration)
    assert node
    assert node["offers"].get("price") == told_price
    assert ("priceCurrency" in node["offers"]) == (told_price is not None)


@pytest.mark.parametrize("changes", [{"state": State.CANCELLED}, {"starts": When(2027, 1, 14), "ends": None}])
def test_nobody_can_sign_up_for_what_is_cancelled_or_past(changes: dict[str, object]) -> None:
    node = march(**changes)
    assert node
    assert "offers" not in node


def test_a_full_event_is_sold_out() -> None:
    node = march(state=State.FULL)
    assert node
    assert node["offers"]["availability"] == f"{SCHEMA}SoldOut"


def test_others_events_are_not_said_to_be_the_communitys() -> None:
    node = nodes(demo(), "/evenements/2027/semaine-de-l-exemple/")["Event"]
    assert node["organizer"]["name"] == "Algorithmes & Algues"
    assert (node["startDate"], node["endDate"]) == ("2027-02-08", "2027-02-12")


def test_another_day_changes_offers_only() -> None:
    before = march()
    after = told(replace(demo(), today=date(2027, 3, 12)))
    assert before
    assert after == {key: value for key, value in before.items() if key != "offers"}
