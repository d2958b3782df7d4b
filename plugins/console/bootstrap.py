"""The project's own .venv: made on the first run with the standard library alone, recognised at once on the next.

Any Python from 3.7 on can read this file, so that a Python too old is told in a sentence.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import re
import sys
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from plugins.console.locks import take
from plugins.console.sentences import Refusal, progress, said

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / ".cache"
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "installed.json"
RUN, DEV = "requirements.txt", "requirements-dev.txt"

PIP_FAILURES = {  # a sign in what pip writes: what to say
    "DO NOT MATCH THE HASHES": "Un paquet reçu n’a pas l’empreinte attendue, et n’a pas été installé : relancez ; "
    "si cela se répète, ne passez pas outre et prévenez l’équipe (détail : {log}).",
    "No space left": "Le disque est plein : libérez 500 Mo, puis relancez.",
    "Connection|[Tt]imed out|name resolution|ProxyError|SSLError|unreachable": "Pas de réseau, et il en faut pour "
    "installer les dépendances : vérifiez la connexion ou le proxy, puis relancez (détail : {log}).",
    "": "Les dépendances n’ont pas pu être installées : relancez ; si cela se répète, voyez {log}.",
}
SYSTEM_FAILURES = {  # the name of a system error, for systems do not have the same ones: what to say
    "EACCES": "{path} n’est pas accessible à ce compte : donnez-lui ce droit, puis relancez.",
    "EPERM": "{path} n’est pas accessible à ce compte : donnez-lui ce droit, puis relancez.",
    "EROFS": "{path} est sur un disque en lecture seule : copiez le projet ailleurs, puis relancez.",
    "ENOSPC": "Le disque est plein, ou a trop de fichiers : libérez 500 Mo, puis relancez.",
    "EDQUOT": "Le quota de ce compte est atteint : libérez 500 Mo, puis relancez.",
    "EFBIG": "{path} dépasse la taille permise à ce compte : faites-la augmenter, puis relancez.",
    "EIO": "Le disque où est {path} ne répond plus bien : vérifiez-le, ou copiez le projet ailleurs, puis relancez.",
    "EMFILE": "Trop de fichiers sont ouverts sur cette machine : fermez d’autres programmes, puis relancez.",
    "ENFILE": "Trop de fichiers sont ouverts sur cette machine : fermez d’autres programmes, puis relancez.",
    "ENOMEM": "La mémoire manque : fermez d’autres programmes, puis relancez.",
}


def system_refusal(error: Exception) -> Refusal | None:
    """What to tell of an error that the project is not to blame for, if it is one."""
    if isinstance(error, MemoryError):
        error = OSError(errno.ENOMEM, "")
    if not isinstance(error, OSError):
        return None
    sentence = SYSTEM_FAILURES.get(errno.errorcode.get(error.errno or 0, ""))
    return Refusal(said(sentence, path=error.filename or ROOT)) if sentence else None


def keep_log(name: str, text: str) -> Path:
    """Where the details of a failure now are."""
    CACHE.mkdir(exist_ok=True)
    (CACHE / name).write_text(text, encoding="utf-8")
    return CACHE / name


def enter(requirements: str, script: Path, arguments: Sequence[str]) -> None:
    """Return only inside .venv, in UTF-8, with these requirements installed; elsewhere, run the script again there.

    Raises `Refusal`.
    """
    refuse_old_python()
    ready = is_ready(requirements)
    if not ready:
        install(requirements)
    inside = os.path.realpath(sys.prefix) == os.path.realpath(VENV)
    if inside and ready and sys.flags.utf8_mode:
        return
    if not inside and sys.executable == str(PYTHON):
        raise Refusal(said("« .venv » est abîmé : supprimez ce dossier ({folder}), puis relancez.", folder=VENV))
    for name in ("PYTHONHOME", "PYTHONPATH"):
        os.environ.pop(name, None)
    os.environ["PYTHONUTF8"] = "1"
    command = [str(PYTHON), "-X", "utf8", str(script), *arguments]
    if os.name == "nt":
        import subprocess

        raise SystemExit(subprocess.call(command))
    os.execv(command[0], command)


def refuse_old_python(version: Sequence[Any] = sys.version_info) -> None:
    """Raise `Refusal` before Python 3.11."""
    if tuple(version[:2]) < (3, 11):
        sentence = "Il faut Python 3.11 ou plus récent, et celui-ci est le {found} : installez-en un, puis relancez."
        raise Refusal(said(sentence, found=".".join(map(str, version[:3]))))


def is_ready(*requirements: str) -> bool:
    """Whether .venv was finished, has not moved, still has its Python, and holds these files. Takes a millisecond."""
    try:
        found, wanted = json.loads(STAMP.read_text(encoding="utf-8")), stamp(*requirements)
        if found["base"] != wanted["base"] and Path(found["base"]).exists():
            wanted.update(base=found["base"], version=found["version"])  # another Python made it, and still runs it
        return PYTHON.exists() and all(found.get(key) == value for key, value in wanted.items())
    except (OSError, ValueError, LookupError, TypeError):
        return False


def stamp(*requirements: str) -> dict[str, str]:
    """What tells a .venv from another: its place, its Python, the digest of each file installed in it."""
    digests = {name: hashlib.sha256((ROOT / name).read_bytes()).hexdigest() for name in requirements}
    return {"venv": _spelled(VENV), "base": _spelled(base_python()), "version": sys.version.split()[0], **digests}


def base_python() -> str:
    """The Python that a .venv is made from, links followed: an upgrade then shows."""
    return os.path.realpath(getattr(sys, "_base_executable", sys.executable))


def _spelled(path: str | Path) -> str:
    # The same in every locale, where the same bytes may be other letters.
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def install(requirements: str) -> None:
    """Make .venv hold these requirements. The stamp comes last: what was interrupted is done again from nothing."""
    try:
        with locked() as held:
            if is_ready(requirements):
                return
            if is_ready():
                STAMP.unlink()
            else:
                create(held)
            fill(requirements, held)
            STAMP.write_text(json.dumps(stamp(*sorted({RUN, requirements}))), encoding="utf-8")
    except OSError as error:
        sentence = "L’installation dans {folder} a échoué ({error}) : supprimez ce dossier, puis relancez."
        raise system_refusal(error) or Refusal(said(sentence, folder=VENV, error=error)) from error
    finally:
        progress("")


@contextlib.contextmanager
def locked() -> Iterator[tuple[int, ...]]:
    """One installation at a time, where the system has such locks; gives what the installer is to hold open as well."""
    CACHE.mkdir(exist_ok=True)
    with (CACHE / "installation.lock").open("w", encoding="utf-8") as lock:
        has_locks = take(lock, lambda: progress("Une autre installation est en cours : attente de sa fin…"))
        yield (lock.fileno(),) if has_locks else ()


def create(held: tuple[int, ...]) -> None:
    """An empty .venv, in place of what was there."""
    import shutil
    import subprocess

    if not (find_spec("venv") and find_spec("ensurepip")):
        debian = "installez le paquet python3-venv (Debian, Ubuntu : sudo apt install python3-venv)"
        remedy = debian if sys.platform == "linux" else "réinstallez Python en entier"
        raise Refusal(said(f"Ce Python n’a pas de quoi créer « .venv » : {remedy}, puis relancez."))
    progress("Création de « .venv »…")
    if VENV.is_symlink() or VENV.is_file():
        VENV.unlink()
    elif VENV.exists():
        shutil.rmtree(VENV)
    command = [base_python(), "-I", "-X", "utf8", "-m", "venv", str(VENV)]
    with (CACHE / "installation.log").open("w", encoding="utf-8") as log:
        failed = subprocess.call(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, pass_fds=held)
    if failed:
        sentence = "« .venv » n’a pas pu être créé : relancez ; si cela se répète, voyez {log}."
        raise Refusal(said(sentence, log=CACHE / "installation.log"))


def fill(requirements: str, held: tuple[int, ...]) -> None:
    """Have pip install these requirements in .venv, every file checked against its digest."""
    import subprocess

    total = len(re.findall("(?m)^[a-z].*==", (ROOT / requirements).read_text(encoding="utf-8")))
    command = [str(PYTHON), "-I", "-X", "utf8", "-m", "pip", "install", "--require-hashes", "--no-input"]
    output, packages = "", 0
    with subprocess.Popen(
        [*command, "--disable-pip-version-check", "--requirement", str(ROOT / requirements)],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace",
        env={**os.environ, "PIP_USER": "0", "PIP_QUIET": "0"}, pass_fds=held,
    ) as process:  # fmt: skip
        for line in process.stdout or ():
            output += line
            packages += line.startswith(("Collecting ", "Ignoring ", "Requirement already"))
            progress(f"Installation des dépendances, une seule fois : {packages} sur {total}…")
    if process.returncode:
        sentence = next(text for sign, text in PIP_FAILURES.items() if re.search(sign, output))
        raise Refusal(said(sentence, log=keep_log("installation.log", output)))
