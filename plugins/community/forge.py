"""Where the content is kept, and the addresses of the forms that change it there, on each kind of forge."""

# Not `from __future__ import annotations`: pydantic would compile each key from its text, at every start.

from enum import StrEnum
from pathlib import PurePosixPath
from typing import Annotated
from urllib.parse import quote

from plugins.community.keys import Key, Part, choice
from plugins.community.values import Slug, WebAddress


class Forge(StrEnum):
    """The software that shows the repository on the web."""

    GITHUB = "github"
    GITLAB = "gitlab"
    GITEA = "gitea"


class Repository(Part):
    """Where the content is kept, so that pages can lead to the form that changes them."""

    url: Annotated[WebAddress, Key("adresse", "L’adresse du dépôt, comme https://github.com/nous/notre-site.")]
    forge: Annotated[Forge, choice(Forge), Key("forge", "github, gitlab, ou gitea (Forgejo et Codeberg aussi).")]
    branch: Annotated[Slug, Key("branche", "La branche qui est publiée ; main si rien n’est dit.")] = "main"
    folder: Annotated[Slug, Key("dossier", "Le dossier du contenu dans le dépôt ; content si rien n’est dit.")] = (
        "content"
    )

    def edit(self, file: str) -> str:
        """The address of the form that changes a file of the content."""
        how = {Forge.GITHUB: "edit", Forge.GITLAB: "-/edit", Forge.GITEA: "_edit"}[self.forge]
        return f"{self._base}/{how}/{quote(self.branch)}/{quote(self._path(file))}"

    def create(self, file: str, text: str) -> str:
        """The address of the form that creates a file, its name and its text proposed.

        GitHub and Gitea take the text (`value`, go-gitea/gitea#16556). GitLab takes the name, and has not shown
        `content` since 2025 (gitlab-org/gitlab#594214): it is sent all the same.
        """
        path, value, branch = PurePosixPath(self._path(file)), quote(text, safe=""), quote(self.branch)
        if self.forge is Forge.GITLAB:
            return f"{self._base}/-/new/{branch}?file_name={quote(str(path), safe='')}&content={value}"
        if self.forge is Forge.GITEA:
            return f"{self._base}/_new/{branch}/{quote(str(path.parent))}?filename={path.name}&value={value}"
        return f"{self._base}/new/{branch}?filename={quote(str(path), safe='')}&value={value}"

    @property
    def _base(self) -> str:
        return self.url.rstrip("/").removesuffix(".git")

    def _path(self, file: str) -> str:
        return str(PurePosixPath(self.folder) / file)
