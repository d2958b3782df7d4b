"""What a paragraph holds inside its lines: code, escapes, links, notes; read in time linear in its length."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from plugins.community.typography import OPAQUE

_TOKEN = re.compile(r"\\.|`+", re.DOTALL)
_ESCAPABLE = frozenset("\\`*_{}[]()>#+-.!|")
_DESTINATION = re.compile(
    r"""\(\s*+ (?: <([^<>\n]*+)> | ( [^\s()]*+ (?: \([^\s()]*+\) [^\s()]*+ )*+ ) )
        (?: \s++ ("[^"]*+"|'[^']*+') )? \s*+ \)""",
    re.VERBOSE,
)
_LABEL = re.compile(r"\s?\[([^\]]*)\]")
_AUTOLINK = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]*+://[^<>]*+|(?:mailto:)?[^<>\s!@:]++@[^@<>\s]++)>")
_NOTE = re.compile(r"(?<!!)\[\^([^\]\n]*)\]")
_STARS = re.compile(r"(?<!\*)(\*{1,3})(?![\s*])(.+?)(?<![\s*])\1(?!\*)", re.DOTALL)
_UNDERSCORES = re.compile(r"(?<!\w)(_{1,3})(?![\s_])(.+?)(?<![\s_])\1(?!\w)", re.DOTALL)
_MARKS = re.compile(r"[\[\]*_`\\<]")


class Span(NamedTuple):
    """A link or picture from `start` to `end`; its label, its target or what is wrong with its form."""

    start: int
    end: int
    label: tuple[int, int]
    image: bool
    target: str = ""
    title: str = ""
    form: str = ""


class Literal(NamedTuple):
    """Signs that mean themselves: inline code, or one sign after a backslash."""

    start: int
    end: int
    text: str


def literals(text: str) -> Iterator[Literal]:
    """Inline code and escapes, in order."""
    runs: dict[int, list[int]] = {}
    for run in re.finditer("`+", text):
        runs.setdefault(len(run[0]), []).append(run.start())
    at = 0
    while token := _TOKEN.search(text, at):
        start, at = token.span()
        if token[0][0] == "\\":
            if token[0][1] in _ESCAPABLE:
                yield Literal(start, at, token[0][1])
            continue
        if closing := _closing(runs, at - start, at):
            place, length = closing
            yield Literal(start, place + length, text[start + length : place].strip())
            at = place + length


def _closing(runs: Mapping[int, Sequence[int]], length: int, at: int) -> tuple[int, int] | None:
    """Where the code that `length` backticks open ends, and with how many: as many, else the most, if fewer."""
    for size in (length, *sorted(runs, reverse=True)):
        following = bisect_left(runs.get(size, ()), at)
        if following < len(runs.get(size, ())):
            return (runs[size][following], size) if size <= length else None
    return None


def masked(text: str) -> str:
    """The text, same length, with code and escapes made opaque."""
    if "`" not in text and "\\" not in text:
        return text
    return hidden(text, [(literal.start, literal.end) for literal in literals(text)])


def hidden(mask: str, places: Sequence[tuple[int, int]]) -> str:
    """The mask with these places made opaque too."""
    pieces, at = [], 0
    for start, end in sorted(places):
        lines = mask[max(start, at) : end].split("\n")
        pieces += [mask[at:start], "\n".join(OPAQUE * len(line) for line in lines)]
        at = max(at, end)
    return "".join((*pieces, mask[at:]))


def spans(text: str, mask: str, references: Mapping[str, tuple[str, str]]) -> list[Span]:
    """The links and pictures, in order. `form` tells of those that cannot be read (see `forms.py`)."""
    found = []
    label_end = address_end = 0
    for start, end in _pairs(mask):
        in_an_address = label_end < start < address_end
        if in_an_address or mask.startswith("[^", start):
            continue
        if span := _span(text, mask, (start, end), references):
            found.append(span)
            label_end, address_end = end, span.end
    return sorted(found)


