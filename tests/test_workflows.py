"""The workflow files of `deploy/`: what forges read in them is what is meant, and they may do what they must only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

import tasks
from deploy import due
from plugins.console.command_line import parse
from tests.site.built import Site

ROOT = Path(__file__).parents[1]
GITHUB = Path(ROOT, "deploy", "github", "workflows")
WORKFLOWS = sorted(GITHUB.iterdir())
GITLAB = ROOT / "deploy/gitlab-ci.yml"
FILES = (*WORKFLOWS, GITLAB)
NAMES = [path.name for path in WORKFLOWS]
KEYWORDS = {"image", "stages", "workflow", "variables", ".refait"}


def read(path: Path) -> dict[Any, Any]:
    """The file as a forge reads it; in YAML 1.1, `on` is true."""
    found = yaml.safe_load(path.read_text("utf-8"))
    assert isinstance(found, dict)
    return found


def jobs(path: Path) -> dict[str, Any]:
    """The jobs of a GitHub workflow."""
    found = read(path)["jobs"]
    assert isinstance(found, dict)
    return found


def steps(path: Path) -> Iterator[dict[str, Any]]:
    """Every step of every job."""
    for job in jobs(path).values():
        yield from job["steps"]


def test_there_is_a_file_for_each_need() -> None:
    assert NAMES == ["apercu.yml", "controler.yml", "dependances.yml", "publier.yml", "systemes.yml"]
    assert read(ROOT / "deploy/github/dependabot.yml")["version"] == 2


def test_every_command_is_one_of_ours_with_its_own_options() -> None:
    for path in FILES:
        lines = re.findall(r"python3? tasks\.py ([^\n|>&;]+)", path.read_text("utf-8"))
        assert lines or path.name == "dependances.yml"
        for line in lines:
            assert parse(line.replace('"', "").split(), tasks.HELP), line


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_file_that_a_command_names_is_there(path: Path) -> None:
    named = re.findall(r"(?<=python3 )deploy/\S+\.py|requirements[\w-]*\.txt|docs/[\w/-]+\.md", path.read_text("utf-8"))
    assert [file for file in named if not (ROOT / file).is_file()] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=NAMES)
def test_an_action_is_one_commit_and_says_which_version_that_is(path: Path) -> None:
    used = re.findall(r"uses: (.*)", path.read_text("utf-8"))
    assert used
    assert [line for line in used if not re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)] == []


def test_one_action_is_the_same_commit_everywhere() -> None:
    used = {line for path in WORKFLOWS for line in re.findall(r"uses: (.*)", path.read_text("utf-8"))}
    assert len({line.partition("@")[0] for line in used}) == len(used)


@pytest.mark.parametrize("path", WORKFLOWS, ids=NAMES)
def test_a_workflow_may_read_and_only_what_deploys_may_deploy(path: Path) -> None:
    assert read(path)["permissions"] == {"contents": "read"}
    for name, job in jobs(path).items():
        more = job.get("permissions")
        assert more == ({"id-token": "write", "pages": "write"} if name == "deployer" else None)
        assert not more or all("uses" in step and "run" not in step for step in job["steps"])


@pytest.mark.parametrize("path", WORKFLOWS, ids=NAMES)
def test_what_strangers_write_is_run_by_no_shell_and_given_no_secret(path: Path) -> None:
    text = path.read_text("utf-8")
    assert "secrets." not in text
    assert "pull_request_target" not in text
    assert "workflow_run" not in text
    assert [step["run"] for step in steps(path) if "${{" in step.get("run", "")] == []
    checkouts = [step for step in steps(path) if step.get("uses", "").startswith("actions/checkout@")]
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


@pytest.mark.parametrize("path", WORKFLOWS, ids=NAMES)
def test_no_job_runs_for_ever(path: Path) -> None:
    assert all(job["timeout-minutes"] <= 45 for job in jobs(path).values())


def test_a_folder_that_is_sent_keeps_its_hidden_files() -> None:
    sent = [step for path in WORKFLOWS for step in steps(path) if "/upload-" in step.get("uses", "")]
    folders = [step for step in sent if step["with"]["path"] == "output"]
    assert len(folders) == 2
    assert all(step["with"]["include-hidden-files"] is True for step in folders)  # .well-known/security.txt
    assert [step["with"]["path"] for step in sent if step not in folders] == ["output.cdx.json"]


def test_what_is_installed_is_audited_each_week_and_when_it_changes() -> None:
    audit = read(GITHUB / "dependances.yml")
    assert audit[True]["pull_request"]["paths"] == ["requirements*.txt"]
    assert audit[True]["schedule"]
    for path in (GITHUB / "dependances.yml", GITLAB):
        text = path.read_text("utf-8")
        assert "pip install --require-hashes --requirement requirements-audit.txt" in text
        assert "pip-audit --strict --disable-pip --require-hashes --requirement requirements-dev.txt" in text


def test_every_system_is_tried_with_the_oldest_and_the_newest_python() -> None:
    (job,) = jobs(GITHUB / "systemes.yml").values()
    assert job["runs-on"] == "${{ matrix.systeme }}"
    assert set(job["strategy"]["matrix"]["systeme"]) == {"ubuntu-latest", "windows-latest", "macos-latest"}
    assert job["strategy"]["matrix"]["python"] == ["3.11", "3.14"]
    assert [step["run"] for step in job["steps"] if "tester" in step.get("run", "")] == ["python tasks.py tester"]


def test_github_is_told_of_schedules_that_stop() -> None:
    text = (GITHUB / "publier.yml").read_text("utf-8")
    assert "60 jours" in text
    assert read(GITHUB / "publier.yml")[True].keys() == {"push", "schedule", "workflow_dispatch"}


def test_gitlab_s_jobs_have_a_stage_and_a_script() -> None:
    found = read(GITLAB)
    for name, job in found.items():
        if name not in KEYWORDS:
            assert job["stage"] in found["stages"], name
            assert all(isinstance(line, str) for line in job["script"]), name
            assert re.fullmatch(r"\w[-\w ]*", job.get("artifacts", {}).get("expose_as", "x"), re.ASCII), name


NOW = datetime.fromisoformat("2027-02-11T00:00:00+01:00")


@pytest.mark.parametrize(
    ("turn", "at_last", "answer"),
    [
        ('"2027-02-11T00:00:00+01:00"', "2027-03-27", True),
        ('"2027-02-11T00:00:01+01:00"', "2027-03-27", False),
        ("null", "2027-03-27", False),
        ("null", "2027-02-10", True),
        ('"2028-01-01T00:00:00+01:00"', "2027-02-10", True),
    ],
)
def test_the_site_is_built_again_once_a_page_says_something_else(turn: str, at_last: str, *, answer: bool) -> None:
    document = f'{{"prochaine_bascule": {turn}, "au_plus_tard": "{at_last}"}}'
    assert due.due(document.encode(), NOW) is answer


def test_what_it_reads_is_what_a_site_says(demo: Site) -> None:
    document = demo.files[due.DOCUMENT[1:]]
    assert not due.due(document, NOW - timedelta(hours=1))
    assert due.due(document, NOW)


@pytest.mark.parametrize("words", [[], [""], ["http://opale.example"], ["file:///etc/passwd"]])
def test_without_an_address_the_site_is_built(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert due.main(words) == 0
    assert capsys.readouterr() == ("oui\n", "aucune adresse donnée\n")


@pytest.mark.parametrize("found", [b"<html>", b"[]", b"{}", b'{"prochaine_bascule": 3, "au_plus_tard": "2027-03-27"}'])
def test_a_site_that_cannot_be_read_is_built(
    found: bytes, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "found").write_bytes(found)
    monkeypatch.setattr(due, "urlopen", lambda *_, **__: (tmp_path / "found").open("rb"))
    assert due.main(["https://opale.example/"]) == 0
    out, err = capsys.readouterr()
    assert out == "oui\n"
    assert err.startswith("https://opale.example/prochaine-bascule.json ne se lit pas (")
