"""What a page weighs before it can be painted: it comes with the first packets of a connection."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plugins.community.problems import Problem
from plugins.console.sentences import said
from plugins.publish import tags

AT_ONCE = 14_000
"""Bytes: ten packets, the initial window of TCP (RFC 6928), less headers."""


def check(files: Mapping[str, bytes]) -> Iterator[Problem]:
    """Each page whose HTML and style sheets are too heavy, compressed with Brotli as they are sent."""
    for path, content in files.items():
        if not path.endswith(".html"):
            continue
        sheets = [target.removeprefix("/") for target in tags.linked(content.decode(), "stylesheet")]
        weight = sum(len(files.get(f"{file}.br", b"")) for file in (path, *sheets))
        if weight > AT_ONCE:
            text = said("{weight} octets à lire d’abord, {most} au plus", weight=weight, most=AT_ONCE)
            yield Problem(path, 0, text, "raccourcissez la page, ou coupez-la en deux")
