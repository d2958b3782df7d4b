"""What an address gives: a file of the last good site, `live.js` added to its pages, or what to say instead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from importlib.resources import files
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import quote, unquote

from plugins.community import urls
from plugins.console.sentences import said
from plugins.serving.board import Board, State

OWN: Final = "/.servir/"
"""Where the addresses begin that are no part of the site."""

EVENTS: Final = f"{OWN}etat"
HTML: Final = "text/html; charset=utf-8"
TYPES: Final = {
    ".atom": "application/atom+xml; charset=utf-8",
    ".avif": "image/avif",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".gif": "image/gif",
    ".html": HTML,
    ".ics": "text/calendar; charset=utf-8",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json; charset=utf-8",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml; charset=utf-8",
}
"""The same on every machine, whatever its own tables say."""

_NOTHING_YET = (
    '<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>{title}</title></head>'
    "<body><h1>{title}</h1><p>{text}</p></body></html>"
)


@dataclass(frozen=True)
class Answer:
    """A status of HTTP, the type and bytes of what is sent, and other headers."""

    status: int
    type: str
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)


def answer(target: str, board: Board, state: State) -> Answer:
    """What the request for `target` (a path, perhaps with a query) gives. Raises whatever a bug in a page raises."""
    path = unquote(target.partition("?")[0])
    if path.startswith(OWN):
        return _own(path.removeprefix(OWN))
    if state.site is None:
        return bare(503, said("Pas encore de site"), state.trouble, state)
    file, site = _file_at(path), state.site
    if site.has(file):
        board.give(file)
        return _file(200, file, state)
    if site.has(_file_at(f"{path}/")):
        return Answer(302, HTML, b"", {"Location": quote(f"{path}/")})
    gone = board.once_gave(file)
    missing = urls.file_of(urls.NOT_FOUND)
    if site.has(missing):
        return _file(404, missing, state, gone=gone)
    return bare(404, said("Rien à cette adresse"), path, state, gone=gone)


def _file_at(path: str) -> str:
    """The file at an address; none, for one that leads out of the site."""
    try:
        return urls.file_of(path)
    except ValueError:
        return ""


def bare(status: int, title: str, text: str, state: State, *, gone: bool = False) -> Answer:
    """A page without the site's frame."""
    page = _NOTHING_YET.format(title=escape(title), text=escape(text))
    return Answer(status, HTML, _alive(page.encode(), state, gone=gone))


def _file(status: int, file: str, state: State, *, gone: bool = False) -> Answer:
    kind = TYPES.get(PurePosixPath(file).suffix.lower(), "application/octet-stream")
    body = state.site.content(file) if state.site else b""
    return Answer(status, kind, _alive(body, state, gone=gone) if kind == HTML else body)


def _own(name: str) -> Answer:
    """The files that pages load besides the site's own, which policies for the site's own allow too."""
    if name not in {"live.js", "live.css"}:
        return Answer(404, TYPES[".txt"], said("Rien à cette adresse.").encode())
    return Answer(200, TYPES[PurePosixPath(name).suffix], files(__package__).joinpath(name).read_bytes())


def _alive(page: bytes, state: State, *, gone: bool) -> bytes:
    """The page with the script that loads it again, at the end of its head."""
    known = f'data-version="{escape(state.version)}"' + (" data-gone" if gone else "")
    script = f'<script src="{OWN}live.js" {known} defer></script>'.encode()
    return page.replace(b"</head>", script + b"</head>", 1)
