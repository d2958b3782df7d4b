"""A new file of the content: what was answered, then every other key as a comment that says what it is for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from plugins.community.file_names import MAX_NAME
from plugins.community.keys import Part, key_names
from plugins.community.kinds import YEARLY
from plugins.community.model import Entity, Event, Venue
from plugins.community.shapes import Shape, shapes
from plugins.community.site_model import Article, News
from plugins.community.strict_yaml import Value
from plugins.community.typography import french
from plugins.community.words import fold, slugify
from plugins.community.yaml_writing import mapping

TEXT = "texte"
TO_FILL = "À compléter"
"""What `verifier` refuses until something is written in its place."""
OPTIONAL = "Facultatif : ôtez le « # » des lignes qui servent, supprimez les autres."

_WITH_BODY = ("evenements", "formats", "actualites", "pages")
"""The kinds that are mostly a text: their files are `.md`."""
_NEVER_NEW = frozenset({"retraits", "anciennes_adresses", "exemple"})
"""The keys that a new file has no use for."""


@dataclass(eq=False)
class Draft:
    """A file to be: its kind, its values under exact keys, and its name without extension."""

    kind: type[Entity]
    values: dict[str, Value] = field(default_factory=dict)
    name: str = ""

    @property
    def suffix(self) -> str:
        """`.md` for what is mostly a text, `.yaml` for the rest."""
        return ".md" if self.kind.folder in _WITH_BODY else ".yaml"

    @property
    def file(self) -> str:
        """Where it goes, from the content folder."""
        year = f"{str(self.values.get(_dated_by(self.kind)) or '')[:4]}/" if self.kind.folder in YEARLY else ""
        return f"{self.kind.folder}/{year}{self.name or named(self.values)}{self.suffix}"

    def text(self, note: str = "") -> str:
        """The whole file; `note` is a comment for its first line."""
        others = "\n".join(_comments(self.kind, self.values, TEXT if self.suffix == ".md" else ""))
        head = f"# {note}\n" if note else ""
        told = {shape.key: self.values[shape.key] for shape in shapes(self.kind) if shape.key in self.values}
        if self.suffix == ".yaml":
            return f"{head}{mapping(told)}\n{others}\n"
        body = told.pop(TEXT, None)
        return f"---\n{head}{mapping(told)}\n{others}\n---\n" + (f"\n{body}\n" if body else "")


def named(values: Mapping[str, Value]) -> str:
    """The name of a file, from its title: « Café de l’été » gives `cafe-de-l-ete`."""
    name = slugify(str(values.get("titre") or values.get("nom") or ""))
    return name if len(name) <= MAX_NAME else name[: MAX_NAME + 1].rpartition("-")[0]


def needed(kind: type[Entity]) -> tuple[str, ...]:
    """The keys without which a file of this kind does not pass, in the order of the model."""
    more = {Event: ("lieu",), Venue: ("territoire",), News: (TEXT,), Article: (TEXT,)}.get(kind, ())
    return tuple(shape.key for shape in shapes(kind) if shape.required or shape.key in more)


def lacking(kind: type[Entity], values: Mapping[str, Value]) -> tuple[str, ...]:
    """The needed keys that `values` leave out; one of two is enough where the content says so."""
    instead = {"lieu": "territoire", "territoire": "hors_territoire"}
    return tuple(key for key in needed(kind) if not (values.get(key) or values.get(instead.get(key, key))))


def template(kind: type[Entity]) -> str:
    """A file to copy and fill: each needed key under its help text, the others as comments."""
    draft = Draft(kind)
    in_body = TEXT if draft.suffix == ".md" else ""
    keys = [shape for shape in shapes(kind) if shape.key in needed(kind) and shape.key != in_body]
    asked = "\n\n".join(f"# {french(shape.help_text)}\n{mapping(_blank(shape)).rstrip()}" for shape in keys)
    others = "\n".join(_comments(kind, {shape.key: None for shape in keys}, in_body))
    if draft.suffix == ".yaml":
        return f"{asked}\n\n{others}\n"
    return f"---\n{asked}\n\n{others}\n---\n\n{TO_FILL}\n"


def announcement(values: Mapping[str, Value]) -> str:
    """The shortest start of an event, for a form on the web: what is known, and what is to be filled."""
    first = [shape for shape in shapes(Event) if shape.key in needed(Event)]
    asked = {shape.key: values.get(shape.key) or _blank(shape)[shape.key] for shape in first}
    return f"---\n{mapping(asked)}résumé: {TO_FILL}\n---\n\n{TO_FILL}\n"


def exact_key(part: type[Part], written: str) -> str:
    """The key as the model has it, whatever its accents and capitals; empty where there is none."""
    return key_names(part).get(fold(written), "")


def _dated_by(kind: type[Entity]) -> str:
    return "début" if kind is Event else "publié_le"


def _blank(shape: Shape) -> dict[str, Value]:
    """A needed key that waits for its value."""
    return {shape.key: TO_FILL if shape.sort is str and not shape.folder else None}


def _comments(kind: type[Entity], values: Mapping[str, Value], besides: str) -> Iterator[str]:
    """Every key that has no value yet, with its help text, as comments."""
    yield f"# {french(OPTIONAL)}"
    for shape in shapes(kind):
        if shape.key in values or shape.key in _NEVER_NEW or shape.key == besides:
            continue
        yield "#"
        yield f"# {french(shape.help_text)}"
        yield from (f"# {line}" for line in _outline(shape))


def _outline(shape: Shape) -> Iterator[str]:
    """The lines to fill for a key, those of the keys within included."""
    yield f"{shape.key}:"
    if not shape.part:
        if shape.many:
            yield "  -"
        return
    inner = [line for within in shapes(shape.part) for line in _outline(within)]
    dashes = ["- ", *["  "] * (len(inner) - 1)] if shape.many else [""] * len(inner)
    yield from (f"  {dash}{line}" for dash, line in zip(dashes, inner, strict=True))
