"""The schemas, read by a validator that knows nothing of the model."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from plugins.community.kinds import KINDS
from plugins.community.schemas import FILES, schema
from tests.redaction.guides import CONTENTS, ROOT

EVENT = {"titre": "Un café", "format": "rencontre", "début": "2027-03-11 18:30", "lieu": "la-halle"}


class _Core(yaml.SafeLoader):
    """YAML 1.2 as editors read it: true and numbers are not text, `oui` and dates are."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - PyYAML's own way


for name, pattern, first in (
    ("null", r"~|null||", ["~", "n", ""]),
    ("bool", r"true|false", "tf"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?[0-9]+\.[0-9]+", "-+0123456789"),
):
    _Core.add_implicit_resolver(f"tag:yaml.org,2002:{name}", re.compile(f"(?:{pattern})\\Z"), list(first))


@cache
def validator(name: str) -> Draft202012Validator:
    """What checks the files of a schema."""
    return Draft202012Validator(schema(FILES[name]))


def faults(name: str, values: object) -> list[str]:
    """What an editor would underline."""
    return [f"{error.json_path}: {error.message}" for error in validator(name).iter_errors(values)]


def written(path: Path) -> object:
    """The values of a file, as an editor's YAML has them."""
    text = path.read_text("utf-8")
    head = text.split("\n---\n")[0].removeprefix("---\n") if path.suffix == ".md" else text
    return yaml.load(head, _Core)  # noqa: S506 - a safe loader


def every_file() -> Iterator[tuple[str, Path]]:
    """Every file of the real content and of the demo, with the name of its schema."""
    for content in CONTENTS:
        for path in sorted((ROOT / content).rglob("*")):
            if path.suffix in (".md", ".yaml"):
                folder = path.relative_to(ROOT / content).parts[0]
                yield folder if folder in KINDS else path.stem, path


@pytest.mark.parametrize("name", FILES)
def test_a_schema_is_one(name: str) -> None:
    Draft202012Validator.check_schema(schema(FILES[name]))


def test_everything_that_is_written_passes() -> None:
    told = {str(path): found for name, path in every_file() if (found := faults(name, written(path)))}
    assert told == {}


@pytest.mark.parametrize(
    "values",
    [
        EVENT,
        {"Titre": 3, **EVENT, "État": "Annulé"},
        {**{key: value for key, value in EVENT.items() if key != "début"}, "debut": 2013},
        {**EVENT, "fin": None, "thèmes": None},
        {**EVENT, "etat": "n’importe quoi"},  # only the accented key is looked into
        {**EVENT, "état": "a confirmer", "en_ligne": "Oui", "participants": 42},
        {**EVENT, "intervenants": ["marie", {"personne": "paul", "sujet": "x"}]},
    ],
)
def test_what_verifier_admits_is_not_underlined(values: dict[str, object]) -> None:
    assert faults("evenements", values) == []


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"titel": "x"}, "$"),
        ({"titre": ["x"]}, "$.titre"),
        ({"titre": None}, "$.titre"),
        ({"début": "12/03/2027"}, "$['début']"),
        ({"état": "supprimé"}, "$['état']"),
        ({"en_ligne": True}, "$.en_ligne"),
        ({"intervenants": "marie"}, "$.intervenants"),
        ({"intervenants": [{"sujet": "x"}]}, "$.intervenants[0]"),
        ({"inscription": {"prix": "10 €"}}, "$.inscription"),
        ({"inscription": {"jauge": "30 environ"}}, "$.inscription"),
    ],
)
def test_what_verifier_refuses_is_underlined(change: dict[str, object], place: str) -> None:
    assert any(found.startswith(place) for found in faults("evenements", EVENT | change)), faults(
        "evenements", EVENT | change
    )


@pytest.mark.parametrize("key", ["titre", "format", "début"])
def test_a_key_that_lacks_is_told(key: str) -> None:
    assert faults("evenements", {name: value for name, value in EVENT.items() if name != key})


def test_a_key_is_explained_and_its_list_is_offered() -> None:
    state = schema(FILES["evenements"])["$defs"]["Event"]["properties"]["état"]
    assert state["description"] == "prévu, à confirmer, complet, reporté ou annulé."
    assert state["anyOf"][0]["enum"] == ["prévu", "à confirmer", "complet", "reporté", "annulé"]
    assert state["default"] == "prévu"
