"""Former addresses: where they lead, and whether a static host can have a page there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from plugins.community import moved
from plugins.community.site_model import News
from tests.community import invented
from tests.community.invented import entity, event

TODAY = date(2027, 2, 10)


@pytest.mark.parametrize(
    ("old", "page"),
    [
        ("/evenements/2019/x/", "/evenements/2019/x/"),
        ("/x", "/x/"),
        ("/a/index.html", "/a/"),
        ("/index.html", "/"),
        ("/2019/05/Article.html", "/2019/05/Article.html"),
        ("/vieux.php", ""),
        ("/a%20b/", ""),
        ("/%2e%2e/secret/", ""),
        ("/.git/", ""),
        ("/aux/", ""),
        ("/vieux/Con.html", ""),
        ("/agenda./", ""),
    ],
)
def test_only_what_a_host_would_serve_as_a_page_gets_one(old: str, page: str) -> None:
    assert moved.page_at(old) == page


def test_they_lead_to_what_the_content_now_says() -> None:
    graph = invented.graph(event("anciennes_adresses:\n  - /zeta/\n  - /alpha.php"))
    assert moved.redirects(graph, TODAY) == {
        "/alpha.php": "/evenements/2027/soiree/",
        "/zeta/": "/evenements/2027/soiree/",
    }


def test_what_is_not_out_yet_is_not_led_to() -> None:
    text = "---\ntitre: X\npublié_le: 2027-02-11\nanciennes_adresses:\n  - /x/\n---\n\nUn texte.\n"
    graph = replace(invented.graph(), news={"2027/x": entity(News, "actualites/2027/x.md", text)})
    assert moved.redirects(graph, TODAY) == {}
    assert moved.redirects(graph, date(2027, 2, 11)) == {"/x/": "/actualites/2027/x/"}
