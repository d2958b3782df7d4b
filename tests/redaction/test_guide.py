"""The guide says what is true: its examples pass, its messages exist, its links and pictures are there."""

from __future__ import annotations

import re
import shutil
import textwrap
from datetime import date
from pathlib import Path

import pytest

from plugins.community import library
from plugins.community.problems import as_text
from plugins.community.reading import parse
from plugins.community.yaml_writing import mapping
from plugins.console.command_line import OPTIONS
from tasks import COMMANDS
from tests.redaction.guides import GUIDES, ROOT

GUIDE = (ROOT / GUIDES / "guide.md").read_text("utf-8")
AFTER = date(2027, 5, 1)
"""A day when all that the guide tells is over."""

FILE = re.compile(r"`content/(\S+\.(?:md|yaml))`[^`\n]*:\n\n( *)```\w*\n(.*?)\n *```", re.DOTALL)
ANY_BLOCK = re.compile(r"^( *)```\w+\n(.*?)\n *```", re.DOTALL | re.MULTILINE)
EXAMPLES = [(path, textwrap.dedent(text) + "\n") for path, _, text in FILE.findall(GUIDE)]
PERSON = "intervenants/jeanne-martin.yaml"


def anchor(title: str) -> str:
    """The anchor that GitHub gives to a title."""
    return re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")


def test_every_example_is_tried() -> None:
    assert len(EXAMPLES) == len(ANY_BLOCK.findall(GUIDE)) - 1, "all but the portrait alone, tried below"
    assert {path for path, _ in EXAMPLES} == {
        "evenements/2027/dhh-mars.md",
        "actualites/2027/la-saison-reprend.md",
        PERSON,
    }


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_an_example_passes_in_the_real_content(number: int, tmp_path: Path) -> None:
    content = Path(shutil.copytree(ROOT / "content", tmp_path / "content"))
    path, text = EXAMPLES[number]
    person = next(text for name, text in EXAMPLES if name == PERSON)
    for name, written in ((PERSON, person), (path, text)):
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_text(written, "utf-8")
    told = library.inspect(content, AFTER)[1]
    assert as_text(problem for problem in told if problem.level == "problème") == ""


def test_the_portrait_completes_the_person(tmp_path: Path) -> None:
    content = Path(shutil.copytree(ROOT / "content", tmp_path / "content"))
    (portrait,) = [textwrap.dedent(text) for _, text in ANY_BLOCK.findall(GUIDE) if "portrait:" in text]
    values = parse("x.yaml", portrait).values
    assert isinstance(values, dict)
    assert mapping(values) == f"{portrait}\n", "as an editor would paste it"
    (content / "images").mkdir(exist_ok=True)
    shutil.copy(ROOT / "tests/cases/base/images/marie.jpg", content / "images/jeanne-martin.jpg")
    person = next(text for name, text in EXAMPLES if name == PERSON)
    (content / PERSON).write_text(person + portrait + "\n", "utf-8")
    told = library.inspect(content, AFTER)[1]
    assert as_text(problem for problem in told if problem.level == "problème") == ""


def test_the_messages_that_it_explains_are_ours() -> None:
    code = "\n".join(path.read_text("utf-8") for path in (ROOT / "plugins/community").rglob("*.py"))
    table = GUIDE.partition("| le message dit |")[2].partition("\n\n")[0]
    quoted = [line.split("|")[1].strip() for line in table.splitlines()[2:]]
    assert len(quoted) > 10
    for message in quoted:
        pieces = [piece.strip() for piece in re.split(r"« \w+ »|« … »|« …: »|ligne 1", message) if piece.strip()]
        assert [piece for piece in pieces if piece not in code] == [], message


def test_the_links_and_pictures_are_there() -> None:
    titles = {anchor(title) for title in re.findall(r"(?m)^## (.+)$", GUIDE)}
    written = re.sub(r"```.*?```|`[^`]*`", "", GUIDE, flags=re.DOTALL)
    targets = re.findall(r"\]\(([^)]+)\)", written)
    assert {target[1:] for target in targets if target.startswith("#")} == titles
    files = [target for target in targets if not target.startswith(("#", "http"))]
    assert [file for file in files if not (ROOT / GUIDES / file).is_file()] == []


def test_the_commands_are_those_there_are() -> None:
    typed = re.findall(r"`python3 tasks\.py ([^`]+)`", GUIDE)
    assert {line.split()[0] for line in typed} <= set(COMMANDS)
    assert {word[2:] for line in typed for word in line.split() if word.startswith("--")} <= set(OPTIONS)
