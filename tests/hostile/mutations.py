"""Bytes of a good file made others: by chance, and with what is known to break readers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

MOST = 300_000
"""Bytes that a spoilt file has at most: a little over what is read at all."""

TOKENS: tuple[str, ...] = (
    # YAML: its machinery, its marks, its ends of lines.
    "!!python/object/apply:os.system ['id']", "!!binary aGk=", "!<tag:x,2026:y> ", "&a ", "*a", "<<: *a", "? ", ": ",
    "- ", "- - - - - - - ", "|", "|9\n", ">-\n", "%YAML 9.9\n", "%TAG ! x\n", "---", "...", "{", "}", "[", "]",
    "{a: {b: ",
    "'", '"', '"\\0"', '"\\x1b[31m"', '"\\ud800"', '"\\U0010ffff"', '"\\u202e"', '"\\r\\n"', '"\\N\\L\\P"',
    '"\\x7f"', "#", " #",
    "\t", "\x00", "\x07", "\x1b]0;x\x07", "\x7f", "\x85", "\xa0", "\u2028", "\u2029", "\ufeff", "\ufffd", "\u202e",
    "\u200b",
    "\ud800", "\U000e0041", "e\u0301", "\u0301" * 40, "Ã©", "ﬁ", "İ", "ß", "🏴\U000e0067\U000e007f", "👩\u200d👧", "~",
    "null",
    # Values that are on an edge.
    "0", "-1", "1e309", "NaN", "999999999", "9" * 400, "٣٠", "²", "0x1f", "1_000", "12:30:45", "0001-01-01",
    "9999-12-31 23:59",
    "9999-12-31", "0000-01-01", "2027-03-28 02:30", "2026-02-30", "2026-10-25 02:30", "1582-10-10", "2026",
    "2026-11", "oui",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=-99", "FREQ=SECONDLY",
    "FREQ=MONTHLY;BYDAY=5FR;WKST=SU",
    # Names and addresses.
    "../../../etc/passwd", "/etc/passwd", "halle-aux-sucres", "2026/2026-11-12-happy-hour", "{static}/images/halle.jpg",
    "{filename}/pages/label.md", "{static}/../site.yaml", "{static}", "{filename}", "{filename}../../../x.md#y",
    "//evil.test/",
    "javascript:alert(1)", "data:text/html,x", "https://a.fr/\u202e", "https://xn--e1afmkfd/",
    "https://a.fr/?a=%0d%0aSet-Cookie:x",
    "https://" + "a." * 900 + "fr", "mailto:a@b.fr", "tel:+33", "https://user:pass@a.fr:99999/", "#", "//",
    "http://", "https:",
    # Markdown.
    "**", "__", "`", "```\n", "~~~\n", "## ", "#### ", "> ", "1. ", "    ", "[", "](", ")", "![", "[^1]",
    "\n\n[^1]: ", "\n\n[a]: /p/ 't'",
    "<script>alert(1)</script>", "<!--", "]]>", "&#106;", "&amp;", "| a | b |\n|---|---|\n", "\n: ", "\\",
    "{{ 7*7 }}", "{% x %}", "TODO",
    "\n---\n", "\n\n", "\r", "\r\n", " " * 200, "\x02wzxhzdk:0\x03", "\x02fence:0",
)  # fmt: skip
"""What mutated files are given."""

Mutation = Callable[[bytes, Random, Sequence[bytes]], bytes]


def spoilt(good: bytes, others: Sequence[bytes], chance: Random) -> bytes:
    """The file after one to six mutations; some take pieces of `others`."""
    for _ in range(chance.choice((1, 1, 1, 1, 1, 2, 3, 6))):
        good = chance.choice(_MUTATIONS)(good, chance, others)[:MOST]
    return good


def _span(content: bytes, chance: Random, longest: int = 80) -> tuple[int, int]:
    start = chance.randrange(len(content) + 1)
    return start, min(len(content), start + chance.randrange(longest))


def _flip(content: bytes, chance: Random, _: Sequence[bytes]) -> bytes:
    at = chance.randrange(len(content) or 1)
    return content[:at] + bytes([chance.randrange(256)]) + content[at + 1 :]


def _cut(content: bytes, chance: Random, _: Sequence[bytes]) -> bytes:
    start, end = _span(content, chance)
    return content[:start] + content[end:]


def _end(content: bytes, chance: Random, _: Sequence[bytes]) -> bytes:
    return content[: chance.randrange(len(content) + 1)]


def _double(content: bytes, chance: Random, _: Sequence[bytes]) -> bytes:
    start, end = _span(content, chance)
    return content[:end] + content[start:end] + content[end:]


def _multiply(content: bytes, chance: Random, _: Sequence[bytes]) -> bytes:
    start, end = _span(content, chance, 40)
    return content[:end] + content[start:end] * chance.choice((3, 30, 300, 3000)) + content[end:]


def _splice(content: bytes, chance: Random, others: Sequence[bytes]) -> bytes:
    other = chance.choice(others)
    start, end = _span(other, chance, 400)
    at = chance.randrange(len(content) + 1)
    return content[:at] + other[start:end] + content[at:]


def _token(content: bytes, chance: Random, _: Sequence[bytes]) -> bytes:
    start, end = _span(content, chance, chance.choice((1, 12)))
    return content[:start] + _written(chance) + content[end:]


def _noise(content: bytes, chance: Random, _: Sequence[bytes]) -> bytes:
    at = chance.randrange(len(content) + 1)
    return content[:at] + chance.randbytes(chance.randrange(1, 9)) + content[at:]


def _value(content: bytes, chance: Random, _: Sequence[bytes]) -> bytes:
    return with_value(content, chance, _written(chance))


def _quoted_value(content: bytes, chance: Random, _: Sequence[bytes]) -> bytes:
    return with_value(content, chance, b"'" + _written(chance).replace(b"'", b"''") + b"'")


def with_value(content: bytes, chance: Random, value: bytes) -> bytes:
    """The content with another value after the key of some line."""
    lines = content.split(b"\n")
    if found := [number for number, line in enumerate(lines) if b": " in line]:
        number = chance.choice(found)
        lines[number] = lines[number].split(b": ")[0] + b": " + value
    return b"\n".join(lines)


def _lines(content: bytes, chance: Random, others: Sequence[bytes]) -> bytes:
    """A line gone, doubled, moved, set further in, or taken from another file."""
    lines = content.split(b"\n")
    at, to = chance.randrange(len(lines)), chance.randrange(len(lines))
    match chance.randrange(5):
        case 0:
            del lines[at]
        case 1:
            lines.insert(to, lines[at])
        case 2:
            lines[at], lines[to] = lines[to], lines[at]
        case 3:
            lines[at] = b" " * chance.choice((1, 2, 4, 8)) + lines[at]
        case _:
            lines.insert(to, chance.choice(chance.choice(others).split(b"\n")))
    return b"\n".join(lines)


def _endings(content: bytes, chance: Random, _: Sequence[bytes]) -> bytes:
    return content.replace(b"\n", chance.choice((b"\r\n", b"\r", b"\n\n", b"\xe2\x80\xa8", b"\xc2\x85\n")))


def _written(chance: Random) -> bytes:
    """One token, or several; a surrogate as the bytes that stand for it."""
    tokens = (chance.choice(TOKENS) for _ in range(chance.choice((1, 1, 1, 1, 1, 2, 5))))
    return "".join(tokens).encode("utf-8", "surrogatepass") * chance.choice((1,) * 20 + (50, 4000))


_MUTATIONS: tuple[Mutation, ...] = (
    _flip, _cut, _end, _double, _multiply, _splice, _token, _token, _token, _noise, _value, _value, _value,
    _quoted_value, _lines, _lines, _endings,
)  # fmt: skip
