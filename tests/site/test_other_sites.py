"""What the pages say of other sites, read in the files; and the guards that read it again before publication."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from plugins.community.problems import Problem
from plugins.community.services import Service, declared
from plugins.consent import guards, proof
from plugins.publish import policy
from plugins.site.checking import load
from plugins.site.outputs import Output
from tests.site.built import DAYS, Page, Site, plain, said

EVENING = "evenements/2026/soiree-filmee/index.html"
FRAMES = ("https://tube.example.org", "https://www.openstreetmap.org", "https://www.youtube-nocookie.com")
UUID = "a44521d0-0fb8-4ade-8002-3385545c3318"
BOX = "1.59070,50.72460,1.59870,50.72820"


def services_of(site: Site, day: date) -> tuple[Service, ...]:
    """Those that a content declares."""
    return declared(load(site.content, day)[0].site)


def outputs_of(site: Site) -> list[Output]:
    """The files of a built site."""
    return [Output(path, content) for path, content in site.files.items()]


def banners(site: Site) -> set[str]:
    """The pages that ask something."""
    return {url for url, page in site.pages.items() if page.asked}


def test_a_page_that_offers_nothing_holds_no_byte_of_it(site: Site) -> None:
    offering = {url for url, page in site.pages.items() if "data-service=" in page.html or "data-choix" in page.html}
    assert {url for url, page in site.pages.items() if "consent." in page.html or "data-v=" in page.html} == offering
    assert banners(site) == offering - {"/mes-choix/"}


def test_the_real_site_asks_where_there_is_a_map_and_nowhere_else(real: Site) -> None:
    places = {"/lieux/la-station/", "/lieux/le-channel/", "/lieux/nausicaa/"}
    events = {url for url in banners(real) if url.startswith("/evenements/20")}
    assert banners(real) == places | events
    assert events
    assert all(places & real.pages[url].leads_to for url in events)


def test_every_page_leads_to_where_one_changes_one_s_mind(site: Site) -> None:
    footers = {url: page.tree.find("body/footer") for url, page in site.pages.items()}
    links = {url: [a.get("href") for a in footer.iter("a")] for url, footer in footers.items() if footer is not None}
    assert {url for url, found in links.items() if found.count("/mes-choix/") != 1} == set()


def test_the_question_comes_first_and_says_what_and_who(demo: Site) -> None:
    page = demo.pages["/evenements/2026/soiree-filmee/"]
    body = page.tree.find("body")
    assert body is not None
    assert (body[0].tag, body[0].get("hidden"), body[0].get("data-nosnippet")) == ("section", "", "")
    assert plain(said(body[0])).startswith(
        "Contenus d’autres sites Pour afficher la carte d’OpenStreetMap, les vidéos de YouTube (Google) et les vidéos "
        "de Tube des Marées (Association Exemple), votre navigateur doit se connecter à ces sites, qui reçoivent votre "
        "adresse IP et peuvent déposer des traceurs. Sans votre accord, rien n’est chargé. Tout refuser Tout accepter"
    )


def test_a_video_has_words_a_link_and_what_is_said_in_it(demo: Site) -> None:
    page = demo.pages["/evenements/2026/soiree-filmee/"]
    facades = [(part.get("data-service"), part.get("data-src")) for part in page.elements if part.get("data-service")]
    assert facades == [
        ("youtube", "https://www.youtube-nocookie.com/embed/exemple1111"),
        ("peertube-tube-example-org", f"{FRAMES[0]}/videos/embed/{UUID}?p2p=0&warningTitle=0&peertubeLink=1"),
        ("carte", f"{FRAMES[1]}/export/embed.html?bbox={BOX}&layer=mapnik&marker=50.72640,1.59470"),
    ]
    assert {"https://www.youtube.com/watch?v=exemple1111", "https://vimeo.com/123456789"} <= page.leads_to
    assert "https://example.org/supports/soiree-filmee.txt" in page.leads_to
    assert "Transcription à venir" in plain(said(page.main))


def test_the_page_of_choices_tells_all_of_each_service(demo: Site) -> None:
    told = plain(said(demo.pages["/mes-choix/"].main))
    for words in (
        "OpenStreetMap (OpenStreetMap Foundation, Royaume-Uni)",
        "Tube des Marées (Association Exemple, France)",
    ):
        assert words in told
    assert "Ce site ne dépose aucun cookie. Il ne mesure pas votre visite. Certaines pages proposent" in told
    assert {"https://policies.google.com/privacy?hl=fr", "https://tube.example.org/about"} <= demo.pages[
        "/mes-choix/"
    ].leads_to


def test_a_link_leads_to_a_place_whose_map_is_not_offered(demo: Site) -> None:
    """A content that declares no map still says where a place is."""
    page = Page("", demo.pages["/lieux/criee-numerique/"].html)
    assert "https://www.openstreetmap.org/?mlat=50.7264&mlon=1.5947#map=17/50.7264/1.5947" in page.leads_to


@pytest.mark.parametrize(("name", "allowed"), [("real", FRAMES[1:2]), ("demo", FRAMES)])
def test_the_guards_find_nothing(name: str, allowed: tuple[str, ...], request: pytest.FixtureRequest) -> None:
    site: Site = request.getfixturevalue(name)
    said_policy = policy.of_pages(allowed)
    assert list(guards.guard(outputs_of(site), services_of(site, DAYS[name]), said_policy)) == []


def changed(outputs: list[Output], path: str, found: str, planted: str) -> list[Output]:
    """The same files, with something else in one of them."""
    (before,) = [output.content.decode() for output in outputs if output.path == path]
    assert found in before, "the fault can no longer be planted"
    return [Output(path, before.replace(found, planted).encode()) if o.path == path else o for o in outputs]


FAULTS: dict[str, tuple[str, str, str, str]] = {
    "a frame": (EVENING, "<h1>", '<iframe src="/x/"></iframe><h1>', "<iframe>"),
    "a picture from elsewhere": (EVENING, '<img src="/', '<img src="https://example.com/', "https://example.com/"),
    "a script from elsewhere": (EVENING, '<script src="/theme/js', '<script src="//example.com/js', "//example.com/js"),
    "a font announced": (
        "index.html",
        '<link rel="preload" href="/',
        '<link rel="preload" href="https://x.org/',
        "x.org",
    ),
    "a name looked up": ("index.html", "<title>", '<link rel="dns-prefetch" href="//x.org"><title>', "//x.org"),
    "a sheet from elsewhere": ("theme/site.css", "@layer", "@import url(https://x.org/a.css);@layer", "https://x.org"),
    "a drawing from elsewhere": ("theme/consent.css", "@layer", "a{background:url('//x.org/a.png')}@layer", "//x.org"),
    "a picture in a style": (EVENING, "<h1>", '<h1 style="background:url(https://x.org/a)">', "https://x.org"),
    "an unknown service": (EVENING, 'data-service="youtube"', 'data-service="dailymotion"', "'dailymotion'"),
    "a frame of another": (EVENING, "nocookie.com/embed/", "nocookie.com/watch/", "n’est pas de YouTube"),
    "a frame without title": (EVENING, 'data-titre="La soirée, vue de la salle"', 'data-titre=""', "façade sans titre"),
    "no question": (EVENING, 'class="consentement"', 'class="autre"', "le bandeau manque"),
    "no script": (EVENING, "data-s=", "data-x=", "le script et sa feuille"),
    "no sheet": (EVENING, "/theme/consent.css", "/theme/autre.css", "le script et sa feuille"),
    "a script that waits": (EVENING, 'consent.js"', 'consent.js" defer', "avant le premier affichage"),
    "a question about nothing": (
        "index.html",
        "<body>",
        '<body><section class="consentement">',
        "sans rien à demander",
    ),
    "a service that is not asked for": (EVENING, 'data-s="carte youtube', 'data-s="carte', "le script demande"),
    "another version": (EVENING, 'data-v="', 'data-v="0', "n’est pas celle des services"),
    "a visit counted": (EVENING, "data-v=", 'data-m="https://x.org/" data-v=', "la mesure va à"),
    "no way back": (EVENING, '"/mes-choix/"', '"/ailleurs/"', "aucun lien vers"),
    "a consent that is none": (
        "index.html",
        "<h1>",
        "<p>En continuant à utiliser ce site, oui.</p><h1>",
        "consentement forcé",
    ),
    "its full sentence": (
        "robots.txt",
        "User-agent",
        "vous acceptez l'utilisation des cookies User-agent",
        "consentement forcé",
    ),
}


@pytest.mark.parametrize(("path", "found", "planted", "told"), FAULTS.values(), ids=FAULTS)
def test_a_guard_finds_a_planted_fault(demo: Site, path: str, found: str, planted: str, told: str) -> None:
    (file,) = [output for output in outputs_of(demo) if output.path == path]
    problems = list(guards.guard(changed([file], path, found, planted), services_of(demo, DAYS["demo"])))
    assert any(told in problem.text for problem in problems), problems


@pytest.mark.parametrize(
    "wrong",
    [
        policy.of_pages(),
        policy.of_pages((*FRAMES, "https://player.vimeo.com")),
        policy.of_pages(FRAMES[1:]),
        policy.of_pages(FRAMES, ["https://stats.example.org"]),
        "default-src *",
    ],
)
def test_the_policy_lets_what_is_used_and_nothing_else(demo: Site, wrong: str) -> None:
    told = guards.guard(outputs_of(demo), services_of(demo, DAYS["demo"]), wrong)
    assert [problem.file for problem in told][:1] == ["_headers"]


def test_a_service_that_is_not_told_in_full_is_found(demo: Site) -> None:
    known = services_of(demo, DAYS["demo"])[0]
    lacking = (replace(known, country=""), replace(known, policy="http://example.org"), replace(known, origin=""))
    for service in lacking:
        assert [problem.file for problem in guards.guard((), (service,))] == ["site.yaml"]


@pytest.fixture(name="kept")
def _kept(demo: Site, tmp_path: Path) -> Path:
    """A proof of the demo, as it would be established."""
    (tmp_path / "bandeau.png").write_bytes(b"a picture")
    digest = proof.digests([Output("theme/js/consent.js", b"a picture")], ())["script"]
    digests = proof.digests(outputs_of(demo), services_of(demo, DAYS["demo"]))
    told = {proof.DIGESTS: digests, "captures": {"bandeau.png": digest}}
    (tmp_path / proof.FILE).write_text(json.dumps(told), "utf-8")
    return tmp_path


def test_a_proof_is_published_with_what_it_is_of(demo: Site, kept: Path) -> None:
    found = proof.proofs(outputs_of(demo), services_of(demo, DAYS["demo"]), kept)
    assert [output.path for output in found] == ["confidentialite/preuve.json", "confidentialite/bandeau.png"]


Change = Callable[[list[Output]], list[Output]]
CHANGES: dict[str, Change] = {
    "the script": lambda outputs: changed(outputs, "theme/js/consent.js", "182", "395"),
    "the sheet": lambda outputs: changed(outputs, "theme/consent.css", "display", "color"),
    "a question": lambda outputs: changed(outputs, EVENING, "Tout refuser", "Refuser"),
    "all": lambda _: [],
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_proof_of_something_else_is_not_published(demo: Site, kept: Path, change: Change) -> None:
    outputs = change(outputs_of(demo))
    assert list(proof.proofs(outputs, services_of(demo, DAYS["demo"]), kept)) == []
    (notice,) = proof.lacking(outputs)
    assert isinstance(notice, Problem)
    assert notice.level == "avis"


def test_a_proof_is_not_published_with_another_picture_or_other_services(demo: Site, kept: Path) -> None:
    known = services_of(demo, DAYS["demo"])
    assert list(proof.proofs(outputs_of(demo), known[:1], kept)) == []
    (kept / "bandeau.png").write_bytes(b"another")
    assert list(proof.proofs(outputs_of(demo), known, kept)) == []


def test_the_proof_that_is_kept_is_of_the_script_and_the_sheet(real: Site) -> None:
    """The questions and services are those of a content, which may change: it is then left out, and told."""
    told = json.loads((proof.KEPT / proof.FILE).read_text("utf-8"))
    now = proof.digests(outputs_of(real), ())
    remedy = "python -m tests.browser.consent.proof"
    assert {key: told[proof.DIGESTS][key] for key in ("script", "feuille")} == {
        key: now[key] for key in ("script", "feuille")
    }, remedy
    assert set(told["essais"]) == {f"C{number}" for number in range(1, 27)}
