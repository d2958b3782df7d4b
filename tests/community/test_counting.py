"""A text that a list has no room for."""

from __future__ import annotations

import pytest

from plugins.community.counting import opening

LIMIT = 60


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Une halle. Elle a un quai.", "Une halle. Elle a un quai."),
        ("La halle a ouvert en 2020. Elle accueille cent rencontres par an.", "La halle a ouvert en 2020."),
        ("Une halle. Elle a un quai. Les rencontres y ont lieu le soir, en hiver.", "Une halle. Elle a un quai."),
        (
            "Une halle\u202f! «\u00a0Venez\u00a0», disait-on. 100 personnes y sont venues.",
            "Une halle\u202f! «\u00a0Venez\u00a0», disait-on.",
        ),
        (
            "Reçus par M. Martin, les visiteurs voient la halle et tous les quais.",
            "Reçus par M. Martin, les visiteurs voient la halle et tous…",
        ),
        (
            "La halle aux sucres, aux cordages, aux marées, aux vents, aux phares",
            "La halle aux sucres, aux cordages, aux marées, aux vents…",
        ),
    ],
)
def test_an_opening_ends_with_a_sentence_where_one_fits(text: str, kept: str) -> None:
    assert opening(text, LIMIT) == kept
