"""What a visitor of the demo is told in each case that the content knows."""

from __future__ import annotations

import re

import pytest

from tests.site.built import Page, Site, plain, said


def event(site: Site, slug: str) -> Page:
    """The page of an event."""
    return site.pages[f"/evenements/{slug}/"]


def words(page: Page) -> str:
    """What the page's own part says, its spaces made plain."""
    return plain(said(page.main))


@pytest.mark.parametrize(
    ("slug", "word"),
    [
        ("2027/dhh-mars", "Sur inscription"),
        ("2027/dhh-avril", "Complet"),
        ("2027/dhh-mai", "Nouvelle date"),
        ("2026/colloque-des-digues", "Nouvelle date"),
        ("2027/balade-des-bouees", "Reporté"),
        ("2027/bal-des-cerfs-volants", "À confirmer"),
        ("2027/grand-soir-annule", "Annulé"),
        ("2027/hackathon-de-juin", "À confirmer"),
        ("2028/tour-des-phares", "À confirmer"),
        ("2023/atelier-annule", "Annulé"),
        ("2027/dhh-janvier", "Passé"),
        ("2025/jamais-confirme", "Passé"),
        ("2027/atelier-d-hier", "Passé"),
    ],
)
def test_the_state_of_an_event_is_said_in_a_word(demo: Site, slug: str, word: str) -> None:
    assert word in [said(status) for status in event(demo, slug).classed("statut")]


@pytest.mark.parametrize("slug", ["2027/rencontre-sans-lieu", "2027/nuit-du-code", "2027/semaine-de-l-exemple"])
def test_nothing_is_said_of_a_state_where_nothing_has_to_be(demo: Site, slug: str) -> None:
    assert event(demo, slug).classed("statut") == []


@pytest.mark.parametrize(
    ("slug", "said_date"),
    [
        ("2013/premiere-reunion", "2013"),
        ("2013/reunion-du-printemps", "D’avril 2013 à mai 2013"),
        ("2017/premier-grand-soir", "Novembre 2017"),
        ("2019/fete-du-label", "Mardi 21 mai 2019"),
        ("2024/dhh-mai", "Jeudi 16 mai 2024"),
        ("2027/hackathon-de-l-estran", "Du 23 au 25 avril 2027"),
        ("2027/nuit-du-code", "Du 12 au 13 février 2027"),
        ("2027/reveillon-des-serveurs", "Du 31 décembre 2027 au 1er janvier 2028"),
        ("2027/hackathon-de-juin", "Juin 2027"),
        ("2028/tour-des-phares", "2028"),
    ],
)
def test_a_date_is_said_as_precisely_as_it_is_known(demo: Site, slug: str, said_date: str) -> None:
    assert event(demo, slug).facts["Date"] == said_date


def test_one_can_sign_up_only_while_it_makes_sense(demo: Site) -> None:
    asked = {
        url
        for url, page in demo.pages.items()
        for link in page.leads_to
        if link.startswith("https://example.org/inscription/") and url.count("/") == 4
    }
    assert asked == {
        *(f"/evenements/2027/dhh-{month}/" for month in ("fevrier", "mars", "mai")),
        *(
            f"/evenements/2027/{slug}/"
            for slug in ("hackathon-de-l-estran", "atelier-en-ligne", "reveillon-des-serveurs")
        ),
    }


def test_the_agenda_goes_from_today_to_the_farthest_date(demo: Site) -> None:
    lines = [str(link.get("href")) for row in demo.pages["/evenements/"].classed("maree") for link in row.iter("a")]
    coming = [line for line in lines if "/evenements/20" in line]
    assert "/evenements/2027/atelier-d-hier/" not in coming
    assert (
        coming.index("/evenements/2027/dhh-fevrier/")
        < coming.index("/evenements/2027/nuit-du-code/")
        < coming.index("/evenements/2027/dhh-mars/")
    )
    assert len(coming) == len(set(coming)) == 20


def test_a_change_is_told_with_the_date_it_replaces(demo: Site) -> None:
    told = words(event(demo, "2027/dhh-mai"))
    assert "Reporté de deux semaines" in told
    assert "jeudi 13 mai 2027 à 18 h 30" in told
    assert "La tempête inventée a emporté le buffet." in words(event(demo, "2027/grand-soir-annule"))


