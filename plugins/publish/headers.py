"""What each answer says besides its content: the one table that the file of every host is made from.

Names and values: the OWASP Secure Headers project, and MDN’s HTTP Observatory, which gives this set its best mark.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote

from plugins.publish import policy

Headers = Mapping[str, str]

CSP, CORP, CORS = "Content-Security-Policy", "Cross-Origin-Resource-Policy", "Access-Control-Allow-Origin"
CACHE, TYPE, LINK, ROBOTS = "Cache-Control", "Content-Type", "Link", "X-Robots-Tag"

ALWAYS: Headers = {
    "Strict-Transport-Security": "max-age=63072000",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""Without `includeSubDomains` nor `preload`, which bind a whole domain; without `fullscreen`, which frames may need."""

FOR_EVER = "public, max-age=31536000, immutable"
EACH_TIME = "public, max-age=0, must-revalidate"
"""What static hosts say of themselves: their own file leaves it out."""
A_DAY, A_QUARTER = "public, max-age=86400", "public, max-age=900"

_OURS, _ANYONE_S = {CORP: "same-origin"}, {CORP: "cross-origin"}
_READ_BY_ALL = {**_ANYONE_S, CORS: "*"}


@dataclass(frozen=True)
class Area:
    """Addresses answered alike: in their patterns `*` stands for anything, `:name` for one part of an address."""

    patterns: tuple[str, ...]
    headers: Headers

    def has(self, address: str) -> bool:
        """Whether the address is one of its own."""
        return any(re.fullmatch(expression(pattern), address) for pattern in self.patterns)


@dataclass(frozen=True)
class Table:
    """What is said everywhere; of the first area that has an address; then of each file by its name."""

    areas: tuple[Area, ...]
    files: tuple[Area, ...] = ()
    always: Headers = field(default_factory=lambda: ALWAYS)

    def of(self, address: str) -> dict[str, str]:
        """All that is said of an address."""
        area = next(area for area in self.areas if area.has(address))
        found = {**self.always, **area.headers}
        for files in self.files:
            if files.has(address):
                found |= files.headers
        return found


def expression(pattern: str) -> str:
    """The regular expression of a pattern, for PCRE, Go and Python alike."""
    return re.sub(r"\\\*|:[a-z]+", lambda found: ".*" if "*" in found[0] else "[^/]+", re.escape(pattern))


def exactly(address: str) -> str:
    """The regular expression of one address, as hosts see it: decoded."""
    return re.escape(unquote(address)).replace('"', r"\x22").replace(r"\ ", r"\x20")


def table(*, frames: tuple[str, ...] = (), visits: tuple[str, ...] = (), font: str = "", hidden: bool = False) -> Table:
    """The table of a site that shows frames of these origins and tells visits to those, whose title font is at `font`.

    `hidden`: a preview, which no search engine is to keep.
    """
    preload = {LINK: f'<{font}>; rel=preload; as=font; type="font/woff2"; crossorigin'} if font else {}
    page = {CSP: policy.of_pages(frames, visits), CACHE: EACH_TIME, **preload}
    search = {**page, CSP: policy.of_pages(frames, visits, search=True)}
    return Table(_areas(page, search), _FILES, {**ALWAYS, ROBOTS: "noindex"} if hidden else ALWAYS)


def _areas(page: Headers, search: Headers) -> tuple[Area, ...]:
    thing = {CSP: policy.NOTHING}
    return (
        Area(("/recherche/*",), {**search, **_OURS}),
        Area(("/pagefind/*",), {CSP: policy.of_pages(search=True), CACHE: EACH_TIME, **_OURS}),
        Area(("/theme/*",), {**thing, CACHE: FOR_EVER, **_OURS}),
        Area(("/tailles/*",), {**thing, CACHE: FOR_EVER, **_ANYONE_S}),
        Area(("/images/*",), {**thing, CACHE: A_DAY, **_ANYONE_S}),
        Area(("/calendriers/*", "/flux/*"), {**thing, CACHE: A_QUARTER, **_READ_BY_ALL}),
        Area(("/documents/*",), {CSP: policy.DOCUMENT, CACHE: EACH_TIME, **_ANYONE_S}),
        Area(("/donnees/*",), {**page, **_READ_BY_ALL}),
        Area(("/*",), {**page, **_OURS}),
    )


_FILES = (
    Area(tuple(f"/pagefind/{part}" for part in ("fragment/*", "index/*", "filter/*", "*.pf_meta")), {CACHE: FOR_EVER}),
    Area(("/calendriers/*.ics",), {TYPE: "text/calendar; charset=utf-8"}),
    Area(
        ("/evenements/:annee/:nom/evenement.ics",), {TYPE: "text/calendar; charset=utf-8", CACHE: A_QUARTER, CORS: "*"}
    ),
    Area(("/flux/*.atom",), {TYPE: "application/atom+xml; charset=utf-8"}),
    Area(("/donnees/*.csv",), {TYPE: "text/csv; charset=utf-8"}),
)
