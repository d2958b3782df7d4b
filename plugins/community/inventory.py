"""Every file of the content, and what it is; a file that is nothing is a problem, never dropped in silence."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from plugins.community import attachments
from plugins.community.attachments import STATIC_FOLDERS, Fault
from plugins.community.file_names import MAX_NAME, NAME, RESERVED, RESERVED_PAGES
from plugins.community.files import GONE, NOT_A_FILE, Stamp, stamp
from plugins.community.kinds import KINDS, SINGLE_FILES, YEARLY
from plugins.community.problems import Problem, closest, cut, guess, quoted
from plugins.community.words import slugify

_PLAIN = re.compile(rf"(?:{'|'.join(KINDS)})/(?:[12][0-9]{{3}}/)?({NAME.pattern})\.(?:md|yaml)")
"""Files that are right at first sight, if their name is not reserved: nearly all, and there may be thousands."""
_ORDINARY = re.compile(rf"(?:{NAME.pattern})\.(?:md|yaml)")
_LEFTOVER = re.compile(
    r"\._.*|\.#.*|\.(?!.*\.(?:md|yaml)$).*|.*~|#.*#|.*\.sw[a-p]|Thumbs\.db|desktop\.ini", re.IGNORECASE
)
_DEEPEST = 5
"""How many folders there may be within one another."""
_COPY = re.compile(r"\((?:\d+|copie|copy)\)| - Copie| - Copy|[ .]copie\b", re.IGNORECASE)


@dataclass
class Inventory:
    """The files of a content folder, by what they are; paths are relative, with `/`."""

    entities: list[str] = field(default_factory=list)
    singles: list[str] = field(default_factory=list)
    statics: list[str] = field(default_factory=list)
    stamps: dict[str, Stamp] = field(default_factory=dict)
    """Of every file above, and of those that are refused."""
    folders: dict[str, Stamp] = field(default_factory=dict)
    """Every folder that was gone through, and its stamp before that; the content itself is `""`."""
    problems: list[Problem] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)
    """What the refused files were meant to be, as `Graph.broken` has it."""

    def refuse(self, file: str, fault: Fault) -> None:
        """Tell what is wrong with a file, or with a folder."""
        self.problems.append(Problem(file or ".", 0, *fault))
        self.broken.add(_meant(file) if file else "")


def take_stock(root: Path) -> Inventory:
    """The inventory of `root`, sorted; links are told, not followed."""
    inventory = Inventory()
    seen: dict[str, str] = {}
    for file in sorted(_files(root, "", inventory)):
        plain = _is_plain(file)
        first = seen.setdefault(file if plain else unicodedata.normalize("NFC", file).casefold(), file)
        if first is file and plain:
            inventory.entities.append(file)
        elif first is not file:
            text = f"même nom que {first}, accents ou capitales écrits autrement"
            inventory.refuse(file, (text, "gardez un seul des deux fichiers, sans accent"))
        elif fault := _put(file, PurePosixPath(file), inventory):
            inventory.refuse(file, fault)
    _refuse_twins(inventory)
    return inventory


def _is_plain(file: str) -> bool:
    found = _PLAIN.fullmatch(file)
    if not found or len(found[1]) > MAX_NAME or RESERVED.fullmatch(found[1]) or found[1] in RESERVED_PAGES:
        return False
    return (file.count("/") > 1) == (file[: file.index("/")] in YEARLY)


def _files(root: Path, folder: str, inventory: Inventory) -> Iterator[str]:
    for entry in _entries(root, folder, inventory):
        path = f"{folder}{entry.name}"
        if _ORDINARY.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
            yield from _file(entry, path, inventory)
        elif _LEFTOVER.fullmatch(entry.name):
            continue
        elif fault := _strange(entry, top=not folder):
            inventory.refuse(path, fault)
        elif not entry.is_dir(follow_symlinks=False):
            yield from _file(entry, path, inventory)
        elif path.count("/") < _DEEPEST:
            yield from _files(root, f"{path}/", inventory)
        else:
            inventory.refuse(path, ("trop de dossiers les uns dans les autres", "rangez ses fichiers plus haut"))


def _entries(root: Path, folder: str, inventory: Inventory) -> list[os.DirEntry[str]]:
    """What a folder holds, in order; nothing where it cannot be read, which is told."""
    try:
        now = stamp((root / folder).stat())
        with os.scandir(root / folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except FileNotFoundError:
        inventory.refuse(folder.rstrip("/"), GONE)
    except OSError:
        inventory.refuse(folder.rstrip("/"), ("dossier illisible", "donnez le droit de le lire, ou supprimez-le"))
    else:
        inventory.folders[folder] = now
        return found
    return []


def _file(entry: os.DirEntry[str], path: str, inventory: Inventory) -> Iterator[str]:
    """The path itself, where a file is there, or was just now: whoever reads it tells that it is gone."""
    try:
        told = entry.stat(follow_symlinks=False)
    except OSError:
        yield path
        return
    if stat.S_ISREG(told.st_mode):
        inventory.stamps[path] = stamp(told)
        yield path
    else:
        inventory.refuse(path, NOT_A_FILE)


def _meant(file: str) -> str:
    """What a refused path was meant to be: `lieux/Été.yml` → `lieux/ete`, `lieu` → `lieux/`."""
    path = PurePosixPath(file)
    if len(path.parts) == 1 and file not in STATIC_FOLDERS:
        near = closest(file, (*KINDS, *SINGLE_FILES))
        return f"{near}/" if near in KINDS else near or file
    if path.parts[0] in KINDS:
        return "/".join((*path.parts[:-1], slugify(_COPY.sub("", path.stem))))
    return file


def _strange(entry: os.DirEntry[str], *, top: bool) -> Fault | None:
    """A link, a name that is no text, a folder that is none of ours: told once, not entered."""
    if not entry.name.isprintable():
        return "nom de fichier illisible", "renommez-le en lettres sans accent"
    if entry.is_symlink():
        return f"lien symbolique vers {quoted(_aim(entry))}", "copiez le fichier lui-même à sa place"
    known = (*KINDS, *STATIC_FOLDERS)
    if top and entry.is_dir() and entry.name not in known:
        fix = guess(entry.name, known) or f"dossiers admis : {', '.join(known)}"
        return f"dossier inconnu « {cut(entry.name)} »", fix
    return None


def _aim(link: os.DirEntry[str]) -> str:
    """What a link leads to; nothing where it is gone by now."""
    with suppress(OSError):
        return str(Path(link.path).readlink())
    return ""


def _put(file: str, path: PurePosixPath, inventory: Inventory) -> Fault | None:
    """Put `file` where it belongs, or say why it belongs nowhere."""
    if _COPY.search(path.name):
        return "nom de copie", "renommez le fichier, ou supprimez-le"
    if len(path.parts) == 1:
        return _single(file, inventory)
    if path.parts[0] in STATIC_FOLDERS:
        return _static(file, inventory)
    return _entity(file, path, inventory)


def _single(file: str, inventory: Inventory) -> Fault | None:
    if file not in SINGLE_FILES:
        return "ce fichier n’est d’aucune sorte connue", guess(file, SINGLE_FILES) or "rangez-le dans un dossier"
    inventory.singles.append(file)
    return None


def _static(file: str, inventory: Inventory) -> Fault | None:
    known = inventory.stamps.get(file)
    fault = attachments.fault(file, known.size) if known else GONE
    if not fault:
        inventory.statics.append(file)
    return fault


def _entity(file: str, path: PurePosixPath, inventory: Inventory) -> Fault | None:
    fault = _length(path) or _suffix(path) or _folder(path) or _name(path)
    if not fault:
        inventory.entities.append(file)
    return fault


def _length(path: PurePosixPath) -> Fault | None:
    if len(path.stem) <= MAX_NAME:
        return None
    return f"nom de fichier trop long ({len(path.stem)} caractères)", f"{MAX_NAME} caractères au plus"


def _suffix(path: PurePosixPath) -> Fault | None:
    if path.suffix in (".md", ".yaml"):
        return None
    if not path.suffix:
        return "fichier sans extension", f"renommez-le en {path.name}.md, ou en {path.name}.yaml"
    if path.suffix.lower() in (".docx", ".doc", ".odt", ".rtf", ".pdf"):
        return f"type de fichier inconnu ({quoted(path.suffix)})", f"recopiez son texte dans {slugify(path.stem)}.md"
    right = ".yaml" if path.suffix.lower() in (".yml", ".yaml") else ".md"
    return f"type de fichier inconnu ({quoted(path.suffix)})", f"renommez-le en {right}"


def _folder(path: PurePosixPath) -> Fault | None:
    folder, *middle = path.parts[:-1]
    if folder in YEARLY:
        if len(middle) != 1 or not re.fullmatch(r"[12][0-9]{3}", middle[0]):
            return "le dossier de l’année manque", f"rangez-le dans {folder}/AAAA/, comme {folder}/2026/"
    elif middle:
        return "dossier dans un dossier", f"rangez le fichier directement dans {folder}/"
    return None


def _name(path: PurePosixPath) -> Fault | None:
    stem, suffix = path.stem, path.suffix
    if not NAME.fullmatch(stem):
        return f"nom de fichier {quoted(path.name)}", f"renommez-le en {slugify(stem) or 'nom-du-fichier'}{suffix}"
    if RESERVED.fullmatch(stem) or (path.parts[0] == "pages" and stem in RESERVED_PAGES):
        return f"nom réservé '{stem}'", f"renommez-le, par exemple en {stem}-2026{suffix}"
    return None


def _refuse_twins(inventory: Inventory) -> None:
    """`x.md` beside `x.yaml`: two files for one address."""
    seen: dict[str, str] = {}
    for file in list(inventory.entities):
        first = seen.setdefault(file.rsplit(".", 1)[0], file)
        if first is not file:
            inventory.refuse(file, (f"même adresse que {first}", "gardez un seul des deux fichiers"))
            inventory.entities.remove(file)
