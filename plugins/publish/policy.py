"""What browsers may do with a page: its Content-Security-Policy (https://www.w3.org/TR/CSP3/)."""

from __future__ import annotations

from collections.abc import Iterable

NOTHING = "default-src 'none'; sandbox"
"""For what is no page: opened by itself, a drawing or a calendar runs nothing."""
DOCUMENT = "frame-ancestors 'none'"
"""For PDF files, whose readers are pages of the browser's own: they break under anything stricter."""

_WASM, _NONE = "'wasm-unsafe-eval'", "'none'"


def of_pages(frames: Iterable[str] = (), visits: Iterable[str] = (), *, search: bool = False) -> str:
    """The policy of the pages: all from this site, but frames from these origins, and visits told to those.

    The page of the search may compile WebAssembly too, which is what the search is made of. `trusted-types 'none'`:
    no script turns a text into markup or code (https://w3c.github.io/trusted-types/dist/spec/).
    """
    scripts = f"'self' {_WASM}" if search else "'self'"
    directives = (
        "default-src 'none'",
        f"script-src {scripts}",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        " ".join(("connect-src 'self'", *sorted(visits))),
        "manifest-src 'self'",
        f"frame-src {' '.join(sorted(frames)) or _NONE}",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
        "upgrade-insecure-requests",
    )
    return "; ".join(directives)
