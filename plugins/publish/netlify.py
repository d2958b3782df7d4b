"""`_headers` and `_redirects`, as Netlify and Cloudflare Pages read them.

Netlify: https://docs.netlify.com/manage/routing/headers/, Cloudflare: https://developers.cloudflare.com/pages/configuration/headers/.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from plugins.community.problems import Problem
from plugins.publish.headers import CACHE, EACH_TIME, Area, Headers, Table

HEADERS, REDIRECTS = "_headers", "_redirects"
MOST_RULES, LONGEST_LINE, MOST_REDIRECTS = 100, 2000, 1000
"""Cloudflare’s bounds: 100 rules, 2 000 signs a line, 2 000 redirects; ours take two lines each."""


def headers(table: Table, files: Iterable[str]) -> str:
    """The file `_headers` of a site of these files.

    Where two rules have an address, Netlify keeps the last, and Cloudflare joins the values with a comma, which no
    browser understands: so the pages are told folder by folder, away from what has a rule of its own.
    """
    return "".join(_rule(pattern, said) for pattern, said in _rules(table, files))


def _rules(table: Table, files: Iterable[str]) -> Iterator[tuple[str, Headers]]:
    yield "/*", table.always
    *apart, pages = table.areas
    for area in (*apart, *table.files):
        yield from ((pattern, area.headers) for pattern in area.patterns)
    yield from ((pattern, pages.headers) for pattern in _of_pages(apart, files))


def _of_pages(apart: list[Area], files: Iterable[str]) -> list[str]:
    """The pages at the root, and each folder of the root that holds some and is not apart."""
    tops = {f"/{file.removesuffix('index.html')}" for file in files if file.endswith(".html")}
    patterns = {f"/{top.split('/')[1]}/*" if top.count("/") > 1 else top for top in tops}
    return sorted(pattern for pattern in patterns if not any(area.has(pattern) for area in apart))


def _rule(pattern: str, said: Headers) -> str:
    lines = (f"  {name}: {value}\n" for name, value in said.items() if (name, value) != (CACHE, EACH_TIME))
    return f"{pattern}\n{''.join(lines)}"


def redirects(moved: Mapping[str, str]) -> str:
    """The file `_redirects`.

    There is a page at the former address, for other hosts: `301!` tells Netlify to redirect all the same. Cloudflare
    does so anyway, refuses that line as it knows no such status, and reads the next.
    """
    return "".join(f"{old} {new} 301!\n{old} {new} 301\n" for old, new in moved.items())


def check(headers_text: str, redirects_text: str) -> Iterator[Problem]:
    """What these hosts would pass over in silence."""
    lines = headers_text.splitlines()
    rules = sum(line.startswith("/") for line in lines)
    if rules > MOST_RULES:
        fix = "rassemblez des dossiers du site, ou ôtez des règles de plugins/publish/headers.py"
        yield Problem(HEADERS, 0, f"{rules} règles, {MOST_RULES} au plus chez Cloudflare", fix)
    for number, line in enumerate(lines, start=1):
        if len(line) >= LONGEST_LINE:
            text = f"ligne de {len(line)} signes, {LONGEST_LINE} au plus chez Cloudflare"
            yield Problem(HEADERS, number, text, "déclarez moins de services dans site.yaml")
    if (count := len(redirects_text.splitlines()) // 2) > MOST_REDIRECTS:
        text = f"{count} anciennes adresses, {MOST_REDIRECTS} au plus chez Cloudflare"
        yield Problem(REDIRECTS, 0, text, "ôtez les plus vieilles des « anciennes_adresses »")