@pytest.mark.parametrize(
    ("slug", "label", "told"),
    [
        ("2027/atelier-en-ligne", "Lieu", "En ligne"),
        ("2027/rencontre-sans-lieu", "Lieu", "Lieu à confirmer"),
        ("2013/premiere-reunion", "Lieu", "Lieu non documenté"),
        ("2027/dhh-hors-les-murs", "Lieu", "Moulin aux écluses, Saint-Omer"),
        ("2027/dhh-mars", "Lieu", "Halle aux cordages, Calais"),
        ("2027/dhh-mars", "Horaires", "18 h 30 à 21 h"),
        ("2027/dhh-mars", "Places", "1 200"),
        ("2027/dhh-mars", "Tarif", "Gratuit"),
        ("2027/dhh-mars", "Boucle magnétique", "Oui"),
        ("2027/dhh-avril", "Horaires", "À partir de 18 h 30"),
        ("2027/nuit-du-code", "Horaires", "22 h à 2 h"),
        ("2013/premiere-reunion", "Participants", "Près de 80"),
        ("2027/dhh-janvier", "Participants", "42"),
        ("2026/tout-ce-que-permet-un-texte", "Participants", "30 à 50"),
        ("2019/fete-du-label", "Participants", "Environ 150"),
        ("2017/premier-grand-soir", "Participants", "Plus de 400"),
    ],
)
def test_what_is_known_is_told(demo: Site, slug: str, label: str, told: str) -> None:
    assert event(demo, slug).facts[label] == told


@pytest.mark.parametrize(
    ("slug", "told"),
    [
        ("2027/hackathon-de-l-estran", "Montreuil-sur-Mer et en ligne"),
        ("2027/petit-dejeuner-du-port", "Événement du territoire"),
        ("2013/premiere-reunion", "Information à vérifier"),
        ("2027/tableur-des-marees", "Information à vérifier"),
        ("2027/balade-des-bouees", "Date d’abord prévue"),
        ("2017/premier-grand-soir", "Information probable"),
        ("2027/dhh-mars", "Dessin de l’Exemple, CC BY 4.0"),
    ],
)
def test_what_has_to_be_known_is_said(demo: Site, slug: str, told: str) -> None:
    assert told in words(event(demo, slug))


def test_the_hackathon_has_a_programme_for_each_day(demo: Site) -> None:
    told = words(event(demo, "2027/hackathon-de-l-estran"))
    assert re.search(r"Vendredi 23 avril 2027.*18 h ?Accueil.*Samedi 24 avril 2027.*9 h ?Reprise", told)


def test_everything_that_an_event_left_is_linked(demo: Site) -> None:
    page = event(demo, "2027/dhh-janvier")
    left = [
        line
        for line in page.leads_to
        if line.startswith(
            ("https://www.youtube.com/", "https://example.org/supports/", "https://example.org/gazette/")
        )
    ]
    assert len(left) == 6
    links = r"Revoir l’intervention.*YouTube.*Lire la transcription.*Diaporama.*Notes.*Photos.*Article"
    assert re.search(links, words(page))


def test_a_speaker_with_twelve_talks_has_twelve_lines(demo: Site) -> None:
    assert len(demo.pages["/intervenants/capucine-delamaree/"].classed("maree")) == 12


def test_a_portrait_and_a_picture_are_shown(demo: Site) -> None:
    for url, name in (
        ("/intervenants/capucine-delamaree/", "capucine-delamaree.jpg"),
        ("/evenements/2027/dhh-mars/", "halle-aux-cordages.png"),
    ):
        assert f"/images/{name}" in [image.get("src") for image in demo.pages[url].tagged("img")]


def test_the_text_shows_code_and_never_runs_it(demo: Site) -> None:
    page = event(demo, "2026/tout-ce-que-permet-un-texte")
    assert all(script.get("src") or script.get("type") == "application/ld+json" for script in page.tagged("script"))
    assert '<script>alert("ce code est montré, jamais exécuté")</script>' in "".join(
        said(code) for code in page.tagged("pre")
    )
    assert "{{ 7 * 7 }}" in said(page.tagged("pre")[0])
    assert len(page.tagged("pre")) == 2


def test_the_text_shows_every_form(demo: Site) -> None:
    tags = {element.tag for element in event(demo, "2026/tout-ce-que-permet-un-texte").main.iter()}
    assert {
        "em",
        "strong",
        "code",
        "pre",
        "table",
        "dl",
        "dt",
        "dd",
        "blockquote",
        "figure",
        "figcaption",
        "hr",
        "br",
        "sup",
        "h4",
    } <= tags


def test_the_legal_page_says_who_publishes_and_who_hosts(demo: Site) -> None:
    told = words(demo.pages["/mentions-legales/"])
    for line in (
        "Les Amis de l’Exemple",
        "1 quai des Exemples, 62100 Calais",
        "Honorine Belledune",
        "Hébergeur Exemple",
        "2 rue du Serveur",
    ):
        assert line in told


def test_an_empty_list_says_so(demo: Site) -> None:
    for url in (
        "/formats/veillee/",
        "/themes/transports-a-voile/",
        "/lieux/cale-seche/",
        "/intervenants/zelie-phare-dupont/",
    ):
        assert demo.pages[url].classed("vide") or re.search(r"[Aa]ucun", words(demo.pages[url])), url
