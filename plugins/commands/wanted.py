"""What `nouveau` is asked for: the kind, the event to start from, the answers given on the line."""

from __future__ import annotations

import sys
from pathlib import Path

from plugins.commands.questions import choose
from plugins.community.graph import Graph
from plugins.community.kinds import KINDS, SINGULAR
from plugins.community.model import Entity, Event
from plugins.community.problems import closest
from plugins.community.scaffold import exact_key
from plugins.community.words import fold
from plugins.console.command_line import Request
from plugins.console.sentences import Refusal, said


def on_terminal() -> bool:
    """Whether someone can be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def kind_of(request: Request) -> type[Entity]:
    """The kind to create. Raises `Refusal`."""
    word = request.words[0] if request.words else ""
    found = SINGULAR.get(fold(word)) or KINDS.get(fold(word))
    if found:
        return found
    if not word and on_terminal():
        kinds = {name: kind.called for name, kind in SINGULAR.items()}
        wanted = choose("Que faut-il créer", kinds, lambda part: {k: v for k, v in kinds.items() if fold(part) in k})
        return SINGULAR[wanted.slug]
    near = closest(word, SINGULAR) if word else None
    remedy = f"vouliez-vous dire « {near} » ?" if near else f"choisissez parmi {', '.join(SINGULAR)}."
    lack = "« nouveau » ne sait pas créer « {word} » : " if word else "Il manque ce qu’il faut créer : "
    raise Refusal(said(lack, word=word) + said(remedy))


def like_of(request: Request, kind: type[Entity], graph: Graph) -> Event | None:
    """The event to start from, where one is named. Raises `Refusal`."""
    name = request.option("comme")
    if not name:
        return None
    if kind is not Event:
        raise Refusal(said("« --comme » ne vaut que pour un événement : retirez-le."))
    path = Path(name)
    key = "/".join(path.parts[-2:]).removesuffix(path.suffix if path.suffix in (".md", ".yaml") else "")
    if found := graph.events.get(key):
        return found
    near = closest(key, graph.events)
    remedy = f"vouliez-vous dire « {near} » ?" if near else "donnez l’année et le nom, comme 2026/dhh-mars."
    raise Refusal(said("« {name} » n’est pas un événement connu : ", name=name) + said(remedy))


def answers_of(request: Request, kind: type[Entity]) -> tuple[tuple[str, str], ...]:
    """The keys and values given on the line, the title first."""
    title = " ".join(request.words[1:])
    return (((exact_key(kind, "titre") or "nom", title),) if title else ()) + request.answers
