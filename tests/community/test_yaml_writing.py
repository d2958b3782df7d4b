"""Values written as YAML are read back as they were, whatever an editor typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.community.strict_yaml import Value, read_yaml
from plugins.community.yaml_writing import mapping

LINE = st.text(st.characters(categories=["L", "N", "P", "S", "Zs"], exclude_characters="\ufffd"), min_size=1).map(
    str.strip
)
TEXTS = st.one_of(LINE, st.lists(LINE.filter(bool), min_size=2).map("\n".join)).filter(bool)
VALUES = st.recursive(
    TEXTS,
    lambda inner: st.one_of(
        st.dictionaries(st.sampled_from(["titre", "début", "rue"]), inner, min_size=1),
        st.lists(
            st.one_of(LINE.filter(bool), st.dictionaries(st.sampled_from(["nom", "lié"]), TEXTS, min_size=1)),
            min_size=1,
        ),
    ),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from(["titre", "lieu", "résumé"]), VALUES, min_size=1))
def test_what_is_written_is_read_back(values: dict[str, Value]) -> None:
    tree = read_yaml("x.yaml", mapping(values))
    assert tree.values == values


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Un café", "Un café"),
        ("2027-03-11 18:30", "2027-03-11 18:30"),
        ("Happy Hour : le retour", '"Happy Hour : le retour"'),
        ("Rendez-vous #3", '"Rendez-vous #3"'),
        ("« Parler »", "« Parler »"),
        ('Dire "oui"', 'Dire "oui"'),
        ('"Oui", dit-il', '"\\"Oui\\", dit-il"'),
        ("- tiret", '"- tiret"'),
        ("~", '"~"'),
        ("Ligne\n\nautre", "|\n  Ligne\n\n  autre"),
    ],
)
def test_quotes_are_there_only_where_they_are_needed(value: str, written: str) -> None:
    assert mapping({"k": value}) == f"k: {written}\n"


def test_a_list_and_what_is_within_are_set_as_editors_set_them() -> None:
    people: Value = ["a", {"personne": "b", "sujet": "x"}]
    assert mapping({"intervenants": people, "adresse": {"commune": "Calais"}, "vide": None}) == (
        "intervenants:\n  - a\n  - personne: b\n    sujet: x\nadresse:\n  commune: Calais\nvide:\n"
    )
