"""Every case of `tests/cases/` gives the problems it says, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from plugins.community import strict_yaml
from plugins.community.reading import read
from tests.community.casebook import Case, every_case, laid, told

CASES = every_case()
MENDED = [case for case in CASES if case.mended]


def name(case: Case) -> str:
    """« b-en-tete: B01 en-tête jamais fermé »."""
    return f"{case.group}: {case.name}"


def test_the_good_content_gives_nothing(content: Path) -> None:
    assert told(content) == ""
    assert told(content, level="avis") == ""


@pytest.mark.parametrize("case", CASES, ids=name)
def test_a_case_gives_its_problems_and_no_other(case: Case, content: Path) -> None:
    with laid(content, case.overlays):
        assert told(content, case.day) == case.problems
        if case.notices is not None:
            assert told(content, case.day, "avis") == case.notices


@pytest.mark.parametrize("case", CASES, ids=name)
def test_both_yaml_readers_read_the_same(case: Case, content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with laid(content, case.overlays):
        files = [path for path in case.paths if path.endswith((".md", ".yaml")) and (content / path).is_file()]
        fast = [vars(read(content, file)) for file in files]
        monkeypatch.setattr(strict_yaml, "_Loader", yaml.Loader)
        assert [vars(read(content, file)) for file in files] == fast


@pytest.mark.parametrize("case", MENDED, ids=name)
def test_the_fix_that_is_proposed_passes(case: Case, content: Path) -> None:
    with laid(content, (*case.overlays, *case.mended)):
        assert told(content, case.day) == ""
