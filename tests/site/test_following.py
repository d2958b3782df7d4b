"""The pages that lead away from the site: subscribing, the next event, the open data; with an address and before."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import TypeVar

import pytest

from plugins.community.pages.open_data import FIELDS, PLACEHOLDER
from plugins.community.subscriptions import subscriptions
from plugins.community.views.page import View
from plugins.community.views.subscriptions import Next, OpenData, Subscriptions
from plugins.site.publication import Publication
from plugins.site.qr import qr_code
from tests.plugins import editions
from tests.site.built import Page, Site, plain, said

ADDRESS = "https://demo.example.org"
V = TypeVar("V", bound=View)


def only(kind: type[V], publication: Publication, url: str = "") -> V:
    """The one view of a kind, or the one at `url`."""
    found = [view for view in publication.views if isinstance(view, kind) and url in ("", view.url)]
    assert len(found) == 1
    return found[0]


def event(site: Site, slug: str) -> Page:
    """The page of an event of the demo."""
    return site.pages[f"/evenements/2027/{slug}/"]


@pytest.mark.parametrize("of", [editions.demo, editions.real], ids=["demo", "real"])
def test_every_calendar_is_offered_once(of: Callable[[], Publication]) -> None:
    publication = of()
    page = only(Subscriptions, publication)
    assert page.everything
    offered = [page.everything, *(one for group in page.groups for one in group.calendars)]
    known = [one.url for one in subscriptions(publication.graph, publication.today)]
    assert [one.file for one in offered] == known
    assert len({one.id for one in offered}) == len(offered)


def test_a_calendar_is_told_in_every_way_once_the_site_has_an_address(demo: Site) -> None:
    page = demo.pages["/abonnements/"]
    card = next(element for element in page.classed("calendrier") if element.get("id") == "territoire-calaisis")
    file = "/calendriers/territoires/calaisis"
    assert [link.get("href") for link in card.iter("a")] == [
        f"webcal://demo.example.org{file}.ics",
        f"{file}.ics",
        f"{file}.svg",
    ]
    assert said(card.find(".//code")) == f"{ADDRESS}{file}.ics"
    code = qr_code(f"{ADDRESS}/abonnements/#territoire-calaisis")
    assert code.path in demo.files[f"{file[1:]}.svg"].decode()


def test_before_it_has_one_there_are_files_and_how_to_copy_their_address(real: Site) -> None:
    page = real.pages["/abonnements/"]
    links = [str(link.get("href")) for card in page.classed("calendrier") for link in card.iter("a")]
    assert links
    assert [link for link in links if not re.fullmatch(r"/calendriers/[a-z/0-9-]+\.ics", link)] == []
    assert "Copier l’adresse du lien" in said(page.main)
    assert [file for file in real.files if file.endswith(".svg") and "marque" not in file] == []
    assert [page.url for page in real.pages.values() if "webcal://" in page.html] == []


def test_the_next_event_is_the_first_that_takes_place(demo: Site) -> None:
    for url, slug in (("/prochain/calaisis/", "dhh-mars"), ("/prochain/montreuillois/", "dhh-fevrier")):
        page = demo.pages[url]
        hero = page.classed("prochain")[0]
        assert next(link.get("href") for link in hero.iter("a")) == f"/evenements/2027/{slug}/"
        assert page.meta("robots") == ""


def test_out_of_season_one_is_told_the_last_and_to_subscribe(real: Site) -> None:
    for page in (page for url, page in real.pages.items() if url.startswith("/prochain/")):
        assert len(page.classed("vide")) == len(page.classed("maree")) == 1
        assert str(page.classed("btn")[-1].get("href")).startswith("/abonnements/#")


def test_what_was_never_confirmed_is_not_the_last(quiet: Site) -> None:
    """« Tour des phares », some day of 2028, was left to be confirmed."""
    page = quiet.pages["/prochain/"]
    assert [said(line.find(".//h3")) for line in page.classed("maree")][-1] == "Réveillon des serveurs"
    assert "Tour des phares" in said(quiet.pages["/evenements/"].main)


def test_the_address_of_the_next_event_can_be_printed(demo: Site) -> None:
    code = qr_code(f"{ADDRESS}/prochain/calaisis/")
    assert code.path in demo.files["prochain/calaisis/code-qr.svg"].decode()
    assert code.path not in demo.files["prochain/code-qr.svg"].decode()


def test_what_is_off_is_never_next() -> None:
    rows = [row for view in editions.demo().views if isinstance(view, Next) for row in view.announced]
    assert rows
    assert [row.url for row in rows if row.off] == []


@pytest.mark.parametrize(
    ("slug", "offered"),
    [("dhh-mars", 4), ("dhh-avril", 4), ("grand-soir-annule", 0), ("hackathon-de-juin", 0), ("dhh-janvier", 0)],
)
def test_an_event_can_be_added_to_an_agenda_while_that_makes_sense(demo: Site, slug: str, offered: int) -> None:
    page = event(demo, slug)
    links = [str(link.get("href")) for box in page.classed("ajouter") for link in box.iter("a")]
    assert len(links) == offered
    if offered:
        assert links[0] == f"{page.url}evenement.ics"
        assert links[0][1:] in demo.files


def test_the_sheet_of_an_event_to_come_has_its_code(demo: Site, real: Site) -> None:
    assert qr_code(f"{ADDRESS}/evenements/2027/dhh-mars/").path in event(demo, "dhh-mars").html
    assert not event(demo, "dhh-janvier").classed("imprime")
    assert [page.url for page in real.pages.values() if page.classed("imprime")] == []


def test_the_page_tells_every_field_of_the_data(demo: Site) -> None:
    schema = json.loads(demo.files["donnees/schema.json"])
    told = [name for names, _ in FIELDS for name in names.split(", ")]
    assert sorted(told) == sorted(schema["$defs"]["Event"]["properties"])


def test_the_examples_can_be_copied(demo: Site, real: Site) -> None:
    known, unknown = ([said(code) for code in site.pages["/donnees/"].tagged("pre")] for site in (demo, real))
    assert known[0] == f"curl --remote-name --compressed {ADDRESS}/donnees/evenements.json"
    assert all(PLACEHOLDER in code for code in unknown)
    assert PLACEHOLDER in said(real.pages["/donnees/"].main)
    assert PLACEHOLDER not in demo.pages["/donnees/"].html


def test_the_python_example_runs(
    demo: Site, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code = next(one.code for one in only(OpenData, editions.demo()).examples if "import json" in one.code)
    path = demo.root / "donnees/evenements.json"
    monkeypatch.setattr("urllib.request.urlopen", lambda _: path.open("rb"))
    exec(compile(code, "exemple", "exec"), {})  # noqa: S102 - the page's own example
    lines = capsys.readouterr().out.splitlines()
    assert "2027-03-11T18:30:00+01:00 Parler aux machines sans perdre le nord" in lines
    assert "équinoxe" not in plain(" ".join(lines))
