"""What is installed: pinned, hashed, and the same for those who run the site and those who check it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILES = ("requirements.txt", "requirements-dev.txt")
AUDIT, BENCH = "requirements-audit.txt", "tests/bench/requirements.txt"


def pins(file: str) -> dict[str, set[str]]:
    """The digests of each pin of a requirements file, its version and markers included."""
    text = (ROOT / file).read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return {line.split("--hash")[0].strip(): set(re.findall(r"--hash=sha256:([0-9a-f]{64})\b", line)) for line in lines}


@pytest.mark.parametrize("file", [*FILES, AUDIT, BENCH])
def test_every_requirement_is_one_version_with_its_digests(file: str) -> None:
    assert pins(file)
    assert [pin for pin, digests in pins(file).items() if not digests or not re.match(r"[a-z0-9-]+==[0-9]", pin)] == []


@pytest.mark.parametrize("file", [*FILES, AUDIT, BENCH])
def test_no_address_is_written(file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")
    assert re.findall(r"(?m)^.*(?:http|://|@|--index|--find|^ *#).*$", text) == []


def test_what_the_site_runs_on_is_what_it_is_checked_with() -> None:
    run, dev = map(pins, FILES)
    assert {pin: digests for pin, digests in run.items() if dev.get(pin) != digests} == {}


@pytest.mark.parametrize(("group", "file"), [("run", FILES[0]), ("dev", FILES[1]), ("audit", AUDIT), ("bench", BENCH)])
def test_what_is_asked_in_pyproject_is_what_is_pinned(group: str, file: str) -> None:
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]
    asked = [re.sub(r"\[.*?\]", "", one) for one in groups[group] if isinstance(one, str)]
    assert [one for one in asked if one not in pins(file)] == []
