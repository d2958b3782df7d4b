"""`docs/redaction/champs.md`: every key of every file, what it takes and what it is for, from the model."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from plugins.community.counting import capitalized
from plugins.community.kinds import KINDS, YEARLY
from plugins.community.model import Entity
from plugins.community.scaffold import Draft, needed
from plugins.community.schemas import FILES, File
from plugins.community.shapes import Shape, shapes
from plugins.community.typography import french

_HEAD = """# Les clés du contenu

Cette page est faite à partir du modèle du site : elle dit exactement ce que `verifier` admet.
Une étoile marque ce qui est obligatoire. Accents et capitales ne comptent pas : `debut` vaut `début`.
Une clé sans valeur est une clé absente.
"""
_SHARED = "Les clés de toutes les sortes"
_SORTS = {str: "texte", int: "nombre entier", float: "nombre"}
_FORMS = {
    "list": "Une liste : un tiret devant la première clé de chaque élément.",
    "named": "Un nom court, puis ces clés.",
}


def document() -> str:
    """The whole page, in Markdown."""
    contents = [*(capitalized(file.title) for file in FILES.values()), _SHARED]
    links = "\n".join(f"- [{french(title)}](#{anchor(title)})" for title in contents)
    sections = [_section(name, file) for name, file in FILES.items()]
    shared = _table(shape for shape in shapes(Entity))
    return "\n\n".join([f"{french(_HEAD)}\n{links}", *sections, f"## {_SHARED}\n\n{shared}"]) + "\n"


def anchor(title: str) -> str:
    """The anchor that forges give to a title: its words as they are, without signs."""
    return re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")


def _section(name: str, file: File) -> str:
    kind = KINDS.get(name)
    if kind is None:
        told = f"Le fichier `content/{file.place}`. {_FORMS.get(file.form, '')}".strip()
        return f"## {capitalized(french(file.title))}\n\n{french(told)}\n\n{_table(shapes(file.part))}"
    of_every_kind = {shape.key for shape in shapes(Entity)}
    own = (shape for shape in shapes(kind) if shape.key not in of_every_kind)
    return f"## {capitalized(french(file.title))}\n\n{_place(name, kind)}\n\n{_table(own, needed(kind))}"


def _place(folder: str, kind: type[Entity]) -> str:
    year = "AAAA/" if folder in YEARLY else ""
    told = f"Un fichier `content/{folder}/{year}nom{Draft(kind).suffix}` chacun"
    link = f"[modèle à copier](modeles/{folder}{Draft(kind).suffix})"
    return french(f"{told} ({link}). S’y ajoutent [les clés de toutes les sortes](#{anchor(_SHARED)}).")


def _table(keys: Iterable[Shape], needed_keys: tuple[str, ...] = ()) -> str:
    lines = [line for shape in keys for line in _lines(shape, "", needed_keys)]
    return "\n".join(["| clé | valeur | à quoi elle sert |", "| --- | --- | --- |", *lines])


def _lines(shape: Shape, mark: str, needed_keys: tuple[str, ...]) -> Iterator[str]:
    """A line for the key, and one for each key within it."""
    star = " \\*" if shape.required or shape.key in needed_keys else ""
    yield f"| {mark}`{shape.key}`{star} | {_value(shape)} | {french(shape.help_text)} |"
    if shape.part:
        for inner in shapes(shape.part):
            yield from _lines(inner, f"{mark}↳ ", ())


def _value(shape: Shape) -> str:
    """« liste : un nom de `lieux/`, un par ligne », « oui ou non », « un de ces mots : … »."""
    told = _one(shape)
    if not shape.many:
        return told
    if not shape.part:
        return french(f"liste : {told}, un par ligne")
    lone = shape.part.lone_value
    return f"liste, où `- x` suffit pour `- {lone}: x`" if lone else "liste"


def _one(shape: Shape) -> str:
    if shape.part:
        return "des clés"
    if shape.folder:
        place = f"{shape.folder}.yaml" if shape.folder not in KINDS else f"{shape.folder}/"
        return f"un nom de `{place}`"
    if shape.sort is bool:
        return "oui ou non"
    if shape.options:
        return french("un de ces mots : " + ", ".join(shape.options))
    return "date" if shape.is_date else _SORTS.get(shape.sort, "texte")
