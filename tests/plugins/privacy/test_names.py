"""A name is found under every form that people and machines write, and not within other names."""

from __future__ import annotations

import unicodedata

import pytest

from plugins.privacy.names import address_to_seek, name_to_seek, readable

FORMS = (
    "Éloïse Brisemer",
    "eloise brisemer",
    "ÉLOÏSE BRISEMER",
    "BRISEMER Éloïse",
    "Brisemer, Éloïse",
    "Brisemer\\, Éloïse",
    "Éloïse  Brisemer",
    "Éloïse\u00a0Brisemer",
    "Éloïse-Brisemer",
    "eloise-brisemer",
    "eloise_brisemer",
    "eloise.brisemer@exemple.fr",
    "https://reseau.exemple.fr/in/eloisebrisemer",
    "Éloï\u00adse Brise\u200bmer",
    unicodedata.normalize("NFD", "Éloïse Brisemer"),
    "avec Éloïse\nBrisemer, ingénieure",
)
OTHERS = ("Éloïse Brisemers", "Héloïse Brisemer", "Éloïse et Paul Brisemer", "Brisemer", "Éloïse", "")


@pytest.mark.parametrize("form", FORMS)
def test_a_name_is_found_whatever_its_form(form: str) -> None:
    assert name_to_seek("Éloïse Brisemer").is_in(readable(f"Une soirée, {form}."))


@pytest.mark.parametrize("text", OTHERS)
def test_another_name_is_let_be(text: str) -> None:
    assert not name_to_seek("Éloïse Brisemer").is_in(readable(text))


@pytest.mark.parametrize(
    "name", ["Anaïs d’Estran", "Ysé O", "Léo Æstuaire", "Maud van der Wissant", "Zélie Phare-Dupont", "Zep", "O’Connor"]
)
def test_a_name_of_any_shape_is_found_as_it_is_written(name: str) -> None:
    sought = name_to_seek(name)
    assert sought.is_in(readable(f"« {name} »"))
    assert sought.is_in(readable(f"« {name.upper()} »"))
    assert not sought.is_in(readable("Quelqu’un d’autre."))


def test_a_person_whose_name_holds_it_is_let_be() -> None:
    sought = name_to_seek("Jean Martin", ["Jean Martin-Leroy", "Marie-Jean Martin", "Paul Martin", "Jean Martin"])
    for text in (
        "Jean Martin-Leroy",
        "jean-martin-leroy",
        "Marie-Jean Martin",
        "Paul Martin",
        "LEROY, Jean Martin-Leroy",
    ):
        assert not sought.is_in(readable(text)), text
    assert sought.is_in(readable("Jean Martin-Leroy, puis Jean Martin"))
    assert sought.is_in(readable("avec Marie, Jean Martin et Leroy"))


def test_a_longer_name_that_nobody_told_counts_as_the_name() -> None:
    """Better a false alarm, for someone to decide, than a name that stays."""
    assert name_to_seek("Jean Martin").is_in("Jean Martin-Leroy")


def test_the_family_name_alone_is_told_apart() -> None:
    sought = name_to_seek("Jean Martin", ["Paul Martin"])
    assert sought.is_alone_in("Les frères Martin")
    assert sought.is_alone_in("M. MARTIN")
    assert not sought.is_alone_in("Jean Martin")
    assert not sought.is_alone_in("Paul Martin")
    assert not sought.is_alone_in("le martin-pêcheur")


def test_an_address_is_found_where_the_slug_is_not_made_of_the_name() -> None:
    sought = address_to_seek("zep")
    assert sought.is_in("{filename}/intervenants/zep.md")
    assert sought.is_in("/intervenants/zep/")
    assert not sought.is_in("zep, un dessinateur, et /intervenants/zeppelin/")


def test_a_name_without_a_letter_is_no_name() -> None:
    with pytest.raises(ValueError, match="—"):
        name_to_seek("—")
