"""The feeds of the demo: valid, dated by what was announced, and readable far from the site."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID
from xml.etree import ElementTree as ET

import html5lib
import pytest

from plugins import feeds
from plugins.calendars import uid
from plugins.community import identity
from plugins.community.noting import noted
from plugins.community.parts import Change
from plugins.community.when import When
from plugins.feeds import atom, channels, json_feed
from plugins.site.publication import Publication
from plugins.site.views import Leaf, Views
from tests.plugins.editions import demo, nameless, real, with_event

ATOM = "{http://www.w3.org/2005/Atom}"
ADDRESS = "https://demo.example.org"
TIMES = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}")


def files(publication: Publication) -> dict[str, bytes]:
    return {output.path: output.content for output in feeds.outputs(publication)}


def parsed(publication: Publication, name: str = "evenements") -> ET.Element:
    return ET.fromstring(files(publication)[f"flux/{name}.atom"])  # noqa: S314 - our own file


def said(element: ET.Element, tag: str) -> str:
    found = element.findtext(f"{ATOM}{tag}")
    assert found is not None, tag
    return found


def entry(publication: Publication, slug: str) -> ET.Element:
    found = [one for one in parsed(publication).iter(f"{ATOM}entry") if f"/{slug}/" in link(one, "alternate")]
    assert len(found) == 1, slug
    return found[0]


def link(element: ET.Element, rel: str) -> str:
    return next((one.attrib["href"] for one in element.findall(f"{ATOM}link") if one.get("rel") == rel), "")


def events(publication: Publication) -> channels.Channel:
    return channels.events(publication)


def test_there_are_three_feeds_at_the_addresses_of_the_contract() -> None:
    assert set(files(demo())) == {"flux/actualites.atom", "flux/evenements.atom", "flux/evenements.json"}


def test_the_same_content_makes_the_same_bytes() -> None:
    assert files(demo()) == files(demo())


def test_another_day_of_build_changes_nothing_that_did_not_happen() -> None:
    assert files(replace(demo(), today=date(2027, 2, 9))) == files(demo())


@pytest.mark.parametrize("name", ["actualites", "evenements"])
@pytest.mark.parametrize("publication", [demo, nameless, real])
def test_a_feed_and_its_entries_have_what_rfc_4287_requires(publication: object, name: str) -> None:
    assert callable(publication)
    feed = parsed(publication(), name)
    assert feed.tag == f"{ATOM}feed"
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    for element in (feed, *feed.iter(f"{ATOM}entry")):
        assert UUID(said(element, "id").removeprefix("urn:uuid:")).version == 5
        assert said(element, "title")
        assert TIMES.fullmatch(said(element, "updated"))
    identifiers = [said(one, "id") for one in feed.iter(f"{ATOM}entry")]
    assert len(identifiers) == len(set(identifiers))


def test_updated_is_the_last_day_announced_and_never_the_day_of_the_event() -> None:
    march = entry(demo(), "dhh-mars")
    assert said(march, "published") == "2027-01-15T00:00:00+01:00"
    assert said(march, "updated") == "2027-02-01T00:00:00+01:00"
    assert said(entry(demo(), "grand-soir-annule"), "updated") == "2027-02-08T00:00:00+01:00"
    assert entry(demo(), "grand-soir-annule").find(f"{ATOM}published") is None


def test_summer_time_is_told() -> None:
    assert atom.instant(When(2027, 7, 1)) == "2027-07-01T00:00:00+02:00"


def test_the_latest_comes_first_and_dates_the_feed() -> None:
    feed = parsed(demo())
    days = [said(one, "updated") for one in feed.iter(f"{ATOM}entry")]
    assert days == sorted(days, reverse=True)
    assert said(feed, "updated") == days[0]


def test_an_event_without_any_day_of_announcement_is_left_out() -> None:
    told = {said(one, "title") for one in parsed(demo()).iter(f"{ATOM}entry")}
    assert "C’est ce soir" not in told
    assert len(told) == sum(bool(channels.announced(one, demo().today)) for one in demo().graph.events.values())


def test_a_day_of_announcement_that_is_not_known_or_still_to_come_announces_nothing() -> None:
    event = demo().graph.events["2027/dhh-mars"]
    vague = event.model_copy(update={"published": When(2027, 1), "modified": When(2027, 2, 11)})
    assert channels.announced(vague, demo().today) == ()


def test_news_of_tomorrow_are_not_told_today() -> None:
    titles = [said(one, "title") for one in parsed(demo(), "actualites").iter(f"{ATOM}entry")]
    assert titles == ["Les inscriptions de mars sont ouvertes", "Le site ouvre ses portes"]


def test_an_empty_feed_has_a_date_that_no_build_moves() -> None:
    assert said(parsed(real()), "updated") == "2019-04-03T00:00:00+02:00"
    assert json.loads(files(real())["flux/evenements.json"])["items"] == []


def test_what_became_of_an_event_is_in_its_title() -> None:
    assert said(entry(demo(), "grand-soir-annule"), "title") == "Annulé\u00a0: Grand soir de l’équinoxe"
    assert said(entry(demo(), "colloque-des-digues"), "title") == "Nouvelle date\u00a0: Colloque des digues"


def test_a_change_keeps_the_entry_and_dates_it_anew() -> None:
    change = Change.model_validate({"date": "2027-02-09", "changement": "nouvelle salle"})
    after = replace(demo(), graph=with_event(demo().graph, "2027/dhh-mars", changes=(change,)))
    assert said(entry(after, "dhh-mars"), "id") == said(entry(demo(), "dhh-mars"), "id")
    assert said(entry(after, "dhh-mars"), "updated") == "2027-02-09T00:00:00+01:00"


def test_a_page_that_moves_stays_the_same_entry() -> None:
    event = demo().graph.events["2027/dhh-mars"]
    moved = demo().graph.events["2027/dhh-avril"].model_copy(update={"former_addresses": ("evenements/2027/dhh-mars",)})
    moved.placed("dhh-avril", demo().graph.events["2027/dhh-avril"].source)
    assert identity.first_address(moved) == identity.first_address(event)


def test_an_event_has_the_same_name_in_the_feeds_and_in_the_calendars() -> None:
    for event in demo().graph.events.values():
        assert channels.identifier(identity.first_address(event)) == f"urn:uuid:{uid.of_event(event)}"


def test_names_do_not_depend_on_the_address_of_the_site() -> None:
    known, unknown = (
        [one.text for one in parsed(publication).iter(f"{ATOM}id")] for publication in (demo(), nameless())
    )
    assert known == unknown


def test_every_link_is_whole_when_the_address_is_known() -> None:
    for name, content in files(demo()).items():
        assert not re.search(r'(?:href|src)=(?:&quot;|\\?")/', content.decode()), name
    assert link(parsed(demo()), "self") == f"{ADDRESS}/flux/evenements.atom"


def test_without_an_address_links_start_from_the_root_and_json_has_no_url() -> None:
    feed = parsed(nameless())
    assert link(feed, "self") == ""
    assert link(entry(nameless(), "dhh-mars"), "alternate") == "/evenements/2027/dhh-mars/"
    told = json.loads(files(nameless())["flux/evenements.json"])
    assert not {"home_page_url", "feed_url"} & set(told)
    assert all("url" not in item for item in told["items"])


def test_an_entry_holds_the_whole_text_when_where_and_how_to_come() -> None:
    content = said(entry(demo(), "dhh-mars"), "content")
    for part in (
        "Jeudi 11\u00a0mars 2027, 18\u00a0h\u00a030 à 21\u00a0h",
        "Halle aux cordages",
        "On vient comme on est",
        "S’inscrire",
    ):
        assert part in content
    assert f'href="{ADDRESS}/evenements/2027/dhh-janvier/"' in content
    html5lib.HTMLParser(strict=False).parseFragment(content)


def test_a_feed_holds_no_more_than_its_limit() -> None:
    one = events(demo()).entries[0]
    channel = replace(events(demo()), entries=(one,) * channels.LIMIT)
    assert len(json.loads(json_feed.document(channel, "/f.json"))["items"]) == 50
    assert len(events(demo()).entries) <= channels.LIMIT


def test_no_page_is_looked_into_but_those_that_a_feed_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    first = events(demo()).entries[:3]
    monkeypatch.setattr(channels, "LIMIT", 3)
    pages = {view.url: view for view in demo().views}
    leaves = {url: Leaf(url, type(view), view.index, view.turns, b"") for url, view in pages.items()}
    with noted() as facts:
        assert events(replace(demo(), views=Views(leaves, pages.__getitem__))).entries == first
    assert {url for holder, _, url in facts if holder == "view"} == {one.path for one in first}


def test_the_json_feed_says_what_the_atom_feed_says() -> None:
    told = json.loads(files(demo())["flux/evenements.json"])
    assert told["version"] == "https://jsonfeed.org/version/1.1"
    assert told["feed_url"] == f"{ADDRESS}/flux/evenements.json"
    pairs = zip(told["items"], parsed(demo()).iter(f"{ATOM}entry"), strict=True)
    for item, one in pairs:
        assert (item["id"], item["title"], item["url"]) == (said(one, "id"), said(one, "title"), link(one, "alternate"))
        assert (item["content_html"], item["date_modified"]) == (said(one, "content"), said(one, "updated"))
        assert datetime.fromisoformat(item["date_modified"]).astimezone(UTC)


def test_markup_in_a_title_is_text() -> None:
    channel = events(demo())
    sly = replace(channel.entries[0], title="</title><script>alert('&')</script>")
    feed = ET.fromstring(atom.document(replace(channel, entries=(sly,)), "/f"))  # noqa: S314 - our own
    assert said(feed[-1], "title") == sly.title
