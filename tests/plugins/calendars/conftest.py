"""The calendars of the real content and of the demo."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from plugins.calendars import files
from plugins.community import library
from plugins.community.graph import Graph
from plugins.site.press import at_once

ROOT = Path(__file__).parents[3]
CONTENTS = {"real": (ROOT / "content", date(2026, 11, 24)), "demo": (ROOT / "tests/demo", date(2027, 2, 10))}

Files = dict[str, bytes]
Published = tuple[Graph, date, Files]


def made(content: Path, today: date) -> Published:
    """A content, its day, and the bytes of each of its calendars."""
    graph, _ = library.inspect(content, today)
    assert graph is not None
    return graph, today, {output.path: output.content for output in files.calendars(graph, today, at_once)}


@pytest.fixture(scope="package", params=CONTENTS, name="published")
def _published(request: pytest.FixtureRequest) -> Published:
    return made(*CONTENTS[request.param])
