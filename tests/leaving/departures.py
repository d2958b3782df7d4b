"""What the tests of departures share: people to take out of a content, and what is read of its site."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

import tasks

Retire = Callable[..., int]


class Left(NamedTuple):
    """A content that someone left, and the files of its site before and after."""

    content: Path
    before: dict[str, bytes]
    after: dict[str, bytes]


DAY = "2026-10-01"
DEMO_DAY = "2027-02-10"
EVENT = """\
titre: Le bal
format: happy-hour
début: 2025-06-{day} 18:30
lieu: halle-aux-sucres
intervenants:
  - personne: {slug}
    fonction: Accordéoniste
résumé: Un bal.
{more}"""


def write(content: Path, file: str, text: str) -> None:
    """A file of the content, as it is typed."""
    (content / file).parent.mkdir(parents=True, exist_ok=True)
    (content / file).write_bytes(text.encode())


def dancer(content: Path, name: str, slug: str, more: str = "") -> None:
    """Someone who played at a ball."""
    write(content, f"intervenants/{slug}.yaml", f"nom: {name}\n")
    held = len(list(content.rglob("bal-*")))
    write(content, f"evenements/2025/bal-{held}.yaml", EVENT.format(day=10 + held, slug=slug, more=more))


def files(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, by its path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def build(content: Path, day: str = DAY) -> dict[str, bytes]:
    """The site of the content."""
    output = content.parent / "site"
    assert tasks.main(["construire", "--contenu", str(content), "--sortie", str(output), "--date", day]) == 0
    return files(output)


def holding(found: dict[str, bytes], *words: str) -> list[str]:
    """The files where one of the words is read, whatever its accents: another way than the command's own."""

    def told(text: str) -> str:
        letters = unicodedata.normalize("NFKD", unquote(html.unescape(text.replace("\r\n ", ""))))
        escaped = re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), letters)
        return "".join(
            sign for sign in unicodedata.normalize("NFKD", escaped) if not unicodedata.combining(sign)
        ).lower()

    everything = {path: told(path) + told(content.decode(errors="ignore")) for path, content in found.items()}
    return sorted(path for path, text in everything.items() if any(word in text for word in words))
