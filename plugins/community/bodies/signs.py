"""Characters that no one meant to write: spoilt letters, invisible signs, signs that turn the text around."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from plugins.community.bodies.found import Fault
from plugins.community.problems import cut, quoted

_LOST = "\ufffd"
_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_JOINER = "\u200d"
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ud800-\uf8ff\ufdd0-\ufdef\ufeff\uffa0\ufff0-\uffff\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
# A letter in UTF-8 read as Windows-1252: Ã, Â, Å or â, then one or two signs that follow no such letter in French.
_WINDOWS = "\x80-\xbfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™"
_SUSPECT = re.compile(f"[ÂÃÅâ][{_WINDOWS}]")
_SPOILT = re.compile(f"(?:[ÂÃÅ][{_WINDOWS}]|â[{_WINDOWS}]{{2}})+")
_PLAUSIBLE = re.compile("[\xa0«»°²³·º×ß-öø-ÿÀ-ÖØ-ÞŒœŠšŸŽž‘’“”–—…€•™]+")


def faults(text: str) -> Iterator[Fault]:
    """The faults of the characters, code included, one for each kind on a line."""
    if _UNSEEN.search(text) or _SUSPECT.search(text):
        for number, line in enumerate(text.split("\n"), 1):
            yield from _unseen(number, line)
            yield from _spoilt(number, line)


def _unseen(number: int, line: str) -> Iterator[Fault]:
    for sign in dict.fromkeys(found[0] for found in _UNSEEN.finditer(line) if not _in_emoji(line, found.start())):
        if sign == _LOST:
            yield Fault(number, f"lettre perdue à l’enregistrement (« {_LOST} »)", "retapez le mot")
            continue
        what = "caractère qui inverse le sens de lecture" if sign in _TURNING else "caractère invisible"
        yield Fault(number, f"{what} (U+{ord(sign):04X})", "effacez-le")


def _in_emoji(line: str, at: int) -> bool:
    """Whether the sign joins two emoji, or spells the flag of a region."""
    before, sign, after = line[at - 1 : at] if at else "", line[at], line[at + 1 : at + 2]
    if sign == _JOINER:
        return _is_emoji(before) and _is_emoji(after)
    return "\U000e0020" <= sign <= "\U000e007f" and (before == "\U0001f3f4" or "\U000e0020" <= before <= "\U000e007f")


def _is_emoji(sign: str) -> bool:
    return bool(sign) and (sign == "\ufe0f" or unicodedata.category(sign) in ("So", "Sk"))


def _spoilt(number: int, line: str) -> Iterator[Fault]:
    for word in re.findall(r"[^ \t]+", line):
        mended = _SPOILT.sub(_mended, word)
        if mended != word:
            yield Fault(
                number, f"texte abîmé ({quoted(word)}, sans doute « {cut(mended.strip())} »)", "retapez le texte"
            )
            return


def _mended(found: re.Match[str]) -> str:
    """What was spoilt as it was, if that is likely in French; else what was found."""
    raw = b"".join(sign.encode("latin-1" if ord(sign) < 256 else "cp1252") for sign in found[0])  # noqa: PLR2004
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return found[0]
    return text if _PLAUSIBLE.fullmatch(text) else found[0]
