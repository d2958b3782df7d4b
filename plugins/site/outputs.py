"""Files to write, and the folder made equal to them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.community import urls
from plugins.console.sentences import Refusal, said


@dataclass(frozen=True)
class Output:
    """A file of the site: `path` relative to the output folder, with `/`."""

    path: str
    content: bytes


def mirror(outputs: Iterable[Output], folder: Path) -> int:
    """Make `folder` hold exactly `outputs`; what is already right is not touched. Returns how many files were written.

    Raises:
        Refusal: the folder holds something that is no site of ours, or cannot be written.

    """
    wanted = {output.path: output.content for output in outputs}
    refuse_foreign(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _remove_others(folder, wanted)
        return sum(_write(folder / path, content) for path, content in wanted.items())
    except OSError as error:
        sentence = "Impossible d’écrire dans {folder} ({reason}) : vérifiez la place et les droits."
        raise Refusal(said(sentence, folder=folder, reason=error.strerror)) from error


def refuse_foreign(folder: Path) -> None:
    """Refuse to empty a folder that is not ours: a site of ours has its site map.

    Raises:
        Refusal: the folder holds files, and no site map.

    """
    if folder.exists() and not folder.is_dir():
        raise Refusal(said("{folder} n’est pas un dossier : choisissez-en un autre avec --sortie.", folder=folder))
    ours = folder / urls.file_of(urls.SITE_MAP)
    if folder.is_dir() and any(folder.iterdir()) and not ours.is_file():
        sentence = "Le dossier {folder} contient autre chose qu’un site : videz-le, ou choisissez-en un autre."
        raise Refusal(said(sentence, folder=folder))


def _remove_others(folder: Path, wanted: Iterable[str]) -> None:
    """Remove every file, link and folder that the site does not have; links are removed, never followed."""
    files = set(wanted)
    folders = {parent.as_posix() for path in files for parent in Path(path).parents}
    for path in list(_entries(folder)):
        name = path.relative_to(folder).as_posix()
        is_folder = path.is_dir() and not path.is_symlink()
        if name in (folders if is_folder else files) and not path.is_symlink():
            continue
        if is_folder:
            shutil.rmtree(path)
        elif path.is_symlink() or path.exists():
            path.unlink()


def _entries(folder: Path) -> Iterator[Path]:
    """Everything below `folder`, what holds before what is held."""
    for parent, folders, files in os.walk(folder):
        yield from (Path(parent, name) for name in (*folders, *files))


def _write(path: Path, content: bytes) -> bool:
    """Write the file, whole or not at all, unless it holds these bytes already."""
    if path.is_file() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    part.write_bytes(content)
    part.replace(path)
    return True
