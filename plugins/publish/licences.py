"""`docs/licences.md`, made from what is installed: `python -m plugins.publish.licences`."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from plugins.publish.materials import packages, versions
from plugins.publish.vendored import VENDORED, Vendored

FILE: Final = Path(__file__).parents[2] / "docs" / "licences.md"

COMPATIBLE: Final = {
    "AGPL-3.0-or-later": "permet d’être utilisé par du code MIT ; l’ensemble, s’il est distribué, suit l’AGPL",
    "Apache-2.0": "permissive",
    "BSD-2-Clause": "permissive",
    "BSD-3-Clause": "permissive",
    "GPL-2.0-or-later": "compatible avec l’AGPL-3.0 par « ou ultérieure »",
    "GPL-3.0-or-later": "compatible avec l’AGPL-3.0",
    "LicenseRef-Public-Domain": "domaine public",
    "MIT": "permissive, celle du projet",
    "MIT-CMU": "permissive",
    "MPL-2.0": "par fichier ; compatible avec l’AGPL-3.0",
    "OFL-1.1": "polices : libres dans un site, jamais vendues seules",
    "PSF-2.0": "permissive",
    "etalab-2.0": "données : libres, la source nommée",
}
"""Every licence that may be met, and why it may: another one is to be thought about first."""

_PAGE = """# Licences

Fait par « python -m plugins.publish.licences », de ce qui est installé : ne pas corriger à la main.

Le code du projet est sous licence MIT (`LICENSE`). Il utilise Pelican, sous AGPL : la MIT le permet. **Publier le site
n’oblige à rien** : ses pages ne contiennent de ces programmes que la recherche de Pagefind (MIT). Qui distribue le tout
ensemble, dans une image de conteneur par exemple, le fait aux conditions de l’AGPL-3.0.

## Paquets installés par `requirements.txt`

Les paquets qui ne servent qu’aux tests ne sont ni publiés ni distribués : ils ne sont pas ici.

| paquet | version | licence (SPDX) |
| --- | --- | --- |
{packages}

## Fichiers d’autrui dans le dépôt

| fichier | origine | version | licence (SPDX) | dans le site | SHA-256 |
| --- | --- | --- | --- | --- | --- |
{files}

## Pourquoi chacune convient

| licence | |
| --- | --- |
{reasons}
"""


def page() -> str:
    """The text of the page. A package that has two versions is pinned at one for each of several Pythons."""
    found, pinned = packages(), versions()
    used = {word for licence in (*(one.licence for one in found), *(one.licence for one in VENDORED))
            for word in licence.split(" AND ")}  # fmt: skip
    return _PAGE.format(
        packages=_lines((one.name, " ou ".join(pinned[one.name]), one.licence) for one in found),
        files=_lines(map(_row, VENDORED)),
        reasons=_lines((name, reason) for name, reason in COMPATIBLE.items() if name in used),
    )


def _row(one: Vendored) -> tuple[str, ...]:
    shown = "oui" if one.published else "non"
    return (f"`{one.path}`", one.origin, one.version, one.licence, shown, f"`{one.digest}`")


def _lines(rows: Iterable[Iterable[str]]) -> str:
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


if __name__ == "__main__":
    FILE.write_text(page(), encoding="utf-8")
