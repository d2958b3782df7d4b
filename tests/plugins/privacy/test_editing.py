"""A few lines leave an editor's file; all the rest stays as it was typed."""

from __future__ import annotations

import pytest

from plugins.privacy.editing import Page, Unsafe

HEAD = "---\ntitre: Rencontre # une note\n"
CASES = {
    "first of a block": (
        "intervenants:\n  - personne: paul\n    sujet: |\n      Un\n\n      # deux\n  # puis\n  - marie\nlieu: x\n",
        "intervenants:\n  # puis\n  - marie\nlieu: x\n",
    ),
    "last of a block": (
        "intervenants:\n  - marie\n  - personne: paul\n    fonction: Maire # depuis 2020\n\n# le lieu\nlieu: x\n",
        "intervenants:\n  - marie\n\n# le lieu\nlieu: x\n",
    ),
    "dashes under the key": ("intervenants:\n- marie\n- paul\nlieu: x\n", "intervenants:\n- marie\nlieu: x\n"),
    "a comment before its column": (
        "intervenants:\n  - personne: paul\n# note\n    sujet: x\n  - marie\n",
        "intervenants:\n# note\n  - marie\n",
    ),
    "a dash alone": ("intervenants:\n  -\n    personne: paul\n  - marie\n", "intervenants:\n  - marie\n"),
    "alone": ("lieu: x\nintervenants:\n  - paul\nen_ligne: non\n", "lieu: x\nen_ligne: non\n"),
    "alone, with a note": ("intervenants: # à vérifier\n  - paul\nlieu: x\n", "# à vérifier\nlieu: x\n"),
    "alone on the line": ("Intervenants: [paul]\nlieu: x\n", "lieu: x\n"),
    "first on the line": ("intervenants: [paul, marie]\n", "intervenants: [marie]\n"),
    "last on the line": ("intervenants: [marie, 'paul']\n", "intervenants: [marie]\n"),
    "on several lines": ("intervenants: [\n  marie,\n  paul\n]\n", "intervenants: [\n  marie\n]\n"),
    "a mapping on the line": ("intervenants: [{personne: paul, sujet: x}, marie]\n", "intervenants: [marie]\n"),
    "decomposed accents": (
        're\u0301sume\u0301: e\u0301te\u0301\nintervenants: ["e\u0301", paul]\n',
        're\u0301sume\u0301: e\u0301te\u0301\nintervenants: ["e\u0301"]\n',
    ),
}


def position(text: str) -> int:
    """Where « paul » is in the list of `text`."""
    names = [name for name in ("marie", "paul", 'e\u0301"') if name in text]
    return sorted(names, key=text.index).index("paul")


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("case", CASES)
def test_one_leaves_and_the_rest_stays(case: str, bom: bytes, newline: str) -> None:
    def typed(front: str) -> bytes:
        return bom + f"{HEAD}{front}---\n\nUn texte.\n- paul\n".replace("\n", newline).encode()

    before, after = CASES[case]
    page = Page("evenements/2026/x.md", typed(before))
    page.remove(("intervenants",), [position(before)])
    assert page.content() == typed(after)


def test_nothing_asked_is_nothing_changed() -> None:
    content = b"\xef\xbb\xbftitre: x\r\n# fin"
    assert Page("lieux/x.yaml", content).content() == content


def test_several_leave_a_list_within_a_list() -> None:
    front = (
        "programme:\n  - heure: 18:30\n    intervenants: [paul]\n    titre: x\n"
        "  - heure: 19:00\n    intervenants:\n      - marie\n      - paul\n"
    )
    page = Page("x.yaml", front.encode())
    page.remove(("programme", 0, "intervenants"), [0])
    page.remove(("programme", 1, "intervenants"), [1])
    assert page.content().decode() == (
        "programme:\n  - heure: 18:30\n    titre: x\n  - heure: 19:00\n    intervenants:\n      - marie\n"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("intervenants:\n  - paul\nlieu: x\n", "intervenants:\n  - paul\nretraits:\n  - r-1\nlieu: x\n"),
        ("titre: x\nretraits:\n  - r-0\nlieu: x\n", "titre: x\nretraits:\n  - r-0\n  - r-1\nlieu: x\n"),
        ("retraits: [r-0]\n", "retraits: [r-0, r-1]\n"),
        ("titre: x", "titre: x\nretraits:\n  - r-1\n"),
    ],
)
def test_the_trace_of_a_departure_is_added(before: str, after: str) -> None:
    page = Page("x.yaml", before.encode())
    page.add(("retraits",), "r-1", after=("intervenants",))
    assert page.content().decode() == after


def test_the_trace_takes_the_place_of_a_list_that_is_left_empty() -> None:
    page = Page("x.md", b"---\r\nintervenants:\r\n  - paul\r\nlieu: x\r\n---\r\n")
    page.remove(("intervenants",), [0])
    page.add(("retraits",), "r-1", after=("intervenants",))
    assert page.content() == b"---\r\nretraits:\r\n  - r-1\r\nlieu: x\r\n---\r\n"


@pytest.mark.parametrize(
    "before", ["", "# une note\n", "- identifiant: r-0\n  date: 2026-01-01\n", "- identifiant: r-0"]
)
def test_a_line_is_added_to_the_list_of_departures(before: str) -> None:
    page = Page("retraits.yaml", before.encode())
    page.add_mapping({"identifiant": "r-1", "date": "2026-02-01"})
    start = before if not before or before.endswith("\n") else f"{before}\n"
    assert page.content().decode() == f"{start}- identifiant: r-1\n  date: 2026-02-01\n"


@pytest.mark.parametrize(
    ("front", "name"),
    [
        ("{titre: x, intervenants: [paul]}\n", "a page on one line"),
        ("intervenants: [marie, # note\n  paul]\n", "a note within"),
        ("titre: x\n", "no list"),
    ],
)
def test_what_is_not_sure_is_left_to_someone(front: str, name: str) -> None:
    page = Page("x.yaml", front.encode())
    with pytest.raises(Unsafe, match=r"x\.yaml"):
        page.remove(("intervenants",), [front.count("marie")])
    assert page.content() == front.encode(), name
