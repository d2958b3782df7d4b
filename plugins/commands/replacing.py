"""Several files changed as one: all of them, or none, even if the machine stops in the middle.

What they become is written first, in a folder that the content does not see; what they were is kept there, and is put
back where the change did not come to its end.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Final

from plugins.console.locks import holding

KEPT: Final = ".retrait-en-cours"
"""What the files were, while they change; its list is written last, and taken away first."""
_LIST = "liste.json"
_NEW = ".neuf"


def replace_all(root: Path, changes: Mapping[str, bytes | None]) -> None:
    """Make each file of `root` hold these bytes, or none; on any exception, none has changed."""
    with _alone(root):
        _put_back(root)
        try:
            _make_ready(root, changes)
            for number, (file, content) in enumerate(changes.items()):
                if content is None:
                    (root / file).unlink()
                else:
                    (root / KEPT / f"{number}{_NEW}").replace(root / file)
        except BaseException:
            _put_back(root)
            raise
        _forget(root)


def recover(root: Path) -> bool:
    """Put back what an unfinished change had begun, or take away what a finished one left; whether it put back."""
    if not (root / KEPT).exists():
        return False
    with _alone(root):
        return _put_back(root)


def _make_ready(root: Path, changes: Mapping[str, bytes | None]) -> None:
    """What the files become, copies of what they are, then the list of these: without it, they count for nothing."""
    import shutil

    kept = root / KEPT
    kept.mkdir()
    listed: dict[str, str] = {}
    for number, (file, content) in enumerate(changes.items()):
        listed[file] = str(number) if (root / file).exists() else ""
        if content is not None:
            (root / file).parent.mkdir(parents=True, exist_ok=True)
            (kept / f"{number}{_NEW}").write_bytes(content)
        if listed[file]:
            shutil.copy2(root / file, kept / listed[file])
        if listed[file] and content is not None:
            shutil.copymode(root / file, kept / f"{number}{_NEW}")
    (kept / f"{_LIST}.part").write_text(json.dumps(listed), encoding="utf-8")
    (kept / f"{_LIST}.part").replace(kept / _LIST)


def _put_back(root: Path) -> bool:
    """Undo what was begun, if it was; it takes no room on the disk, and may itself be stopped and begun again."""
    kept = root / KEPT
    begun = (kept / _LIST).is_file()
    for file, was in json.loads((kept / _LIST).read_text("utf-8")).items() if begun else ():
        if not was:
            (root / file).unlink(missing_ok=True)
        elif (kept / was).exists():
            (kept / was).replace(root / file)
    _forget(root)
    return begun


def _forget(root: Path) -> None:
    import shutil

    (root / KEPT / _LIST).unlink(missing_ok=True)
    shutil.rmtree(root / KEPT, ignore_errors=True)


def _alone(root: Path) -> AbstractContextManager[None]:
    """One change at a time: the folder itself is the lock, held for an instant."""
    return holding(root, busy=lambda: None)
