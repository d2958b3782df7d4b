"""The theme's own files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from plugins.site.assets import FOLDER, STYLESHEET
from plugins.site.outputs import Output
from plugins.site.stylesheet import style_sheet


def theme_outputs(theme: Path) -> Iterator[Output]:
    """The style sheet, made one, and every other static file of the theme."""
    static = theme / "static"
    yield Output(f"{FOLDER}/{STYLESHEET}", style_sheet(static / "css" / STYLESHEET).encode())
    for path in sorted(static.rglob("*")):
        if path.is_file() and path.suffix not in (".css", ".md"):
            yield Output(f"{FOLDER}/{path.relative_to(static).as_posix()}", path.read_bytes())
