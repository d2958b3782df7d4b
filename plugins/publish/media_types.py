"""What each kind of file is called on the web (https://www.iana.org/assignments/media-types/)."""

from __future__ import annotations

from typing import Final

MEDIA_TYPES: Final = {
    "atom": "application/atom+xml",
    "avif": "image/avif",
    "css": "text/css",
    "csv": "text/csv",
    "html": "text/html",
    "ics": "text/calendar",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "js": "text/javascript",
    "json": "application/json",
    "pdf": "application/pdf",
    "png": "image/png",
    "svg": "image/svg+xml",
    "txt": "text/plain",
    "wasm": "application/wasm",
    "webp": "image/webp",
    "woff2": "font/woff2",
    "xml": "application/xml",
}
TEXTS: Final = ("atom", "css", "csv", "html", "ics", "js", "json", "svg", "txt", "xml")
"""Those that are texts, in UTF-8 all of them: they are compressed."""

OF_HOSTS: Final = ("_headers", "_redirects", ".htaccess")
"""Files for hosts, that no visitor is to read."""
