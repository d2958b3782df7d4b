"""What other plugins say of a page to machines, made one JSON-LD text that may stand in its HTML."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping

from plugins.community.views.pieces import Html

_ESCAPED = {sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def by_page(answers: Iterable[Mapping[str, object]]) -> dict[str, Html]:
    """The JSON-LD of each page, by address, from all answers: an object, or a list where there are several.

    No `<`, `>` or `&` is left, so that no text can end the `<script>` it stands in or begin a comment
    (https://html.spec.whatwg.org/multipage/scripting.html, «Restrictions for contents of script elements»; JSON-LD 1.1,
    section 7.1), nor U+2028 and U+2029, which end a line for older readers of JavaScript.
    """
    said: defaultdict[str, list[object]] = defaultdict(list)
    for answer in answers:
        for url, told in answer.items():
            said[url].extend(told if isinstance(told, list) else [told])
    return {url: _script(all_told[0] if len(all_told) == 1 else all_told) for url, all_told in said.items()}


def _script(told: object) -> Html:
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    for sign, escaped in _ESCAPED.items():
        text = text.replace(sign, escaped)
    return Html(text)
