"""The theme's own files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from plugins.site.assets import FOLDER, FOR_PAPER, OF_SOME_PAGES, STYLESHEET
from plugins.site.outputs import Output
from plugins.site.stylesheet import parted, style_sheet


def theme_outputs(theme: Path) -> Iterator[Output]:
    """The style sheets, each made one, and every other static file of the theme."""
    static = theme / "static"
    screen, paper = parted(style_sheet(static / "css" / STYLESHEET))
    sheets = {STYLESHEET: screen, FOR_PAPER: paper}
    sheets |= {sheet: style_sheet(static / "css" / sheet) for sheet in OF_SOME_PAGES}
    for name, sheet in sheets.items():
        yield Output(f"{FOLDER}/{name}", sheet.encode())
    for path in sorted(static.rglob("*")):
        if path.is_file() and path.suffix not in (".css", ".md"):
            yield Output(f"{FOLDER}/{path.relative_to(static).as_posix()}", path.read_bytes())
