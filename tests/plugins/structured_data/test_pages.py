"""Which page tells search engines what."""

from __future__ import annotations

import json
from typing import Any

import pytest

from plugins import structured_data
from plugins.community.views.events import Event as EventView
from plugins.site.publication import Publication
from tests.plugins.editions import demo, nameless, real

Node = dict[str, Any]
ADDRESS = "https://demo.example.org"


def pages(publication: Publication) -> dict[str, dict[str, Node]]:
    """What each page says, by type."""
    told: Any = structured_data.page_data(publication)
    return {url: {node["@type"]: node for node in said["@graph"]} for url, said in told.items()}


def nodes(publication: Publication, url: str) -> dict[str, Node]:
    """What a page says, by type."""
    return pages(publication).get(url, {})


@pytest.mark.parametrize("publication", [demo, nameless, real])
def test_only_its_own_page_tells_an_event(publication: Any) -> None:  # noqa: ANN401 - a parameter
    events = {url for url, told in pages(publication()).items() if "Event" in told}
    assert events
    assert events <= {view.url for view in publication().views if isinstance(view, EventView)}


def test_every_indexed_page_below_the_home_has_its_trail() -> None:
    told = pages(demo())
    for view in demo().views:
        found = told.get(view.url, {}).get("BreadcrumbList")
        assert bool(found) == bool(view.trail and view.index), view.url
        if found:
            assert [item["position"] for item in found["itemListElement"]] == list(range(1, len(view.trail) + 2))
            assert all(item["item"].startswith(ADDRESS) for item in found["itemListElement"])


def test_the_home_tells_the_community_and_the_site() -> None:
    home = nodes(demo(), "/")
    assert set(home) == {"Organization", "WebSite"}
    assert home["WebSite"]["publisher"] == {"@id": home["Organization"]["@id"]}


def test_a_venue_is_a_place_and_a_speaker_a_person() -> None:
    place = nodes(demo(), "/lieux/moulin-aux-ecluses/")["Place"]
    assert place["address"]["addressLocality"] == "Saint-Omer"
    assert "addressRegion" not in place["address"]
    person = nodes(demo(), "/intervenants/capucine-delamaree/")["Person"]
    assert person["image"] == f"{ADDRESS}/images/capucine-delamaree.jpg"
    assert person["sameAs"] == ["https://example.org/capucine", "https://example.org/phares/capucine"]


def test_what_was_someones_work_one_day_is_not_told_as_todays() -> None:
    told_all = json.dumps(structured_data.page_data(demo()))
    assert not any(word in told_all for word in ('"jobTitle":', '"worksFor":', '"affiliation":'))


@pytest.mark.parametrize("publication", [nameless, real])
def test_without_an_address_nothing_of_ours_has_one(publication: Any) -> None:  # noqa: ANN401 - a parameter
    told = structured_data.page_data(publication())
    text = json.dumps(told)
    assert "BreadcrumbList" not in text
    assert "@id" not in text
    assert not [value for value in flat(list(told.values())) if str(value).startswith("/")]


def flat(value: object) -> list[object]:
    """Every value within, down to the last."""
    if isinstance(value, dict):
        return [one for inner in value.values() for one in flat(inner)]
    return [one for inner in value for one in flat(inner)] if isinstance(value, list) else [value]


@pytest.mark.parametrize("publication", [demo, nameless, real])
def test_nothing_is_told_that_is_empty(publication: Any) -> None:  # noqa: ANN401 - a parameter
    assert not [value for value in flat(structured_data.page_data(publication())) if value in (None, "")]
