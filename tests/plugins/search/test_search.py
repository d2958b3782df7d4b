"""What the index holds: every page that one may look for, once, and nothing else."""

from __future__ import annotations

import gzip
import json
from dataclasses import replace
from pathlib import Path

import pytest

from plugins import search
from plugins.community.release import Release
from plugins.community.views.events import Event
from plugins.search import indexing
from plugins.search.documents import Document, documents
from plugins.site.outputs import Output
from plugins.site.publication import Publication, page_outputs
from tests.plugins.editions import ROOT, demo, real

MOST = 300_000
"""Bytes that the index of the real site may take."""


@pytest.fixture(scope="module", name="site")
def _site() -> tuple[Publication, list[Output]]:
    """The real site, as it goes on line, and its index."""
    publication = replace(real(), release=Release.PREVIEWED)
    return publication, search.outputs_of(publication, outputs=list(page_outputs(publication, ROOT / "theme")))


def told(publication: Publication) -> dict[str, str]:
    """What the index is given of each page."""
    files = {output.path: output.content for output in page_outputs(publication, ROOT / "theme")}
    return {one.path: one.html for one in documents(publication.views, files)}


def test_the_index_is_light_and_holds_nothing_that_is_not_asked_for(site: tuple[Publication, list[Output]]) -> None:
    outputs = {output.path: output.content for output in site[1]}
    assert sum(map(len, outputs.values())) <= MOST
    assert {"pagefind/pagefind.js", "pagefind/pagefind-entry.json", "pagefind/wasm.fr.pagefind"} < outputs.keys()
    assert [path for path in outputs if "ui" in path or "worker" in path or "unknown" in path] == []
    assert list(json.loads(outputs["pagefind/pagefind-entry.json"])["languages"]) == ["fr"]


def test_every_event_person_place_and_article_is_found(site: tuple[Publication, list[Output]]) -> None:
    fragments = [gzip.decompress(output.content) for output in site[1] if "/fragment/" in output.path]
    found = {json.loads(fragment[fragment.index(b"{") :])["url"] for fragment in fragments}
    views = {view.url: view for view in site[0].views}
    looked_for = {url for url in views if url not in {"/", "/404.html", "/recherche/"} and "/page-" not in url}
    assert found == looked_for


def test_there_is_no_index_elsewhere_than_on_line() -> None:
    assert search.outputs_of(demo(), outputs=[]) == []


def test_an_example_is_never_found() -> None:
    given = told(demo())
    examples = {f"{view.url.strip('/')}/index.html" for view in demo().views if getattr(view, "badge", None)}
    assert examples
    assert examples.isdisjoint(given)


def test_an_event_is_narrowed_by_its_territory_format_and_year_and_sorted_by_its_day() -> None:
    html = told(real())["evenements/2019/lancement-french-tech-littoral/index.html"]
    for kind, name, value in (
        ("filter", "type", "Événement"),
        ("filter", "territoire", "Calaisis"),
        ("filter", "format", "Digital Happy Hour"),
        ("filter", "annee", "2019"),
        ("sort", "date", "2019-05-21"),
    ):
        assert f'data-pagefind-{kind}="{name}[data-value]" data-value="{value}"' in html, name


def test_a_day_that_is_not_known_sorts_before_those_of_its_month() -> None:
    event = next(view for view in demo().views if isinstance(view, Event) and view.mark and view.mark.iso == "2017-11")
    (one,) = documents(
        [replace(event, badge=type(event).badge)], {"evenements/2017/premier-grand-soir/index.html": b""}
    )
    assert 'data-value="2017-11-00"' in one.html


def test_a_list_is_found_by_its_title_alone() -> None:
    given = told(real())
    assert "<h1>Intervenants</h1>" in given["intervenants/index.html"]
    assert "Borlongan" not in given["intervenants/index.html"]


def test_letters_and_elisions_are_taken_apart() -> None:
    html = told(real())["organisations/index.html"]
    assert "œ" not in html
    assert "’é" not in html


def test_what_is_no_sentence_of_a_page_is_not_read(site: tuple[Publication, list[Output]]) -> None:
    """A map, a day in large, buttons, consent, sources and initials are left out; facts are apart from their labels."""
    fragments = [gzip.decompress(output.content) for output in site[1] if "/fragment/" in output.path]
    found = {(one := json.loads(fragment[fragment.index(b"{") :]))["url"]: one["content"] for fragment in fragments}
    launch = found["/evenements/2019/lancement-french-tech-littoral/"]
    assert "Lieu\u00a0: Musée" in launch.replace(" :", "\u00a0:")
    assert [word for word in ("Contours", " GM ", "LieuMusée", "consulté le") if word in launch] == []
    assert [
        word for word in ("Ouvrir dans", "OpenStreetMap, qui", "Toujours") if word in found["/lieux/la-station/"]
    ] == []


def indexed(given: list[Document]) -> dict[str, bytes]:
    return {output.path: output.content for output in indexing.index(given)}


def test_the_same_pages_make_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexing, "kept", lambda _room, _name, make: make())
    given = [
        Document(f"{name}/index.html", f'<html lang="fr"><body data-pagefind-body>{name}</body>') for name in "abc"
    ]
    assert indexed(given) == indexed(given)


def test_it_is_made_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    given = [Document("x/index.html", f'<html lang="fr"><body data-pagefind-body>{tmp_path.name}</body>')]
    first = indexed(given)
    monkeypatch.setattr(indexing, "_run", None)
    assert indexed(given) == first
