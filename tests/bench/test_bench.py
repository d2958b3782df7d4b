"""The benchmark compares what can be compared: the same pages for all, each edit seen by all."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator, Mapping

import pytest

from plugins.site.contents import home_of
from tests.bench import installing, measuring, ours, peers, report, rounds, sites
from tests.bench.corpus import Corpus, body_edited, event_added, invent, title_edited, venue_renamed
from tests.bench.counting import OTHERS, census, kind_of
from tests.bench.report import Measured
from tests.bench.site import Files, Site
from tests.commands import plain

WRITERS = {"nous": ours.files, "hugo": peers.hugo, "eleventy": peers.eleventy, "pelican": peers.pelican}
EVENTS = 20
Built = tuple[Mapping[str, Site], Measured]
STEPS = [step for step in rounds.STEPS if step.key in ("warm", "body")]


@pytest.fixture(scope="module", name="built")
def _built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Our site and those of the generators that are there already, built from nothing, then after an edit."""
    place = tmp_path_factory.mktemp("bench")
    there = installing.found(["pelican", *_installed()], measuring.TOOLS, pytest.fail)
    made = [sites.of_ours(place / sites.OURS)]
    made += [sites.OTHERS[name](place / name, found) for name, found in there.items()]
    try:
        costs = rounds.measure(made, invent(EVENTS), 1, lambda: None, lambda _: None, STEPS)
    finally:
        shutil.rmtree(home_of(place / sites.OURS / "content"), ignore_errors=True)
    censuses = {site.name: census(site.output) for site in made}
    return {site.name: site for site in made}, Measured(EVENTS, 1, censuses, costs)


def _installed() -> Iterator[str]:
    """The generators that an earlier `mesurer` installed: tests do not use the network."""
    for name in ("hugo", "eleventy"):
        if any(path.suffix != ".unfinished" for path in measuring.TOOLS.glob(f"{name}-*")):
            yield name


def test_all_sites_have_as_many_pages_of_each_kind(built: Built) -> None:
    pages = {name: census.pages for name, census in built[1].censuses.items()}
    assert pages["nous"]["événements"] == EVENTS
    assert pages["nous"].pop(OTHERS) > pages["pelican"][OTHERS]  # what only we have
    assert {name: {**of_site, OTHERS: 0} for name, of_site in pages.items()} == {
        name: {**pages["nous"], OTHERS: 0} for name in pages
    }


def test_the_other_sites_answer_at_the_same_addresses(built: Built) -> None:
    found = {name: _files(site) for name, site in built[0].items() if name != "nous"}
    assert {name: files ^ found["pelican"] for name, files in found.items()} == dict.fromkeys(found, frozenset())
    pages = {file for file in found["pelican"] if file.endswith("index.html")}
    assert pages - _files(built[0]["nous"]) == set()


def test_every_link_of_the_other_sites_leads_to_a_page(built: Built) -> None:
    for name, site in built[0].items():
        files = _files(site)
        for file in files if name != "nous" else ():
            links = re.findall(r'<a [^>]*href="/([^"#]*)"', (site.output / file).read_text("utf-8"))
            assert {link for link in links if f"{link}index.html" not in files} == set(), (name, file)


def test_an_edit_is_seen_in_every_site(built: Built) -> None:
    edited = body_edited(invent(EVENTS), 0)
    (event,) = set(edited.events) - set(invent(EVENTS).events)
    for name, site in built[0].items():
        page = (site.output / "evenements" / event.path / "index.html").read_text("utf-8")
        assert "Une phrase de plus, 0." in page, name


def test_what_a_build_costs_is_measured(built: Built) -> None:
    for of_step in built[1].costs.values():
        for name, costs in of_step.items():
            assert len(costs) == 1, name
            assert costs[0].wall > 0.01, name
            assert costs[0].cpu > 0.01, name
            assert costs[0].memory > 10, name


def test_the_report_shows_every_site_at_every_step(built: Built) -> None:
    text = plain(report.as_text(built[1]))
    assert text.startswith("20 événements, 1 tour\n")
    assert [len(re.findall(rf"(?m)^  {name} ", text)) for name in built[0]] == [len(STEPS)] * len(built[0])


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
@pytest.mark.parametrize(
    ("edit", "changed", "added"),
    [(body_edited, 1, 0), (title_edited, 1, 0), (venue_renamed, 1, 0), (event_added, 0, 1)],
    ids=["body", "title", "venue", "event"],
)
def test_an_edit_touches_one_file_as_an_editor_would(
    write: Callable[[Corpus], Files], edit: Callable[[Corpus, int], Corpus], changed: int, added: int
) -> None:
    before, after = dict(write(invent(200))), dict(write(edit(invent(200), 3)))
    assert sum(before[name] != text for name, text in after.items() if name in before) == changed
    assert len(after.keys() - before.keys()) == added
    assert before.keys() - after.keys() == set()


@pytest.mark.parametrize("events", [20, 1000, 10_000])
def test_no_two_events_are_at_one_place_at_one_time(events: int) -> None:
    """They would be refused: the same event told twice."""
    corpus = event_added(event_added(invent(events), 0), 1)
    assert len({(event.venue, event.starts) for event in corpus.events}) == events + 2


def test_each_turn_edits_another_event() -> None:
    corpus = invent(50)
    edited = [set(body_edited(corpus, turn).events) - set(corpus.events) for turn in range(5)]
    assert len({event.slug for events in edited for event in events}) == 5


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("", "accueil"),
        ("evenements/2019/mesure-3/", "événements"),
        ("evenements/2019/", "années"),
        ("evenements/2019/page-2/", "années"),
        ("evenements/2019/page/2/", "années"),
        ("evenements/", "listes"),
        ("evenements/archives/", "listes"),
        ("intervenants/page-2/", "listes"),
        ("intervenants/personne-3/", "intervenants"),
        ("themes/mer/page/3/", "territoires, formats et thèmes"),
        ("label/", OTHERS),
    ],
)
def test_a_page_is_counted_among_its_like(address: str, kind: str) -> None:
    assert kind_of(address) == kind


def _files(site: Site) -> frozenset[str]:
    return frozenset(path.relative_to(site.output).as_posix() for path in site.output.rglob("*") if path.is_file())
