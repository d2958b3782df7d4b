"""Everything that the contract publishes is published, and nothing else: what goes in comes out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from tests.site.built import DAYS, Site

TERRITORIES = ("boulonnais", "calaisis", "dunkerquois", "montreuillois")
ADDRESSES = (
    "/",
    "/evenements/",
    "/evenements/archives/",
    "/formats/",
    "/territoires/",
    "/lieux/",
    "/intervenants/",
    "/themes/",
    "/organisations/",
    "/actualites/",
    "/label/",
    "/jeunes-et-formation/",
    "/participer/",
    "/abonnements/",
    "/prochain/",
    *(f"/prochain/{slug}/" for slug in TERRITORIES),
    "/chiffres/",
    "/donnees/",
    "/mentions-legales/",
    "/confidentialite/",
    "/mes-choix/",
    "/accessibilite/",
    "/participer/accord-image/",
    "/plan-du-site/",
    "/recherche/",
    "/404.html",
)
"""Section 3 of the contract, without what later issues bring: the search, and files for machines."""
MADE_BY_PAGES = ("label", "jeunes-et-formation", "participer", "mentions-legales", "confidentialite", "accessibilite")
AS_MANY_PAGES = ("evenements", "intervenants", "lieux", "territoires", "formats", "pages")


def test_every_address_of_the_contract_answers(site: Site) -> None:
    assert [url for url in ADDRESSES if url not in site.pages] == []
    assert {"prochaine-bascule.json", "theme/js/time.js"} <= site.files.keys()


@pytest.mark.parametrize(
    ("shape", "least"),
    [(r"/evenements/\d{4}/[^/]+/", 30), (r"/intervenants/[^/]+/", 25), (r"/lieux/[^/]+/", 15), (r"/formats/[^/]+/", 4)],
)
def test_the_real_site_is_well_filled(real: Site, shape: str, least: int) -> None:
    assert sum(bool(re.fullmatch(shape, url)) for url in real.pages) >= least


def test_the_four_territories_have_their_page(site: Site) -> None:
    found = sorted(url for url in site.pages if re.fullmatch(r"/territoires/[^/]+/", url))
    assert found == [f"/territoires/{slug}/" for slug in TERRITORIES]


@pytest.mark.parametrize("name", ["real", "demo"])
def test_what_goes_in_comes_out(name: str, request: pytest.FixtureRequest) -> None:
    site: Site = request.getfixturevalue(name)
    made = {url for url in ADDRESSES if url.strip("/") not in MADE_BY_PAGES}
    assert set(site.pages) == {*made, *pages_of(site.content, DAYS[name].isoformat())}


def test_every_organisation_has_its_place_in_the_list(site: Site) -> None:
    slugs = [file.stem for file in (site.content / "organisations").iterdir()]
    assert [slug for slug in slugs if slug not in site.pages["/organisations/"].identifiers] == []


def test_documents_come_out_as_they_went_in(demo: Site) -> None:
    given = list((demo.content / "documents").iterdir())
    assert given
    assert [file.name for file in given if demo.files[f"documents/{file.name}"] != file.read_bytes()] == []


def test_news_of_tomorrow_is_nowhere(demo: Site) -> None:
    text = (demo.content / "actualites/2027/nouvelle-de-demain.md").read_text("utf-8")
    title = re.findall(r"^titre: (.*)$", text, re.MULTILINE)[0].encode()
    assert [file for file, content in demo.files.items() if title in content or b"nouvelle-de-demain" in content] == []


def test_addresses_are_plain(site: Site) -> None:
    assert [url for url in site.pages if not re.fullmatch(r"/(?:[a-z0-9-]+/)*|/404\.html", url)] == []


def pages_of(content: Path, day: str) -> Iterator[str]:
    """The addresses that the files of a content make, told from their names alone."""
    for folder in AS_MANY_PAGES:
        for file in (content / folder).rglob("[!.]*.*"):
            yield f"/{file.relative_to(content).with_suffix('').as_posix()}/".replace("/pages/", "/")
    for file in (content / "actualites").rglob("[!.]*.*"):
        if written(file, "publié_le") <= day:
            yield f"/{file.relative_to(content).with_suffix('').as_posix()}/"
    for file in (*(content / "evenements").rglob("[!.]*.*"), *(content / "pages").rglob("[!.]*.*")):
        yield from re.findall(r"(?m)^  - (/[a-z0-9/-]+/)$", file.read_text("utf-8"))
    for slug in yaml.safe_load((content / "themes.yaml").read_text("utf-8")):
        yield f"/themes/{slug}/"
    for file in (content / "evenements").rglob("[!.]*.*"):
        yield f"/evenements/{written(file, 'début')[:4]}/"


def written(file: Path, key: str) -> str:
    """The value of a key on the first level of a file."""
    found = re.findall(rf"^{key}: *(\S+)", file.read_text("utf-8"), re.MULTILINE)
    return str(found[0])
