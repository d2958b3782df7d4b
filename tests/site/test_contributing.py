"""The links of the built site to the forms that change it: each leads to a file that exists, or makes one."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from plugins.community import library, tentative
from plugins.community.problems import as_text
from plugins.community.scaffold import TO_FILL
from tests.site.built import DAYS, DEMO, ROOT, Site

REPOSITORY = "https://example.org/exemple/cote-d-opale"
EDIT, NEW = f"{REPOSITORY}/edit/main/", f"{REPOSITORY}/new/main"


def forms(site: Site) -> dict[str, list[str]]:
    """The addresses in the repository that each page links to."""
    found = {url: [str(link.get("href")) for link in page.tagged("a")] for url, page in site.pages.items()}
    return {url: mine for url, all_ in found.items() if (mine := [link for link in all_ if REPOSITORY in link])}


def test_a_page_made_of_a_file_leads_to_that_file(demo: Site) -> None:
    edits = {url: links for url, links in forms(demo).items() if url != "/evenements/"}
    assert [url for url, links in edits.items() if len(links) != 1] == []
    files = {url: links[0].removeprefix(EDIT) for url, links in edits.items()}
    assert files["/evenements/2027/dhh-mars/"] == "tests/demo/evenements/2027/dhh-mars.md"
    assert files["/label/"] == "tests/demo/pages/label.md"
    assert [file for file in files.values() if not (ROOT / file).is_file()] == []
    assert {"/", "/plan-du-site/", "/404.html"} & set(files) == set()


def test_the_agenda_proposes_the_next_likely_event(demo: Site, tmp_path: Path) -> None:
    (link,) = forms(demo)["/evenements/"]
    assert link.startswith(NEW)
    asked = {name: values[0] for name, values in parse_qs(urlsplit(link).query).items()}
    content = Path(shutil.copytree(DEMO, tmp_path / "content"))
    graph = library.inspect(content, DAYS["demo"])[0]
    assert graph
    form, when = tentative.every(graph, DAYS["demo"])[0]
    assert re.fullmatch(rf"tests/demo/evenements/{when.year}/{form.slug}-[a-z]+\.md", asked["filename"])
    start = f"titre: {TO_FILL}\nformat: {form.slug}\ndébut: {str(when)[:10]}"
    assert start in asked["value"]
    filled = asked["value"].replace(TO_FILL, "Un café").replace("lieu:", "lieu: cale-seche")
    filled = re.sub(r"(?m)^(début: \S+)$", r"\1 18:30", filled)
    (content / asked["filename"].removeprefix("tests/demo/")).write_text(filled, "utf-8")
    told = library.inspect(content, DAYS["demo"])[1]
    assert as_text(problem for problem in told if problem.level == "problème") == ""


def test_a_site_that_names_no_repository_has_no_such_link(real: Site) -> None:
    texts = [link.text for page in real.pages.values() for link in page.tagged("a")]
    assert {"Modifier cette page", "Ajouter un événement"} & set(texts) == set()
