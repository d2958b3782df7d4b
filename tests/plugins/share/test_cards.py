"""What share pictures say of pages, and which page has which."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.community.cards import Card, card, picture_url
from plugins.community.views.events import Event
from plugins.community.views.page import View
from plugins.community.views.pieces import Status
from plugins.site.meta import meta
from tests.plugins.editions import demo

SITE = "https://demo.example.org"


def view(url: str) -> View:
    """The page of the demo at an address."""
    return next(view for view in demo().views if view.url == url)


def of(url: str) -> Card:
    """What the picture of that page says."""
    found = card(view(url))
    assert found
    return found


def test_an_event_says_what_when_where_and_whether_one_may_come() -> None:
    said = of("/evenements/2027/dhh-mars/")
    assert (said.over, said.title) == ("Digital Happy Hour", "Parler aux machines sans perdre le nord")
    assert said.lines == ("18\u00a0h\u00a030 à 21\u00a0h", "Halle aux cordages, Calais")
    assert said.mark
    assert (said.mark.big, said.mark.small) == ("11", ("mars", "2027"))
    assert said.status == Status("Sur inscription", "ouvert")
    assert said.territory
    assert said.territory.light
    assert said.territory.light.css == "f-4-15"


@pytest.mark.parametrize(
    ("slug", "word", "fate"), [("grand-soir-annule", "Annulé", "annule"), ("balade-des-bouees", "Reporté", "reporte")]
)
def test_an_event_that_does_not_take_place_says_so(slug: str, word: str, fate: str) -> None:
    said = of(f"/evenements/2027/{slug}/")
    assert (said.status and said.status.word, said.fate) == (word, fate)
    assert said.alternative.startswith(f"{word}. ")


def test_a_past_event_says_its_date_which_is_enough() -> None:
    assert of("/evenements/2027/dhh-janvier/").status is None


def test_days_are_said_where_there_are_several() -> None:
    assert of("/evenements/2027/hackathon-de-l-estran/").lines[0] == "Du 23 au 25\u00a0avril 2027"


def test_what_is_not_known_is_not_said() -> None:
    said = of("/evenements/2013/premiere-reunion/")
    assert (said.lines, said.territory, said.mark and said.mark.big) == ((), None, "2013")


def test_a_portrait_is_never_shared() -> None:
    assert of("/intervenants/capucine-delamaree/").initials == "CD"
    assert "images" not in repr(of("/intervenants/capucine-delamaree/"))


@pytest.mark.parametrize(
    ("url", "picture"),
    [
        ("/lieux/criee-numerique/", "/lieux/partage.png"),
        ("/evenements/2027/", "/evenements/partage.png"),
        ("/404.html", "/partage.png"),
    ],
)
def test_a_page_without_a_picture_has_that_of_the_page_above(url: str, picture: str) -> None:
    assert card(view(url)) is None
    assert picture_url(view(url)) == picture


def test_the_address_changes_with_what_the_picture_says() -> None:
    event = view("/evenements/2027/dhh-mars/")
    assert isinstance(event, Event)
    before, after = picture_url(event), picture_url(replace(event, fate="annule"))
    assert before.startswith("/evenements/2027/dhh-mars/partage.png?v=")
    assert before != after == picture_url(replace(event, fate="annule"))


def test_every_page_is_shared_with_a_picture_once_on_line() -> None:
    chrome = replace(demo().chrome, share_pictures=True)
    pictures = {f"{SITE}{one.url}partage.png" for one in demo().views if card(one)}
    for one in demo().views:
        told = meta(one, chrome)
        assert told.image.partition("?")[0] in pictures, one.url
        assert (told.image_width, told.image_height, told.card) == (1200, 630, "summary_large_image")
        assert told.image_alternative
