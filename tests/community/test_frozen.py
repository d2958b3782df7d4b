"""What stands for the standard frozen dataclass does what it does."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, asdict, dataclass, replace
from typing import Any

import pytest

from plugins.community.frozen import frozen


@frozen
class Place:
    """As views are: fields, then fields that have a default, under names that `__init__` might use itself."""

    name: str
    held: tuple[int, ...]
    note: str | None = None


@frozen
class Town(Place):
    """A field more."""

    people: int = 0


@frozen
class Alone:
    """One field."""

    text: str


@dataclass(frozen=True)
class Standard:
    """The same as `Place`."""

    name: str
    held: tuple[int, ...]
    note: str | None = None


TOWN = Town("Calais", (1, 2), people=3)


def test_it_is_told_as_the_standard_one_is() -> None:
    told = ("50 % d’eau", (1,), "x")
    assert repr(Place(*told)) == repr(Standard(*told)).replace("Standard", "Place")
    assert repr(TOWN) == "Town(name='Calais', held=(1, 2), note=None, people=3)"
    assert repr(Alone("x")) == "Alone(text='x')"


def test_what_is_equal_is_of_one_class_and_hashed_alike() -> None:
    assert Town("Calais", (1, 2), None, 3) == TOWN
    assert hash(TOWN) == hash(replace(TOWN))
    assert Place("a", ()) != Town("a", ())
    assert replace(TOWN, people=4) != TOWN
    assert Alone("x") == Alone("x")


def test_what_it_holds_can_be_taken_and_kept() -> None:
    assert asdict(TOWN) == {"name": "Calais", "held": (1, 2), "note": None, "people": 3}
    assert pickle.loads(pickle.dumps(TOWN)) == TOWN  # noqa: S301 - our own


def test_nothing_of_it_can_be_set() -> None:
    made: Any = TOWN
    with pytest.raises(FrozenInstanceError):
        made.name = "x"
    with pytest.raises(FrozenInstanceError):
        del made.name


def test_a_field_that_is_not_given_is_refused() -> None:
    made: Any = Place
    with pytest.raises(TypeError):
        made("Calais")
    with pytest.raises(TypeError):
        made("Calais", (), unknown=1)
