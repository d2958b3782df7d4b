"""The proof: what was tested, when, with what result; published with the very files that it is of, never with others.

It is established by `python -m tests.browser.consent.proof` and kept in `docs/preuve/`, so that two machines publish
the same bytes. Its digests say which script, style sheet, questions and services it is about (recommandation CNIL
2020-092: the code’s digest, dated, with pictures).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from plugins.community.problems import Problem
from plugins.community.services import Service, version
from plugins.site.outputs import Output

KEPT: Final = Path(__file__).parents[2] / "docs/preuve"
FOLDER: Final = "confidentialite"
FILE: Final = "preuve.json"
DIGESTS: Final = "empreintes"

_SCRIPT = re.compile(r"theme/js/consent(?:\.\w+)?\.js")
_SHEET = re.compile(r"theme/consent(?:\.\w+)?\.css")
_BANNER = re.compile(rb'<section class="consentement".*?</section>', re.DOTALL)


def digests(outputs: Iterable[Output], services: Sequence[Service]) -> dict[str, str]:
    """The SHA-256 of each thing that the proof is about, in hexadecimal, and the version of the choices.

    `bandeaux` is that of the different banners of the site, sorted, one after the other.
    """
    found: dict[str, str] = {}
    banners: set[bytes] = set()
    for output in outputs:
        if _SCRIPT.fullmatch(output.path):
            found["script"] = _sha256(output.content)
        elif _SHEET.fullmatch(output.path):
            found["feuille"] = _sha256(output.content)
        elif output.path.endswith(".html"):
            banners.update(_BANNER.findall(output.content))
    told = json.dumps([asdict(service) for service in services], ensure_ascii=False, sort_keys=True)
    return {
        "script": found.get("script", ""),
        "feuille": found.get("feuille", ""),
        "bandeaux": _sha256(b"".join(sorted(banners))),
        "services": _sha256(told.encode()),
        "version": version(services),
    }


def proofs(outputs: Sequence[Output], services: Sequence[Service], kept: Path = KEPT) -> Iterator[Output]:
    """The proof and its pictures, where they are of these files; nothing else."""
    told = _read(kept / FILE)
    if told.get(DIGESTS) != digests(outputs, services):
        return
    pictures = told.get("captures", {})
    contents = {name: (kept / name).read_bytes() for name in pictures}
    if all(_sha256(content) == pictures[name] for name, content in contents.items()):
        yield Output(f"{FOLDER}/{FILE}", (kept / FILE).read_bytes())
        yield from (Output(f"{FOLDER}/{name}", content) for name, content in contents.items())


def lacking(outputs: Sequence[Output]) -> Iterator[Problem]:
    """A notice where the proof is not among the files."""
    if all(output.path != f"{FOLDER}/{FILE}" for output in outputs):
        text = "la preuve du consentement n’est pas celle de ce site : elle n’est pas publiée"
        yield Problem(f"{FOLDER}/{FILE}", 0, text, "établissez-la : python -m tests.browser.consent.proof", "avis")


def _read(path: Path) -> dict[str, Any]:
    return dict(json.loads(path.read_text("utf-8"))) if path.is_file() else {}


def _sha256(content: bytes) -> str:
    return sha256(content).hexdigest()
