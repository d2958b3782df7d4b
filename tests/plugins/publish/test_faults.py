"""What may not be published: each kind of fault is found, said with its remedy, and what is right is let through."""

from __future__ import annotations

import random
from datetime import date

import pytest

from plugins.community.problems import Problem
from plugins.publish import budgets, expiry, indexing, placeholders, references
from plugins.site.tags import Tag, tags

BASE = "https://www.opale.example"
PAGE = '<link rel="canonical" href="https://www.opale.example/">'


def texts(problems: object) -> list[str]:
    """What is said, without the remedy; each has one."""
    found = list(problems)  # type: ignore[call-overload]
    assert all(isinstance(problem, Problem) and problem.fix for problem in found)
    return [f"{problem.file}: {problem.text}" for problem in found]


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ('<a href="/b/">', ""),
        ('<a href="/b/#there">', ""),
        ('<a href="#here" id="here">', ""),
        ('<a href="https://elsewhere.example/x">', ""),
        ('<a href="mailto:a@opale.example">', ""),
        ('<img src="/x.png" srcset="/x.png 1x, /x.png 2x">', ""),
        ('<code>&lt;a href="/c/"&gt;</code>', ""),
        ('<a href="/c/">', "lien mort : /c/"),
        ('<a href="/b">', "lien mort : /b"),
        ('<a href="/b/#nowhere">', "lien vers un endroit qui n’existe pas : /b/#nowhere"),
        ('<a href="#nowhere">', "lien vers un endroit qui n’existe pas : #nowhere"),
        ('<a href="https://www.opale.example/c/">', "lien mort : https://www.opale.example/c/"),
        ('<img src="/y.png">', "lien mort : /y.png"),
        ('<source srcset="/x.png 1x, /y.png 2x">', "lien mort : /y.png"),
        ('<script src="/theme/y.js">', "lien mort : /theme/y.js"),
        ("<img src=/y.png>", "lien mort : /y.png"),
    ],
)
def test_a_link_leads_somewhere(page: str, told: str) -> None:
    files = {"index.html": page.encode(), "b/index.html": b'<h2 id="there">', "x.png": b""}
    assert texts(references.check(files, BASE)) == ([f"index.html: {told}"] if told else [])


def test_a_style_sheet_and_a_feed_lead_somewhere() -> None:
    sheet = {"theme/site.css": b"@font-face{src:url(fonts/x.woff2)}"}
    assert texts(references.check(sheet, BASE)) == ["theme/site.css: lien mort : fonts/x.woff2"]
    feed = {"flux/x.atom": b'<link href="https://www.opale.example/c/"/>'}
    assert texts(references.check(feed, BASE)) == [f"flux/x.atom: adresse sans page : {BASE}/c/"]
    folded = {"x.ics": b"URL:https://www.opale.exa\r\n mple/c/\r\n"}
    assert texts(references.check(folded, BASE)) == [f"x.ics: adresse sans page : {BASE}/c/"]


def test_a_tag_is_read_as_browsers_do() -> None:
    assert tags('<a href="/x?a=1&amp;b=2" hidden><br>') == (
        Tag("a", {"href": "/x?a=1&b=2", "hidden": ""}),
        Tag("br", {}),
    )


def test_a_page_that_is_too_heavy_for_the_first_packets_is_told() -> None:
    noise = random.Random(1).randbytes  # noqa: S311 bytes, not secrets
    page = b'<link rel="stylesheet" href="/s.css">'
    light = {"index.html": page, "index.html.br": page, "s.css": b"", "s.css.br": noise(13_000)}
    assert texts(budgets.check(light)) == []
    (told,) = texts(budgets.check({**light, "s.css.br": noise(14_000)}))
    assert "14000 au plus" in told


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/x", "http://localhost:8000/", "https://127.0.0.1/", "http://[::1]/", "//www.example.com",
        "mailto:bonjour@exemple.fr", "https://poste.local/", "https://a.test/",
    ],
)  # fmt: skip
def test_an_address_that_stands_for_another_is_told(address: str) -> None:
    assert len(texts(placeholders.check({"index.html": f'<a href="{address}">'.encode()}))) == 1


@pytest.mark.parametrize(
    "text",
    ["Du localhost au cloud", "https://www.examples.org/", "https://example.organic.fr/", "un exemple.fr", "127.0"],
)
def test_a_word_is_no_address(text: str) -> None:
    assert texts(placeholders.check({"index.html": text.encode()})) == []


def test_a_page_says_where_it_is_or_that_it_is_hidden() -> None:
    hidden = '<meta name="robots" content="noindex">'
    assert texts(indexing.check({"index.html": PAGE.encode(), "404.html": hidden.encode()}, BASE, hidden=False)) == []
    (told,) = texts(indexing.check({"b/index.html": PAGE.encode()}, BASE, hidden=False))
    assert told == "b/index.html: l’adresse complète de la page n’y est pas"
    (told,) = texts(indexing.check({"index.html": PAGE.encode()}, BASE, hidden=True))
    assert told.startswith("index.html: cet aperçu serait gardé")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Expires: 2027-03-12T00:00:00Z\n", []),
        ("Expires: 2027-03-11T00:00:00Z\n", [".well-known/security.txt: périmé le 2027-03-11, à moins de 30 jours"]),
        ("Contact: x\n", [".well-known/security.txt: il faut une ligne « Expires », et une seule"]),
    ],
)
def test_whom_to_tell_of_a_flaw_holds_for_a_month_more(text: str, told: list[str]) -> None:
    assert texts(expiry.check({".well-known/security.txt": text.encode()}, date(2027, 2, 10))) == told
