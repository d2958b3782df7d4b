"""What the tests of the domain share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.community.casebook import good_content


@pytest.fixture(scope="session")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The good content of `tests/cases/base/`; a test that changes it puts it back."""
    return good_content(tmp_path_factory.mktemp("cases") / "content")
