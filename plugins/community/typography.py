"""French typography: the spaces, quotes, apostrophes and dashes that a printer would have set.

Rules: Imprimerie nationale, « Lexique des règles typographiques », as `docs/` and the charter narrow them:
U+202F before ; ! ? and between thousands, U+00A0 before : % € and inside « ».
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from plugins.community.calendar_names import MONTHS

# Stands, in a part, for what is no text (code, a picture): left alone, but punctuation after it is set as after a word.
OPAQUE = "\ufffc"

_NO_BREAK = "\u00a0"
_NARROW = "\u202f"
_SPACES = " \t\u00a0\u202f"
_BEFORE_OPENING = "([{«“—–-/'’"
_AFTER_CLOSING = ")]},.;:!?…»”"
_AFTER_WORD = "»”\")]%€°.…’'\ufffc"

_Edit = tuple[int, int, str]

_MONTH = f"(?i:{'|'.join(MONTHS)})"
_UNIT = (
    r"k?m/h|[kcm]?m[²2]?|k?g|ha|ms|min|[hsj]|[kMGT]o|kB|[kM]?€|°C?|[kMG]?Wh?"
    rf"|ans?|euros?|millions?|milliards?|{_MONTH}"
)

# Most texts hold none of these, and are given back as they are.
_TRIGGER = re.compile(r"""["'«»;!?:%€°]|\.\.\.|\d[ \t\u00a0\u202f]|[ \u00a0\u202f]-|M\.|(?:lle|me|[DP]r|Me)s? |1er""")

# One pass, so that no rule sees what another has written. Each repetition is possessive, or starts only where its run
# starts: the time is linear in the length of the text. In these two patterns, ␣ is any space that stays on its line.
_KEPT = r"""
    (?P<kept>
        (?<![\w.+-]) [a-zA-Z][a-zA-Z0-9+.-]*+ :// [^\s"«»<>]*+  # an address
      | (?<![\w.+-]) [\w.+-]++ @ [\w-]++ (?:\.[\w-]++)++        # an e-mail address
      | (?<!\w) www\. [^\s"«»<>]++
      | (?<!\w) (?:https?|mailto|tel|ftp|data|file) :
      | (?<!\w) : [a-z_]++ :                                    # an emoji by its name
      | & \#?\w++ ;
    )
"""
# One place in twenty may begin what follows. The engine looks for a class of signs fastest; then for what is around.
_PLACE = r"""
    ["'«»;:!?%€.0-9+nNMDP␣-] (?:
        (?<= ["'«»;:!?%€] )
      | (?<= ␣ ) (?<! ␣␣ ) (?: (?= ␣*+ [»;:!?%€] ) | (?<= \d␣ ) | (?<= 1er␣ ) | (?<= [hà]␣ ) (?= \d ) )
      | (?<= ␣- )
      | (?<= [MDP] ) (?= [.Mmlre] )
      | (?<= [0-9] ) (?= \d{0,2}+ ␣ \d )
      | (?<= \. ) (?= \. )
      | (?<= \+ ) (?= 33 )
      | (?<= [nN] ) (?= ° )
    )
"""
_RULES = rf"""
  (?:
    (?P<quote> " )
  | (?P<open> « ␣*+ (?=\S) )
  | (?P<mark> (?<!␣) ␣*+ (?: [;!?]++ (?=[\s»”"'’)\],.…]|\Z) | : (?=[\s"«»“]|\Z) | » ) )
  | (?P<apostrophe> (?<=[^\W\d_]) ' (?=[\w"«“\ufffc]) )
  | (?P<dots> (?<!\.) \.{{3}} (?![./]) )
  | (?P<dash> (?<=[^\s«"]␣) --? (?=␣\S) )
  | (?P<sign> (?<=\d) ␣*+ [%€] (?!\w) )
  | (?P<phone> (?<![\d.,]) (?: \+33␣?\d | 0\d ) (?: ␣\d\d ){{4}} (?!\d) )
  | (?P<thousands> (?<![\d.,]) \d{{1,3}} (?: ␣\d{{3}} )++ (?!\d) )
  | (?:
        (?<=\d) (?= ␣ (?:{_UNIT}) (?![\w'’]) )
      | (?<=1er) (?= ␣ {_MONTH} \b )
      | (?<=\d␣h) (?= ␣ \d )
      | (?<= (?<!\w) à ) (?= ␣ \d{{1,2}} ␣? h (?=\d|\b) )
      | (?<!\w) [nN]° (?= ␣*+ \d )
      | (?<!\w) (?: MM?\. | Mmes? | Mlles? | Dr | Pr | Me ) (?= ␣ [A-ZÀ-ÖØ-ÞŒŸ] )
    ) (?P<gap> ␣*+ )
    )
"""


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace("␣-]", f"{_SPACES}-]").replace("␣", f"[{_SPACES}]"), re.VERBOSE)


_NEXT = _compiled(_PLACE)
_TOKEN = _compiled(_RULES)
_NEXT_OR_KEPT = _compiled(f"{_KEPT} | {_PLACE}")
_COLON_OF_KEPT = re.compile(r"(?<=[a-z]):|:[a-z_/]")


def french(text: str) -> str:
    """The text as it should be printed; addresses, e-mail addresses and times such as 18:30 are left alone.

    `french(french(text)) == french(text)`.
    """
    return french_parts((text,))[0] if _TRIGGER.search(text) else text


