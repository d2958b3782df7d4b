"""`deploy/`: what hosts need outside the site, from the same table; `python -m plugins.publish.recipes` makes it."""

from __future__ import annotations

from pathlib import Path

from plugins.community import moved
from plugins.community.day import build_day
from plugins.publish.caddy import caddyfile
from plugins.publish.delivery import table_of
from plugins.publish.fingerprints import fingerprinted
from plugins.publish.nginx import conf
from plugins.site.outputs import Output
from plugins.site.publication import Publication, prepare

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "deploy"

_NGINX = """# Fait par « python -m plugins.publish.recipes » : ne pas corriger à la main.
# Debian : apt install nginx libnginx-mod-http-brotli-static ; puis copier ce fichier dans /etc/nginx/conf.d/,
# en y mettant le nom du site, le dossier et le certificat (docs/deploiement.md).

"""
_CADDY = """# Fait par « python -m plugins.publish.recipes » : ne pas corriger à la main.
# Copier dans /etc/caddy/Caddyfile, en y mettant le nom du site et le dossier (docs/deploiement.md).

"""


def recipes(publication: Publication, theme: Path = ROOT / "theme") -> dict[str, str]:
    """The files of `deploy/`, by name: they depend on the services, the former addresses and the font of a site."""
    static = theme / "static"
    fonts = (
        Output(f"theme/{path.relative_to(static).as_posix()}", path.read_bytes()) for path in static.rglob("*.woff2")
    )
    table = table_of(publication, fingerprinted(fonts))
    old = moved.redirects(publication.graph, publication.today)
    return {"nginx.conf": _NGINX + conf(table, old), "Caddyfile": _CADDY + caddyfile(table, old)}


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, text in recipes(prepare(ROOT / "content", build_day())).items():
        (FOLDER / name).write_text(text, encoding="utf-8")
