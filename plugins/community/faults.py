"""What pydantic refused, said in French at the line of the key."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from plugins.community.keys import Part, aliases, key_names
from plugins.community.kinds import PERSONAL, RENAMED, called, owner_of
from plugins.community.model import Entity
from plugins.community.problems import MOST, Level, Problem, Wrong, closest, cut, quoted
from plugins.community.reading import Source
from plugins.community.words import fold
from plugins.community.yaml_faults import DASHES

Path = tuple[str | int, ...]

_MANY_KEYS = 8


def problems_of(error: ValidationError, kind: type[Part], source: Source) -> list[Problem]:
    """Each refusal as a problem; a key that is missing because it was mistyped is told once, where it was mistyped."""
    refusals = error.errors(include_url=False)[: MOST + 1]
    meant = {
        (*details["loc"][:-1], _meant(str(details["loc"][-1]), _part_at(kind, details["loc"][:-1])))
        for details in refusals
        if details["type"] == "extra_forbidden"
    }
    return [
        _problem(details, kind, source)
        for details in refusals
        if details["type"] != "missing" or details["loc"] not in meant
    ]


def problem_at(source: Source, path: Path, text: str, fix: str = "", level: Level = "problème") -> Problem:
    """A problem at the line of a key, whose name as written stands in for `{key}` in the text."""
    spot = source.spot(tuple(fold(part) if isinstance(part, str) else part for part in path))
    named = spot.written or next((part for part in reversed(path) if isinstance(part, str)), "")
    return Problem(source.file, spot.line, text.replace("{key}", f"« {named} »" if named else "ce fichier"), fix, level)


def _problem(details: ErrorDetails, kind: type[Part], source: Source) -> Problem:
    path, value = details["loc"], details["input"]
    if details["type"] == "missing":
        return problem_at(
            source, path[:-1], f"il manque « {path[-1]} »", _help_for(kind, path, "ajoutez « {key}: » : ")
        )
    if details["type"] == "extra_forbidden":
        return problem_at(source, path, *_unknown_key(str(path[-1]), _part_at(kind, path[:-1])))
    if value is None:
        return problem_at(source, path, *_empty(kind, path))
    refused = details.get("ctx", {}).get("error")
    if isinstance(refused, Wrong) and isinstance(value, str):
        return problem_at(source, path, f"{{key}} {refused.text}", refused.fix)
    return problem_at(source, path, *_wrong_shape(details["type"], value, _part_at(kind, path), _last_key(path)))


def _empty(kind: type[Part], path: Path) -> tuple[str, str]:
    if isinstance(path[-1], int):
        return "{key} : une ligne de la liste est vide", "complétez-la, ou supprimez son tiret"
    return "{key} est vide", _help_for(kind, path, "complétez la ligne : ")


def _wrong_shape(expected: str, value: object, part: type[Part], key: str) -> tuple[str, str]:
    """A list, a text or a mapping where another of the three is due."""
    if expected in ("tuple_type", "list_type"):
        return "{key} attend une liste", _as_list(value, part, key)
    if expected in ("model_type", "dict_type"):
        found = "une liste" if isinstance(value, list) else f"un texte ({quoted(str(value), 30)})"
        under = "dessous, décalées de deux espaces" if key else "une par ligne"
        return f"{{key}} attend des clés, pas {found}", f"écrivez-les {under} : {_some_keys(part)}"
    inner = cut(_first_text(value)) or "…"
    if isinstance(value, list):
        return "{key} attend une seule valeur, pas une liste", f"écrivez {key}: {inner}"
    return "{key} attend une seule valeur, pas d’autres clés", f"écrivez {key}: {inner}"


def _as_list(value: object, part: type[Part], key: str) -> str:
    """How to write as a list what was written as one element, or as a line of them."""
    if isinstance(value, dict):
        return "mettez un tiret devant la première clé de chaque élément"
    if key not in aliases(part) and not part.lone_value:
        return f"écrivez dessous un tiret, puis les clés d’un élément : {_some_keys(part)}"
    text = str(value)
    dash = "tiret court et d’une espace" if text[:1] in DASHES else "tiret"
    first = cut(re.split(rf",|\s[{DASHES}]", text.lstrip(f"{DASHES} "))[0])
    return f"écrivez un élément par ligne, précédé d’un {dash} : - {first}"


def _first_text(value: object) -> str:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return next((item for item in inner if isinstance(item, str)), "")


def _unknown_key(key: str, part: type[Part]) -> tuple[str, str]:
    known, name, key = aliases(part), _as_key(key), cut(key)
    if renamed := _renamed(name, known):
        return f"« {key} » s’appelle ici « {renamed} »", f"renommez la clé en « {renamed} »"
    if near := closest(key, known) or _within(name, known):
        return f"clé inconnue « {key} »", f"vouliez-vous dire « {near} » ?"
    if name in ("slug", "url", "save_as", "permalink"):
        return f"clé inconnue « {key} »", "supprimez la ligne : l’adresse vient du nom du fichier"
    if part.__name__ == "Speaker" and name in PERSONAL:
        return f"« {key} » n’est pas publiable", "supprimez la ligne : c’est une donnée personnelle"
    if outer := _outer_key(name, part):
        return f"« {key} » ne va pas ici", f"mettez la ligne sous « {outer}: », décalée de deux espaces"
    if (owner := owner_of(key)) and owner is not part:
        return f"« {key} » ne va pas dans {called(part)}", f"supprimez la ligne ; la clé va dans {called(owner)}"
    return f"clé inconnue « {key} »", f"supprimez la ligne ; clés admises : {_some_keys(part)}"


def _meant(key: str, part: type[Part]) -> str:
    """The key of `part` that an unknown key stands for: the one that has its meaning here, or the closest."""
    known, name = aliases(part), _as_key(key)
    return _renamed(name, known) or closest(key, known) or _within(name, known)


def _renamed(name: str, known: Iterable[str]) -> str:
    """The key of `known` for what editors may call `name`."""
    return next((key for key in RENAMED.get(name, ()) if key in known), "")


def _within(name: str, known: Iterable[str]) -> str:
    """The key that is a word of a longer one: « participants » in « nombre_de_participants »."""
    words = name.split("_")
    return next((key for key in known if fold(key) in words[1:]), "") if len(words) > 1 else ""


def _as_key(key: str) -> str:
    return fold(key).replace(" ", "_").replace("-", "_")


def _outer_key(name: str, part: type[Part]) -> str:
    """The key of `part` that holds the key `name` one level down."""
    for field in part.model_fields.values():
        if (inner := _part_in(field.annotation)) and name in key_names(inner):
            return field.alias or ""
    return ""


def _some_keys(part: type[Part]) -> str:
    """The first keys of the documentation, those of every kind last."""
    shared = aliases(Entity) if issubclass(part, Entity) else ()
    known = [*(key for key in aliases(part) if key not in shared), *shared]
    return ", ".join(known[:_MANY_KEYS]) + (", …" if len(known) > _MANY_KEYS else "")


def _part_at(kind: type[Part], path: Path) -> type[Part]:
    """The class that reads the mapping at `path` within `kind`."""
    part: type[Part] = kind
    for step in path:
        field = next((f for f in part.model_fields.values() if f.alias == step), None)
        if field and (inner := _part_in(field.annotation)):
            part = inner
    return part


def _part_in(annotation: Any) -> type[Part] | None:  # noqa: ANN401 - an annotation may be anything
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation if issubclass(annotation, Part) else None
    inner = (_part_in(argument) for argument in getattr(annotation, "__args__", ()))
    return next((part for part in inner if part), None)


def _last_key(path: Path) -> str:
    return next((part for part in reversed(path) if isinstance(part, str)), "")


def _help_for(kind: type[Part], path: Path, verb: str) -> str:
    """The help text of a key as an instruction."""
    part = _part_at(kind, path[:-1])
    field = next((f for f in part.model_fields.values() if f.alias == path[-1]), None)
    told = (field.description or "") if field else ""
    return verb.format(key=path[-1]) + told[:1].lower() + told[1:].rstrip(".")
