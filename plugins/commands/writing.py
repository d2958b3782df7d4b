"""New files of the content: written together, checked together, and taken away together where one is wrong."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from datetime import date
from os.path import relpath
from pathlib import Path

from plugins.community import library
from plugins.community.problems import Problem
from plugins.community.scaffold import Draft
from plugins.console.bootstrap import ROOT
from plugins.console.sentences import Refusal, said

SCHEMAS = ROOT / "docs/redaction/schemas"


def taken(draft: Draft, content: Path) -> str:
    """The file that a draft would have to overwrite, in either form; empty where there is none."""
    place = content / draft.file
    return next((file.relative_to(content).as_posix() for file in (place.with_suffix(".md"), place.with_suffix(".yaml"))
                 if file.exists()), "")  # fmt: skip


def write(drafts: Sequence[Draft], content: Path, day: date, known: Sequence[Problem]) -> tuple[Problem, ...]:
    """Write the files, and keep them only where they add no problem to the `known` ones; gives those they add.

    Raises:
        Refusal: one of the files exists already.

    """
    for draft in drafts:
        if there := taken(draft, content):
            raise Refusal(said("{there} existe déjà : choisissez un autre titre, ou --fichier NOM.", there=there))
    with _undone_unless_kept(content) as made:
        for draft in drafts:
            made.add(draft)
        problems = tuple(
            problem
            for problem in library.inspect(content, day)[1]
            if problem.level == "problème" and problem not in known
        )
        made.kept = not problems
    return problems


class _Made:
    """The files and folders written so far."""

    def __init__(self, content: Path) -> None:
        self.content, self.kept = content, False
        self.files: list[Path] = []
        self.folders: list[Path] = []

    def add(self, draft: Draft) -> None:
        path = self.content / draft.file
        missing = [folder for folder in path.parents if not folder.exists()]
        self.folders += missing
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f".{path.name}.part")  # which the content does not see
        try:
            part.write_text(draft.text(schema_of(draft, path)), encoding="utf-8", newline="\n")
            self.files.append(path)
            part.rename(path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise

    def undo(self) -> None:
        for file in self.files:
            file.unlink(missing_ok=True)
        for folder in self.folders:
            with contextlib.suppress(OSError):
                folder.rmdir()


@contextlib.contextmanager
def _undone_unless_kept(content: Path) -> Iterator[_Made]:
    made = _Made(content)
    try:
        yield made
    finally:
        if not made.kept:
            made.undo()


def schema_of(draft: Draft, path: Path) -> str:
    """What tells an editor of YAML which schema completes the file; no editor reads it in Markdown."""
    if draft.suffix != ".yaml" or not path.is_relative_to(ROOT):
        return ""
    schema = relpath(SCHEMAS / f"{draft.kind.folder}.json", path.parent).replace("\\", "/")
    return f"yaml-language-server: $schema={schema}"
