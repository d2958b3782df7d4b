"""robots.txt, sitemap.xml, security.txt and humans.txt: what they say, and what they leave out when it is not known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from xml.etree import ElementTree

import pytest

from plugins import well_known
from plugins.community.release import Release
from plugins.site.publication import Publication
from plugins.well_known import security, sitemap
from tests.community import invented
from tests.community.invented import event
from tests.plugins import editions

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def files(publication: Publication) -> dict[str, str]:
    """What the plugin makes."""
    return {output.path: output.content.decode() for output in well_known.outputs(publication)}


def listed(text: str) -> dict[str, str]:
    """Each address of a site map, and the day it last changed, or nothing."""
    root = ElementTree.fromstring(text.encode())  # noqa: S314 our own file
    return {str(page.findtext(f"{SPACE}loc")): page.findtext(f"{SPACE}lastmod") or "" for page in root}


def test_robots_may_read_all_and_are_told_of_the_site_map() -> None:
    robots = files(editions.demo())["robots.txt"]
    assert robots == "User-agent: *\nAllow: /\n\nSitemap: https://demo.example.org/sitemap.xml\n"


def test_without_an_address_there_is_no_site_map() -> None:
    graph = editions.demo().graph
    found = files(replace(editions.demo(), graph=replace(graph, site=graph.site.model_copy(update={"url": None}))))
    assert "sitemap.xml" not in found
    assert found["robots.txt"] == "User-agent: *\nAllow: /\n"
    assert "Canonical" not in found[".well-known/security.txt"]


def test_a_preview_is_for_no_robot() -> None:
    found = files(replace(editions.demo(), release=Release.PREVIEWED))
    assert found["robots.txt"] == "User-agent: *\nDisallow: /\n"
    assert "sitemap.xml" not in found


def test_the_site_map_has_every_page_that_may_be_kept_and_no_other() -> None:
    demo = editions.demo()
    pages = listed(files(demo)["sitemap.xml"])
    assert set(pages) == {f"https://demo.example.org{view.url}" for view in demo.views if view.index}
    assert "https://demo.example.org/404.html" not in pages
    assert "https://demo.example.org/evenements/2026/essai-de-texte/" not in pages, "a former address"


def test_a_page_says_when_it_last_changed_only_where_the_content_says_so() -> None:
    pages = listed(files(editions.demo())["sitemap.xml"])
    said = {address for address, day in pages.items() if day}
    assert said
    assert "https://demo.example.org/" not in said
    assert max(pages.values()) <= editions.TODAY.isoformat()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("", ""),
        ("publié_le: 2027-01-02", "2027-01-02"),
        ("publié_le: 2027-01-02\nmodifié_le: 2027-01-05", "2027-01-05"),
        ("publié_le: 2027-01\n", ""),
        ("historique:\n  - date: 2027-01-20\n    changement: nouveau lieu", "2027-01-20"),
    ],
)
def test_an_event_changed_when_it_was_last_announced_or_corrected(text: str, day: str) -> None:
    changed = sitemap.last_change(event(text), editions.TODAY)
    assert (changed.iso if changed else "") == day


def test_a_build_on_another_day_changes_nothing_of_the_site_map() -> None:
    graph, views = editions.demo().graph, editions.demo().views
    tomorrow = editions.TODAY + timedelta(days=1)
    assert sitemap.document(graph, views, editions.TODAY) == sitemap.document(graph, views, tomorrow)


@pytest.mark.parametrize("day", [date(2026, 1, 1) + timedelta(days=number) for number in range(0, 1500, 7)])
def test_whom_to_tell_of_a_flaw_is_said_for_nearly_a_year(day: date) -> None:
    assert timedelta(days=330) < security.expiry(day) - day < timedelta(days=366)


def test_the_day_of_expiry_is_the_same_all_month() -> None:
    days = {security.expiry(date(2026, 11, day)) for day in range(1, 31)}
    assert days == {date(2027, 10, 31)}


def test_without_a_contact_there_is_no_one_to_tell() -> None:
    bare = invented.graph()
    found = files(replace(editions.demo(), graph=bare))
    assert ".well-known/security.txt" not in found
    assert "Contact" not in found["humans.txt"]


def test_humans_are_told_who_makes_the_site() -> None:
    humans = files(editions.demo())["humans.txt"]
    assert "Communauté\u00a0: Communauté Exemple Côte d’Opale\n" in humans
    assert "Éditeur\u00a0: Les Amis de l’Exemple\n" in humans
