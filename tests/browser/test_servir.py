"""`servir` as an editor lives it: save and see, err and be told, mend and go on."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.community.casebook import BASE
from tests.site.built import ROOT

HERE = "/evenements/2026/2026-11-12-happy-hour/"
FILE = "evenements/2026/2026-11-12-happy-hour.md"
WORDS = "Un verre au bord de l’eau"
RUN = (
    "import signal, sys, tasks; tasks.enter = lambda *_: None;"
    "signal.signal(signal.SIGINT, signal.default_int_handler);"  # a shell’s background ignores it
    "sys.exit(tasks.main(sys.argv[1:]))"
)

expect.set_options(timeout=20_000)  # a machine that does much else is not a fault

Served = tuple[str, Path, subprocess.Popen[str]]


@contextmanager
def servir(content: Path, port: str = "0") -> Iterator[Served]:
    """The address, the content and the process of a `servir` that runs meanwhile, then is interrupted."""
    words = ["servir", "--contenu", str(content), "--port", port, "--date", "2026-10-01"]
    with subprocess.Popen([sys.executable, "-X", "utf8", "-c", RUN, *words], cwd=ROOT, stdout=-1, text=True) as process:
        assert process.stdout
        told = process.stdout.readline()
        try:
            yield told.split("http://")[1].split("/")[0], content, process
        finally:
            process.send_signal(signal.SIGINT if sys.platform != "win32" else signal.SIGTERM)
            process.wait(10)


@pytest.fixture(scope="module", name="served")
def _served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    content = tmp_path_factory.mktemp("servir") / "content"
    shutil.copytree(BASE, content, copy_function=shutil.copyfile)
    with servir(content) as served:
        yield served


@pytest.fixture(name="page")
def _page(browser: Browser, served: Served) -> Iterator[Page]:
    """The page of the event, in a tab of its own, at work on a whole content."""
    host, content, _ = served
    shutil.copyfile(BASE / FILE, content / FILE)
    with browser.new_context(locale="fr-FR") as context:
        page = context.new_page()
        page.goto(f"http://{host}{HERE}")
        expect(page.locator("main")).to_contain_text(WORDS)
        yield page


def rewrite(content: Path, old: str, new: str, file: str = FILE) -> None:
    text = (content / file).read_text("utf-8")
    assert old in text
    (content / file).write_text(text.replace(old, new), encoding="utf-8")


def test_a_save_is_seen(page: Page, served: Served) -> None:
    for words in ("Deux verres", "Trois verres"):
        shutil.copyfile(BASE / FILE, served[1] / FILE)
        rewrite(served[1], "Un verre", words)
        expect(page.locator("main")).to_contain_text(f"{words} au bord de l’eau")


def test_an_error_is_told_over_the_page_and_leaves_when_it_is_mended(page: Page, served: Served) -> None:
    page.evaluate("document.body.dataset.same = 'yes'")
    rewrite(served[1], "lieu: halle-aux-sucres", "lieu: halle-au-sucre")
    panel = page.get_by_role("alert")
    expect(panel).to_contain_text("la dernière version sans erreur reste affichée")
    expect(panel.get_by_role("listitem")).to_have_count(1)
    expect(panel.locator("code")).to_have_text(f"{FILE}:6")
    expect(panel).to_contain_text("→ vouliez-vous dire « halle-aux-sucres » ?")
    expect(page.locator("main")).to_contain_text(WORDS)
    panel.get_by_role("button", name="Voir la page").click()
    expect(panel).to_be_hidden()
    expect(page.locator("body")).to_have_attribute("data-same", "yes")  # the page was not loaded again
    rewrite(served[1], "format: happy-hour", "format: happy")
    expect(panel.get_by_role("listitem")).to_have_count(2)
    rewrite(served[1], "format: happy\n", "format: happy-hour\n")
    rewrite(served[1], "lieu: halle-au-sucre", "lieu: halle-aux-sucres")
    expect(page.locator("body")).not_to_have_attribute("data-same", "yes")
    expect(page.get_by_role("alert")).to_be_hidden()


def test_what_an_error_says_is_text(page: Page, served: Served) -> None:
    rewrite(served[1], "format: happy-hour", "format: <img src=x onerror=alert(1)>")
    expect(page.get_by_role("alert")).to_contain_text("<img src=x onerror=alert(1)>")


def test_a_page_whose_file_is_gone_says_so_and_comes_back_with_it(page: Page, served: Served) -> None:
    host, content, _ = served
    file, away = content / "evenements/2019/atelier-peche.yaml", content / "evenements/2019/atelier-du-port.yaml"
    page.goto(f"http://{host}/evenements/2019/atelier-peche/")
    title = page.locator("h1").inner_text()
    note = page.get_by_role("status")
    file.rename(away)
    expect(note).to_have_text("Cette page n’existe plus\u00a0: son fichier a été supprimé ou renommé.")
    expect(page.locator("h1")).not_to_have_text(title)
    away.rename(file)
    expect(page.locator("h1")).to_have_text(title)
    expect(note).to_be_hidden()


def test_a_draft_is_shown_here_with_its_badge(page: Page, served: Served) -> None:
    host, content, _ = served
    draft = content / "evenements/2026/pas-encore.md"
    draft.write_text(
        "---\ntitre: Pas encore\nformat: happy-hour\ndébut: 2026-12-10 18:30\nlieu: halle-aux-sucres\nbrouillon: oui\n"
        "---\n\nUn texte.\n",
        encoding="utf-8",
    )
    page.goto(f"http://{host}/evenements/")
    row = page.get_by_role("listitem").filter(has_text="Pas encore")
    expect(row.get_by_text("Brouillon", exact=True)).to_be_visible()
    row.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Pas encore")
    expect(page.locator("main").get_by_text("Brouillon", exact=True)).to_be_visible()
    draft.unlink()
    expect(page.get_by_role("status")).to_contain_text("n’existe plus")


def test_a_tab_follows_from_one_run_to_the_next(browser: Browser, tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(BASE, content, copy_function=shutil.copyfile)
    rewrite(content, "lieu: halle-aux-sucres", "lieu: halle")
    with browser.new_context() as context:
        page = context.new_page()
        with servir(content) as (host, _, first):
            page.goto(f"http://{host}{HERE}")
            expect(page.get_by_role("heading", level=1)).to_have_text("Pas encore de site")
            expect(page.get_by_role("alert")).to_contain_text(f"{FILE}:6")
            rewrite(content, "lieu: halle", "lieu: halle-aux-sucres")
            expect(page.locator("main")).to_contain_text(WORDS)
        assert first.returncode == (0 if sys.platform != "win32" else 1)
        expect(page.get_by_role("status")).to_contain_text("ne répond plus")
        rewrite(content, "Un verre", "Deux verres")
        with servir(content, host.partition(":")[2]):
            expect(page.locator("main")).to_contain_text("Deux verres au bord de l’eau")
