"""Contents that may be published, made from those of the tests: real-looking hosts, and nothing that is an example."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

from plugins.community.release import Release
from plugins.site.building import BuildReport, build
from tests.community.casebook import BASE
from tests.site.built import ROOT

DAY = date(2026, 11, 24)
ADDRESS = "https://www.opale.example"
SETTINGS = ROOT / "publishconf.py"
MOVED = {"/agenda.html": "/label/", "/ancien/label/": "/label/", "/ancien/label.php": "/label/"}
"""The former addresses of the label."""

_HOST = re.compile(r"\b(?:exemple\.fr|example\.org)\b")


def small(target: Path) -> Path:
    """The good content of `tests/cases/base/` with former addresses, and the page that the theme leads to."""
    content = shutil.copytree(BASE, target)
    for file in content.rglob("*"):
        if file.suffix in (".md", ".yaml"):
            file.write_text(_HOST.sub("opale.example", file.read_text("utf-8")), encoding="utf-8")
    lines = "".join(f"\n  - {address}" for address in MOVED)
    edit(content / "pages/label.md", "---\n", f"---\nanciennes_adresses:{lines}\n")
    (content / "pages/participer.md").write_text("---\ntitre: Participer\n---\n\nVenez.\n", encoding="utf-8")
    return content


def edit(file: Path, old: str, new: str) -> None:
    """Change a text of a file, once."""
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def publish(content: Path, output: Path, release: Release = Release.PUBLISHED, day: date = DAY) -> BuildReport:
    """What `publier` does."""
    return build(content, output, day, SETTINGS, RELEASE=release)


def files(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
