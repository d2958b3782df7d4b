"""Whatever leads somewhere inside the site gets there, and what is related is linked both ways."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from plugins.community import library, moved
from plugins.community.graph import Graph
from tests.site import crowd
from tests.site.built import DAYS, Site

ABROAD = re.compile(r"(?:https://|mailto:|tel:|geo:|webcal://)\S+")
PER_LIST = 100


def graph_of(site: Site) -> Graph:
    """The content behind a site; what refers to what does not depend on the day."""
    graph, _ = library.inspect(site.content, DAYS["demo"])
    assert graph
    return graph


def event_links(addresses: frozenset[str] | list[str]) -> set[str]:
    """Those that lead to an event."""
    return {url for url in addresses if re.fullmatch(r"/evenements/\d{4}/[^/]+/", url) and "/page-" not in url}


def lost(site: Site) -> dict[str, str]:
    """Each address that leads nowhere, and the first page that sends there; the crowd's own pages are all alike."""
    pages = [page for url, page in site.pages.items() if crowd.NAME not in url]
    sent = {(target, page.url) for page in pages for target in page.targets}
    return {target: url for target, url in sorted(sent, reverse=True) if leads_nowhere(site, url, target)}


def leads_nowhere(site: Site, url: str, target: str) -> bool:
    """Whether an address of the page at `url` has no file, or no element, behind it."""
    if ABROAD.fullmatch(target):
        return False
    path, _, fragment = target.partition("#")
    path = path or url
    file = f"{path[1:]}index.html" if path.endswith("/") else path[1:]
    if not path.startswith("/") or file not in site.files:
        return True
    return bool(fragment) and unquote(fragment) not in site.pages[path].identifiers


def test_every_link_and_fragment_leads_somewhere(site: Site) -> None:
    assert lost(site) == {}


def test_links_and_fragments_of_long_lists_lead_somewhere(crowded: Site) -> None:
    assert lost(crowded) == {}


def test_every_page_can_be_reached_from_home(site: Site) -> None:
    reached, waiting = {"/"}, ["/"]
    while waiting:
        for target in site.pages[waiting.pop()].targets:
            url = target.partition("#")[0]
            if url in site.pages and url not in reached:
                reached.add(url)
                waiting.append(url)
    left = {url for url, page in site.pages.items() if 'http-equiv="refresh"' in page.html}
    assert set(site.pages) - reached == {"/404.html", *left}
    assert left == {moved.page_at(old) for old in moved.redirects(graph_of(site), DAYS["demo"])} - {""}


def test_what_is_related_is_linked_both_ways(site: Site) -> None:
    missing = [
        pair
        for pair in relations(graph_of(site))
        if pair[1] not in site.list_of(pair[0]) or pair[0] not in site.list_of(pair[1])
    ]
    assert missing == []


def test_who_runs_or_supports_an_event_is_named_there(site: Site) -> None:
    graph = graph_of(site)
    wanted = {
        (f"/evenements/{key}/", f"/organisations/#{slug}")
        for key, event in graph.events.items()
        for slug in (*event.organizers, *event.partners)
    }
    assert wanted
    assert {pair for pair in wanted if pair[1] not in site.pages[pair[0]].leads_to} == set()


def test_one_gets_from_the_first_event_to_the_last_and_back(site: Site) -> None:
    ordered = [f"/{event.source.file.rsplit('.', 1)[0]}/" for event in graph_of(site).chronological]
    assert [site.pages[url].neighbour("next") for url in ordered] == [*ordered[1:], ""]
    assert [site.pages[url].neighbour("prev") for url in ordered] == ["", *ordered[:-1]]


def test_neighbours_know_each_other(site: Site) -> None:
    whole = {url: page for url, page in site.pages.items() if not re.search(r"/page-\d+/", url)}
    pairs = {(url, page.neighbour("next")) for url, page in whole.items() if page.neighbour("next")}
    assert pairs == {(page.neighbour("prev"), url) for url, page in whole.items() if page.neighbour("prev")}


def test_no_list_is_longer_than_a_hundred_lines(crowded: Site) -> None:
    long = {
        (url, tag): count
        for url, page in crowded.pages.items()
        if crowd.NAME not in url
        for tag in ("ol", "ul", "section", "tbody")
        for parent in page.main.iter(tag)
        if (count := len(parent)) > PER_LIST
    }
    assert long == {}


def test_a_crowd_is_cut_in_pages_and_nobody_is_lost(crowded: Site) -> None:
    everyone = {f"/evenements/2016/{crowd.NAME}-{number}/" for number in range(1, 121)}
    for url in (
        "/evenements/2016/",
        "/lieux/cale-seche/",
        "/intervenants/zelie-phare-dupont/",
        "/themes/transports-a-voile/",
        "/formats/atelier/",
    ):
        first, second = (event_links(crowded.pages[part].leads_to) & everyone for part in (url, f"{url}page-2/"))
        assert (len(first | second), first & second) == (120, set()), url
        assert f"{url}page-3/" not in crowded.pages
        assert f"{url}page-2/" in crowded.pages[url].leads_to


def test_a_year_shows_at_most_a_hundred_events_a_page(crowded: Site) -> None:
    assert [
        len(event_links(crowded.pages[url].leads_to)) for url in ("/evenements/2016/", "/evenements/2016/page-2/")
    ] == [100, 20]


def test_pages_of_a_list_have_titles_and_descriptions_of_their_own(crowded: Site) -> None:
    seconds = [url for url in crowded.pages if url.endswith("/page-2/")]
    assert len(seconds) == 8
    pairs = [(crowded.pages[url.removesuffix("page-2/")], crowded.pages[url]) for url in seconds]
    assert [second.url for first, second in pairs if first.title == second.title] == []
    assert [second.url for first, second in pairs if first.description == second.description] == []


def relations(graph: Graph) -> Iterator[tuple[str, str]]:
    """Each event and what it is related to, as addresses."""
    for key, event in graph.events.items():
        page = f"/evenements/{key}/"
        yield page, f"/formats/{event.format}/"
        yield from ((page, f"/intervenants/{talk.person}/") for talk in event.talks)
        yield from ((page, f"/themes/{slug}/") for slug in event.themes)
        if event.venue:
            yield page, f"/lieux/{event.venue}/"
        if territory := graph.territory_of(event):
            yield page, f"/territoires/{territory.slug}/"
