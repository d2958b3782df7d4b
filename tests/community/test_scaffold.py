"""New files: what a kind needs, and comments that are true once the « # » is gone."""

from __future__ import annotations

import re

import pytest
from pydantic import ValidationError

from plugins.community.faults import problems_of
from plugins.community.kinds import KINDS
from plugins.community.model import Entity, Event
from plugins.community.reading import parse
from plugins.community.scaffold import TO_FILL, Draft, announcement, lacking, needed, template
from plugins.community.shapes import shapes

EVERY_KIND = pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
NOT_IN_A_NEW_FILE = {"retraits", "anciennes_adresses", "exemple"}


def uncommented(text: str) -> str:
    """The file as it is once every « # » is taken off, and each help text with it."""
    keys = re.sub(r"(?m)^# (?! *-|(?: *[\w-]+:)).*\n", "", text)
    return re.sub(r"(?m)^#(?: |$)", "", keys)


@EVERY_KIND
def test_every_key_is_there_once_and_known(kind: type[Entity]) -> None:
    """Empty keys are all that is wrong once they are uncommented: none is unknown, twice there, or ill placed."""
    draft = Draft(kind, dict.fromkeys(needed(kind), "x"))
    source = parse(f"x{draft.suffix}", uncommented(draft.text()))
    assert source.problems == []
    assert isinstance(source.values, dict)
    in_body = {"texte"} if draft.suffix == ".md" else set()
    assert set(source.values) == {shape.key for shape in shapes(kind)} - NOT_IN_A_NEW_FILE - in_body
    try:
        kind.model_validate(source.values)
    except ValidationError as error:
        told = problems_of(error, kind, source)
        assert [problem for problem in told if "inconnue" in problem.text or "ne va pas" in problem.text] == []


@EVERY_KIND
def test_a_template_says_what_each_needed_key_is_for_and_does_not_pass_until_it_is_filled(kind: type[Entity]) -> None:
    text = template(kind)
    suffix = Draft(kind).suffix
    source = parse(f"x{suffix}", text)
    assert source.problems == []
    assert isinstance(source.values, dict)
    assert set(source.values) == set(needed(kind)) - ({"texte"} if suffix == ".md" else set())
    with pytest.raises(ValidationError):
        kind.model_validate(source.values)


def test_one_of_two_keys_is_enough_where_the_content_says_so() -> None:
    values = {"titre": "x", "format": "x", "début": "2027"}
    assert lacking(Event, values) == ("lieu",)
    assert lacking(Event, {**values, "territoire": "calaisis"}) == ()
    assert lacking(Event, {**values, "lieu": "x"}) == ()


def test_a_form_on_the_web_starts_with_what_is_known() -> None:
    assert announcement({"format": "veillee", "début": "2027-03-11 18:30"}) == (
        f"---\ntitre: {TO_FILL}\nformat: veillee\ndébut: 2027-03-11 18:30\nlieu:\nrésumé: {TO_FILL}\n---\n\n{TO_FILL}\n"
    )
