"""The proof: the scenes and the crawl, run on the site as it is, and what came of them.

`python -m tests.browser.consent.proof` establishes it. It is kept in `docs/preuve/`, and published with the files that
it is of (ADR 25).
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from playwright.sync_api import sync_playwright

from plugins.community.services import declared
from plugins.consent import proof
from plugins.console import chromium
from plugins.site.building import build
from plugins.site.checking import load
from plugins.site.outputs import Output
from tests.browser.consent.stage import others, staged
from tests.site.built import DAYS, ROOT, Site

HERE = Path(__file__).parent
EVERYTHING = "PREUVE"
"""The variable that asks for every page of the real site, whatever the time it takes."""

SCENES = 26
ASKING = "/lieux/nausicaa/"
WIDTHS = (1280, 320)
"""Where the question is pictured, and how wide: in a window of 480 pixels high."""


class Results:
    """What pytest said: of each scene by its number, of each crawl how many pages; and who failed."""

    def __init__(self) -> None:
        self.scenes: dict[str, str] = {}
        self.counts: dict[str, int] = {}
        self.failed: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note one outcome."""
        if report.failed:
            self.failed.append(report.nodeid)
        if report.when == "call":
            self.counts.update({key: int(str(value)) for key, value in report.user_properties})
            if found := re.search(r"kept\[(C\d+)\]$", report.nodeid):
                self.scenes[found[1]] = "réussi" if report.passed else "échoué"


def established() -> dict[str, Any]:
    """The proof, after the tests; without the pictures.

    Raises:
        SystemExit: something failed, and nothing is proved.

    """
    os.environ[EVERYTHING] = "1"
    results = Results()
    pytest.main(["-q", str(HERE)], plugins=[results])
    if results.failed or len(results.scenes) != SCENES:
        sys.exit("Rien n’est prouvé : " + ", ".join(results.failed or ["il manque des essais"]))
    return {
        "quoi": "Ce site n’appelle aucun autre site avant l’accord de son visiteur : ce qui a été essayé, et trouvé.",
        "date": datetime.now(UTC).date().isoformat(),
        "essais": results.scenes,
        "pages": {
            "avant tout choix": results.counts["real"],
            "avant tout choix, site d’essai": results.counts["demo"],
            "après un refus, site d’essai": results.counts["refused"],
        },
        "requêtes à d’autres sites": {"avant tout choix": 0, "après un refus": 0, "après un retrait": 0},
        "écrit dans le navigateur avant tout choix": [],
    }


def pictured(site: Site, folder: Path) -> dict[str, str]:
    """The question, as it is seen at each width: the digest of each picture, by its name; then the browser."""
    digests = {}
    with others() as elsewhere, staged(site, elsewhere) as origin, sync_playwright() as playwright:
        as_root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=chromium.found(), args=as_root)
        for width in WIDTHS:
            page = browser.new_page(viewport={"width": width, "height": 480}, color_scheme="light")
            page.goto(f"{origin}{ASKING}")
            page.evaluate("document.fonts.ready")
            name = f"bandeau-{width}.png"
            digests[name] = sha256(page.screenshot(path=folder / name)).hexdigest()
        digests["navigateur"] = f"Chromium {browser.version}"
        browser.close()
    return digests


def main() -> None:
    """Establish it anew, and keep it."""
    told = established()
    with TemporaryDirectory() as folder:
        root = Path(folder, "output")
        build(ROOT / "content", root, DAYS["real"])
        site = Site(root, ROOT / "content")
        outputs = [Output(path, content) for path, content in site.files.items()]
        graph, _ = load(site.content, DAYS["real"])
        proof.KEPT.mkdir(parents=True, exist_ok=True)
        pictures = pictured(site, proof.KEPT)
    told |= {
        "navigateur": pictures.pop("navigateur"),
        "commit": _commit(),
        "services": [service.called for service in declared(graph.site)],
        proof.DIGESTS: proof.digests(outputs, declared(graph.site)),
        "captures": pictures,
    }
    text = json.dumps(told, ensure_ascii=False, indent=1)
    (proof.KEPT / proof.FILE).write_text(f"{text}\n", "utf-8")


def _commit() -> str:
    """The commit that was tested; empty where the files are not those of a commit."""

    def git(*words: str) -> str:
        command = ["git", "-C", str(ROOT), *words]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()

    changed = git("status", "--porcelain", "--", "theme", "plugins", "content")
    return "" if changed else git("rev-parse", "HEAD")


if __name__ == "__main__":
    main()
