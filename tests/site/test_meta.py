"""What pages say of themselves to those who share them."""

from __future__ import annotations

import pytest

from plugins.community.views.page import View
from plugins.site.meta import Meta, meta
from plugins.site.publication import Publication
from tests.plugins.editions import demo, nameless

ADDRESS = "https://demo.example.org"


def of(url: str, publication: Publication) -> Meta:
    view = next(view for view in publication.views if view.url == url)
    assert isinstance(view, View)
    return meta(view, publication.chrome)


def test_an_event_is_told_with_its_picture_and_its_size() -> None:
    told = of("/evenements/2027/dhh-mars/", demo())
    assert (told.title, told.type, told.locale) == ("Parler aux machines sans perdre le nord", "website", "fr_FR")
    assert told.site_name == "Communauté Exemple Côte d’Opale"
    assert told.url == f"{ADDRESS}/evenements/2027/dhh-mars/"
    assert told.image == f"{ADDRESS}/images/halle-aux-cordages.png"
    assert told.image_width > 0
    assert told.image_alternative.startswith("Une halle de brique")
    assert told.card == "summary_large_image"


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("/", "website"),
        ("/actualites/2027/annonce-de-mars/", "article"),
        ("/intervenants/capucine-delamaree/", "profile"),
    ],
)
def test_each_kind_of_page_has_its_type(url: str, kind: str) -> None:
    assert of(url, demo()).type == kind


def test_a_news_item_says_its_day() -> None:
    assert of("/actualites/2027/annonce-de-mars/", demo()).published == "2027-01-15"


def test_a_portrait_is_not_shared() -> None:
    assert of("/intervenants/capucine-delamaree/", demo()).image == ""


def test_every_page_has_a_title_and_a_description() -> None:
    for view in demo().views:
        told = meta(view, demo().chrome)
        assert told.title and told.description, view.url  # noqa: PT018 - both or neither


def test_without_an_address_there_is_no_whole_address() -> None:
    told = of("/evenements/2027/dhh-mars/", nameless())
    assert (told.url, told.image, told.image_width, told.card) == ("", "", 0, "summary")


def test_a_page_that_search_engines_may_not_keep_has_no_canonical_address() -> None:
    assert of("/404.html", demo()).url == ""
