"""How long `servir` takes, in Chromium: `python -m tests.serving.pace CONTENT FILE [DATE]`.

CONTENT is copied first; FILE, a file of it that has a page, is saved twenty times with another sentence, and the page
is looked at until it shows it.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

from playwright.sync_api import Page, sync_playwright

from plugins.community import urls
from plugins.console import chromium

ROOT = Path(__file__).parents[2]
TIMES = 20
SHOWN = "words => document.querySelector('main')?.textContent.includes(words)"


@contextmanager
def served(content: Path, day: str) -> Iterator[str]:
    """The address of a `servir` that runs meanwhile."""
    command = [sys.executable, "tasks.py", "servir", "--contenu", str(content), "--date", day, "--port", "0"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        try:
            yield "http://" + process.stdout.readline().split("http://")[1].split("/")[0]
        finally:
            process.terminate()


def saved(page: Page, path: Path, number: int) -> float:
    """Seconds from a save to its words on the page."""
    text, words = path.read_text("utf-8"), f"Mesure numéro {number}."
    start = perf_counter()
    path.write_text(f"{text}\n{words}\n", encoding="utf-8")
    page.wait_for_function(SHOWN, arg=words)
    return perf_counter() - start


def measure(content: Path, file: str, day: str) -> tuple[float, list[float]]:
    """Seconds until the first page, then for each save."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.found(), args=["--no-sandbox"])
        page = browser.new_page(bypass_csp=True)  # for what waits in the page
        start = perf_counter()
        with served(content, day) as address:
            page.goto(address + urls.of_file(file))
            page.wait_for_function(SHOWN, arg="")
            first = perf_counter() - start
            return first, [saved(page, content / file, number) for number in range(TIMES)]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        copy = Path(shutil.copytree(sys.argv[1], Path(place, "content")))
        first, saves = measure(copy, sys.argv[2], sys.argv[3] if len(sys.argv) > 3 else "2026-11-24")
    milliseconds = sorted(round(1000 * one) for one in saves)
    median, most = statistics.median(milliseconds), milliseconds[-1]
    sys.stdout.write(f"first page {first:.2f} s; {TIMES} saves: median {median:.0f} ms, at most {most} ms\n")
