"""A site under its real policy, and other sites that do to a visitor all that they can: each call to them is noted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from threading import Thread
from typing import NamedTuple
from urllib.parse import urlsplit

from plugins.community import urls
from plugins.publish import policy
from tests.browser.served import Host, Server
from tests.site.built import Site

SCRIPT = "theme/js/consent.js"
HOSTS = {
    "www.youtube-nocookie.com": "youtube",
    "www.openstreetmap.org": "carte",
    "tube.example.org": "tube",
    "stats.example.org": "stats",
}
"""What stands for each site that the demo may call: all are on this machine."""

HOSTILE = b"""<!doctype html><html lang="fr"><title>Un autre site</title><p>Un autre site</p><script>
for (const leave of [
  () => { document.cookie = 'traceur=1; Max-Age=9999999; SameSite=None; Secure' },
  () => { localStorage.traceur = sessionStorage.traceur = 1 },
  () => { indexedDB.open('traceur').onerror = (event) => event.preventDefault() },
  () => { caches.open('traceur').catch(() => {}) },
  () => { new Image().src = '/balise' }
]) try { leave() } catch {}
</script>"""

_CALLED = re.compile(r'(data-(?:src|m)=")https://([^/"]+)')


class Call(NamedTuple):
    """A request that another site had, and what it was told with it."""

    host: str
    path: str
    referer: str
    cookie: str


@dataclass
class Others:
    """The other sites: where they answer, and who called."""

    port: int = 0
    calls: list[Call] = field(default_factory=list)

    def origin(self, host: str) -> str:
        """Where the one that stands for `host` answers."""
        return f"http://{HOSTS[host]}.localhost:{self.port}"

    @property
    def called(self) -> list[str]:
        """What was asked of them, as « carte/export/embed.html », but for what their own pages ask."""
        return [f"{call.host}{urlsplit(call.path).path}" for call in self.calls if call.path != "/balise"]


@contextmanager
def others() -> Iterator[Others]:
    """The other sites, as long as the block lasts."""
    known = Others()

    class Other(Host):
        def do_GET(self) -> None:  # noqa: N802 its name in the standard library
            host = self.headers["Host"].partition(".")[0]
            told = (self.headers.get(name, "") for name in ("Referer", "Cookie"))
            if self.path != "/favicon.ico":
                known.calls.append(Call(host, self.path, *told))
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(HOSTILE)))
            self.send_header("Set-Cookie", "trace=1; Max-Age=9999999; SameSite=None; Secure")
            self.end_headers()
            self.wfile.write(HOSTILE)

    with Server(("127.0.0.1", 0), Other) as server:
        known.port = server.server_address[1]
        Thread(target=server.serve_forever, daemon=True).start()
        yield known
        server.shutdown()


class Strict(Host):
    """A site from memory, each answer under the policy of the pages."""

    def __init__(self, *arguments: object, files: Mapping[str, bytes], policy: str) -> None:
        """What answers one connection."""
        self.files, self.policy = files, policy
        super().__init__(*arguments)  # type: ignore[arg-type] # the connection, as the server gives it

    def do_GET(self) -> None:  # noqa: N802 its name in the standard library
        """The file at the address, or the page for what is missing."""
        file = urls.file_of(urlsplit(self.path).path)
        if file == "favicon.ico":  # asked for by a document that names no icon: a small file, opened by itself
            self.send_response(204)
            self.end_headers()
            return
        body = self.files.get(file, self.files["404.html"])
        self.send_response(200 if file in self.files else 404)
        self.send_header("Content-Type", self.guess_type(file if file in self.files else "404.html"))
        self.send_header("Content-Length", str(len(body)))
        if not file.endswith(".html"):
            self.send_header("Cache-Control", "max-age=600")
        self.send_header("Content-Security-Policy", self.policy)
        self.send_header("Referrer-Policy", "strict-origin-when-cross-origin")
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def staged(site: Site, elsewhere: Others, script: str = "") -> Iterator[str]:
    """The origin where the site answers; others stand for those it names, and `script` for its own, where given."""

    def renamed(found: re.Match[str]) -> str:
        return f"{found[1]}{elsewhere.origin(found[2])}"

    files = dict(site.files)
    for file in [name for name in files if name.endswith(".html")]:
        files[file] = _CALLED.sub(renamed, files[file].decode()).encode()
    if script:
        files[SCRIPT] = script.encode()
    allowed = [elsewhere.origin(host) for host in HOSTS]
    frames = (origin for origin in allowed if "stats" not in origin)
    said = policy.of_pages(frames, (origin for origin in allowed if "stats" in origin))
    with Server(("127.0.0.1", 0), partial(Strict, files=files, policy=said)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
