"""A review in Markdown, as forges show it under a change request: tables, the words that changed marked in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from html import escape

from plugins.console.sentences import said
from plugins.review.comparing import Review
from plugins.review.revisions import Revision
from plugins.review.telling import Line, Listing, Table, parts, sentence

LONGEST = 60_000
"""How many signs are shown: GitHub refuses comments above 65 536."""

_SIGNS = re.compile(r"([\\`*_{}\[\]()#+!|~-])")
_MENTION = re.compile(r"@(?=\w)")
_SHOWN = 3


def as_markdown(review: Review, start: Revision) -> str:
    """The review, cut after the last whole part that fits."""
    told = f"### {sentence(review, str(start))}\n"
    for part in parts(review):
        more = "\n".join(_part(part))
        if len(told) + len(more) > LONGEST:
            sentence_ = "\nLa suite est trop longue : « python3 tasks.py apercu {base} » la montre.\n"
            return told + said(sentence_, base=start.name)
        told += f"\n{more}\n"
    return told


def _part(part: Listing | Table) -> Iterator[str]:
    if part.title:
        yield f"#### {part.title}\n"
    if isinstance(part, Listing):
        yield from map(_line, part.lines)
        return
    if part.pages:
        yield f"<details><summary>{_summary(part.pages)}</summary>\n"
        yield from (f"- {_safe(url)}" for url in part.pages if len(part.pages) > _SHOWN)
        yield ""
    yield "| avant | après |\n| --- | --- |"
    yield from (f"| {before} | {after} |" for before, after in (_marked(*row) for row in part.rows))
    if part.pages:
        yield "\n</details>"


def _summary(pages: tuple[str, ...]) -> str:
    rest = len(pages) - _SHOWN
    shown = ", ".join(f"<code>{escape(url)}</code>" for url in pages[:_SHOWN])
    return f"{shown} et {rest} autre{'s' if rest > 1 else ''}" if rest > 0 else shown


def _line(line: Line) -> str:
    sign = {"+": "ajout", "-": "retrait", "~": "changement"}[line.sign]
    return f"- {sign} : {_safe(line.text)}" + (f"<br>→ {_safe(line.into)}" if line.into else "")


def _marked(before: str, after: str) -> tuple[str, str]:
    """Two cells, what left struck out and what came underlined."""
    old, new = before.split(), after.split()
    left, right = [], []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        was, is_now = _safe(" ".join(old[a:b])), _safe(" ".join(new[c:d]))
        left.append(was if tag == "equal" else f"<del>{was}</del>" if was else "")
        right.append(is_now if tag == "equal" else f"<ins>{is_now}</ins>" if is_now else "")
    return " ".join(filter(None, left)), " ".join(filter(None, right))


def _safe(text: str) -> str:
    """The text as text: no HTML, no Markdown, and nobody is called by an @."""
    return _MENTION.sub("@\u2060", _SIGNS.sub(r"\\\1", escape(text, quote=False)))
