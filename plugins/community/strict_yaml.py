"""YAML as an editor means it: every scalar is text, and each value knows its line."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml

from plugins.community.bodies import Fault, signs
from plugins.community.problems import Problem, cut, quoted
from plugins.community.words import fold
from plugins.community.yaml_faults import DASHES, explain, fault_of_line, fault_of_plain

MAX_DEPTH = 6

Value = None | str | list["Value"] | dict[str, "Value"]
Path = tuple[str | int, ...]

_ENDS = str.maketrans(dict.fromkeys("\x85\u2028\u2029", " "))
"""What ends a line for YAML 1.1 alone: they are faults, and would set all that follows off by a line."""
_Loader: type = getattr(yaml, "CLoader", yaml.Loader)


class Spot(NamedTuple):
    """Where a value stands: its line, and its key as the editor wrote it."""

    line: int
    written: str


@dataclass
class Tree:
    """The values of a file, the spot of each by its path (keys folded), and the faults met on the way."""

    values: Value = None
    spots: dict[Path, Spot] = field(default_factory=dict)
    blocks: set[Path] = field(default_factory=set)
    """The texts that start on the line below their key (`texte: |`)."""
    problems: list[Problem] = field(default_factory=list)


def read_yaml(file: str, text: str, first_line: int = 1) -> Tree:
    """The tree of `text`, whose first line is `first_line` of `file`. Where there are problems, values may lack."""
    strange = tuple(signs.faults(text))
    text = text.translate(_ENDS) if strange else text
    builder = _Builder(file, text, first_line)
    try:
        builder.read(iter(_Loader(text).get_event, None))  # `yaml.parse` asks twice for each event
    except yaml.YAMLError as error:
        if not builder.tree.problems and not strange:
            builder.tree.problems.append(explain(file, text, first_line, error))
    if strange:
        builder.strange_signs(strange)
    return builder.tree


class _Builder:
    """Reads the parser's events, which know their lines and whose anchors are not yet expanded."""

    def __init__(self, file: str, text: str, first_line: int) -> None:
        self.file, self.first_line = file, first_line
        self.lines = text.split("\n")
        self.tree = Tree()

    def fault(self, line: int, text: str, fix: str) -> None:
        self.tree.problems.append(Problem(self.file, line + self.first_line, text, fix))

    def strange_signs(self, faults: Iterable[Fault]) -> None:
        """Tell of characters, with the key that holds each; those of a text are told with its other faults."""
        spots = sorted(
            ((spot, path) for path, spot in self.tree.spots.items() if path), key=lambda found: found[0].line
        )
        for fault in faults:
            line = fault.line - 1 + self.first_line
            above = bisect_right(spots, line, key=lambda found: found[0].line)
            spot, path = spots[above - 1] if above else (Spot(0, ""), ())
            if path != ("texte",):
                self.fault(fault.line - 1, f"« {spot.written} » : {fault.text}" if above else fault.text, fault.fix)

    def read(self, events: Iterator[Any]) -> None:
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    fix = "il n’en faut qu’un : réunissez les clés ; un texte sous l’en-tête va dans un fichier .md"
                    line = event.start_mark.line if event.start_mark else 0
                    self.fault(line, "un second en-tête", fix)
                    return
            elif isinstance(event, yaml.NodeEvent):
                self.tree.values = self.value(event, events, (), "")

    def value(self, event: Any, events: Iterator[Any], path: Path, key: str) -> Value:  # noqa: ANN401 - untyped in C
        line = event.start_mark.line
        if path not in self.tree.spots:
            self.tree.spots[path] = Spot(line + self.first_line, key)
        if event.anchor or getattr(event, "tag", None):
            self.refuse_machinery(event, line)
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event, path, key)
        if len(path) > MAX_DEPTH:
            self.fault(line, "trop de niveaux les uns dans les autres", "suivez la forme d’un fichier voisin")
            raise yaml.YAMLError
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(events, path)
        return self.sequence(events, path, key) if isinstance(event, yaml.SequenceStartEvent) else None

    def refuse_machinery(self, event: Any, line: int) -> None:  # noqa: ANN401
        """Anchors, aliases and tags: no editor needs them, and they hide bombs."""
        if event.anchor:
            name = f"{'*' if isinstance(event, yaml.AliasEvent) else '&'}{event.anchor}"
        else:
            name = event.tag.replace("tag:yaml.org,2002:", "!!")
        told = fault_of_line(self.lines[line])
        fix = f"écrivez la valeur en clair, ou {told[1]}" if told else "écrivez la valeur en clair"
        self.fault(line, f"« {quoted(name)[1:-1]} » n’est pas admis ici", fix)

    def mapping(self, events: Iterator[Any], path: Path) -> dict[str, Value]:
        found: dict[str, Value] = {}
        lines: dict[str, int] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            line = event.start_mark.line
            written = self.key(event, line)
            name, shown = fold(written), cut(written)
            if name in lines:
                first = lines[name] + self.first_line
                self.fault(line, f"« {shown} » est déjà écrit ligne {first}", "gardez-en un seul")
            lines.setdefault(name, line)
            within = (*path, name)
            self.tree.spots[within] = Spot(line + self.first_line, shown)
            found[written] = self.value(next(events), events, within, shown)
        return found

    def key(self, event: Any, line: int) -> str:  # noqa: ANN401
        """The key as it was written."""
        written: str = event.value if isinstance(event, yaml.ScalarEvent) else ""
        name = written.strip()
        if name == "<<":
            self.fault(line, "« << » n’est pas admis ici", "écrivez les clés en clair")
            raise yaml.YAMLError
        if not name:
            told = fault_of_line(self.lines[line]) if line < len(self.lines) else None
            self.fault(line, *(told or ("cette ligne n’est pas une clé suivie de sa valeur", "écrivez clé: valeur")))
            raise yaml.YAMLError
        if name[0] in DASHES and line < len(self.lines) and (told := fault_of_line(self.lines[line])):
            self.fault(line, *told)
            raise yaml.YAMLError
        if written[-1] in "\u00a0\u202f":
            self.fault(line, "espace insécable avant « : »", f"collez les deux-points : {cut(name)}: …")
        return name

    def sequence(self, events: Iterator[Any], path: Path, key: str) -> list[Value]:
        found: list[Value] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            found.append(self.value(event, events, (*path, len(found)), key))
        return found

    def escaped(self, event: Any, path: Path, key: str) -> None:  # noqa: ANN401
        """Tell of characters that were written as codes; those of a text are told with its other faults."""
        first, last = event.start_mark.line, event.end_mark.line
        if event.style == '"' and path != ("texte",) and any("\\" in line for line in self.lines[first : last + 1]):
            for fault in signs.faults(event.value):
                self.fault(first, f"« {key} » : {fault.text}", fault.fix)

    def scalar(self, event: Any, path: Path, key: str) -> str | None:  # noqa: ANN401
        text: str = event.value
        if event.style in ("|", ">"):
            self.tree.blocks.add(path)
        if event.style:
            self.escaped(event, path, key)
            return text.strip() or None
        end = event.end_mark
        rest = self.lines[end.line][end.column :] if end.line < len(self.lines) else ""
        if told := fault_of_plain(key, text, rest):
            self.fault(end.line, *told)
        return None if text == "~" else text or None
