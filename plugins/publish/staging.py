"""The new site made ready beside the old one, whole and safe on the disk, then put in its place."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import AbstractContextManager
from pathlib import Path, PurePosixPath
from typing import NoReturn

from plugins.console.locks import holding
from plugins.console.sentences import Refusal, progress, reason, said
from plugins.publish import exchange
from plugins.site.outputs import Output, refuse_foreign


def replace(folder: Path, outputs: Iterable[Output], bill: bytes = b"") -> int:
    """Make `folder` hold exactly `outputs`, in one step; gives how many files are not as they were.

    `bill`, where there is one, says what they were made with, and is left beside the folder.

    Raises:
        Refusal: the folder cannot be written or replaced, or another publication is at it; it is as it was.

    """
    folder = folder.resolve()
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with _alone(folder.parent):
            exchange.repair(folder)
            refuse_foreign(folder)
            return _replaced(folder, outputs, bill)
    except OSError as error:
        sentence = (
            "Impossible de remplacer {folder} ({reason}), qui reste tel quel : vérifiez la place et les droits, et que "
            "ce dossier n’est pas lui-même un disque ou un montage."
        )
        raise Refusal(said(sentence, folder=folder, reason=reason(error))) from error
    finally:
        progress("")


def _replaced(folder: Path, outputs: Iterable[Output], bill: bytes) -> int:
    try:
        written = _make_ready(outputs, exchange.next_to(folder), folder)
        if bill:
            _put_beside(exchange.bill_of(folder), bill)
        exchange.put_in_place(folder)
    except BaseException:
        exchange.repair(folder)
        raise
    return written


def recover(folder: Path) -> None:
    """Put `folder` in order after a publication that was stopped, if there is one: it holds a site, whole.

    Raises:
        Refusal: another publication is at it.

    """
    folder = folder.resolve()
    if folder.parent.is_dir():
        with _alone(folder.parent):
            exchange.repair(folder)


def _make_ready(outputs: Iterable[Output], ready: Path, current: Path) -> int:
    """Write all the files; what is as it was stays the same file, so that hosts and visitors see it unchanged."""
    ready.mkdir()
    written = 0
    for output in outputs:
        path = PurePosixPath(output.path)
        if path.is_absolute() or ".." in path.parts:
            raise ValueError(f"not within the site: {output.path}")
        (ready / path).parent.mkdir(parents=True, exist_ok=True)
        if not _shared(output.content, current / path, ready / path):
            _write(ready / path, output.content)
            written += 1
    progress("Écriture sur le disque…")
    if hasattr(os, "sync"):
        os.sync()
    return written


def _put_beside(path: Path, content: bytes) -> None:
    """Write a file, whole or not at all."""
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _shared(content: bytes, old: Path, new: Path) -> bool:
    """Whether the old file has this content, and is now the new one too."""
    if old.is_symlink() or not old.is_file() or old.read_bytes() != content:
        return False
    try:
        os.link(old, new)
    except OSError:  # a disk without hard links
        return False
    return True


def _write(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        if not hasattr(os, "sync"):
            file.flush()
            os.fsync(file.fileno())


def _alone(parent: Path) -> AbstractContextManager[None]:
    """One publication at a time in a folder: the folder itself is the lock. Entering raises `Refusal`."""

    def busy() -> NoReturn:
        sentence = "Une autre publication écrit dans {folder} : attendez qu’elle finisse, puis relancez."
        raise Refusal(said(sentence, folder=parent)) from None

    return holding(parent, busy)
