"""`.htaccess`: the table, told to Apache (https://httpd.apache.org/docs/2.4/)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plugins.publish.headers import TYPE, Area, Headers, Table, exactly, expression
from plugins.publish.media_types import MEDIA_TYPES, TEXTS

FILE = ".htaccess"

_SERVED = r"""
Options -Indexes -MultiViews
DirectoryIndex index.html
ErrorDocument 404 /404.html
AddDefaultCharset utf-8
AddCharset utf-8 .atom .css .csv .ics .js .txt
FileETag MTime Size
<Files ".ht*">
  Require all denied
</Files>
%(types)s
# Les fichiers .br et .gz sont déjà là ; .br n'est pas du breton.
RemoveLanguage .br
AddEncoding br .br
AddEncoding gzip .gz
<FilesMatch "\.(?:%(texts)s)(?:\.br|\.gz)?$">
  Header append Vary Accept-Encoding
  SetEnv no-gzip 1
  SetEnv no-brotli 1
</FilesMatch>
<IfModule mod_rewrite.c>
  RewriteEngine On
%(redirections)s  RewriteRule ^_(?:headers|redirects)$ - [R=404,L]
  RewriteCond %%{ENV:REDIRECT_STATUS} ^$
  RewriteRule \.(?:%(texts)s)\.(?:br|gz)$ - [R=404,L]
  RewriteCond %%{REQUEST_FILENAME} -d
  RewriteRule ^(.*/)?$ $1index.html
  RewriteCond %%{HTTP:Accept-Encoding} \bbr\b
  RewriteCond %%{DOCUMENT_ROOT}/$1.br -f
  RewriteRule ^(.+\.(?:%(texts)s))$ $1.br [L]
  RewriteCond %%{HTTP:Accept-Encoding} \bgzip\b
  RewriteCond %%{DOCUMENT_ROOT}/$1.gz -f
  RewriteRule ^(.+\.(?:%(texts)s))$ $1.gz [L]
</IfModule>
"""


def htaccess(table: Table, moved: Mapping[str, str]) -> str:
    """The file at the root of the site, which has to be that of a host name. It needs `AllowOverride All`."""
    served = _SERVED.lstrip() % {
        "types": "".join(f"AddType {kind} .{suffix}\n" for suffix, kind in MEDIA_TYPES.items()),
        "texts": "|".join(TEXTS),
        "redirections": "".join(_redirections(moved)),
    }
    return served + "".join(_said(table))


def _redirections(moved: Mapping[str, str]) -> Iterator[str]:
    for old, new in moved.items():
        yield f'  RewriteRule "^{exactly(old.lstrip("/"))}$" "{new}" [R=301,L,NE]\n'


def _said(table: Table) -> Iterator[str]:
    """What is said everywhere, then over it what each area says: sections that come later stand."""
    *apart, rest = table.areas
    yield "<IfModule mod_headers.c>\n"
    yield from _lines({**table.always, **rest.headers}, {})
    for area in (*apart, *table.files):
        yield from _of_area(area, rest.headers if area in apart else {})
    yield "</IfModule>\n"


def _of_area(area: Area, usual: Headers) -> Iterator[str]:
    patterns = "|".join(expression(pattern) for pattern in area.patterns)
    said = {name: value for name, value in area.headers.items() if usual.get(name) != value and name != TYPE}
    lost = {name: "" for name in usual if name not in area.headers}
    if said or lost:
        yield f'<If "%{{REQUEST_URI}} =~ m#^(?:{patterns})$#">\n'
        yield from _lines(said, lost)
        yield "</If>\n"


def _lines(said: Headers, lost: Headers) -> Iterator[str]:
    for name, value in said.items():
        quoted = value.replace('"', r"\"")
        yield f'  Header always set {name} "{quoted}"\n'
    yield from (f"  Header always unset {name}\n" for name in lost)
