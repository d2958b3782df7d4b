"""What git keeps of a revision: where a change starts from, and its files in a folder. Nothing in `.git` changes."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.console.sentences import Refusal, said

_WHERE = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")
"""What a hook of git's leaves in the environment: it would speak of another repository."""


@dataclass(frozen=True)
class Revision:
    """A commit, and how it was named."""

    commit: str
    name: str

    def __str__(self) -> str:
        return f"{self.name} ({self.commit[:7]})"


@dataclass(frozen=True)
class Repository:
    """A working copy, by its highest folder."""

    root: Path

    @classmethod
    def around(cls, folder: Path) -> Repository:
        """The repository that `folder` is part of.

        Raises:
            Refusal: there is none, git is not installed, or will not read another account's files.

        """
        done = _git(folder, "rev-parse", "--show-toplevel")
        if done.returncode == 0:
            return cls(Path(done.stdout.strip()).resolve())
        if "dubious ownership" in done.stderr:
            sentence = (
                "Git refuse de lire {folder}, qui est à un autre compte : tapez "
                "« git config --global --add safe.directory {folder} », puis relancez."
            )
        else:
            sentence = "{folder} n’est pas dans un dépôt git : lancez apercu dans un clone du projet."
        raise Refusal(said(sentence, folder=folder))

    def start(self, base: str) -> Revision:
        """The commit that what is at hand and `base` both come from: what a change request is compared with.

        Where histories have nothing in common, `base` itself.

        Raises:
            Refusal: there is no such revision, or this clone does not go back far enough.

        """
        commit = self._commit(base)
        common = self._git("merge-base", commit, "HEAD")
        if common.returncode and self._is_shallow():
            sentence = "Ce clone ne remonte pas assez loin pour être comparé à {base} : {remedy}, puis relancez."
            raise Refusal(said(sentence, base=base, remedy=said(_DEEPEN)))
        return Revision(common.stdout.strip() or commit, base)

    def differs(self, revision: Revision, paths: Sequence[str]) -> bool:
        """Whether these files or folders are not those of the revision."""
        return self._git("diff", "--quiet", revision.commit, "--", *paths).returncode != 0

    def holds(self, revision: Revision, path: str) -> bool:
        """Whether the revision has this folder."""
        return self._git("cat-file", "-e", f"{revision.commit}:{path}").returncode == 0

    def extract(self, revision: Revision, path: str, folder: Path) -> None:
        """Write what the revision has in `path` into `folder`, as a clone would have it."""
        folder.mkdir(parents=True)
        index = {"GIT_INDEX_FILE": str(folder.with_name(f"{folder.name}.index"))}
        read = ("read-tree", f"{revision.commit}:{path}")
        for words in (read, ("checkout-index", "--all", f"--prefix={folder.as_posix()}/")):
            done = self._git(*words, variables=index)
            if done.returncode:
                sentence = "Git n’a pas pu extraire {revision} : {reason}."
                raise Refusal(said(sentence, revision=revision, reason=done.stderr.strip().splitlines()[-1]))

    def _commit(self, base: str) -> str:
        done = self._git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}")
        if done.returncode == 0:
            return done.stdout.strip()
        remote = self._git("rev-parse", "--verify", "--quiet", "--end-of-options", f"origin/{base}^{{commit}}")
        if remote.returncode == 0:
            raise Refusal(said("Git ne connaît pas « {base} » : vouliez-vous dire « origin/{base} » ?", base=base))
        remedy = said(
            _DEEPEN if self._is_shallow() else "vérifiez ce nom, ou tapez « git fetch origin {base} »", base=base
        )
        raise Refusal(said("Git ne connaît pas « {base} » : {remedy}, puis relancez.", base=base, remedy=remedy))

    def _is_shallow(self) -> bool:
        return self._git("rev-parse", "--is-shallow-repository").stdout.strip() == "true"

    def _git(self, *words: str, variables: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        return _git(self.root, *words, variables=variables)


_DEEPEN = "tapez « git fetch --unshallow » (dans une intégration continue, demandez toute l’histoire : fetch-depth: 0)"


def _git(folder: Path, *words: str, variables: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    known = {name: value for name, value in os.environ.items() if name not in _WHERE}
    environment = {**known, "LC_ALL": "C", **(variables or {})}
    try:
        return subprocess.run(  # noqa: S603 words, never a shell's line
            ["git", "-C", str(folder), *words],  # noqa: S607 wherever it is installed
            check=False,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            env=environment,
        )
    except FileNotFoundError as error:
        raise Refusal(said("Git n’est pas installé, et apercu en a besoin : installez-le, puis relancez.")) from error
