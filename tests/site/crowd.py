"""More than one page may list: the demo, with 120 events of one year, 120 organisations and 120 speakers more."""

from __future__ import annotations

import shutil
from pathlib import Path

YEAR = 2016
COUNT = 120
NAME = "foule"

_EVENT = """titre: Permanence numéro {number}
format: atelier
début: {year}-{month:02}-{day:02} 12:00
lieu: cale-seche
intervenants:
  - zelie-phare-dupont
thèmes:
  - transports-a-voile
résumé: La permanence numéro {number}, toute pareille aux autres.
exemple: oui
"""
_ORGANISATION = """nom: Amicale numéro {number}
type: association
exemple: oui
"""
_SPEAKER = """nom: Anonyme Numéro{number}
exemple: oui
"""


def gather(demo: Path, content: Path) -> Path:
    """A copy of the demo at `content` with the crowd: one venue, speaker, theme and format share all its events."""
    shutil.copytree(demo, content)
    files = {"organisations": _ORGANISATION, "intervenants": _SPEAKER, f"evenements/{YEAR}": _EVENT}
    for folder, form in files.items():
        (content / folder).mkdir(exist_ok=True)
        for number in range(1, COUNT + 1):
            month, day = divmod(number - 1, 10)
            text = form.format(number=number, year=YEAR, month=month + 1, day=day + 1)
            (content / folder / f"{NAME}-{number}.yaml").write_text(text, encoding="utf-8")
    return content
