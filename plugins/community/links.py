"""Links and pictures of texts: do their targets exist? And is there a text where one is due?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath
from typing import Final

from plugins.community import news_rules, urls
from plugins.community.addresses import addresses
from plugins.community.bodies import Link, target_kind, targets
from plugins.community.faults import Path, problem_at
from plugins.community.graph import Graph
from plugins.community.model import Entity
from plugins.community.parts import Picture, Portrait
from plugins.community.problems import Problem, closest, cut, guess, quoted
from plugins.community.site_model import News

FILENAME: Final = targets.FILENAME
STATIC: Final = targets.STATIC

_PICTURED = ("image", "portrait")
_ADD_FILE = "mettez-le dans images/ ou documents/"

Fault = tuple[str, str]


def check(graph: Graph, entity: Entity, today: Callable[[], date]) -> Iterator[Problem]:
    """Every fault of the text of an entity, and of the pictures that it names."""
    yield from _of_text(entity, _Targets(graph, today))
    yield from _pictures(graph, entity)
    yield from _text_due(entity)


def body_line(entity: Entity) -> int:
    """The line of the file where the entity's text begins."""
    source = entity.source
    return source.spot(("texte",)).line + (("texte",) in source.tree.blocks) if entity.text else source.body_line


def resolve_file(target: str, file: str) -> str:
    """The content file that a `{filename}` link names, from the root with a `/`, else from the folder of `file`."""
    path = target.removeprefix(FILENAME)
    if path.startswith("/"):
        return path.lstrip("/")
    parts: list[str] = []
    for part in (PurePosixPath(file).parent / path).parts:
        if part == ".." and parts:
            parts.pop()
        elif part not in (".", ".."):
            parts.append(part)
    return "/".join(parts)


class _Targets:
    """What a link of a text may lead to."""

    def __init__(self, graph: Graph, today: Callable[[], date]) -> None:
        self.graph, self.today = graph, today

    @property
    def known(self) -> dict[str, str]:
        """Every address, and its file; few texts have one in a link, and it takes the whole content to tell them."""
        return self.graph.derived(addresses)

    @property
    def entities(self) -> dict[str, Entity]:
        """Every entity by its file."""
        return self.graph.derived(by_file)

    def fault(self, link: Link, file: str) -> Fault | None:
        """What is wrong with the target of a link in `file`, and what to write."""
        target, _, fragment = link.target.partition("#")
        kind = target_kind(link.target)
        if kind == "web":
            return None if link.image else self._own_site(target)
        if link.image or kind == "static":
            return self._static(target)
        if kind == "page":
            return self._address(target, fragment)
        return (
            self._file(target, resolve_file(target, file), fragment) if kind == "file" else self._anchor(file, fragment)
        )

    def _static(self, target: str) -> Fault | None:
        told = wrong_static(self.graph, target.removeprefix(STATIC).lstrip("/"))
        return (told[0], f"écrivez {STATIC}/{told[1]}" if told[1] else _ADD_FILE) if told else None

    def _address(self, target: str, fragment: str) -> Fault | None:
        if target in self.known:
            file = self.known[target]
            return self._anchor(file, fragment) if file in self.entities else None
        if target.lstrip("/") in self.graph.statics:
            return f"adresse d’un fichier : {quoted(target)}", f"écrivez {STATIC}{target}"
        return f"ce lien ne mène nulle part : {quoted(target)}", guess(target, self.known) or "vérifiez l’adresse"

    def _file(self, target: str, file: str, fragment: str) -> Fault | None:
        if file in self.entities:
            return self._anchor(file, fragment)
        folder, _, name = file.partition("/")
        if self.graph.may_be_broken(folder, name.rsplit(".", 1)[0]):
            return None
        near = self._nearest(PurePosixPath(file))
        fix = f"vouliez-vous dire « {FILENAME}/{near} » ?" if near else "vérifiez le nom du fichier"
        return f"ce lien ne mène nulle part : {quoted(target)}", fix

    def _nearest(self, file: PurePosixPath) -> str:
        """The file of the same name elsewhere, or of nearly the same in the same folder."""
        same = (known for known in self.entities if PurePosixPath(known).stem == file.stem)
        beside = {
            PurePosixPath(known).stem: known for known in self.entities if PurePosixPath(known).parent == file.parent
        }
        longer = (known for stem, known in beside.items() if stem.startswith(file.stem))
        return next(same, None) or beside.get(closest(file.stem, beside) or "") or next(longer, "")

    def _anchor(self, file: str, fragment: str) -> Fault | None:
        entity = self.entities[file]
        if isinstance(entity, News) and news_rules.is_scheduled(entity, self.today()):
            told = f"ce lien mène à {file}, qui ne paraîtra que le {entity.published}"
            return told, "attendez ce jour pour faire le lien"
        anchors = [heading.anchor for heading in entity.scan.headings] if fragment else []
        if not fragment or fragment in anchors:
            return None
        return (
            f"pas de titre « {cut(fragment)} » dans {file}",
            f"les titres sont : {cut(', '.join(anchors)) or 'aucun'}",
        )

    def _own_site(self, target: str) -> Fault | None:
        own = self.graph.site.url
        if own and (target == own or target.startswith(f"{own}/")):
            inside = target.removeprefix(own) or urls.HOME
            file = self.known.get(inside)
            return "lien absolu vers ce site", f"écrivez {FILENAME}/{file}" if file else f"écrivez {inside}"
        return None


