"""What a content folder may hold besides files that someone wrote: odd names, folders, links, pipes, heavy files."""

from __future__ import annotations

import os
import socket
from pathlib import Path
from random import Random

NAMES: tuple[str, ...] = (
    "a b", " a", "a ", "é", "e\u0301", "É", "🎉", "a\nb", "a\rb", "a\tb", "\x1b[2Ja", "::error::a", "a\u202eb",
    "a\u200bb", "-a", "a-",
    "a--b", ".a", "..a", "a.", "...", "~", "a~", "#a#", "%2e%2e", "%00", "&amp;", "<b>", "'", '"', "`id`", "$(id)",
    ";", "|", "*", "?",
    ":", "\\", "a\\..\\b", "{{ 7*7 }}", "con", "CON", "aux", "nul", "com1", "lpt9", "CONIN$", "index", "page-2",
    "archives", "A", "b" * 80, "c" * 81,
    "d" * 240, "\u00e9" * 120, "javascript:alert(1)", "=cmd|'x'!A1", "__proto__", "constructor", "a,b", "a=b", "ß",
    "ﬁ", "İ", "\udcff", "1", "2026",
)  # fmt: skip
"""Names of files and folders, without what follows a dot."""
_BYTES = 255
_SUFFIXES = (
    ".md",
    ".yaml",
    ".yml",
    ".MD",
    ".mdd",
    ".txt",
    "",
    ".jpg",
    ".JPG",
    ".png",
    ".svg",
    ".pdf",
    ".html",
    ".md.md",
    ".part",
    "~",
)
_FOLDERS = (
    "evenements/2026", "evenements", "evenements/26", "lieux", "intervenants", "pages", "formats", "images",
    "images/a/b", "documents", "themes", "",
    "actualites/2026", "evenements/2026/x", "tailles", "images/" + "e" * 200,
)  # fmt: skip
_TARGETS = (
    "/etc/passwd",
    "..",
    ".",
    "/",
    "/dev/zero",
    "/dev/stdin",
    "nowhere",
    "../../../../../etc",
    "site.yaml",
    "/proc/self/environ",
)
_FILES = (
    "lieux/quai.yaml",
    "images/x.jpg",
    "documents/x.pdf",
    "evenements/2026/x.md",
    "site.yaml",
    "images/halle.jpg",
    "chronologie.yaml",
)


def odd_place(chance: Random) -> str:
    """A path in a content folder that no careful editor would choose; no name has more bytes than systems take."""
    folder = chance.choice(_FOLDERS)
    name, suffix = chance.choice(NAMES) + chance.choice(("", "", "", chance.choice(NAMES))), chance.choice(_SUFFIXES)
    while len(os.fsencode(name + suffix)) > _BYTES:
        name = name[:-1]
    return f"{folder}/{name}{suffix}" if folder else name + suffix


def lay_odd(content: Path, path: str, content_of_it: bytes) -> None:
    """Put a file there, if the system has such names at all."""
    try:
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_bytes(content_of_it)
    except (OSError, ValueError):
        pass


def strange_file(chance: Random) -> str:
    """The place of something that is no file, or of a very large one."""
    return chance.choice(_FILES)


def lay_strange(content: Path, path: str, chance: Random) -> None:
    """Put a link, a pipe, a socket, a folder, or a file too heavy to be read there."""
    target = content / path
    match chance.randrange(7):
        case 0 | 1:
            target.symlink_to(chance.choice(_TARGETS))
        case 2:
            os.mkfifo(target)
        case 3:
            _socket(target)
        case 4:
            target.mkdir()
            (target / "a.md").write_bytes(b"x")
        case 5:
            _heavy(target, chance.choice((9, 300, 40_000)))
        case _:
            _deep(target, chance.choice((3, 60, 1200)))


def _socket(target: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        here = Path.cwd()
        os.chdir(target.parent)  # a name of a socket has 108 signs at most
        made.bind(target.name)
        os.chdir(here)


def _heavy(target: Path, mebibytes: int) -> None:
    """A file of that size which takes no room on the disk."""
    with target.open("wb") as stream:
        stream.truncate(mebibytes * 1024 * 1024)


def _deep(target: Path, levels: int) -> None:
    """Folders in folders, further than a path can say."""
    target.mkdir()
    here = os.open(".", os.O_RDONLY)
    try:
        os.chdir(target)
        for _ in range(levels):
            Path("a").mkdir()
            os.chdir("a")
    finally:
        os.chdir(here)
        os.close(here)
