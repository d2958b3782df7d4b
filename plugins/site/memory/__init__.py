"""What one build leaves to the next, in `.cache/`: never believed where it is damaged, older, or someone else's."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Final

MEMORY: Final = Path(__file__).parents[3] / ".cache" / "site"
"""Where it is kept."""

_MOST: Final = 16
"""Of how many contents, and of how many output folders, something is kept."""


def forget_oldest(folder: Path) -> None:
    """Keep what was last written in a folder of the memory, and remove what is beyond the most there may be."""
    with suppress(OSError):
        found = sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime_ns, reverse=True)
        for path in found[_MOST:]:
            if path.is_dir():
                import shutil

                shutil.rmtree(path, ignore_errors=True)
            else:
                path.unlink(missing_ok=True)
