"""Every address of ours that the site names, page, picture or style: does it lead to a file of the site?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from urllib.parse import unquote, urljoin, urlsplit

from plugins.community.problems import Problem
from plugins.publish import tags
from plugins.publish.media_types import TEXTS

_FIX = "corrigez ce qui y mène, dans le contenu ou dans le thème"
_URL = re.compile(r"""url\(["']?([^"')]+)""")
_FOLD = "\r\n "
"""Where a line of a calendar is folded (RFC 5545, section 3.1)."""


def check(files: Mapping[str, bytes], base: str) -> Iterator[Problem]:
    """Each dead link of pages and style sheets, and each whole address of this site, `base`, that is no file of it."""
    pages = {path: content.decode() for path, content in files.items() if path.endswith(".html")}
    known = {path: tags.identifiers(page) for path, page in pages.items()}
    for path, page in pages.items():
        for target in dict.fromkeys(tags.targets(page)):
            if fault := _dead(target, f"/{path.removesuffix('index.html')}", base, files, known):
                yield Problem(path, 0, fault, _FIX)
    for path, content in files.items():
        if path.endswith(".css"):
            for target in dict.fromkeys(_URL.findall(content.decode())):
                if fault := _dead(target, f"/{path}", base, files, {}):
                    yield Problem(path, 0, fault, _FIX)
        if base and path.rpartition(".")[2] in TEXTS and not path.endswith((".html", ".css")):
            yield from _whole(path, content.decode(), base, files)


def _dead(
    target: str, here: str, base: str, files: Mapping[str, bytes], known: Mapping[str, frozenset[str]]
) -> str | None:
    """What is wrong with a target met at an address; nothing, for what leads to others."""
    own = base or "https://here.invalid"
    whole = urlsplit(urljoin(f"{own}{here}", target))
    if f"{whole.scheme}://{whole.netloc}" != own:
        return None
    file = file_at(unquote(whole.path))
    if file not in files:
        return f"lien mort : {target}"
    if whole.fragment and file in known and unquote(whole.fragment) not in known[file]:
        return f"lien vers un endroit qui n’existe pas : {target}"
    return None


def _whole(path: str, text: str, base: str, files: Mapping[str, bytes]) -> Iterator[Problem]:
    """Whole addresses in a text for machines."""
    found = re.findall(re.escape(base) + r"(/[^\s\"'<>\\#?;,)\]]*)", text.replace(_FOLD, ""))
    for address in dict.fromkeys(found):
        file = file_at(unquote(address))
        folder = file.removesuffix("index.html")
        if file not in files and not (address.endswith("/") and any(name.startswith(folder) for name in files)):
            yield Problem(path, 0, f"adresse sans page : {base}{address}", _FIX)


def file_at(address: str) -> str:
    """The file that answers at an address."""
    return f"{address}index.html"[1:] if address.endswith("/") or not address else address[1:]
