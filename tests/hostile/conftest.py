"""The demo poisoned, and built: what a reader would be given."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from plugins.site.building import build
from tests.hostile.poisoned import Place, poison
from tests.site.built import DAYS, DEMO, Site


class Poisoned(NamedTuple):
    """The site, and the places of the model where something was put."""

    site: Site
    places: frozenset[Place]


@pytest.fixture(scope="session", name="poisoned")
def _poisoned(tmp_path_factory: pytest.TempPathFactory) -> Poisoned:
    """The site of the poisoned demo."""
    folder = tmp_path_factory.mktemp("poisoned")
    places = poison(DEMO, folder / "content")
    build(folder / "content", folder / "output", DAYS["demo"])
    return Poisoned(Site(folder / "output", folder / "content"), frozenset(places))
