"""The Chromium that the tests drive: found on this machine, or installed where that can be done."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Sequence

from plugins.console.bootstrap import keep_log
from plugins.console.sentences import Refusal, progress, said

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge", "microsoft-edge")
PLACES = {  # by `sys.platform`
    "darwin": (
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ),
    "win32": tuple(
        rf"%{folder}%\{program}"
        for folder in ("ProgramFiles", "ProgramFiles(x86)", "LocalAppData")
        for program in (r"Google\Chrome\Application\chrome.exe", r"Microsoft\Edge\Application\msedge.exe")
    ),
}
FROM_DEBIAN = (  # with letters as wide as Arial's, which those of the title font give way to
    ("apt-get", "update"),
    ("apt-get", "install", "--yes", "--no-install-recommends", "chromium", "fonts-liberation"),
)
FROM_PLAYWRIGHT = (sys.executable, "-m", "playwright", "install", "chromium")


def chromium() -> str:
    """The path of a Chromium, installed first where there is none. Raises `Refusal`."""
    path, output = found(), ""
    for commands in ways():
        if path is None:
            output += "".join(map(quietly, commands))
            path = found()
    if path is None:
        sentence = (
            "Les tests demandent Chromium, qui n’a pas pu être installé : installez Chromium ou Chrome, ou donnez son "
            "chemin dans la variable CHROMIUM, puis relancez (détail : {log})."
        )
        raise Refusal(said(sentence, log=keep_log("chromium.log", output)))
    return path


def found() -> str | None:
    """The path of a Chromium of this machine. Raises `Refusal` where CHROMIUM leads to none."""
    asked = os.environ.get("CHROMIUM")
    if not asked:
        return next(filter(works, candidates()), None)
    path = shutil.which(asked)
    if path and works(path):
        return path
    sentence = "La variable CHROMIUM désigne {asked}, qui n’est pas un Chromium : corrigez-la ou retirez-la."
    raise Refusal(said(sentence, asked=asked))


def candidates() -> Iterator[str]:
    """Where a Chromium may be, the likeliest first."""
    places = map(os.path.expandvars, PLACES.get(sys.platform, ()))
    for name in (*NAMES, *places):
        path = shutil.which(name)
        if path:
            yield path
    path = shutil.which(playwrights_own())
    if path:
        yield path


def works(path: str) -> bool:
    """Whether the program answers: the chromium-browser of Ubuntu may only say where to get one."""
    import subprocess

    if sys.platform == "win32":  # asked for its version, it would open a window
        return True
    try:
        done = subprocess.run([path, "--version"], check=False, capture_output=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0 and bool(done.stdout.strip())


def playwrights_own() -> str:
    """Where Playwright puts the Chromium that it installs. Takes a second."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def ways() -> Iterator[Sequence[Sequence[str]]]:
    """The commands that may bring a Chromium here: the system's package, then Playwright's download."""
    if os.name == "posix" and os.geteuid() == 0 and shutil.which("apt-get"):
        yield FROM_DEBIAN
        yield ((*FROM_PLAYWRIGHT, "--with-deps"),)  # Ubuntu's package is but a note
    else:
        yield (FROM_PLAYWRIGHT,)


def quietly(command: Sequence[str]) -> str:
    """What a command says, kept from people: they are told in a sentence what takes so long."""
    import subprocess

    progress("Installation de Chromium pour les tests, une seule fois…")
    done = subprocess.run(
        command, check=False, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        encoding="utf-8", errors="replace", env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
    )  # fmt: skip
    progress("")
    return f"$ {' '.join(command)}\n{done.stdout}"
