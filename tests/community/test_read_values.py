"""What YAML would twist reaches the site as it was written, to the letter."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.community import library
from plugins.community.graph import Graph
from plugins.community.known import frozen, thawed
from plugins.community.parts import Change
from tests.community.casebook import DAY, Overlay, laid

EVENT = """---
titre: {title}
format: happy-hour
début: 2026-12-10 18:30
lieu: quai
programme:
  - heure: 18:30
    titre: NO
inscription:
  tarif: 10,50
---
"""
VENUE = """nom: Un quai
territoire: calaisis
adresse:
  code_postal: {code}
  commune: NO
"""


def graph_of(content: Path, title: str = "Rencontre", code: str = "62100") -> Graph:
    event = Overlay("evenements/2026/rencontre.md", EVENT.format(title=title))
    venue = Overlay("lieux/quai.yaml", VENUE.format(code=code))
    with laid(content, (event, venue)):
        graph, problems = library.inspect(content, DAY)
    assert graph
    assert not [problem for problem in problems if problem.level == "problème"]
    return graph


@pytest.mark.parametrize(
    "title", ["null", "Non", "1.10", "3.10", "12_345", "1e3", "0x1F", "2026", "NO", "oui", "2026-03-12"]
)
def test_a_title_stays_the_text_it_is(title: str, content: Path) -> None:
    assert graph_of(content, title).events["2026/rencontre"].title == title


@pytest.mark.parametrize("code", ["62200", "01000", "02100", "09000", "59140", "20000"])
def test_a_postal_code_keeps_its_zeros(code: str, content: Path) -> None:
    address = graph_of(content, code=code).venues["quai"].address
    assert address
    assert (address.postal_code, address.locality) == (code, "NO")


def test_a_time_is_no_number_of_seconds(content: Path) -> None:
    slot = graph_of(content).events["2026/rencontre"].programme[0]
    assert (slot.at, slot.title) == ("18:30", "NO")


def test_accents_decomposed_or_not_give_the_same(content: Path) -> None:
    assert graph_of(content, "E\u0301te\u0301").events["2026/rencontre"].title == "Été"


def test_what_tells_which_keys_were_written_is_shared_and_is_not_what_a_copy_changes() -> None:
    change = Change.model_validate({"date": "2027-02-09", "changement": "nouvelle salle"})
    again = thawed(frozen(change))
    assert again.model_fields_set is change.model_fields_set
    assert change.model_copy(update={"note": "x"}).model_fields_set > change.model_fields_set == {"on", "what"}
