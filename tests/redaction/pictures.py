"""The pictures of the guide, taken from the demo and from real messages: `python -m tests.redaction.pictures`."""

from __future__ import annotations

import html
import io
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import Locator, sync_playwright

from plugins.console.chromium import chromium
from plugins.site.building import build
from tests.browser.served import served
from tests.redaction.guides import GUIDES, ROOT
from tests.site.built import DAYS, DEMO

FOLDER = ROOT / GUIDES / "images"
NOON = f"{DAYS['demo']}T12:00:00+01:00"
WRONG = """---
titre: Happy Hour : le retour
format: digital-happy-hour
début: 2027-03-11 18:30
lieu: halle-aux-cordage
---
"""
_SCREEN = """<!doctype html><meta charset="utf-8"><style>
body { margin: 0; background: #10202c; color: #e8eef2; font: 15px/1.5 monospace }
pre { margin: 0; padding: 16px 20px; white-space: pre-wrap; inline-size: 800px }
b { font-weight: normal; color: #8fd0c8 }
</style><pre><b>$ python3 tasks.py verifier</b>
TEXT</pre>"""


def take() -> None:
    """Take every picture again."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as place, sync_playwright() as playwright:
        build(DEMO, Path(place) / "site", DAYS["demo"])
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        context = browser.new_context(viewport={"width": 900, "height": 760}, color_scheme="light", locale="fr-FR")
        page = context.new_page()
        page.clock.set_fixed_time(NOON)
        with served(Path(place) / "site") as origin:
            page.goto(f"{origin}/evenements/")
            _keep("agenda", page.locator("footer .bas"))
            page.goto(f"{origin}/evenements/2027/dhh-mai/")
            _keep("reporte", page.locator("article .pile").first)
        page.set_content(_SCREEN.replace("TEXT", html.escape(_messages(Path(place)))))
        _keep("messages", page.locator("pre"))
        browser.close()


def _messages(place: Path) -> str:
    """What `verifier` says of an event with two mistakes, a header that YAML refuses hiding the other."""
    content = Path(shutil.copytree(DEMO, place / "content"))
    (content / "evenements/2027/happy-hour.md").write_text(WRONG, "utf-8")
    (content / "evenements/2027/soiree.md").write_text(WRONG.replace(" : ", ", "), "utf-8")
    command = [sys.executable, str(ROOT / "tasks.py"), "verifier", "--contenu", str(content), f"--date={DAYS['demo']}"]
    done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8")
    return done.stderr


def _keep(name: str, part: Locator) -> None:
    part.scroll_into_view_if_needed()
    _write(name, part.screenshot())


def _write(name: str, taken: bytes) -> None:
    with Image.open(io.BytesIO(taken)) as image:
        image.convert("RGB").save(FOLDER / f"{name}.webp", quality=70, method=6)


if __name__ == "__main__":
    take()
