"""The HTML of a text, made fit to be read far from the site."""

from __future__ import annotations

import re

# An address within a tag that starts from the root of the site, or from the page. In our HTML, « < » is always
# escaped in a text and in an attribute.
_LOCAL = re.compile(r'(<[a-z][^<>]*?\s(?:href|src)=")(?=/(?!/)|#)')
_CHOICE = re.compile(r'</?picture>|<source [^<>]*>| (?:srcset|sizes)="[^"]*"(?=[^<>]*>)')


def portable(html: str, base: str, page: str) -> str:
    """The same HTML, whose local addresses start with `base`; a fragment alone leads to the page it stands on.

    Of a picture's files, the one that everything reads is left.
    """
    return _LOCAL.sub(
        lambda found: f"{found[1]}{base}{page if found.string[found.end()] == '#' else ''}", _CHOICE.sub("", html)
    )
