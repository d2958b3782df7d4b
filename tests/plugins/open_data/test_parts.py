"""The open data of ten thousand events is never all in memory."""

from __future__ import annotations

from plugins import open_data
from tests.plugins.editions import demo


def test_no_part_of_a_file_holds_more_than_a_year() -> None:
    years = len(demo().graph.by_year)
    assert years > 1
    for output in open_data.outputs(demo()):
        parts = [len(part) for part in output.parts]
        assert sum(parts) == len(output.content)
        assert len(parts) > years or output.path == "donnees/schema.json"
