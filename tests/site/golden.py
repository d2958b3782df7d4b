"""The demo as it was last looked at: a page of each kind in full, and the digest of every file.

`python -m tests.site.golden` makes it again; the difference is then read like code.
"""

from __future__ import annotations

import shutil
import tempfile
from hashlib import sha256
from pathlib import Path

from tests.site.built import DAYS, DEMO, Site

GOLDEN = Path(__file__).parents[1] / "golden"
DIGESTS = "empreintes.txt"
PAGES = (
    "404.html",
    "abonnements/index.html",
    "actualites/2027/annonce-de-mars/index.html",
    "actualites/index.html",
    "chiffres/index.html",
    "donnees/index.html",
    "evenements/2013/premiere-reunion/index.html",
    "evenements/2026/tout-ce-que-permet-un-texte/index.html",
    "evenements/2027/dhh-mars/index.html",
    "evenements/2027/grand-soir-annule/index.html",
    "evenements/2027/hackathon-de-l-estran/index.html",
    "evenements/2027/index.html",
    "evenements/archives/index.html",
    "evenements/index.html",
    "formats/digital-happy-hour/index.html",
    "formats/index.html",
    "index.html",
    "intervenants/capucine-delamaree/index.html",
    "intervenants/index.html",
    "label/index.html",
    "lieux/halle-aux-cordages/index.html",
    "lieux/index.html",
    "mentions-legales/index.html",
    "organisations/index.html",
    "plan-du-site/index.html",
    "prochain/calaisis/index.html",
    "territoires/dunkerquois/index.html",
    "territoires/index.html",
    "themes/index.html",
    "themes/metiers-du-sable/index.html",
)


def digests(site: Site) -> str:
    """A line for each file: its SHA-256 and its path, as `sha256sum` writes them."""
    return "".join(f"{sha256(content).hexdigest()}  {file}\n" for file, content in sorted(site.files.items()))


def refresh(site: Site, golden: Path = GOLDEN) -> None:
    """Make `golden` hold what the site is now."""
    shutil.rmtree(golden, ignore_errors=True)
    for page in PAGES:
        (golden / page).parent.mkdir(parents=True, exist_ok=True)
        (golden / page).write_bytes(site.files[page])
    (golden / DIGESTS).write_text(digests(site), encoding="utf-8")


if __name__ == "__main__":
    from plugins.site.building import build

    with tempfile.TemporaryDirectory() as folder:
        build(DEMO, Path(folder, "output"), DAYS["demo"])
        refresh(Site(Path(folder, "output"), DEMO))
