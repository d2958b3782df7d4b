"""What holds for any content, and not only for the cases."""

from __future__ import annotations

import os
import random
import re
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from time import process_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.community import library
from tests.community.casebook import BASE, DAY, Case, Overlay, every_case, laid, problems, told
from tests.community.mutators import MUTATORS, Mutator

CASES = every_case()
FILES = sorted(str(path.relative_to(BASE)) for path in BASE.rglob("*") if path.suffix in (".md", ".yaml"))
ANY_FILE = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
SIGNS = st.sampled_from("---\n: \"'#[]{}&*!|>%@`-é’\u00a0\t0123456789abtitre<")
FORBIDDEN = re.compile(
    r"(?<!\.)\b(yaml|pars(e|er|ing|eur)|null|none|tokens?|schemas?|exceptions?|regex|slugs?|chemins?|mapping|traceback|NoneType)\b",
    re.IGNORECASE,
)


def pairs() -> Iterator[tuple[Case, Case]]:
    """Cases that change different files, on the same day, and say different things."""
    plain = [case for case in CASES if case.problems and case.day == DAY and "lieux/" not in str(case.paths)]
    for first, second in zip(plain, plain[len(plain) // 2 :], strict=False):
        alone = first.paths == second.paths == {"evenements/2026/rencontre.md"}
        if alone and "2026/rencontre/" not in second.problems:
            moved = tuple(_moved(overlay) for overlay in second.overlays)
            yield first, Case(second.name, second.group, moved, problems=_moved_text(second.problems))


def _moved(overlay: Overlay) -> Overlay:
    return Overlay(overlay.path.replace("rencontre.", "autre."), overlay.text, overlay.form)


def _moved_text(text: str) -> str:
    return text.replace("2026/rencontre.", "2026/autre.")


def blocks(text: str) -> list[str]:
    """Each problem with its fix."""
    return re.findall(r"^\S.*\n(?: {4}→ .*\n)?", text, re.MULTILINE)


@pytest.mark.parametrize("pair", list(islice(pairs(), 80)), ids=lambda pair: f"{pair[0].name} + {pair[1].name}")
def test_two_faults_are_told_together_each_once_in_order(pair: tuple[Case, Case], content: Path) -> None:
    first, second = pair
    with laid(content, (*first.overlays, *second.overlays)):
        found = blocks(told(content))
    expected = {*blocks(first.problems), *blocks(second.problems)}
    assert {block for block in found if "même lieu, même heure" not in block} == expected
    assert len(set(found)) == len(found)
    assert found == sorted(found, key=lambda block: (block.split(":")[0], int(re.findall(r":(\d+):|$", block)[0] or 0)))


def spoilt() -> Iterator[tuple[str, Mutator]]:
    """Every file with every mistake that it can hold."""
    for file in FILES:
        text = (BASE / file).read_text("utf-8")
        yield from ((file, mutator) for mutator in MUTATORS if mutator.spoil(text) is not None)


@pytest.mark.parametrize(("file", "mutator"), list(spoilt()), ids=lambda given: getattr(given, "name", given))
def test_a_mistake_is_told_in_its_file_and_nowhere_else(file: str, mutator: Mutator, content: Path) -> None:
    good = (content / file).read_bytes()
    spoilt_bytes = mutator.spoil(good.decode())
    assert spoilt_bytes is not None
    try:
        (content / file).write_bytes(spoilt_bytes)
        found = problems(content)
    finally:
        (content / file).write_bytes(good)
    assert {problem.file for problem in found} == {file}
    assert mutator.told in "\n".join(problem.text for problem in found)
    assert len(found) == 1


def test_the_order_of_the_disk_changes_nothing(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    overlays = tuple(overlay for case in CASES[::7] for overlay in case.overlays if overlay.form == "texte")
    with laid(content, overlays):
        expected = library.inspect(content, DAY)
        scandir, shuffle = os.scandir, random.Random(7)  # noqa: S311 - any order will do

        @contextmanager
        def shuffled(folder: Path) -> Iterator[list[os.DirEntry[str]]]:
            with scandir(folder) as entries:
                found = list(entries)
            shuffle.shuffle(found)
            yield found

        monkeypatch.setattr(os, "scandir", shuffled)
        for _ in range(5):
            assert library.inspect(content, DAY)[1] == expected[1]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.group}: {case.name}")
def test_messages_are_short_and_without_jargon(case: Case) -> None:
    for block in blocks(case.problems):
        text, _, fix = block.rstrip("\n").partition("\n")
        said = text.partition(": ")[2] + fix
        assert len(said) <= 250
        own = re.sub(r"« [^»]* »", "", re.sub(r"'.*'", "", said))
        assert not FORBIDDEN.search(own), said
        assert "'" not in own, "a typewriter apostrophe"


@pytest.mark.parametrize(
    "file", ["evenements/2026/x.md", "lieux/x.yaml", "site.yaml", "chronologie.yaml", "themes.yaml"]
)
@given(
    given_bytes=st.binary(max_size=300)
    | st.text(max_size=300).map(str.encode)
    | st.text(SIGNS, max_size=120).map(str.encode)
)
@ANY_FILE
def test_any_bytes_are_read_or_told(file: str, given_bytes: bytes, content: Path) -> None:
    check_any(file, given_bytes, content)


@pytest.mark.parametrize(
    "file", ["evenements/2026/2026-11-12-happy-hour.md", "lieux/halle-aux-sucres.yaml", "site.yaml"]
)
@given(data=st.data())
@ANY_FILE
def test_a_good_file_cut_and_mended_anyhow_is_read_or_told(file: str, data: st.DataObject, content: Path) -> None:
    good = (BASE / file).read_text("utf-8")
    start = data.draw(st.integers(0, len(good)))
    end = data.draw(st.integers(start, min(start + 40, len(good))))
    inserted = data.draw(st.text(SIGNS, max_size=12) | st.text(max_size=5))
    check_any(file, (good[:start] + inserted + good[end:]).encode(), content)


@given(value=st.text(SIGNS, max_size=40) | st.text(max_size=40) | st.text("abé /.:", max_size=400))
@ANY_FILE
def test_any_value_is_read_or_told(value: str, content: Path) -> None:
    quoted = "'" + value.replace("'", "''") + "'"
    keys = ("titre", "début", "fin", "lieu", "en_ligne", "état", "participants", "résumé", "thèmes", "inscription")
    text = "---\nformat: happy-hour\n" + "".join(f"{key}: {quoted}\n" for key in keys) + "---\n"
    check_any("evenements/2026/x.md", text.encode("utf-8", "replace"), content)


def check_any(file: str, given_bytes: bytes, content: Path) -> None:
    """Whatever a file holds, nothing is raised, and every problem has a file and a line it may have."""
    good = (content / file).read_bytes() if (content / file).exists() else None
    try:
        (content / file).write_bytes(given_bytes)
        for problem in problems(content):
            assert problem.file
            assert 0 <= problem.line <= given_bytes.count(b"\n") + given_bytes.count(b"\r") + 60
            assert problem.text
            assert "\n" not in problem.text + problem.fix
            assert len(problem.text + problem.fix) <= 350
    finally:
        if good is None:
            (content / file).unlink()
        else:
            (content / file).write_bytes(good)


HEAD = "---\ntitre: Rencontre\nformat: happy-hour\ndébut: 2026-12-10 18:30\nlieu: halle-aux-sucres\n"
ENORMOUS = {
    "keys": HEAD + "".join(f"a{number}: x\n" for number in range(25_000)) + "---\n",
    "one key": HEAD + "a: x\n" * 40_000 + "---\n",
    "references": HEAD + "thèmes:\n" + "".join(f"  - b{number}\n" for number in range(17_000)) + "---\n",
    "anchors": HEAD + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(7_000)) + "---\n",
    "brackets": HEAD + "x: " + "[" * 19_000 + "\n---\n",
    "turned around": HEAD + "".join(f"a{number}: \u202ex\n" for number in range(18_000)) + "---\n",
    "date": HEAD.replace("2026-12-10 18:30", "T " * 9_000) + "---\n",
    "escapes": HEAD.replace("Rencontre", '"' + "a\\" * 9_000) + "---\n",
    "braces": HEAD + 'a: x\nrésumé: "' + "{{" * 9_000 + '"\n---\n',
    "no fence": "---\n" + "a: b\n" * 50_000,
    "body": HEAD + "---\n" + "a: b\n" * 40_000,
}


@pytest.mark.parametrize("text", ENORMOUS.values(), ids=ENORMOUS)
def test_the_largest_of_files_is_read_or_told_in_two_seconds(text: str, content: Path) -> None:
    with laid(content, [Overlay("evenements/2026/rencontre.md", text)]):
        start = process_time()
        found = problems(content)
        assert process_time() - start < 2
    assert 0 < len(found) <= 101
