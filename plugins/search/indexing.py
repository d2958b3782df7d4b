"""The index of documents, by Pagefind (https://pagefind.app): the files that a browser asks for, and no more."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from importlib.metadata import version
from io import BytesIO
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from plugins.console.sentences import Refusal, said
from plugins.search.documents import Document
from plugins.search.settled import settled
from plugins.site.kept import digest, kept
from plugins.site.outputs import Output

FOLDER = "pagefind"
_NEEDED = (
    "pagefind.js",
    "pagefind-entry.json",
    "wasm.fr.pagefind",
    "*.pf_meta",
    "index/*.pf_index",
    "fragment/*.pf_fragment",
    "filter/*.pf_filter",
)
"""Without its own interfaces, which we do not use, nor what other languages need."""
_ELSEWHERE = ("nav", "form", ".marees", ".surtitre", "figure svg")
"""What a page shows of others, and what is no text."""


def index(documents: Iterable[Document]) -> list[Output]:
    """The files of the index, by their path in the site; the same documents make the same bytes.

    Raises:
        Refusal: Pagefind is not there, or does not run.

    """
    given = tuple(documents)
    told = digest(
        version("pagefind"), "settled", *_NEEDED, *_ELSEWHERE, *(part for one in given for part in (one.path, one.html))
    )
    with ZipFile(BytesIO(kept("search", f"{told}.zip", lambda: _made(given)))) as archive:
        return [Output(f"{FOLDER}/{name}", archive.read(name)) for name in archive.namelist()]


def _made(documents: tuple[Document, ...]) -> bytes:
    """The files of the index, in one archive."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        site, bundle = Path(folder, "site"), Path(folder, "index")
        for document in documents:
            path = site / document.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(document.html, "utf-8")
        _run(site, bundle)
        found = {path.relative_to(bundle).as_posix(): path for path in bundle.rglob("*") if path.is_file()}
        needed = (name for name in found if any(PurePosixPath(name).match(pattern) for pattern in _NEEDED))
        files = settled({name: found[name].read_bytes() for name in needed})
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return file.getvalue()


def _run(site: Path, bundle: Path) -> None:
    from pagefind.service import get_executable

    program = get_executable()
    if program is None:
        raise Refusal("Le programme de recherche Pagefind manque\u00a0: supprimez .venv et relancez la commande.")
    excluded = [part for selector in _ELSEWHERE for part in ("--exclude-selectors", selector)]
    command = [str(program), "--site", str(site), "--output-path", str(bundle), "--silent", *excluded]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - a program of ours
    if done.returncode:
        told = (done.stderr or done.stdout).strip().replace("\n", " ") or f"arrêt {done.returncode}"
        sentence = (
            "L’index de la recherche n’a pas pu être fait ({told}) : vérifiez la place et la mémoire, puis relancez."
        )
        raise Refusal(said(sentence, told=told))
