"""What is told of the services of other sites, and the very words in which the visitor is asked."""

from __future__ import annotations

import pytest

from plugins.community.pages import asking
from plugins.community.service_parts import ServiceKind
from plugins.community.services import Service, declared, version
from tests.community.invented import graph

TUBE = """  - genre: peertube
    adresse: https://tube.example.org
    nom: Tube des Marées
    responsable: Association Exemple
    pays: France
    politique: https://tube.example.org/about
"""
MATOMO = """  - genre: mesure
    adresse: https://stats.example.org/matomo/
    responsable: Association Exemple
    pays: France
    politique: https://stats.example.org/vie-privee
    numéro: 4
"""
NB, THIN = "\u00a0", "\u202f"
AGAIN = f"Vous pouvez changer d’avis à tout moment avec «{NB}Gérer mes choix{NB}», en bas de page."


def services(*lines: str) -> tuple[Service, ...]:
    """Those that these lines of `site.yaml` declare."""
    return declared(graph(site="services:\n" + "".join(lines)).site)


@pytest.mark.parametrize("kind", ["carte", "youtube", "vimeo"])
def test_a_word_tells_all_of_a_service_that_everyone_knows(kind: str) -> None:
    (one,) = services(f"  - {kind}\n")
    told = (one.name, one.company, one.country, one.purpose, one.sent, one.origin)
    assert all(told)
    assert one.policy.startswith("https://")
    assert one.key == kind


def test_the_site_may_tell_otherwise() -> None:
    (one,) = services("  - genre: youtube\n    utilité: Revoir nos soirées.\n")
    assert (one.purpose, one.company) == ("Revoir nos soirées.", "Google")


def test_nothing_is_declared_of_which_something_lacks() -> None:
    assert services("  - peertube\n", "  - mesure\n") == ()


def test_instances_have_a_name_each_in_the_browser() -> None:
    keys = [one.key for one in services(TUBE, TUBE.replace("tube.", "www.video."))]
    assert keys == ["peertube-tube-example-org", "peertube-video-example-org"]


def test_the_version_changes_with_anything_that_is_told() -> None:
    lines = ("  - youtube\n", "  - carte\n", "  - genre: youtube\n    pays: Irlande\n", TUBE, MATOMO)
    assert len({version(services(line)) for line in lines} | {version(services("  - youtube\n", "  - carte\n"))}) == 6
    assert version(services("  - youtube\n")) == version(services("  - YouTube\n"))


def test_the_question_names_every_service_and_who_runs_it() -> None:
    banner = asking.banner(services("  - youtube\n", "  - carte\n"))
    assert banner.title == "Contenus d’autres sites"
    assert banner.text == (
        "Pour afficher les vidéos de YouTube (Google) et la carte d’OpenStreetMap, votre navigateur doit se connecter "
        "à ces sites, qui reçoivent votre adresse IP et peuvent déposer des traceurs."
    )
    assert banner.promise == "Sans votre accord, rien n’est chargé."
    assert (banner.refuse, banner.accept) == ("Tout refuser", "Tout accepter")
    assert banner.refused == f"C’est noté{NB}: aucun contenu d’un autre site ne sera chargé. {AGAIN}"
    assert banner.accepted == f"C’est noté{NB}: les contenus de YouTube et d’OpenStreetMap s’affichent. {AGAIN}"


def test_one_service_is_refused_or_accepted_not_all_of_it() -> None:
    banner = asking.banner(services("  - carte\n"))
    assert (banner.refuse, banner.accept) == ("Refuser", "Accepter")
    assert "doit se connecter à ce site, qui reçoit votre adresse IP et peut déposer des traceurs." in banner.text


def test_a_measure_is_asked_for_as_what_it_is() -> None:
    alone = asking.banner(services(MATOMO))
    assert alone.title == "Mesure d’audience"
    assert alone.text.startswith("Pour compter les visites avec Matomo (Association Exemple), votre navigateur")
    assert alone.refused.startswith(f"C’est noté{NB}: votre visite ne sera pas mesurée.")
    both = asking.banner(services("  - carte\n", MATOMO))
    assert both.title == "Contenus d’autres sites et mesure d’audience"
    assert "Pour afficher la carte d’OpenStreetMap et compter les visites avec Matomo" in both.text
    assert "s’affichent et Matomo compte votre visite." in both.accepted


def test_a_visit_is_counted_at_the_address_of_matomo() -> None:
    (one,) = services(MATOMO)
    assert one.kind is ServiceKind.MEASURE
    assert one.endpoint == "https://stats.example.org/matomo/matomo.php?idsite=4&rec=1"
    assert one.origin == "https://stats.example.org"
