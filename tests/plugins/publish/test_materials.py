"""What the site is made with: known, allowed, told to auditors, and as it was taken."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

from plugins.publish import licences
from plugins.publish.bill import bill
from plugins.publish.materials import packages, versions
from plugins.publish.vendored import VENDORED
from tests.site.built import ROOT

OF_OTHERS = (
    "theme/**/*.woff2",
    *(f"plugins/**/*.{suffix}" for suffix in ("csv", "geojson", "txt")),
    "tests/**/*.min.js",
)
"""What ours are not: fonts, data, minified scripts."""


def test_the_page_of_licences_says_what_is_installed() -> None:
    assert licences.page() == licences.FILE.read_text("utf-8"), "python -m plugins.publish.licences makes it again"


def test_every_licence_is_known_and_may_be_there() -> None:
    found = {one.name: one.licence for one in packages()} | {one.path: one.licence for one in VENDORED}
    odd = {name: told for name, told in found.items() if not licences.COMPATIBLE.keys() >= set(told.split(" AND "))}
    assert odd == {}


def test_the_terms_under_which_all_of_it_may_be_given_are_those_of_pelican() -> None:
    strict = {one.name for one in packages() if "GPL" in one.licence}
    assert strict == {"docutils", "pelican", "unidecode"}  # another one is to be thought about, and told in the page


def test_what_is_installed_is_one_of_the_versions_that_are_pinned() -> None:
    pinned = versions()
    assert [one for one in packages() if one.version not in pinned[one.name]] == []


def test_every_file_of_others_is_as_it_was_taken() -> None:
    found = {one.path: sha256((ROOT / one.path).read_bytes()).hexdigest() for one in VENDORED}
    assert found == {one.path: one.digest for one in VENDORED}


def test_no_other_file_of_others_is_there() -> None:
    found = {path.relative_to(ROOT).as_posix() for pattern in OF_OTHERS for path in ROOT.glob(pattern)}
    assert found == {one.path for one in VENDORED}


def test_the_bill_is_always_the_same_and_names_every_package() -> None:
    told = json.loads(bill("Le site"))
    assert bill("Le site") == bill("Le site") != bill("Un autre")
    assert {one["name"] for one in told["components"] if one["type"] == "library"} == {one.name for one in packages()}
    assert all(one["licenses"] for one in told["components"])


def test_in_the_bill_whoever_is_needed_is_there() -> None:
    told = json.loads(bill("Le site"))
    known = {one["bom-ref"] for one in (told["metadata"]["component"], *told["components"])}
    refs = [one["ref"] for one in told["dependencies"]] + [
        to for one in told["dependencies"] for to in one["dependsOn"]
    ]
    assert set(refs) <= known
    pelican = next(one for one in told["dependencies"] if one["ref"].startswith("pkg:pypi/pelican@"))
    assert any(to.startswith("pkg:pypi/jinja2@") for to in pelican["dependsOn"])


def test_the_bill_is_beside_what_is_served(published: Path) -> None:
    told = json.loads(published.with_name("output.cdx.json").read_bytes())
    assert told["metadata"]["component"]["name"] == "Rendez-vous de la côte"
    assert [path for path in published.rglob("*") if "cdx" in path.name] == []
    assert [path.name for path in published.parent.iterdir() if path.name.startswith(".")] == []
