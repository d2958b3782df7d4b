"""A large content to time the commands with: `python -m tests.thousand FOLDER [EVENTS]`.

The real content, and as many invented events as asked (1 000), a speaker for five of them, a venue for forty.
"""

from __future__ import annotations

import shutil
import sys
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).parents[1]
TERRITORIES = ("dunkerquois", "calaisis", "boulonnais", "montreuillois")
FORMATS = ("digital-happy-hour", "hackathon", "rencontre")
FIRST_DAY = date(2010, 1, 7)

_EVENT = """---
titre: Rendez-vous de mesure numéro {number}
format: {form}
début: {day} 18:30
fin: {day} 21:00
lieu: mesure-lieu-{venue}
intervenants:
  - personne: mesure-personne-{speaker}
    sujet: Le sujet numéro {number}
thèmes:
  - entrepreneuriat
participants: 30 à 50
résumé: Le résumé du rendez-vous numéro {number}, en une phrase.
exemple: oui
---

{paragraph}

## Ce que l’on y apprend

- Une première chose, dite à [la personne qui parle]({{filename}}/intervenants/mesure-personne-{speaker}.yaml).
- Une deuxième, qui se discute : faut-il vraiment tout mesurer ?

{paragraph}

> « On mesure, puis on discute », dit un vieux proverbe inventé.

{paragraph}
"""
_PARAGRAPH = (
    "Le port, la mer et les entreprises du littoral se parlent « autrement » depuis quelque temps : on y partage "
    "des outils, des méthodes et des contacts. Cette soirée n’a jamais eu lieu ; elle sert à savoir combien de "
    "secondes il faut pour en écrire mille comme elle, avec leurs accents, leurs guillemets et leurs liens. "
) * 2
_SPEAKER = "nom: Personne Mesurée{number}\nfonction: Directrice de la mesure numéro {number}\nexemple: oui\n"
_VENUE = "nom: Lieu de mesure {number}\nterritoire: {territory}\nadresse:\n  commune: Calais\nexemple: oui\n"


def gather(folder: Path, events: int) -> None:
    """Write the content into `folder`, which must not exist."""
    shutil.copytree(ROOT / "content", folder)
    speakers, venues = max(4, events // 5), max(4, events // 40)
    for number in range(speakers):
        path = folder / "intervenants" / f"mesure-personne-{number}.yaml"
        path.write_text(_SPEAKER.format(number=number), encoding="utf-8")
    for number in range(venues):
        path = folder / "lieux" / f"mesure-lieu-{number}.yaml"
        text = _VENUE.format(number=number, territory=TERRITORIES[number % 4])
        path.write_text(text, encoding="utf-8")
    for number in range(events):
        day = FIRST_DAY + timedelta(days=number * 5600 // events)
        year = folder / "evenements" / str(day.year)
        year.mkdir(exist_ok=True)
        text = _EVENT.format(
            number=number,
            form=FORMATS[number % 3],
            day=day,
            venue=number % venues,
            speaker=number % speakers,
            paragraph=_PARAGRAPH.strip(),
        )
        (year / f"mesure-{number}.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    gather(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1000)
