"""The scenes can fail: each fault, planted in the script, is found by the scene that is there for it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Error

from tests.browser.consent import more_promises, promises
from tests.browser.consent.guest import Put, Stage
from tests.site.built import ROOT, Site

SCRIPT = Path(ROOT, "theme/static/js/consent.js").read_text("utf-8")


class Fault(NamedTuple):
    """What is written in place of what, and the scene that must fail."""

    found: str
    planted: str
    scene: Callable[[Stage], None]


FAULTS = {
    "the signal is not heard": Fault("navigator.globalPrivacyControl === true || ", "", promises.c10),
    "thirteen months": Fault("days < 182", "days < 395", promises.c11),
    "any version": Fault("if (kept.v !== version) kept = {}", "", promises.c13),
    "dates to come": Fault("days > -1 && ", "", promises.c14),
    "loading before a choice": Fault("signal ? false : undefined", "true", promises.c01),
    "a frame that stays": Fault("part.querySelector('iframe')?.remove()", "", more_promises.c24),
    "a refusal kept as a yes": Fault("(yes ? '+' : '-')", "'+'", promises.c03),
    "« once » is kept": Fault("else once.add(part)", "else keep([part.dataset.service], true)", promises.c06),
    "the focus is lost": Fault("line.focus()", "", promises.c03),
    "the very second": Fault(".toISOString().slice(0, 10)", ".toISOString()", more_promises.c23),
    "other tabs are not heard": Fault("addEventListener('storage', again)", "", promises.c09),
    "the whole address is told": Fault("'strict-origin-when-cross-origin'", "'unsafe-url'", promises.c04),
    "a cookie": Fault("kept.v = version\n", "kept.v = version\n    document.cookie = 'a=1'\n", more_promises.c23),
    "going back brings back": Fault("if (persisted) again()", "", more_promises.c20),
    "a box ticked by the browser": Fault("box.checked = false //", "//", promises.c07),
    "« once » outlives a refusal": Fault(
        "  const again = () => {\n    once.clear()", "  const again = () => {", more_promises.c25
    ),
    "an answer is ticked": Fault("!!kept[radio.name] && ", "radio.value === 'oui' || ", more_promises.c21),
    "erasing erases nothing": Fault("localStorage.removeItem(KEY)", "void KEY", more_promises.c22),
    "a frame that may do all": Fault(
        "allow-presentation'", "allow-presentation allow-forms'", more_promises.frames_may_do_little
    ),
    "accepting on the way": Fault(
        "classes.add('c-js')", "classes.add('c-js')\n  addEventListener('wheel', () => keep(keys, true))", promises.c02
    ),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_a_planted_fault_is_found(fault: Fault, put: Put, demo: Site) -> None:
    assert SCRIPT.count(fault.found) == 1, "the fault can no longer be planted: the script has changed"
    stage = put(demo, SCRIPT.replace(fault.found, fault.planted))
    stage.patience = 3000

    def scene() -> None:
        fault.scene(stage)
        stage.settle()

    with pytest.raises((AssertionError, Error)):
        scene()
