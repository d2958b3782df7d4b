"""A JSON Schema (2020-12) for each file of the content, made from the model: what an editor completes and explains.

A value that YAML reads as a number or as true is text here (ADR 6): the schemas admit them all where a text is due.
"""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from plugins.community.keys import Part
from plugins.community.kinds import KINDS
from plugins.community.shapes import Shape, shape_of, shapes
from plugins.community.site_model import Milestone, Settings, Theme, Withdrawal
from plugins.community.typography import french
from plugins.community.words import plain

DIALECT = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]


class File(NamedTuple):
    """A file, or the files of a folder: where they are, what they are called, and what reads them."""

    place: str
    title: str
    part: type[Part]
    form: str = "keys"
    """`keys` for one mapping, `named` for one mapping a name, `list` for a list of mappings."""


FILES: Final = {
    **{folder: File(f"{folder}/**/*.yaml", kind.called, kind) for folder, kind in KINDS.items()},
    "site": File("site.yaml", Settings.called, Settings),
    "themes": File("themes.yaml", "les thèmes", Theme, "named"),
    "chronologie": File("chronologie.yaml", "l’histoire du label", Milestone, "list"),
    "retraits": File("retraits.yaml", "les retraits", Withdrawal, "list"),
}
"""Every file that editors write, by the name of its schema."""

_SCALAR: Final[Schema] = {"type": ["string", "number", "boolean"]}
_DATE = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2}([ T][0-9]{2}:[0-9]{2}(:00)?)?)?)?$"


def schema(file: File) -> Schema:
    """The schema of a file."""
    parts: dict[str, Schema] = {}
    whole = _reference(file.part, parts)
    if file.form == "list":
        whole = {"type": "array", "items": whole}
    elif file.form == "named":
        whole = {"type": "object", "additionalProperties": whole}
    return {"$schema": DIALECT, "title": french(file.title), **whole, "$defs": parts}


def _reference(part: type[Part], parts: dict[str, Schema]) -> Schema:
    """A reference to the schema of a mapping, which joins the others."""
    name = part.__name__
    if name not in parts:
        parts[name] = {}
        parts[name] = _mapping(part, parts)
    return {"$ref": f"#/$defs/{name}"}


def _mapping(part: type[Part], parts: dict[str, Schema]) -> Schema:
    known = shapes(part)
    made: Schema = {
        "type": "object",
        "properties": {shape.key: _described(shape, part, parts) for shape in known},
        "patternProperties": {_any_spelling(shape.key): {} for shape in known},
        "additionalProperties": False,
    }
    required = [shape.key for shape in known if shape.required]
    bare = [key for key in required if plain(key) == key]
    if bare:
        made["required"] = bare
    accented = [{"anyOf": [{"required": [key]}, {"required": [plain(key)]}]} for key in required if key not in bare]
    if accented:
        made["allOf"] = accented
    return made


def _described(shape: Shape, part: type[Part], parts: dict[str, Schema]) -> Schema:
    value = _value(shape, parts)
    if shape.many:
        value = {"type": "array", "items": value}
    title = f"{shape.key} (obligatoire)" if shape.required else shape.key
    told = {"title": title, "description": french(shape.help_text)}
    return told | (value if shape.required else _or_empty(value)) | _default(shape, part)


def _or_empty(value: Schema) -> Schema:
    """The same, or a key left without a value, which is a key left out."""
    if "type" in value:
        kinds = value["type"] if isinstance(value["type"], list) else [value["type"]]
        return value | {"type": [*kinds, "null"]}
    return {"anyOf": [*value.get("anyOf", [value]), {"type": "null"}]}


def _value(shape: Shape, parts: dict[str, Schema]) -> Schema:
    if shape.part:
        whole = _reference(shape.part, parts)
        lone = shape_of(shape.part, shape.part.lone_value) if shape.part.lone_value else None
        return {"anyOf": [whole, _value(lone, parts)]} if lone else whole
    if shape.options:
        spellings = "|".join(_any_spelling(option)[1:-1] for option in shape.options)
        return {"anyOf": [{"enum": list(shape.options)}, {"type": "string", "pattern": f"^({spellings})$"}]}
    if shape.is_date:
        return {"type": ["string", "integer"], "pattern": _DATE}
    if shape.sort is int:
        return {"type": ["integer", "string"], "pattern": "^[1-9][0-9]{0,8}$", "minimum": 1}
    if shape.sort is float:
        return {"type": ["number", "string"]}
    return dict(_SCALAR)


def _default(shape: Shape, part: type[Part]) -> Schema:
    """What is understood where the key is left out, for a closed list."""
    field = next(field for name, field in part.model_fields.items() if (field.alias or name) == shape.key)
    if shape.required or not shape.options or field.default is None:
        return {}
    return {"default": {True: "oui", False: "non"}.get(field.default, str(field.default))}


def _any_spelling(word: str) -> str:
    """A pattern for the word with or without its accents and capitals."""
    return f"^{''.join(map(_any_letter, word))}$"


def _any_letter(letter: str) -> str:
    spelled = dict.fromkeys(form for way in (letter, plain(letter)) for form in (way.lower(), way.upper()))
    return f"[{''.join(spelled)}]" if letter.isalpha() else letter
