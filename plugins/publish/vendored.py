"""Files of others that stand in the project, not changed since they were taken: whose, which, under what licence."""

from __future__ import annotations

from typing import Final, NamedTuple


class Vendored(NamedTuple):
    """A file, where it comes from, its licence as an SPDX expression, its SHA-256, and whether pages show it."""

    path: str
    origin: str
    version: str
    licence: str
    digest: str
    published: bool


_OPEN = "etalab-2.0 AND LicenseRef-Public-Domain"

VENDORED: Final = (
    Vendored(
        "theme/static/fonts/bricolage-grotesque-fr.woff2",
        "Mathieu Triay, Bricolage Grotesque ; sous-ensemble de @fontsource-variable/bricolage-grotesque",
        "5.3.0",
        "OFL-1.1",
        "84331a2de5d5d7def1a1094976abd5507819416ae8fd316ab73068be818d32ca",
        published=True,
    ),
    Vendored(
        "plugins/community/outlines/territoires.geojson",
        "IGN, ADMIN EXPRESS COG ; DGCL, liste des EPCI ; Natural Earth",
        "2018 ; 2026 ; 4.1",
        _OPEN,
        "62e05f49263474825d007fb9c7f1dee59f5b7c37d228a2dc613b73132096ad34",
        published=True,
    ),
    Vendored(
        "plugins/community/outlines/communes.csv",
        "Insee, populations de référence ; IGN, ADMIN EXPRESS COG ; DGCL, liste des EPCI",
        "2023 ; 2020 ; 2026",
        "etalab-2.0",
        "ee501905a734f87d9be39ef534d89fc604799ce2d255e0b7f495c7ad414cc2ef",
        published=True,
    ),
    Vendored(
        "plugins/share/kerning.txt",
        "mesuré dans Bricolage Grotesque par tests/plugins/share/kerning.py",
        "5.3.0",
        "OFL-1.1",
        "0660836013ed203f85e6b15e2f39687505b8275cd73dfeacecfb97332127748a",
        published=True,
    ),
    Vendored(
        "tests/browser/axe/axe.min.js",
        "Deque Systems, axe-core",
        "4.14.1",
        "MPL-2.0",
        "29348999450cdf2849a8e70b7912fc2da85a849da39c0d0d5394f51d4a9ed95c",
        published=False,
    ),
)
"""`tests/plugins/publish/test_materials.py` compares each with the file, and looks for others."""
