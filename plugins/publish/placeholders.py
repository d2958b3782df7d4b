"""Addresses that stand for others, or exist on one computer only: none may be published."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from plugins.community.problems import Problem
from plugins.publish.media_types import TEXTS

_HOST = re.compile(
    rb"(?://|@)(?:[\w-]+\.)*(?:(?:example|exemple)\.(?:com|fr|net|org)|localhost|[\w-]+\.(?:invalid|local|localhost|test)"
    rb"|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\])(?![\w.-]*\w)",
    re.IGNORECASE,
)
"""Names that are reserved (RFC 2606, RFC 6761, RFC 6762) or that our own messages give as examples, and loopback."""


def check(files: Mapping[str, bytes]) -> Iterator[Problem]:
    """Each such address in a text; programs of others, which the search brings, are not ours to mend."""
    for path, content in files.items():
        if path.startswith("pagefind/"):
            continue
        if path.rpartition(".")[2] in TEXTS or "." not in path:
            for found in dict.fromkeys(_HOST.findall(content)):
                shown = found.decode().lstrip("/@")
                fix = "cherchez-la dans le contenu, et écrivez la vraie"
                yield Problem(path, 0, f"adresse qui n’existe pas en ligne : {shown}", fix)
