"""The bytes of an editor's file, made text: UTF-8, LF, composed accents; or the fault that prevents it."""

from __future__ import annotations

import os
import stat
import unicodedata
from pathlib import Path
from typing import NamedTuple

from plugins.community.problems import ContentError, Problem

MAX_BYTES = 256 * 1024
MAX_LINE = 20_000

GONE = ("le fichier a disparu pendant la lecture", "relancez la commande")
CHANGED = ("le fichier a changé pendant la lecture", "relancez la commande")
UNREADABLE = ("fichier illisible", "donnez le droit de le lire, ou remplacez-le")
NOT_A_FILE = ("ce n’est pas un fichier ordinaire", "supprimez-le du dossier")
"""What may be wrong before a single byte is read, and what to do."""

_PASTED = "un base64 ou un copier-coller d’ailleurs ? enlevez-le"
_POINTERS = (b"version https://git-lfs", b"/annex/objects/")
_READ_ONLY = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


class Stamp(NamedTuple):
    """What the system says of a file without opening it: two that are equal are of the same bytes, unless one is
    younger than the clock of the disk can tell (nanoseconds since 1970, bytes, a number).
    """

    modified: int
    changed: int
    size: int
    number: int


def stamp(told: os.stat_result) -> Stamp:
    """The stamp of a file. `changed` (of its place and rights too) cannot be set back, as `modified` can."""
    return Stamp(told.st_mtime_ns, told.st_ctime_ns, told.st_size, told.st_ino)


class Unreadable(ContentError):
    """A file whose content cannot be had; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        """A refusal for this problem."""
        self.problem = problem
        super().__init__([problem])


def read_text(root: Path, file: str) -> str:
    """The text of `file`, a path relative to `root`: without BOM, with LF, in NFC.

    Raises:
        Unreadable: a link, a device, an empty or a huge file, another encoding than UTF-8.

    """
    return decode(file, read_bytes(root, file)[0])


def read_bytes(root: Path, file: str, most: int = MAX_BYTES) -> tuple[bytes, Stamp]:
    """The bytes of a regular file, `most` of them at most, and its stamp; links are not followed.

    Raises:
        Unreadable: anything else.

    """
    try:
        descriptor = os.open(os.path.join(root, file), _READ_ONLY)  # noqa: PTH118 - a quarter of the time of Path
        try:
            before = os.fstat(descriptor)
            if not stat.S_ISREG(before.st_mode):
                raise _fault(file, *NOT_A_FILE)
            content = os.read(descriptor, min(before.st_size, most) + 1)  # more would be room taken for nothing
            after = os.fstat(descriptor)
        finally:
            os.close(descriptor)
    except FileNotFoundError:
        raise _fault(file, *GONE) from None
    except OSError:
        raise _fault(file, *UNREADABLE) from None
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise _fault(file, *CHANGED)
    if len(content) > most:
        fix = "coupez le texte, ou mettez l’image à part" if most == MAX_BYTES else "allégez-le"
        raise _fault(file, f"{weight(after.st_size)}, au plus {weight(most)}", fix)
    return content, stamp(after)


def weight(number: int) -> str:
    """So many bytes, as people say it: « 300 ko » or « 3,1 Mo »."""
    return f"{number / 1024**2:.1f} Mo".replace(".", ",") if number >= 1024**2 else f"{number // 1024} ko"


def decode(file: str, content: bytes) -> str:
    """The text of `content`.

    Raises:
        Unreadable: empty, not UTF-8, a pointer to a file kept elsewhere, a line of over `MAX_LINE` characters.

    """
    if content.startswith(_UTF16) or content[:32].count(0) * 3 > len(content[:32]):
        raise _fault(file, "ce fichier est en UTF-16", "réenregistrez-le en UTF-8", 1)
    if content.startswith(_POINTERS[0]) or (len(content) < 500 and _POINTERS[1] in content):  # noqa: PLR2004
        raise _fault(file, "pointeur git-lfs ou git-annex, pas le fichier", "récupérez le vrai fichier", 1)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _not_utf8(file, content, error.start) from None
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = unicodedata.normalize("NFC", text)
    if not text.strip():
        fix = (
            "écrivez-y ses clés, comme nom: …"
            if file.endswith(".yaml")
            else "commencez par une ligne ---, puis titre: …"
        )
        raise _fault(file, "le fichier est vide", fix, 1)
    if len(text) > MAX_LINE:
        _refuse_long_lines(file, text)
    return text


def _refuse_long_lines(file: str, text: str) -> None:
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > MAX_LINE:
            raise _fault(file, f"ligne de {len(line):,} caractères".replace(",", " "), _PASTED, number)


def _not_utf8(file: str, content: bytes, position: int) -> Unreadable:
    line = content.count(b"\n", 0, position) + 1
    byte = content[position]
    likely = content[position : position + 1].decode("cp1252", errors="replace")
    said = f"octet 0x{byte:02X}" + (f", sans doute « {likely} » en Windows-1252" if likely.isprintable() else "")
    return _fault(file, f"ce fichier n’est pas en UTF-8 ({said})", "réenregistrez-le en UTF-8", line)


def _fault(file: str, text: str, fix: str, line: int = 0) -> Unreadable:
    return Unreadable(Problem(file, line, text, fix))
