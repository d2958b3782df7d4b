"""What a release leaves out: drafts but for their editor, examples where others see them, and what only they show."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.community import release_rules, selection
from plugins.community.graph import Graph
from plugins.community.model import Organisation, Venue
from plugins.community.reading import parse
from plugins.community.release import Release
from plugins.community.site_model import Article, News
from tests.community import invented
from tests.community.invented import entity, event

LOCAL, ON_LINE = (Release.SERVED, Release.BUILT), (Release.PREVIEWED, Release.PUBLISHED)
PLAIN = event("résumé: x")
EXAMPLE = event("exemple: oui", "evenements/2027/exemple.yaml")
DRAFT = event("brouillon: oui", "evenements/2027/brouillon.yaml")


def kept(graph: Graph, release: Release) -> set[str]:
    """The events that a release has."""
    return {event.slug for event in selection.selected(graph, release).events.values()}


@pytest.mark.parametrize("release", Release)
def test_each_release_has_what_it_may_show(release: Release) -> None:
    found = kept(invented.graph(PLAIN, EXAMPLE, DRAFT), release)
    assert "soiree" in found
    assert ("exemple" in found) == (release in LOCAL)
    assert ("brouillon" in found) == (release is Release.SERVED)


def test_a_content_without_anything_to_leave_out_is_itself() -> None:
    graph = invented.graph(PLAIN)
    assert selection.selected(graph, Release.PUBLISHED) is graph


def test_every_kind_may_be_an_example() -> None:
    graph = invented.graph(PLAIN)
    organisation = entity(Organisation, "organisations/x.yaml", "nom: X\ntype: association\nexemple: oui")
    news = entity(
        News, "actualites/2027/x.md", "---\ntitre: X\npublié_le: 2027-01-02\nexemple: oui\n---\n\nUn texte.\n"
    )
    graph = replace(graph, organisations={"x": organisation}, news={"2027/x": news})
    found = selection.selected(graph, Release.PUBLISHED)
    assert not found.organisations
    assert not found.news


def picture(name: str) -> str:
    """The image of an event."""
    return (
        f"image:\n  fichier: {name}\n  texte_alternatif: Une salle éclairée, le soir\n  crédit: X\n"
        "  licence: CC BY 4.0\n  personnes: aucune"
    )


def test_files_that_only_an_example_shows_go_with_it() -> None:
    shown = event(picture("vu.jpg"))
    example = event(f"exemple: oui\n{picture('cache.jpg')}", "evenements/2027/exemple.yaml")
    text = "---\ntitre: X\nexemple: oui\n---\n\n[Lire]({static}/documents/secret.pdf), ![Vue]({static}/images/vu.jpg)\n"
    page = entity(Article, "pages/x.md", text)
    statics = frozenset({"images/vu.jpg", "images/cache.jpg", "documents/secret.pdf", "documents/libre.pdf"})
    graph = replace(invented.graph(shown, example), articles={"x": page}, statics=statics)
    assert selection.selected(graph, Release.PUBLISHED).statics == {"images/vu.jpg", "documents/libre.pdf"}
    assert selection.selected(graph, Release.BUILT).statics == statics


def told(graph: Graph, release: Release) -> list[str]:
    """What stands in the way of a release, of what it leaves out."""
    return [str(problem) for problem in selection.dangling(graph, release)]


@pytest.mark.parametrize("release", ON_LINE)
def test_what_is_published_may_not_name_an_example(release: Release) -> None:
    graph = invented.graph(event("lieu: halle", "evenements/2027/soiree.yaml"))
    venue = entity(Venue, "lieux/halle.yaml", "nom: Halle\nterritoire: calaisis\nexemple: oui")
    graph = replace(graph, venues={"halle": venue})
    (line,) = told(graph, release)
    assert line.startswith("evenements/2027/soiree.yaml:5: « lieu » désigne « halle », qui est un exemple")
    assert "→ désignez un contenu réel, ou écrivez aussi « exemple: oui » dans ce fichier" in line
    assert told(graph, Release.BUILT) == []


def test_an_example_may_name_an_example() -> None:
    graph = invented.graph(event("lieu: halle\nexemple: oui"))
    venue = entity(Venue, "lieux/halle.yaml", "nom: Halle\nterritoire: calaisis\nexemple: oui")
    assert told(replace(graph, venues={"halle": venue}), Release.PUBLISHED) == []


def lacks(site: str, release: Release) -> dict[str, str]:
    """What a site of these settings lacks, and how serious that is."""
    text = invented.SITE + site
    source = parse("site.yaml", text)
    graph = replace(invented.graph(site=site), sources={"site.yaml": source})
    return {problem.text: problem.level for problem in release_rules.check(graph, release)}


def test_a_site_without_address_nor_publisher_is_not_for_everyone() -> None:
    found = lacks("", Release.PUBLISHED)
    assert {"il manque « adresse », l’adresse publique du site", "il manque « éditeur »"} <= found.keys()
    assert set(found.values()) == {"problème"}


def test_a_preview_only_notices() -> None:
    assert lacks("", Release.PREVIEWED) == {"il manque « adresse », l’adresse publique du site": "avis"}


@pytest.mark.parametrize("release", LOCAL)
def test_at_home_nothing_is_asked(release: Release) -> None:
    assert lacks("", release) == {}
