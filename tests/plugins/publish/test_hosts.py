"""nginx, Caddy and Apache, for real, with the recipes of the project: what they answer, header by header."""

from __future__ import annotations

import gzip
import json
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import brotli
import pytest

from plugins.publish.headers import TYPE, Table, table
from plugins.publish.media_types import MEDIA_TYPES
from plugins.publish.recipes import FOLDER, ROOT, recipes
from plugins.site.publication import prepare
from tests.plugins.publish import hosts
from tests.plugins.publish.hosts import Answer
from tests.plugins.publish.publishable import MOVED, files
from tests.site.built import DAYS

Ask = Callable[..., Answer]


@pytest.fixture(scope="module", name="site")
def _site(published: Path) -> Iterator[Path]:
    """The published site, where any account of this machine may read it."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copytree(published, Path(folder, "output")))
        for path in (Path(folder), copy, *copy.rglob("*")):
            path.chmod(0o755 if path.is_dir() else 0o644)
        yield copy


@pytest.fixture(scope="module", name="said")
def _said(published: Path) -> Table:
    """The table of that site."""
    (font,) = published.rglob("*.woff2")
    return table(font=f"/{font.relative_to(published).as_posix()}")


@pytest.fixture(scope="module", params=["nginx", "caddy", "apache"], name="ask")
def _ask(request: pytest.FixtureRequest, site: Path, said: Table) -> Iterator[Ask]:
    """Each server in turn, where it is installed."""
    if lacking := hosts.missing(request.param):
        pytest.skip(lacking)
    work = site.parent / request.param
    work.mkdir(mode=0o755)
    with hosts.started(request.param, site, said, MOVED, work) as port:
        yield lambda address, **headers: hosts.ask(port, address, **headers)


def addresses(site: Path) -> list[str]:
    """An address of each kind of file."""
    by_kind = {path.rpartition(".")[2]: path for path in files(site) if "/" in path}
    found = [f"/{path}" for kind, path in by_kind.items() if kind in MEDIA_TYPES and kind != "html"]
    event = next(path for path in files(site) if path.endswith("/evenement.ics"))
    return [*found, "/", "/evenements/2019/lancement/", "/404.html", f"/{event}"]


def test_every_answer_says_what_the_table_says(ask: Ask, site: Path, said: Table) -> None:
    asked = addresses(site)
    assert len(asked) >= 12
    for address in asked:
        answer, expected = ask(address), said.of(address)
        kind = MEDIA_TYPES["html" if address.endswith("/") else address.rpartition(".")[2]]
        assert answer.status == 200, address
        assert answer.headers["Content-Type"].partition(";")[0] == kind
        assert answer.headers["Content-Type"] == expected.pop(TYPE, answer.headers["Content-Type"])
        assert {name: answer.headers.get(name.title()) for name in expected} == expected, address
        others = {"Access-Control-Allow-Origin", "Link"} - expected.keys()
        assert not others & answer.headers.keys(), address


def test_texts_come_compressed_as_the_visitor_wants(ask: Ask, site: Path) -> None:
    page = (site / "label/index.html").read_bytes()
    plain, small = ask("/label/"), ask("/label/", Accept_Encoding="gzip, br")
    zipped = ask("/label/", Accept_Encoding="gzip")
    assert plain.body == page
    assert "Content-Encoding" not in plain.headers
    assert (small.headers["Content-Encoding"], brotli.decompress(small.body)) == ("br", page)
    assert (zipped.headers["Content-Encoding"], gzip.decompress(zipped.body)) == ("gzip", page)
    assert small.body == (site / "label/index.html.br").read_bytes()
    for answer in (small, zipped):
        assert "accept-encoding" in answer.headers["Vary"].lower()
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert len({answer.headers["Etag"] for answer in (plain, small, zipped)}) == 3


def test_what_has_not_changed_is_not_sent_again(ask: Ask) -> None:
    first = ask("/label/")
    assert ask("/label/", If_None_Match=first.headers["Etag"]).status == 304


def test_a_part_of_a_file_can_be_asked_for(ask: Ask, site: Path) -> None:
    whole = (site / "documents/plan.pdf").read_bytes()
    part = ask("/documents/plan.pdf", Range="bytes=2-5")
    assert (part.status, part.body) == (206, whole[2:6])
    assert part.headers["Content-Range"] == f"bytes 2-5/{len(whole)}"


@pytest.mark.parametrize("old", MOVED)
def test_a_former_address_is_redirected_for_good(ask: Ask, old: str) -> None:
    answer = ask(old)
    assert answer.status == 301
    assert answer.headers["Location"].endswith(MOVED[old])


def test_a_folder_without_its_bar_leads_to_itself(ask: Ask) -> None:
    answer = ask("/label")
    assert answer.status in (301, 308)
    assert answer.headers["Location"].endswith("/label/")


@pytest.mark.parametrize(
    "address", ["/nowhere", "/theme/nowhere.css", "/theme/", "/_headers", "/_redirects", "/label/index.html.br"]
)
def test_what_is_not_there_has_the_site_s_own_page(ask: Ask, site: Path, said: Table, address: str) -> None:
    answer, expected = ask(address), said.of("/404.html")
    assert answer.status == 404
    assert answer.body == (site / "404.html").read_bytes()
    assert {name: answer.headers.get(name.title()) for name in expected} == expected


def test_the_file_of_apache_is_shown_to_nobody(ask: Ask) -> None:
    assert ask("/.htaccess").status in (403, 404)


def test_the_recipes_are_those_of_the_real_site() -> None:
    """`python -m plugins.publish.recipes` makes them again."""
    made = recipes(prepare(ROOT / "content", DAYS["real"]))
    assert {name: (FOLDER / name).read_text("utf-8") for name in made} == made
    assert json.dumps(sorted(made)) == '["Caddyfile", "nginx.conf"]'
