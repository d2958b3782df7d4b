"""A small site, published once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.plugins.publish import publishable


@pytest.fixture(scope="session", name="small")
def _small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small content that may be published; none changes it."""
    return publishable.small(tmp_path_factory.mktemp("small") / "content")


@pytest.fixture(scope="session", name="published")
def _published(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of that content, published; none changes it."""
    folder = tmp_path_factory.mktemp("published") / "output"
    publishable.publish(small, folder)
    return folder