def wrong_static(graph: Graph, name: str) -> Fault | None:
    """What is wrong with the name of a file of `images/` or `documents/`, and the one that was meant, if any."""
    names = (name, f"images/{name}")
    folders = (str(parent) for of in names for parent in PurePosixPath(of).parents)
    if not (graph.statics | graph.broken).isdisjoint((*names, *folders)):
        return None
    by_case = {known.casefold(): known for known in graph.statics}
    if right := next((by_case[name.casefold()] for name in names if name.casefold() in by_case), None):
        return f"{quoted(name)} s’écrit {quoted(right)}", right
    return f"ce fichier n’existe pas : {quoted(name)}", closest(name, graph.statics) or ""


def by_file(graph: Graph) -> dict[str, Entity]:
    """Every entity by its file, those of which a part alone is sound too."""
    return {entity.source.file: entity for entity in (*graph.damaged, *graph.entities())}


def _of_text(entity: Entity, aims: _Targets) -> Iterator[Problem]:
    file, scan = entity.source.file, entity.scan
    told = [Problem(file, fault.line, fault.text, fault.fix) for fault in scan.faults]
    told += [Problem(file, notice.line, notice.text, notice.fix, "avis") for notice in scan.notices]
    told += [Problem(file, link.line, *wrong) for link in scan.links if (wrong := aims.fault(link, file))]
    if told:
        above = body_line(entity) - 1
        yield from (replace(problem, line=above + problem.line) for problem in told)


def _pictures(graph: Graph, entity: Entity) -> Iterator[Problem]:
    """The files that `image`, `portrait` and the `affiche` of videos name."""
    fields = vars(entity)  # `getattr` takes ten times as long to find that an entity has no such field
    named: list[tuple[Path, Picture | Portrait | None]] = [((key,), fields.get(key)) for key in _PICTURED]
    for position, material in enumerate(fields.get("materials", ())):
        named.append((("supports", position, "affiche"), material.poster))
    for path, picture in named:
        if picture and (told := wrong_static(graph, f"images/{picture.file}")):
            fix = f"écrivez {told[1].removeprefix('images/')}" if told[1] else _ADD_FILE
            yield problem_at(entity.source, (*path, "fichier"), f"{{key}} : {told[0]}", fix)


def _text_due(entity: Entity) -> Iterator[Problem]:
    """A text where one is due, and only one."""
    if entity.needs_text and not entity.body.strip():
        yield Problem(entity.source.file, 0, "il n’y a pas de texte", "écrivez au moins une phrase sous l’en-tête")
    if entity.text and entity.source.body.strip():
        line = entity.source.spot(("texte",)).line
        fix = "gardez un seul des deux textes"
        yield Problem(entity.source.file, line, "« texte » est écrit, et il y a aussi un texte sous l’en-tête", fix)
