"""What is found in a text, and what is wrong in it: the cases of `cases/bodies.md`, and what always holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.community import bodies
from plugins.community.bodies import Fault, Heading, Link, TargetKind

CASES = Path(__file__).parents[1] / "cases/bodies.md"
_CASE = re.compile(
    r"^## (?P<title>.+)\n\n````texte(?P<form>.*)\n(?P<text>(?:.*\n)*?)````\n"
    r"(?:\n````problèmes\n(?P<faults>(?:.*\n)*?)````\n)?(?:\n````avis\n(?P<notices>(?:.*\n)*?)````\n)?",
    re.MULTILINE,
)

# What tells Markdown from text, and what editors paste.
MARKS = st.sampled_from(
    (
        "[", "](", ")", "![", "`", "``", "```", "~~~", "*", "**", "_", "#", "##", ">", "-", "1.", ":", "|", "\\", "<",
        "<b>", "<!--", "&", "&amp;", '"', "'", "!", "[^1]", "[^1]:", "[a]:", "{{", "---", "===", "\n", "\n\n", "\t",
        "\r", "\x00", "\u202e", "\ufffd", "Ã©", "http://a.fr", "https://a.fr", "www.a.fr", "a@b.fr", "{filename}",
        "TODO", "été", "mot",
    )
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=80), st.lists(MARKS, max_size=30).map("".join), st.lists(MARKS).map(" ".join))


class Case(NamedTuple):
    """A text, and what an editor reads of it."""

    title: str
    text: str
    faults: str
    notices: str


def cases() -> Iterator[Case]:
    for found in _CASE.finditer(CASES.read_text("utf-8")):
        text = found["text"].removesuffix("\n")
        if "échappé" in found["form"]:
            text = re.sub(r"\\\{(.*?)\*(\d+)\}", lambda run: run[1] * int(run[2]), text)
            text = re.sub(r"\\u([0-9a-f]{4,5});?", lambda code: chr(int(code[1], 16)), text)
        yield Case(found["title"], text, found["faults"] or "", found["notices"] or "")


def told(faults: tuple[Fault, ...]) -> str:
    return "".join(f"{fault.line}: {fault.text}\n    → {fault.fix}\n" for fault in faults)


@pytest.mark.parametrize("case", list(cases()), ids=lambda case: case.title)
def test_a_text_is_told_about_as_its_case_says(case: Case) -> None:
    scan = bodies.scan(case.text)
    assert told(scan.faults) == case.faults
    assert told(scan.notices) == case.notices


def test_every_case_of_the_file_is_read() -> None:
    assert len(list(cases())) == CASES.read_text("utf-8").count("\n````texte")


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_the_ends_of_lines_do_not_count(ending: str) -> None:
    text = "## Programme\n\n[ici](/p/)\n\n#### Accueil"
    assert bodies.scan(text.replace("\n", ending)) == bodies.scan(text)


def test_links_and_pictures_are_found_at_their_lines() -> None:
    text = (
        'Voir [le *bon* plan](/p/ "Le plan"),\n'
        "[la\nhalle]({filename}/lieux/halle.yaml#acces).\n\n"
        '- ![La salle `A`](x.jpg "Pleine")\n'
        "- <https://exemple.fr>, <a@exemple.fr>\n\n"
        "> [![Le logo](logo.png)](https://exemple.fr)\n\n| [le label][l] |\n| --- |\n| [l] |\n\n[l]: /label/ 'Le label'"
    )  # fmt: skip
    assert bodies.scan(text).links == (
        Link(1, "le bon plan", "/p/", title="Le plan"),
        Link(2, "la\nhalle", "{filename}/lieux/halle.yaml#acces"),
        Link(5, "La salle A", "x.jpg", image=True, title="Pleine"),
        Link(6, "https://exemple.fr", "https://exemple.fr"),
        Link(6, "a@exemple.fr", "mailto:a@exemple.fr"),
        Link(8, "Le logo", "https://exemple.fr"),
        Link(8, "Le logo", "logo.png", image=True),
        Link(10, "le label", "/label/", title="Le label"),
        Link(12, "l", "/label/", title="Le label"),
    )


def test_a_link_whose_address_is_a_fault_is_told_once() -> None:
    assert bodies.scan("[le site](www.exemple.fr) et [l’autre](javascript:x)").links == ()


def test_titles_have_a_level_a_text_and_an_id() -> None:
    text = "## Le *programme* #\n\n### L'`accès`, [en bus](/bus/)[^1]\n\n## Le programme\n\n## 🎉\n\n[^1]: Ligne 2."
    assert bodies.scan(text).headings == (
        Heading(1, 2, "Le programme", "le-programme"),
        Heading(3, 3, "L’accès, en bus", "l-acces-en-bus"),
        Heading(5, 2, "Le programme", "le-programme-2"),
        Heading(7, 2, "🎉", "titre"),
    )


def test_no_two_titles_have_the_same_id() -> None:
    assert list(bodies.anchors(["Un", "Un", "Un 2", "Un", "un-2"])) == ["un", "un-2", "un-2-2", "un-3", "un-2-3"]


@pytest.mark.parametrize(
    ("target", "kind"),
    [
        ("{filename}/lieux/halle.yaml", "file"),
        ("../2019/lancement.md#suite", "file"),
        ("absent.md", "file"),
        ("{static}/documents/plan.pdf", "static"),
        ("vue.jpg", "static"),
        ("/evenements/", "page"),
        ("#acces", "anchor"),
        ("HTTPS://exemple.fr", "web"),
        ("mailto:a@exemple.fr", "mail"),
        ("tel:+33321000000", "phone"),
        ("http://exemple.fr", "refused"),
        ("//exemple.fr", "refused"),
        ("/\t/exemple.fr", "refused"),
        ("/\\exemple.fr", "refused"),
        ("java\nscript:alert(1)", "refused"),
        ("\x01javascript:alert(1)", "refused"),
        ("&#106;avascript&colon;alert(1)", "refused"),
        ("%6aavascript:alert(1)", "refused"),
        ("DATA:text/html,x", "refused"),
        ("{tag}x", "refused"),
    ],
)
def test_a_target_is_of_one_kind(target: str, kind: TargetKind) -> None:
    assert bodies.target_kind(target) == kind


def test_an_address_is_cleaned_of_what_follows_readers() -> None:
    address = "https://exemple.fr/p?utm_source=a&jour=1&UTM_Medium=b&fbclid=c"
    assert bodies.cleaned(address) == "https://exemple.fr/p?jour=1"
    assert bodies.target_fault(bodies.cleaned(address)) is None


@given(TEXTS)
def test_any_text_is_scanned(text: str) -> None:
    last = len(re.split("\r\n|\r|\n", text))
    scan = bodies.scan(text)
    lines = [link.line for link in scan.links] + [heading.line for heading in scan.headings]
    lines += [fault.line for fault in (*scan.faults, *scan.notices)]
    assert all(1 <= line <= last for line in lines)
    assert list(scan.faults) == sorted(set(scan.faults))
    anchors = [heading.anchor for heading in scan.headings]
    assert len(anchors) == len(set(anchors))


@given(st.text())
def test_any_address_is_of_some_kind(target: str) -> None:
    assert bodies.target_kind(target) != "refused" or bodies.target_fault(target)
