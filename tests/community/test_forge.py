"""The forms of each forge: the addresses that its documentation, or its own pages, give."""

from __future__ import annotations

import pytest

from plugins.community.forge import Repository

HERE = "https://git.exemple.fr/nous/site"
FILE = "evenements/2027/café.md"


def repository(forge: str, **more: str) -> Repository:
    """A repository of that forge."""
    return Repository.model_validate({"adresse": HERE, "forge": forge, **more})


@pytest.mark.parametrize(
    ("forge", "address"),
    [
        ("github", f"{HERE}/edit/main/content/evenements/2027/caf%C3%A9.md"),
        ("gitlab", f"{HERE}/-/edit/main/content/evenements/2027/caf%C3%A9.md"),
        ("gitea", f"{HERE}/_edit/main/content/evenements/2027/caf%C3%A9.md"),
    ],
)
def test_a_page_leads_to_its_file(forge: str, address: str) -> None:
    assert repository(forge).edit(FILE) == address


@pytest.mark.parametrize(
    ("forge", "address"),
    [
        ("github", f"{HERE}/new/main?filename=content%2Fevenements%2F2027%2Fx.md&value=---%0Atitre%3A%20%C3%89t%C3%A9"),
        (
            "gitlab",
            f"{HERE}/-/new/main?file_name=content%2Fevenements%2F2027%2Fx.md&content=---%0Atitre%3A%20%C3%89t%C3%A9",
        ),
        ("gitea", f"{HERE}/_new/main/content/evenements/2027?filename=x.md&value=---%0Atitre%3A%20%C3%89t%C3%A9"),
    ],
)
def test_a_new_file_starts_with_its_name_and_its_text(forge: str, address: str) -> None:
    assert repository(forge).create("evenements/2027/x.md", "---\ntitre: Été") == address


def test_the_branch_the_folder_and_the_end_of_the_address_are_as_told() -> None:
    told = Repository.model_validate(
        {"adresse": f"{HERE}.git/", "forge": "GitHub", "branche": "en/ligne", "dossier": "site/contenu"}
    )
    assert told.edit("pages/label.md") == f"{HERE}/edit/en/ligne/site/contenu/pages/label.md"
