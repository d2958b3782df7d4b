"""What no program may decide when a person leaves: a name in a sentence, a picture that may show them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.community.bodies import target_kind
from plugins.community.faults import problem_at
from plugins.community.graph import Graph
from plugins.community.links import STATIC, body_line
from plugins.community.model import Entity, Event
from plugins.community.parts import PicturePeople
from plugins.community.problems import Problem, quoted
from plugins.privacy.departure import Changes, Departure, portrait_elsewhere
from plugins.privacy.mentions import Line, files_of, lines_with
from plugins.privacy.names import Name
from plugins.privacy.readings import text_of
from plugins.privacy.traces import traces

_WRITE = "récrivez ce passage sans le nom, puis relancez"
_FILE = "renommez le fichier ou supprimez-le, sans garder cette adresse, puis relancez"
_LOOK = "ôtez ce qui montre ou nomme la personne, puis relancez avec --images-vues"


@dataclass(frozen=True)
class Doubts:
    """What stops the gesture, what must be looked at before, and what is worth reading after."""

    to_decide: tuple[Problem, ...]
    to_look_at: tuple[Problem, ...]
    to_read: tuple[Problem, ...]


def doubts(root: Path, graph: Graph, leaving: Departure, changes: Changes) -> Doubts:
    """Everything that someone has to decide, at the lines of the files as they are now."""
    found = [(file, line) for file in files_of(root) for line in _lines(root, file, leaving, changes)]
    named = [_named(file, line) for file, line in found if not line.alone]
    read = [_alone(file, line) for file, line in found if line.alone]
    to_decide = {*named, *_files(root, leaving, changes), *portrait_elsewhere(graph, leaving.person)}
    return Doubts(tuple(sorted(to_decide)), tuple(sorted(set(_pictures(graph, leaving)))), tuple(sorted(read)))


def _named(file: str, line: Line) -> Problem:
    return Problem(file, line.number, f"le nom se lit ici : {quoted(line.text.strip())}", _WRITE)


def _alone(file: str, line: Line) -> Problem:
    text = f"le nom de famille seul : {quoted(line.text.strip())}"
    return Problem(file, line.number, text, "vérifiez de qui il s’agit", "avis")


def _lines(root: Path, file: str, leaving: Departure, changes: Changes) -> Iterator[Line]:
    """The lines of a file that hold the name, and that its change leaves there."""
    before = (root / file).read_bytes()
    after = changes.get(file, before)
    was, stays = text_of(before), text_of(after) if after is not None else ""
    if was is None or stays is None:
        return
    left = Counter(line.text for line in _all_lines(leaving.names, stays))
    for line in _all_lines(leaving.names, was):
        if left[line.text]:
            left[line.text] -= 1
            yield line


def _all_lines(names: tuple[Name, ...], text: str) -> list[Line]:
    found: dict[int, Line] = {}
    for name in names:
        for line in lines_with(name, text, alone=True):
            if line.number not in found or found[line.number].alone:
                found[line.number] = line
    return [found[number] for number in sorted(found)]


def _files(root: Path, leaving: Departure, changes: Changes) -> Iterator[Problem]:
    """Files called by the name, and pictures or documents that hold it."""
    for file in files_of(root):
        if changes.get(file, b"") is None:
            continue
        content = (root / file).read_bytes()
        readable_file = text_of(content) is not None
        for trace in traces(leaving.names, [(file, b"" if readable_file else content)]):
            text = "le nom est dans celui du fichier" if trace.in_its_name else "le nom est dans ce fichier"
            yield Problem(file, 0, text, _FILE)


def _pictures(graph: Graph, leaving: Departure) -> Iterator[Problem]:
    """Pictures and records of the events where the person spoke: whom they show, only an eye can tell."""
    for event in graph.by_speaker.get(leaving.person.slug, ()):
        if event.image and event.image.people is not PicturePeople.NOBODY:
            text = f"{{key}} : cette image montre quelqu’un (personnes: {event.image.people})"
            yield problem_at(event.source, ("image", "fichier"), text, _LOOK)
        yield from _records(event)
        yield from _of_text(event)


def _records(event: Event) -> Iterator[Problem]:
    for position, material in enumerate(event.materials):
        text = f"{{key}} : ce support ({material.type}) montre ou nomme peut-être la personne"
        yield problem_at(event.source, ("supports", position, "adresse"), text, _LOOK)


def _of_text(entity: Entity) -> Iterator[Problem]:
    above = body_line(entity) - 1
    for link in entity.scan.links:
        if link.image or target_kind(link.target) == "static":
            name = link.target.removeprefix(STATIC).lstrip("/")
            what = "cette image montre" if link.image else "ce document nomme"
            text = f"{quoted(name)} : {what} peut-être la personne"
            yield Problem(entity.source.file, above + link.line, text, _LOOK)
