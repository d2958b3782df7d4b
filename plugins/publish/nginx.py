"""`nginx.conf`: the table, told to nginx (http://nginx.org/en/docs/)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from plugins.publish.headers import Table, exactly, expression
from plugins.publish.media_types import MEDIA_TYPES, TEXTS

_SERVER = r"""
server {
  listen 80;
  listen [::]:80;
  server_name _;
  root /srv/www/output;

  index index.html;
  error_page 404 /404.html;
  error_page 403 =404 /404.html;
  absolute_redirect off;
  server_tokens off;
  etag on;

  # Les fichiers .br et .gz sont déjà là : rien n'est compressé à la volée.
  brotli_static on;
  gzip_static on;
  gzip_vary on;

  charset utf-8;
  charset_types text/css text/csv text/calendar text/javascript text/plain application/atom+xml;
  default_type application/octet-stream;
  types {
%(types)s  }

%(headers)s
  if ($opale_nouvelle) { return 301 $opale_nouvelle; }
  location ~ ^/(?:_headers|_redirects|\.ht) { return 404; }
  location ~ \.(?:%(texts)s)\.(?:br|gz)$ { return 404; }
  location / { try_files $uri $uri/ =404; }
}
"""


def conf(table: Table, moved: Mapping[str, str]) -> str:
    """A file to include in the `http` block. Its headers are maps, told in the server alone: a `location` that says
    one would lose all the others (http://nginx.org/en/docs/http/ngx_http_headers_module.html).
    """
    names = _names(table)
    old = (f'  "~^{exactly(old)}$" "{new}";\n' for old, new in moved.items())
    redirections = _map("opale_nouvelle", '  default "";\n', *old)
    maps = [_map(_variable(name), *_lines(table, name)) for name in names]
    always = [(name, f'"{_escaped(value)}"') for name, value in table.always.items()]
    told = [*always, *((name, f"${_variable(name)}") for name in names)]
    server = _SERVER % {
        "types": "".join(f"    {kind} {suffix};\n" for suffix, kind in MEDIA_TYPES.items()),
        "headers": "".join(f"  add_header {name} {value} always;\n" for name, value in told),
        "texts": "|".join(TEXTS),
    }
    return "\n".join((redirections, *maps)) + server


def _map(variable: str, *lines: str) -> str:
    return f"map $uri ${variable} {{\n{''.join(lines)}}}\n"


def _names(table: Table) -> list[str]:
    """The headers that depend on the address; types are nginx’s own matter."""
    return list(dict.fromkeys(name for area in table.areas for name in area.headers))


def _variable(name: str) -> str:
    return f"opale_{re.sub('[^a-z]', '_', name.lower())}"


def _lines(table: Table, name: str) -> Iterator[str]:
    """The values of a header: of files first, then of areas in their order; the last area has all the rest."""
    *apart, rest = table.areas
    usual = rest.headers.get(name, "")
    yield f'  default "{_escaped(usual)}";\n'
    for area in (*(files for files in table.files if name in files.headers), *apart):
        if (value := area.headers.get(name, "")) != usual:
            yield from (f'  "~^{expression(pattern)}$" "{_escaped(value)}";\n' for pattern in area.patterns)


def _escaped(value: str) -> str:
    return value.replace('"', r"\"")
