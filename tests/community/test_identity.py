"""What names an event for ever."""

from __future__ import annotations

from plugins.community import identity
from plugins.community.site_model import News
from tests.community.invented import entity, event


def test_a_page_is_named_by_the_first_address_of_its_kind_that_it_had() -> None:
    former = "anciennes_adresses:\n  - /agenda/soiree.html\n  - /evenements/2026/soiree/\n  - /evenements/2027/fete/"
    assert identity.first_address(event(former)) == "/evenements/2026/soiree/"
    assert (
        identity.first_address(event("anciennes_adresses:\n  - /evenements/2026/soiree")) == "/evenements/2026/soiree/"
    )


def test_a_page_that_never_moved_is_named_by_its_own_address() -> None:
    assert identity.first_address(event("")) == "/evenements/2027/soiree/"
    assert (
        identity.first_address(event("anciennes_adresses:\n  - /evenements/soiree.html")) == "/evenements/2027/soiree/"
    )


def test_news_move_as_events_do() -> None:
    text = (
        "titre: Vœux\npublié_le: 2027-01-05\nanciennes_adresses:\n  - /evenements/2026/x/\n  - /actualites/2026/voeux/"
    )
    assert identity.first_address(entity(News, "actualites/2027/voeux.yaml", text)) == "/actualites/2026/voeux/"


def test_a_name_never_changes() -> None:
    """Another would double every event in every agenda."""
    assert str(identity.named("/evenements/2027/soiree/")) == "d1552be1-594c-5dd9-8bce-9f6b5825563a"
