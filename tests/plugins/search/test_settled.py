"""Two runs of Pagefind write one index in two orders: settled, they are the same bytes, and say the same."""

from __future__ import annotations

import gzip
import json

import pytest

from plugins.search.settled import decoded, encoded, settled

VALUES = [["Calaisis", [1, 300]], ["Boulonnais", [0, 70_000]]]


def index(values: list[object], filters: list[list[str]]) -> dict[str, bytes]:
    """An index with one filter, its values and its list of filters in some order."""
    return {
        "pagefind.js": b"",
        "filter/fr_1.pf_filter": encoded(["territoire", values]),
        "filter/fr_2.pf_filter": encoded(["annee", []]),
        "pagefind.fr_9.pf_meta": encoded(["1.5.2", [], [], filters, [], ["title"]]),
        "pagefind-entry.json": b'{"languages":{"fr":{"hash":"fr_9","wasm":"fr"}}}',
    }


def test_the_order_of_a_run_does_not_show() -> None:
    names = [["territoire", "fr_1"], ["annee", "fr_2"]]
    one, other = settled(index([*VALUES], names)), settled(index([*reversed(VALUES)], names[::-1]))
    assert one == other


def test_every_name_leads_to_its_file() -> None:
    found = settled(index([*VALUES], [["territoire", "fr_1"], ["annee", "fr_2"]]))
    meta = f"pagefind.{json.loads(found['pagefind-entry.json'])['languages']['fr']['hash']}.pf_meta"
    filters = decoded(found[meta])[3]
    assert [name for name, _ in filters] == ["annee", "territoire"]
    held = {name: decoded(found[f"filter/{file}.pf_filter"]) for name, file in filters}
    assert held == {"annee": ["annee", []], "territoire": ["territoire", sorted(VALUES)]}
    assert len(found) == 5


@pytest.mark.parametrize("value", [0, 23, 24, 255, 256, 65_535, 65_536, 2**32, "", "é" * 300, [[], ["a", 1]]])
def test_what_is_written_is_read_back(value: object) -> None:
    assert decoded(encoded([value])) == [value]


def test_what_is_not_understood_is_refused() -> None:
    with pytest.raises(ValueError, match="CBOR of kind"):
        decoded(gzip.compress(b"pagefind_dcd\xa0", mtime=0))
