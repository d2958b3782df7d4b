"""The pages that the law asks for tell what is known, say what lacks, and invent nothing."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from plugins.community.pages.legal import LACKING
from plugins.site.building import build
from tests.site.built import DAYS, DEMO, Page, Site, plain, said

LEGAL = ("/mentions-legales/", "/confidentialite/", "/accessibilite/")


def words(page: Page) -> str:
    """What the page's own part says, its spaces made plain."""
    return plain(said(page.main))


def test_what_lacks_is_said_to_lack(real: Site) -> None:
    notice = real.pages["/mentions-legales/"]
    assert words(notice).count(LACKING) == 7
    assert notice.facts["Nom"] == "French Tech Côte d’Opale"
    assert [link for link in notice.leads_to if link.startswith(("tel:", "mailto:"))] == []
    assert re.search(r"\b0\d(?: \d\d){4}\b|@", words(notice)) is None


def test_a_site_that_tells_all_lacks_nothing(demo: Site) -> None:
    for url in LEGAL:
        assert "compléter" not in words(demo.pages[url]), url
    notice = demo.pages["/mentions-legales/"]
    assert notice.facts["Direction de la publication"] == "Honorine Belledune"
    assert notice.facts["Numéro RNA"] == "W621000000"
    assert notice.facts["SIREN"] == "123 456 782"
    assert {"tel:+33321000000", "tel:+33328000000", "mailto:bonjour@example.org"} <= notice.leads_to
    assert "03 21 00 00 00" in words(notice)


def test_each_service_of_another_site_is_told_with_its_rules(demo: Site) -> None:
    page = demo.pages["/confidentialite/"]
    for service in ("OpenStreetMap", "YouTube", "Tube des Marées"):
        assert service in words(page)
    assert {"https://policies.google.com/privacy?hl=fr", "/mes-choix/"} <= page.leads_to
    assert "182 jours" in words(page)


@pytest.mark.parametrize(
    "told",
    [
        "intérêt légitime",
        "plainte à la CNIL",
        "75334 Paris Cedex 07",
        "Intervenant retiré à sa demande",
        "un mois|dans le mois",
    ],
)
def test_people_are_told_why_they_are_named_and_how_to_leave(site: Site, told: str) -> None:
    assert re.search(told, words(site.pages["/confidentialite/"]))


def test_the_statement_of_accessibility_is_no_better_than_what_is_known(real: Site, demo: Site) -> None:
    page = real.pages["/accessibilite/"]
    assert "non conforme" in plain(page.title)
    assert "faute d’audit" in words(page)
    assert "cette déclaration est volontaire" in words(page)
    audited = words(demo.pages["/accessibilite/"])
    assert "partiellement conforme" in audited
    assert "72 % des critères du RGAA sont respectés" in audited
    for told in (words(page), audited):
        assert "Défenseur des droits, Libre réponse 71120, 75342 Paris Cedex 07" in told


def test_every_page_says_the_state_of_accessibility(real: Site) -> None:
    for url, page in real.pages.items():
        links = [plain(said(link)) for link in page.tagged("a") if link.get("href") == "/accessibilite/"]
        assert url == "/accessibilite/" or "Accessibilité : non conforme" in links, url


def test_the_form_for_a_picture_is_to_be_printed_and_not_to_be_found(demo: Site) -> None:
    page = demo.pages["/participer/accord-image/"]
    assert page.meta("robots") == "noindex"
    assert "Les Amis de l’Exemple, 1 quai des Exemples, 62100 Calais" in words(page)
    assert "mailto:bonjour@example.org" in page.leads_to
    assert len(page.tagged("hr")) == 6


def test_they_are_there_even_where_nobody_wrote_them(tmp_path: Path) -> None:
    shutil.copytree(DEMO, tmp_path / "content")
    for url in LEGAL:
        (tmp_path / f"content/pages/{url.strip('/')}.md").unlink()
    build(tmp_path / "content", tmp_path / "output", DAYS["demo"])
    bare = Site(tmp_path / "output", tmp_path / "content")
    assert [url for url in LEGAL if url not in bare.pages] == []
    assert set(LEGAL) <= bare.pages["/plan-du-site/"].leads_to
