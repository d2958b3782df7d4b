"""Which sites are compared: ours, and those of the other generators, made ready to build."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from plugins.site.contents import home_of
from tests.bench import ours, peers
from tests.bench.corpus import DAY
from tests.bench.site import Site

HERE = Path(__file__).parent
OURS = "nous"


def of_ours(folder: Path) -> Site:
    """Ours, by its own command; its memory is in the project, in a place for each content."""
    content, output = folder / "content", folder / "output"
    command = (sys.executable, "-X", "utf8", str(ours.ROOT / "tasks.py"), "construire", "--date", str(DAY))
    return Site(
        name=OURS,
        folder=_ready(folder),
        command=(*command, "--contenu", str(content), "--sortie", str(output)),
        files=lambda corpus: ((f"content/{name}", text) for name, text in ours.files(corpus)),
        output=output,
        memory=lambda: (home_of(content), *(ours.ROOT / ".cache/templates").glob("*")),
    )


def of_hugo(folder: Path, program: Path) -> Site:
    """That of Hugo, whose program is given."""
    _ready(folder, "hugo", "layouts/_partials")
    command = (str(program), "--quiet", "--destination", "output", "--cacheDir", str(folder / "cache"))
    variables = {"HUGO_PARAMS_DAY": str(DAY)}
    return Site("hugo", folder, command, peers.hugo, folder / "output", variables=variables)


def of_eleventy(folder: Path, modules: Path) -> Site:
    """That of Eleventy, whose folder of modules is given."""
    _ready(folder, "eleventy", "_includes")
    (folder / "node_modules").symlink_to(modules)
    command = ("node", "node_modules/@11ty/eleventy/cmd.cjs", "--quiet")
    return Site("eleventy", folder, command, peers.eleventy, folder / "output", variables={"TZ": "UTC"})


def of_pelican(folder: Path, python: Path) -> Site:
    """That of Pelican as it comes, run by a Python that has it."""
    _ready(folder, "pelican", "theme/templates")
    command = (str(python), "-m", "pelican", "content", "--settings", "pelicanconf.py", "--quiet")
    return Site("pelican", folder, command, peers.pelican, folder / "output", variables={"MEASURE_DAY": str(DAY)})


OTHERS: dict[str, Callable[[Path, Path], Site]] = {"hugo": of_hugo, "eleventy": of_eleventy, "pelican": of_pelican}
"""How to make the site of each other generator, in a folder, with what was found of it."""


def _ready(folder: Path, name: str = "", frame: str = "") -> Path:
    """The folder, with the templates of a generator and the frame of all pages."""
    folder.mkdir(parents=True)
    if name:
        shutil.copytree(HERE / name, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__", "*.json"))
        shutil.copytree(HERE / "frame", folder / frame, dirs_exist_ok=True)
    return folder