def french_parts(parts: Sequence[str]) -> list[str]:
    """The same parts, set as one text: a quote may open in one part and close in another."""
    text = "".join(parts)
    edits = deque(_edits(text))
    return list(_edited(text, parts, edits)) if edits else list(parts)


def _edited(text: str, parts: Iterable[str], edits: deque[_Edit]) -> Iterator[str]:
    """The parts of the text after the edits; what one of them writes is in the part where it begins."""
    done = end = 0
    for part in parts:
        end += len(part)
        pieces = []
        while edits and edits[0][0] < end:
            start, stop, written = edits.popleft()
            pieces += [text[done:start], written]
            done = stop
        if done < end:
            pieces.append(text[done:end])
            done = end
        yield "".join(pieces)


def _edits(text: str) -> Iterator[_Edit]:
    """What to write in place of `text[start:end]`, never empty, in order and apart from each other."""
    quotes = _paired_quotes(text)
    places = _NEXT_OR_KEPT if _may_keep(text) else _NEXT
    done = 0
    while found := _first(places, text, done):
        edits = _edits_of(found, quotes, done)
        yield from edits
        done = max(found.end(), edits[-1][1]) if edits else found.end()


def _may_keep(text: str) -> bool:
    """Whether something of `_KEPT` may be in the text."""
    colon = ":" in text and _COLON_OF_KEPT.search(text) is not None
    return colon or "@" in text or "&" in text or "www." in text


def _first(places: re.Pattern[str], text: str, start: int) -> re.Match[str] | None:
    """What `_TOKEN` finds from there on, tried only where it may begin; or something of `_KEPT`."""
    while place := places.search(text, start):
        start = place.start()
        if found := place if place.lastgroup else _TOKEN.match(text, start):
            return found
        start += 1
    return None


def _edits_of(found: re.Match[str], quotes: dict[int, str], done: int) -> list[_Edit]:
    start, end, token, kind = found.start(), found.end(), found.group(), found.lastgroup
    match kind:
        case "quote":
            return _quote(found.string, start, quotes.get(start, token), done)
        case "open":
            return [(start, end, f"«{_NO_BREAK}")]
        case "mark":
            return _mark(quotes.get(start - 1, found.string[start - 1 : start]), token, start, end)
        case "apostrophe" | "dots" | "dash":
            return [(start, end, {"apostrophe": "’", "dots": "…", "dash": "–"}[kind])]
        case "sign":
            return [(start, end, f"{_NO_BREAK}{token[-1]}")]
        case "phone" | "thousands":
            space = _NO_BREAK if kind == "phone" else _NARROW
            return [(i, i + 1, space) for i, sign in enumerate(token, start) if sign in _SPACES]
        case "gap":
            gap = found.start("gap")
            return [(gap, end, _NO_BREAK)] if gap < end else [(gap - 1, gap, found.string[gap - 1] + _NO_BREAK)]
    return []


def _mark(before: str, token: str, start: int, end: int) -> list[_Edit]:
    """The space before ; : ! ? and », where the mark follows a word: not at the start, not in « (?) »."""
    mark = token.lstrip(_SPACES)
    if not before or before.isspace() or before in "([{«“":
        return []
    follows = before != "-" if mark == "»" else before.isalnum() or before in _AFTER_WORD
    if mark == token and not follows:
        return []
    return [(start, end, (_NO_BREAK if mark in ":»" else _NARROW) + mark)]


def _quote(text: str, at: int, written: str, done: int) -> list[_Edit]:
    """A straight quote that has its pair, with the spaces inside; `done` is where the last edit ended."""
    if written == "«":
        end = at + 1
        while text[end : end + 1] and text[end] in _SPACES:
            end += 1
        return [(at, end, f"«{_NO_BREAK}")]
    if written == "»":
        start = at
        while start > done and text[start - 1] in _SPACES:
            start -= 1
        before = text[start - 1]
        bare = (start == done and before in _SPACES + '"') or (start == at and before == "-")
        return [(start, at + 1, "»" if bare else f"{_NO_BREAK}»")]
    return [(at, at + 1, written)]


def _paired_quotes(text: str) -> dict[int, str]:
    """What each straight quote becomes, by its place: « », or “ ” inside others. Empty if one of them has no pair."""
    if '"' not in text:
        return {}
    written: dict[int, str] = {}
    opened: list[int | None] = []  # Places of the quotes still open; None for a « that was typed.
    for found in re.finditer('["«»]', text):
        at, sign = found.start(), found.group()
        if sign == "«":
            opened.append(None)
        elif sign == "»":
            if opened and opened.pop() is not None:
                return {}
        else:
            inside = opened[-1] if opened else None
            role = _role(text, at, inside=inside is not None)
            if role == "opens":
                written[at] = "“" if opened else "«"
                opened.append(at)
            elif role == "closes" and inside is not None:
                opened.pop()
                written[at] = "”" if written[inside] == "“" else "»"
            elif role == "neither" or not text[at - 1 : at].isdigit():  # After a figure, it may mean inches.
                return {}
    return {} if any(at is not None for at in opened) else written


def _role(text: str, at: int, *, inside: bool) -> Literal["opens", "closes", "neither"]:
    before, after = text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
    may_open = before.isspace() or before in _BEFORE_OPENING
    may_close = after.isspace() or after in _AFTER_CLOSING
    if may_open and may_close:
        return "closes" if inside else "opens"
    return "opens" if may_open else "closes" if may_close else "neither"
