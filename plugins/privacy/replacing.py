"""Several files changed as one: all of them, or none, even if the machine stops in the middle.

What they were is kept aside first, in a folder that the content does not see; it is put back where the change did not
come to its end.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Final

KEPT: Final = ".retrait-en-cours"
"""What the files were, while they change; its list is written last, and taken away first."""
_LIST = "liste.json"


def replace_all(root: Path, changes: Mapping[str, bytes | None]) -> None:
    """Make each file of `root` hold these bytes, or none; on any exception, none has changed."""
    recover(root)
    parts = {file: _part(root, file) for file in changes}
    try:
        for file, content in changes.items():
            if content is not None:
                parts[file].parent.mkdir(parents=True, exist_ok=True)
                parts[file].write_bytes(content)
                if (root / file).exists():
                    shutil.copymode(root / file, parts[file])
        _keep(root, changes)
        for file, content in changes.items():
            if content is None:
                (root / file).unlink()
            else:
                parts[file].replace(root / file)
    except BaseException:
        recover(root)
        raise
    finally:
        for part in parts.values():
            part.unlink(missing_ok=True)
    _forget(root)


def recover(root: Path) -> bool:
    """Put back what an unfinished change had begun; whether there was one."""
    kept = root / KEPT
    if not (kept / _LIST).is_file():
        _forget(root)
        return False
    for file, was in json.loads((kept / _LIST).read_text("utf-8")).items():
        part = _part(root, file)
        if was:
            shutil.copy(kept / was, part)
            part.replace(root / file)
        else:
            (root / file).unlink(missing_ok=True)
            part.unlink(missing_ok=True)
    _forget(root)
    return True


def _part(root: Path, file: str) -> Path:
    """Where a file is written before it takes its place: beside it, unseen by the content."""
    return root / Path(file).parent / f".{Path(file).name}.part"


def _keep(root: Path, files: Mapping[str, object]) -> None:
    """Copies of the files, then their list: without it, they count for nothing."""
    kept = root / KEPT
    kept.mkdir()
    listed: dict[str, str] = {}
    for number, file in enumerate(files):
        listed[file] = str(number) if (root / file).exists() else ""
        if listed[file]:
            shutil.copy(root / file, kept / listed[file])
    (kept / f"{_LIST}.part").write_text(json.dumps(listed), encoding="utf-8")
    (kept / f"{_LIST}.part").replace(kept / _LIST)


def _forget(root: Path) -> None:
    (root / KEPT / _LIST).unlink(missing_ok=True)
    shutil.rmtree(root / KEPT, ignore_errors=True)
