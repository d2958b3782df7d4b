"""Nothing of another site is called before the visitor agrees, and every other promise about them is kept."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser.consent import more_promises, promises
from tests.browser.consent.guest import Stage

ROOMS = (promises, more_promises)
NUMBERED = {
    f"C{number}": getattr(room, f"c{number:02}")
    for number in range(1, 27)
    for room in ROOMS
    if hasattr(room, f"c{number:02}")
}
BESIDES = (more_promises.frames_may_do_little, more_promises.what_is_heard, more_promises.nothing_moves)


@pytest.mark.parametrize("promise", [*NUMBERED.values(), *BESIDES], ids=[*NUMBERED, *(one.__name__ for one in BESIDES)])
def test_a_promise_is_kept(promise: Callable[[Stage], None], stage: Stage) -> None:
    promise(stage)
    stage.settle()


def test_every_promise_has_its_scene() -> None:
    assert list(NUMBERED) == [f"C{number}" for number in range(1, 27)]
