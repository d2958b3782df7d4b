"""The theme's files under names that tell their content, so that browsers may keep them for ever, and check them."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from graphlib import TopologicalSorter
from hashlib import sha256
from pathlib import PurePosixPath
from posixpath import normpath

from plugins.site.outputs import Output

FOLDER = "theme/"
_LENGTH = 8
"""Signs of a name that come from the content: one change in four thousand million would go unseen, and SRI sees it."""

_TAG = re.compile(r"<(?:link|script|img|source|use)\b[^>]*>")
_ADDRESS = re.compile(r'(?<=["\s,])/theme/[\w./-]+')
_CHECKED = re.compile(r'<(?:link rel="stylesheet"|script )[^>]*?(?:href|src)="(/theme/[\w./-]+)"')
_URL = re.compile(r"""url\((["']?)(?!/|[a-z]+:|#)([\w./-]+)\1\)""")


def fingerprinted(outputs: Iterable[Output]) -> tuple[Output, ...]:
    """The same files, the theme's renamed (`site.css` → `site.1a2b3c4d.css`), and every tag or sheet that names one
    naming it so; a style sheet or script of a page then has its digest too (https://www.w3.org/TR/SRI/). The lines of a
    head are joined, which pays for a part of that.

    Raises:
        KeyError: a page or a style sheet names a file of the theme that is not there.

    """
    outputs = tuple(outputs)
    theme = _renamed({output.path: output.content for output in outputs if output.path.startswith(FOLDER)})
    names = {f"/{old}": f"/{new.path}" for old, new in theme.items()}
    digests = {f"/{new.path}": sha256(new.content).digest() for new in theme.values()}
    published = (theme[output.path] if output.path in theme else _page(output, names, digests) for output in outputs)
    return tuple(dict.fromkeys(published))  # two drawings of one content have one name


def _renamed(theme: Mapping[str, bytes]) -> dict[str, Output]:
    """Each file of the theme under its new name; a style sheet comes after the files that it names."""
    named = {path: set(_files_in(path, content)) for path, content in theme.items()}
    done: dict[str, Output] = {}
    for path in TopologicalSorter(named).static_order():
        content = _sheet(path, theme[path], done) if path.endswith(".css") else theme[path]
        done[path] = Output(_name(path, content), content)
    return {path: done[path] for path in theme}


def _files_in(path: str, content: bytes) -> Iterator[str]:
    if path.endswith(".css"):
        yield from (_beside(path, found[2]) for found in _URL.finditer(content.decode()))


def _sheet(path: str, content: bytes, done: Mapping[str, Output]) -> bytes:
    """The style sheet, with the new name of each file that it names, from its own folder as before."""

    def name(found: re.Match[str]) -> str:
        new = PurePosixPath(done[_beside(path, found[2])].path).name
        return f"url({found[1]}{PurePosixPath(found[2]).with_name(new)}{found[1]})"

    return _URL.sub(name, content.decode()).encode()


def _beside(path: str, target: str) -> str:
    return normpath(str(PurePosixPath(path).parent / target))


def _name(path: str, content: bytes) -> str:
    """Programs and sheets keep their name, for those who read them; others have no other: each sign has to be sent."""
    found, digest = PurePosixPath(path), sha256(content).hexdigest()[:_LENGTH]
    stem = f"{found.stem}." if found.suffix in (".css", ".js") else ""
    return str(found.with_name(f"{stem}{digest}{found.suffix}"))


def _page(output: Output, names: Mapping[str, str], digests: Mapping[str, bytes]) -> Output:
    if not output.path.endswith(".html"):
        return output

    def tag(found: re.Match[str]) -> str:
        renamed = _ADDRESS.sub(lambda address: names[address[0]], found[0])
        checked = _CHECKED.match(renamed)
        if not checked:
            return renamed
        return f'{renamed[:-1]} integrity="sha256-{b64encode(digests[checked[1]]).decode()}">'

    head, end, body = _TAG.sub(tag, output.content.decode()).partition("</head>")
    return Output(output.path, (head.replace(">\n<", "><") + end + body).encode())


def font_of(outputs: Iterable[Output]) -> str:
    """The address of the theme's font; empty where there is none."""
    return next((f"/{output.path}" for output in outputs if re.fullmatch(r"theme/.*\.woff2", output.path)), "")
