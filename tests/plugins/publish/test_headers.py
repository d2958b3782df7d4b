"""One table of headers: what it says, and that each host's own file says the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plugins.publish import apache, caddy, headers, netlify, nginx, policy
from plugins.publish.headers import ALWAYS, CACHE, CORP, CORS, CSP, EACH_TIME, LINK, Table
from tests.plugins.publish.publishable import files

FONT = "/theme/fonts/title.1a2b3c4d.woff2"
TABLE = headers.table(frames=("https://www.openstreetmap.org",), font=FONT)
ADDRESSES = (
    "/",
    "/404.html",
    "/evenements/",
    "/evenements/2027/soiree/",
    "/evenements/2027/soiree/evenement.ics",
    "/recherche/",
    "/pagefind/pagefind.js",
    "/theme/site.1a2b3c4d.css",
    "/tailles/halle.1a2b3c4d-480.avif",
    "/images/halle.jpg",
    "/documents/plan.pdf",
    "/calendriers/tous.ics",
    "/flux/evenements.atom",
    "/donnees/",
    "/donnees/evenements.csv",
)


def test_the_policy_is_that_of_the_research_word_for_word() -> None:
    assert policy.of_pages(["https://b.example", "https://a.example"]) == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        "manifest-src 'self'; frame-src https://a.example https://b.example; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'; upgrade-insecure-requests"
    )
    assert "frame-src 'none';" in policy.of_pages()
    assert "connect-src 'self' https://m.example;" in policy.of_pages(visits=["https://m.example"])


def test_nothing_unsafe_is_allowed_but_what_the_search_is_made_of() -> None:
    unsafe = {address for address in ADDRESSES if "unsafe" in TABLE.of(address)[CSP]}
    assert unsafe == {"/recherche/", "/pagefind/pagefind.js"}
    assert set(re.findall(r"'[\w-]*unsafe[\w-]*'", TABLE.of("/recherche/")[CSP])) == {"'wasm-unsafe-eval'"}


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_answer_has_what_all_have(address: str) -> None:
    said = TABLE.of(address)
    assert said.items() >= ALWAYS.items()
    assert {CSP, CORP, CACHE} <= said.keys()


def test_what_is_named_by_its_content_is_kept_for_ever_and_nothing_else() -> None:
    kept = {address for address in ADDRESSES if "immutable" in TABLE.of(address)[CACHE]}
    assert kept == {"/theme/site.1a2b3c4d.css", "/tailles/halle.1a2b3c4d-480.avif"}


def test_what_others_may_read_says_so() -> None:
    read = {address for address in ADDRESSES if TABLE.of(address).get(CORS) == "*"}
    assert {"/calendriers/tous.ics", "/flux/evenements.atom", "/donnees/evenements.csv"} < read
    assert "/" not in read


def test_only_pages_ask_for_the_font() -> None:
    assert FONT in TABLE.of("/")[LINK]
    assert LINK not in TABLE.of("/theme/site.1a2b3c4d.css")
    assert LINK not in headers.table().of("/")


def cloudflare(text: str, address: str) -> dict[str, str]:
    """What Cloudflare would say: the values of all rules that match, joined."""
    found: dict[str, str] = {}
    matches = False
    for line in text.splitlines():
        if line.startswith("/"):
            matches = re.fullmatch(re.sub(r":\w+", "[^/]+", re.escape(line).replace(r"\*", ".*")), address) is not None
        elif matches:
            name, _, value = line.strip().partition(": ")
            found[name] = f"{found[name]}, {value}" if name in found else value
    return found


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_header_comes_twice_on_hosts_that_join_them(address: str) -> None:
    paths = [f"{one[1:]}index.html" if one.endswith("/") else one[1:] for one in ADDRESSES]
    expected = {name: value for name, value in TABLE.of(address).items() if (name, value) != (CACHE, EACH_TIME)}
    assert cloudflare(netlify.headers(TABLE, paths), address) == expected


def test_cloudflare_s_bounds_are_kept_and_told(published: Path) -> None:
    found = files(published)
    told = list(netlify.check(found["_headers"].decode(), found["_redirects"].decode()))
    assert told == []
    many = "".join(f"/{number}/*\n  X: y\n" for number in range(101))
    assert "101 règles" in str(next(netlify.check(many, "")))
    (problem,) = netlify.check(f"/*\n  X: {'y' * 2000}\n", "")
    assert (problem.line, "2 000" in problem.text or "2000" in problem.text) == (2, True)
    assert "1001 anciennes adresses" in str(next(netlify.check("", "/a /b 301!\n/a /b 301\n" * 1001)))


def test_a_redirection_is_told_to_both_hosts() -> None:
    """Netlify stops at the first line; Cloudflare knows no `301!`, and takes the second."""
    assert netlify.redirects({"/a/": "/b/"}) == "/a/ /b/ 301!\n/a/ /b/ 301\n"


@pytest.mark.parametrize("make", [nginx.conf, caddy.caddyfile, apache.htaccess])
def test_a_strange_former_address_breaks_no_file(make: object) -> None:
    assert callable(make)
    text = make(TABLE, {"/a%20b%22c/": "/b/"})
    assert r"a\x20b\x22c" in text


def test_the_first_area_that_has_an_address_speaks_for_it() -> None:
    assert isinstance(TABLE, Table)
    assert TABLE.of("/recherche/x/")[CSP] == policy.of_pages(["https://www.openstreetmap.org"], search=True)
