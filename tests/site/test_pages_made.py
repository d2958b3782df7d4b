"""What plugins are told of pages as they are made, and what they made of them before."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from blinker import Signal

from plugins import open_data
from plugins.community import hands
from plugins.community.views.events import Event
from plugins.open_data import records
from plugins.site import making
from plugins.site.memory.signature import room
from plugins.site.signals import page_made
from plugins.site.workshop import Workshop
from tests.site.built import DAYS, DEMO, ROOT

DATA = "donnees/evenements.json"


@pytest.fixture
def workshop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workshop:
    """What makes the demo again and again, in this process alone."""
    monkeypatch.setattr(hands, "hands", lambda: 1)
    return Workshop(DEMO, ROOT / "theme", memory=tmp_path)


@pytest.fixture
def heard() -> Iterator[list[str]]:
    """The addresses of the pages that plugins are told of."""
    found: list[str] = []

    def hear(_: object, view: Any) -> None:  # noqa: ANN401 - a view
        found.append(view.url)

    with page_made.connected_to(hear):
        yield found


def test_each_page_is_told_once_and_one_that_stands_is_not(workshop: Workshop, heard: list[str]) -> None:
    site = workshop.open(DAYS["demo"], at_once=True)
    assert len(heard) == len(set(heard)) == site.pages
    workshop.open(DAYS["demo"], at_once=True)
    assert len(heard) == site.pages


def test_the_open_data_is_told_while_views_are_at_hand(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    filled: list[str] = []
    leaf = making.Maker._leaf
    only_data = Signal()
    only_data.connect(open_data.outputs)

    def note(maker: making.Maker, view: Any, data: Any) -> Any:  # noqa: ANN401 - as the method has it
        filled.extend([view.url] * isinstance(view, Event))
        return leaf(maker, view, data)

    monkeypatch.setattr(making, "_AT_HAND", 1)
    monkeypatch.setattr(making, "get_outputs", only_data)
    monkeypatch.setattr(making.Maker, "_leaf", note)
    assert len(json.loads(workshop.open(DAYS["demo"], at_once=True).content(DATA))["events"]) == len(filled)
    assert len(set(filled)) == len(filled)


def test_other_code_of_a_plugin_makes_its_texts_again(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    before = workshop.open(DAYS["demo"]).content(DATA)
    monkeypatch.setattr(records, "uid", lambda _: 7)
    monkeypatch.setattr(making, "room", lambda name: b"other" if "open_data" in name else room(name))
    after = workshop.open(DAYS["demo"]).content(DATA)
    assert (b'"uid": 7,' in before, b'"uid": 7,' in after) == (False, True)
