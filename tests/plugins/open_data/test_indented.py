"""An event stands in the open data as the standard library would have set it."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.open_data import records

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda held: st.lists(held, max_size=3) | st.dictionaries(st.text(), held, max_size=3),
    max_leaves=10,
)


@settings(deadline=None)
@given(st.dictionaries(st.text(), VALUES, max_size=3))
def test_an_event_is_indented_as_json_does_it(told: dict[str, Any]) -> None:
    expected = json.dumps(told, ensure_ascii=False, indent=1).replace("\n", "\n  ")
    assert records.indented(told) == f"  {expected}"
