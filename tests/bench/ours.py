"""The corpus as a content of ours: `python -m tests.bench.ours FOLDER [EVENTS]` writes one to try commands on."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from tests.bench.corpus import FORMATS, LINK, PAGES, TERRITORIES, THEMES, Corpus, Event, invent

ROOT = Path(__file__).parents[2]
Files = Iterator[tuple[str, str]]

_EVENT = """---
titre: {event.title}
format: {event.format}
début: {event.starts:%Y-%m-%d %H:%M}
fin: {event.ends:%Y-%m-%d %H:%M}
lieu: {event.venue.slug}
intervenants:
{talks}
thèmes: [{themes}]
participants: 30 à 50
résumé: "{event.summary}"
{more}exemple: oui
---

{body}"""
_MOVED = """historique:
  - date: {told}
    changement: reporté
    note: La salle n’était pas libre.
    début: {before:%Y-%m-%d %H:%M}
"""
_SOURCE = """sources:
  - titre: Le journal de la mesure
    adresse: {source}
    consulté_le: 2026-11-20
"""
_VENUE = """nom: {venue.name}
territoire: {venue.territory}
adresse:
  commune: {venue.town}
exemple: oui
"""


def files(corpus: Corpus) -> Files:
    """Each file of the content: its path, its text."""
    yield "site.yaml", (ROOT / "content/site.yaml").read_text("utf-8")
    yield "themes.yaml", "".join(f"{slug}:\n  nom: {name}\n" for slug, name in THEMES.items())
    for slug, name in TERRITORIES.items():
        yield f"territoires/{slug}.yaml", f"nom: {name}\nintercommunalité: Communauté de communes {name}\n"
    for slug, name in FORMATS.items():
        yield f"formats/{slug}.yaml", f"nom: {name}\naccroche: Un format pour mesurer.\n"
    for slug, name in PAGES.items():
        yield f"pages/{slug}.md", f"---\ntitre: {name}\n---\n\nUne page pour mesurer.\n"
    for speaker in corpus.speakers:
        yield f"intervenants/{speaker.slug}.yaml", f"nom: {speaker.name}\nfonction: {speaker.role}\nexemple: oui\n"
    for venue in corpus.venues:
        yield f"lieux/{venue.slug}.yaml", _VENUE.format(venue=venue)
    for event in corpus.events:
        yield f"evenements/{event.path}.md", _event(event)


def _event(event: Event) -> str:
    talks = "\n".join(f"  - personne: {slug}\n    sujet: Le sujet de {event.slug}" for slug in event.speakers)
    before, told = event.starts - timedelta(days=7), event.starts - timedelta(days=120)
    more = _MOVED.format(told=told.date(), before=before) if event.moved else ""
    more += _SOURCE.format(source=event.source) if event.source else ""
    body = "".join(_linked(event.body))
    return _EVENT.format(event=event, talks=talks, themes=", ".join(event.themes), more=more, body=body)


def _linked(body: str) -> Iterator[str]:
    """The body with its links as ours: to files."""
    before, *parts = body.split(f"({LINK}")
    yield before
    for part in parts:
        address, rest = part.split(")", 1)
        yield f"({{filename}}/{address}.yaml){rest}"


def gather(folder: Path, events: int) -> None:
    """Write the content into `folder`, which must not exist."""
    for name, text in files(invent(events)):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    gather(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1000)
