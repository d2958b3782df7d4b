"""What is printed of what is written: the cases of `cases/typography.md`, and what always holds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.community import typography
from plugins.community.typography import OPAQUE, french, french_parts

CASES = Path(__file__).parents[1] / "cases/typography.md"
SHOWN = str.maketrans({"␣": "\u00a0", "·": "\u202f"})
ROWS = [
    (written.translate(SHOWN), printed.translate(SHOWN))
    for written, printed in re.findall(r"^\| (.+) \| (.+) \|$", CASES.read_text("utf-8"), re.MULTILINE)
    if written not in ("écrit", "---")
]

# The signs that the rules are about, letters and figures around them.
TEXTS = st.one_of(st.text(), st.text("ab MhnDr039\"'«»“”;:!?.,%€°- \u00a0\u202f\n()@&/àé…_" + OPAQUE))

# What the rules about whole words are about.
WORDS = re.split("( )", "1er mai 12 2000 06 +33 km € h à n° N° M. MM. Mmes Mlle Dr Pr Me Anne ... - : ? » 18 30 \u00a0")
SENTENCES = st.lists(st.sampled_from(WORDS), max_size=12).map("".join)


@pytest.mark.parametrize(("written", "printed"), ROWS, ids=[written for written, _ in ROWS])
def test_what_is_written_is_printed_as_its_case_says(written: str, printed: str) -> None:
    assert french(written) == printed


@pytest.mark.parametrize("printed", [printed for _, printed in ROWS])
def test_what_is_printed_is_printed_as_it_is(printed: str) -> None:
    assert french(printed) == printed


@given(TEXTS)
def test_printing_twice_is_printing_once(text: str) -> None:
    assert french(french(text)) == french(text)


@given(TEXTS)
def test_letters_and_figures_stay(text: str) -> None:
    def kept(text: str) -> str:
        return "".join(sign for sign in text if sign.isalnum())

    assert kept(french(text)) == kept(text)


@given(st.one_of(TEXTS, SENTENCES))
def test_every_rule_is_looked_for_where_it_applies(text: str) -> None:
    for found in typography._TOKEN.finditer(text):
        assert typography._NEXT.match(text, found.start()), found


@given(st.lists(TEXTS, max_size=5))
def test_parts_are_printed_as_the_text_they_make(parts: list[str]) -> None:
    assert "".join(french_parts(parts)) == french("".join(parts))


def test_a_quote_opens_in_one_part_and_closes_in_another() -> None:
    assert french_parts(['un "', "mot", ' important" !']) == ["un «\u00a0", "mot", " important\u00a0»\u202f!"]


def test_punctuation_after_what_is_no_text_is_set_as_after_a_word() -> None:
    assert french_parts(["le fichier ", OPAQUE, " : lisez-le!"])[2] == "\u00a0: lisez-le\u202f!"
