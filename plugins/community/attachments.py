"""The pictures and documents that editors add beside their texts: which names, formats and weights are admitted."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple

from plugins.community.file_names import DEVICE, MAX_NAME
from plugins.community.files import Stamp, read_bytes, weight
from plugins.community.problems import quoted
from plugins.community.words import slugify

Fault = tuple[str, str]

STATIC_FOLDERS: Final = {"images": (".jpg", ".jpeg", ".png", ".webp", ".avif"), "documents": (".pdf",)}
"""Where they are, and what each folder admits. Told here, for whoever reads one without the model of the rest."""

_MEBIBYTE = 1024 * 1024
_NAME = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?")


class Most(NamedTuple):
    """How many mebibytes a file of a folder has at most, and what to do about one that has more."""

    mebibytes: int
    fix: str


MOST: Final = {
    "images": Most(8, "réduisez l’image : 2 400 points de large suffisent"),
    "documents": Most(20, "allégez le document, ou donnez l’adresse d’un site où il est"),
}


def read(root: Path, file: str) -> tuple[bytes, Stamp]:
    """The bytes of a picture or a document of the content `root`, and its stamp.

    Raises:
        Unreadable: it is no file, too heavy, or no longer there.

    """
    return read_bytes(root, file, MOST[file.partition("/")[0]].mebibytes * _MEBIBYTE)


def fault(file: str, size: int) -> Fault | None:
    """What is wrong with a picture or a document of so many bytes, before it is opened, and what to do."""
    path = PurePosixPath(file)
    admitted, most = STATIC_FOLDERS[path.parts[0]], MOST[path.parts[0]]
    if path.suffix.lower() == ".svg":
        return "SVG non admis", "enregistrez l’image en PNG ou en WebP"
    if path.suffix.lower() not in admitted:
        return f"format non admis ({quoted(path.suffix)})", f"formats admis : {', '.join(admitted)}"
    if size > most.mebibytes * _MEBIBYTE:
        return f"{weight(size)}, au plus {most.mebibytes} Mo", most.fix
    return next((wrong for part in path.parts[1:] if (wrong := _fault_of_name(part))), None)


def _fault_of_name(name: str) -> Fault | None:
    """What would make no address, or no file on another machine."""
    stem, dot, suffix = name.rpartition(".") if "." in name else (name, "", "")
    if len(name) > MAX_NAME:
        return f"nom trop long ({len(name)} caractères)", f"{MAX_NAME} caractères au plus"
    if DEVICE.fullmatch(name):
        return f"nom réservé '{name}'", f"renommez-le, par exemple en {slugify(stem)}-2026{dot}{suffix}"
    if _NAME.fullmatch(name):
        return None
    return f"nom {quoted(name)}", f"renommez-le en {slugify(stem) or 'nom'}{dot}{suffix}"
