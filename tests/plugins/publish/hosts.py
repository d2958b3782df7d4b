"""Real web servers, started on this machine with the recipes of the project on a published folder, and asked."""

from __future__ import annotations

import http.client
import os
import shutil
import signal
import socket
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from plugins.publish import caddy, nginx
from plugins.publish.headers import Table

_AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
_BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
_APACHE = Path("/usr/lib/apache2/modules")
_MODULES = "mpm_event authz_core dir mime headers rewrite env setenvif filter negotiation"


Commands = tuple[list[str], list[str]]
"""How to start a server, and how to stop it; by its number, where nothing is said."""


@dataclass(frozen=True)
class Answer:
    """What a server answered."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def ask(port: int, address: str, **headers: str) -> Answer:
    """The answer to one request; `_` stands for `-` in the names of headers."""
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
        connection.request("GET", address, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        said = {name.title(): value for name, value in answer.getheaders()}
        return Answer(answer.status, said, answer.read())


def missing(name: str) -> str:
    """Why a server cannot be tried here; nothing, where it can."""
    needs: dict[str, tuple[str | Path, ...]] = {
        "nginx": ("nginx", _BROTLI),
        "caddy": ("caddy",),
        "apache": ("apache2", _APACHE / "mod_headers.so"),
    }
    lacking = [str(one) for one in needs[name] if not (one.exists() if isinstance(one, Path) else shutil.which(one))]
    return f"not on this machine: {', '.join(lacking)}" if lacking else ""


@contextmanager
def started(name: str, folder: Path, table: Table, moved: Mapping[str, str], work: Path) -> Iterator[int]:
    """The port of a server that answers with the files of a folder, meanwhile."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    start, stop = {"nginx": _nginx, "caddy": _caddy, "apache": _apache}[name](folder, table, moved, work, port)
    environment = {**os.environ, "XDG_DATA_HOME": str(work), "XDG_CONFIG_HOME": str(work), "HOME": str(work)}
    with (work / "start.log").open("wb") as log:
        done = subprocess.run(start, check=False, env=environment, cwd=work, stdout=log, stderr=log)
    assert done.returncode == 0, (work / "start.log").read_text()
    try:
        yield port
    finally:
        if stop:
            subprocess.run(stop, check=True, env=environment, cwd=work, capture_output=True)
        else:
            os.kill(int((work / "pid").read_text()), signal.SIGTERM)


def _nginx(folder: Path, table: Table, moved: Mapping[str, str], work: Path, port: int) -> Commands:
    site = (
        nginx.conf(table, moved).replace("  listen [::]:80;\n", "").replace("listen 80;", f"listen 127.0.0.1:{port};")
    )
    (work / "site.conf").write_text(site.replace("/srv/www/output", str(folder)))
    (work / "nginx.conf").write_text(
        f"load_module {_BROTLI};\npid {work}/pid;\nerror_log {work}/error.log;\n"
        f"events {{}}\nhttp {{ access_log off; include {work}/site.conf; }}\n"
    )
    command = [shutil.which("nginx") or "nginx", "-p", str(work), "-c", str(work / "nginx.conf")]
    return command, [*command, "-s", "stop"]


def _caddy(folder: Path, table: Table, moved: Mapping[str, str], work: Path, port: int) -> Commands:
    site = caddy.caddyfile(table, moved).replace("www.mon-site.fr", f"http://127.0.0.1:{port}")
    options = "{\n  admin off\n  auto_https off\n}\n"
    (work / "Caddyfile").write_text(options + site.replace("/srv/www/output", str(folder)))
    command = [shutil.which("caddy") or "caddy", "start", "--config", "Caddyfile", "--pidfile", str(work / "pid")]
    return [*command, "--adapter", "caddyfile"], []


def _apache(folder: Path, table: Table, moved: Mapping[str, str], work: Path, port: int) -> Commands:
    del table, moved  # they are in the .htaccess of the folder
    modules = "".join(f"LoadModule {name}_module {_APACHE}/mod_{name}.so\n" for name in _MODULES.split())
    (work / "httpd.conf").write_text(
        f"ServerRoot {work}\nServerName 127.0.0.1\nListen 127.0.0.1:{port}\n"
        f"PidFile {work}/pid\nErrorLog {work}/error.log\n"
        f"{modules}TypesConfig /dev/null\nDocumentRoot {folder}\n"
        + ("User www-data\nGroup www-data\n" if _AS_ROOT else "")
        + f'<Directory "{folder}">\nAllowOverride All\nRequire all granted\n</Directory>\n'
    )
    command = [shutil.which("apache2") or "apache2", "-f", str(work / "httpd.conf"), "-k"]
    return [*command, "start"], [*command, "stop"]
