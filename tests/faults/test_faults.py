"""A sample of what `run.py` does many times over, and with `publier` too: a command is harmed, its promises hold."""

from __future__ import annotations

import errno
import re
from collections.abc import Iterator

import pytest

from tests.faults.house import Fault, House, house
from tests.faults.promises import TRIALS

pytestmark = pytest.mark.skipif("not hasattr(__import__('os'), 'fork')", reason="commands are copied processes here")


@pytest.fixture(scope="module", name="one")
def _one(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with house(tmp_path_factory.mktemp("house")) as one:
        yield one


@pytest.mark.parametrize(
    ("command", "fault"),
    [
        ("construire", Fault(change=20, at="index.html.part")),
        ("construire", Fault(change=3, at="index.html.part", error=errno.ENOSPC)),
        ("construire", Fault(change=2, at="index.html.part", error=errno.EIO, lasting=False)),
        ("construire, first", Fault(change=2, at="plan-du-site")),
        ("construire, restored", Fault(change=20, at="index.html.part")),
        ("construire, restored", Fault(change=20, at="index.html.part", error=errno.ENOSPC)),
        ("construire, restored", Fault(change=2, at="plan-du-site")),
        ("construire, restored", Fault(memory="mixed", seed=3)),
        ("nouveau", Fault(change=2, at="le-hangar")),
        ("nouveau", Fault(change=1, at="le-hangar", error=errno.EROFS)),
        ("retirer", Fault(change=2, at="/retraits.yaml")),
        ("retirer", Fault(change=3, at="liste.json")),
    ],
)
def test_whatever_happens_a_command_keeps_its_promises(one: House, command: str, fault: Fault) -> None:
    assert list(TRIALS[command](one, fault)) == []


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("verifier",), 0),
        (("construire",), 0),
        (("nouveau", "lieu"), 1),
        (("nouveau", "lieu", "Pâté « œuf » ☃", "--territoire", "mer"), 1),
        (("retirer", "leon-quay"), 1),
        (("apercu", "main"), 1),
        (("publyer",), 1),
    ],
)
@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_a_console_that_knows_few_letters_stops_no_command(
    one: House, words: tuple[str, ...], status: int, encoding: str
) -> None:
    plain, poor = one.run(*words), one.run(*words, fault=Fault(encoding=encoding))
    assert (plain.status, poor.status) == (status, status), plain.err
    assert re.sub(r"\d", "", poor.out + poor.err) == re.sub(r"\d", "", plain.out + plain.err)


@pytest.mark.parametrize("memory", ["any of these", "locked"])
def test_a_memory_that_is_not_as_it_was_left_changes_nothing(one: House, memory: str) -> None:
    assert list(TRIALS["construire"](one, Fault(memory=memory, seed=3))) == []