def _span(text: str, mask: str, brackets: tuple[int, int], references: Mapping[str, tuple[str, str]]) -> Span | None:
    start, end = brackets
    image = mask[start - 1 : start] == "!" and start > 0
    opening, label = start - image, (start + 1, end)
    if mask.startswith("(", end + 1):
        return _direct(text, mask, Span(opening, end + 1, label, image))
    if named := _LABEL.match(mask, end + 1):
        name = key(text[named.start(1) : named.end(1)] or text[start + 1 : end])
        followed = mask.startswith("(", named.end())
        if name in references or not (followed or named[1].startswith("^")):
            target, title = references.get(name, ("", ""))
            return Span(opening, named.end(), label, image, target, title, "" if target else "inconnue")
    if short := references.get(key(text[start + 1 : end])):
        return Span(opening, end + 1, label, image, *short)
    return None


def _direct(text: str, mask: str, span: Span) -> Span:
    if found := _DESTINATION.match(mask, span.end):
        group = 1 if found[1] is not None else 2
        target = unescaped(text[found.start(group) : found.end(group)])
        title = text[found.start(3) + 1 : found.end(3) - 1] if found[3] else ""
        return span._replace(end=found.end(), target=target, title=unescaped(title))
    closing = mask.find(")", span.end)
    if closing < 0 or "\n\n" in mask[span.end : closing]:
        return span._replace(form="ouverte")
    inside = mask[span.end + 1 : closing]
    form = "espace" if re.search(r"\S\s+\S", inside) else "parenthèse"
    return span._replace(end=closing + 1, target=text[span.end + 1 : closing].strip(), form=form)


def key(label: str) -> str:
    """The name by which a reference is looked up: case and runs of blanks do not count."""
    return " ".join(label.split()).lower()


def open_at_once(mask: str) -> int:
    """How many square brackets are open at the same time, at most: those that never close included."""
    most = depth = 0
    for bracket in re.findall(r"[\[\]]", mask):
        depth = depth + 1 if bracket == "[" else max(depth - 1, 0)
        most = max(most, depth)
    return most


def _pairs(mask: str) -> Iterator[tuple[int, int]]:
    """Where each square bracket that closes opens, and closes: inner ones first."""
    opened: list[int] = []
    for found in re.finditer(r"[\[\]]", mask):
        if found[0] == "[":
            opened.append(found.start())
        elif opened:
            yield opened.pop(), found.start()


def autolinks(mask: str) -> Iterator[re.Match[str]]:
    """Addresses and e-mail addresses between < and >, as the group 1 of each match."""
    return _AUTOLINK.finditer(mask) if "<" in mask else iter(())


def notes(mask: str) -> Iterator[re.Match[str]]:
    """Calls to a footnote, whose name is the group 1 of each match."""
    return _NOTE.finditer(mask) if "[^" in mask else iter(())


def unescaped(text: str) -> str:
    """The text without the backslashes that only protect a sign."""
    return re.sub(r"\\(.)", lambda m: m[1] if m[1] in _ESCAPABLE else m[0], text) if "\\" in text else text


def plain(text: str, references: Mapping[str, tuple[str, str]]) -> str:
    """The text as it is read: labels in place of links, descriptions in place of pictures, no marks, no notes."""
    if not _MARKS.search(text):
        return text
    mask = masked(text)
    signs = list(text)
    said = {literal.start: literal for literal in literals(text)}
    for literal in said.values():
        signs[literal.start : literal.end] = [OPAQUE] + [""] * (literal.end - literal.start - 1)
    for span in spans(text, mask, references):
        _erase(signs, span.start, span.label[0])
        _erase(signs, span.label[1], span.end)
    for note in notes(mask):
        _erase(signs, *note.span())
    for link in autolinks(mask):
        signs[link.start()] = signs[link.end() - 1] = ""
    kept = iter([said[at].text for at, sign in enumerate(signs) if sign == OPAQUE and at in said])
    bare = _UNDERSCORES.sub(r"\2", _STARS.sub(r"\2", _STARS.sub(r"\2", "".join(signs))))
    return re.sub(OPAQUE, lambda m: next(kept, m[0]), bare)


def _erase(signs: list[str], start: int, end: int) -> None:
    signs[start:end] = [""] * (end - start)
