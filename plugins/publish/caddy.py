"""`Caddyfile`: the table, told to Caddy (https://caddyserver.com/docs/caddyfile)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plugins.publish.headers import Area, Headers, Table, exactly, expression
from plugins.publish.media_types import OF_HOSTS, TEXTS

_SITE = """
(opale_donne) {
  # Les fichiers .br et .gz sont déjà là : rien n'est compressé à la volée.
  file_server {
    precompressed br gzip
  }
}

www.mon-site.fr {
  root * /srv/www/output
  route {
%(redirections)s    @cachee path_regexp ^/(?:%(hidden)s)$|\\.(?:%(texts)s)\\.(?:br|gz)$
    error @cachee 404
    import opale_dit
    import opale_donne
  }
  handle_errors {
    route {
      rewrite * /404.html
      import opale_dit
      import opale_donne
    }
  }
}
"""


def caddyfile(table: Table, moved: Mapping[str, str]) -> str:
    """A whole Caddyfile. Within `route`, directives keep their order: what is said last stands.

    Nothing is taken back (`-Link`): Caddy would put off the whole block, and apply the last one first.
    """
    site = _SITE % {
        "redirections": "".join(_redirections(moved)),
        "hidden": "|".join(name.replace(".", r"\.") for name in OF_HOSTS),
        "texts": "|".join(TEXTS),
    }
    return _said(table) + site


def _said(table: Table) -> str:
    *apart, rest = table.areas
    elsewhere = "|".join(map(_addresses, apart))
    lines = ["  header -Server\n", *_block("*", table.always), f"  @ailleurs not path_regexp ^(?:{elsewhere})$\n"]
    lines += _block("@ailleurs", rest.headers)
    for number, area in enumerate((*apart, *table.files)):
        lines.append(f"  @lieu{number} path_regexp ^(?:{_addresses(area)})$\n")
        lines += _block(f"@lieu{number}", area.headers)
    return f"(opale_dit) {{\n{''.join(lines)}}}\n"


def _addresses(area: Area) -> str:
    return "|".join(map(expression, area.patterns))


def _block(matcher: str, said: Headers) -> Iterator[str]:
    yield f"  header {matcher} {{\n"
    yield from (f"    {name} `{value}`\n" for name, value in said.items())
    yield "  }\n"


def _redirections(moved: Mapping[str, str]) -> Iterator[str]:
    for number, (old, new) in enumerate(moved.items()):
        yield f"    @ancienne{number} path_regexp `^{exactly(old)}$`\n    redir @ancienne{number} {new} 301\n"
