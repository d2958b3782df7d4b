"""The answers given on the command line, as the values of a file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from plugins.commands.names import CREATED_BY_NAME, Names
from plugins.community.keys import Part, aliases, fault_of
from plugins.community.model import Entity
from plugins.community.problems import guess
from plugins.community.scaffold import exact_key
from plugins.community.shapes import Shape, shape_of
from plugins.community.strict_yaml import Value
from plugins.console.sentences import Refusal, said


def read(kind: type[Entity], pairs: Iterable[tuple[str, str]], names: Names) -> dict[str, Value]:
    """The values by exact key, each read as the content reads it; `adresse.commune` is a key within another.

    Raises:
        Refusal: a key that there is not, a value that cannot be read, a name that is nobody's.

    """
    values: dict[str, Value] = {}
    for written, answer in pairs:
        outer, _, inner = written.partition(".")
        shape = _shape(kind, outer, written)
        if inner and shape.part and not shape.many:
            within = _shape(shape.part, inner, written)
            so_far, value = values.get(shape.key), _value(shape.part, within, answer, written, names)
            values[shape.key] = (so_far if isinstance(so_far, dict) else {}) | {within.key: value}
        else:
            _refuse_shape(shape, written, again=shape.key in values)
            _put(values, shape, _value(kind, shape, answer, written, names))
    return values


def _refuse_shape(shape: Shape, written: str, *, again: bool) -> None:
    """Raise `Refusal` where one value is not what the key takes."""
    if again and not shape.many:
        raise Refusal(said("--{written} est donné deux fois : gardez-en un seul.", written=written))
    if shape.part and not shape.part.lone_value:
        within = f"--{shape.key}.{aliases(shape.part)[0]}"
        remedy = "écrivez-le dans le fichier une fois créé" if shape.many else f"donnez {within}, par exemple"
        raise Refusal(said("--{written} tient plusieurs clés : {remedy}.", written=written, remedy=remedy))


def _put(values: dict[str, Value], shape: Shape, value: Value) -> None:
    lone = shape.part.lone_value if shape.part else None
    if shape.many:
        so_far, item = values.get(shape.key), {lone: value} if lone else value
        values[shape.key] = [*(so_far if isinstance(so_far, list) else ()), item]
    else:
        values[shape.key] = value


def _shape(part: type[Part], key: str, written: str) -> Shape:
    shape = shape_of(part, exact_key(part, key.replace("-", "_")))
    if shape:
        return shape
    remedy = guess(key, aliases(part)) or f"clés admises : {', '.join(aliases(part))}."
    raise Refusal(said("Clé inconnue, « --{written} » : ", written=written) + said(remedy))


def _value(part: type[Part], shape: Shape, answer: str, written: str, names: Names) -> Value:
    folder = shape.folder or _folder_of_lone(shape)
    if folder and not (folder == "territoires" and answer == "inconnu"):
        return _slug(folder, answer, written, names)
    fault = fault_of(part, shape.key, _alone(shape, answer))
    if fault:
        raise Refusal(said("--{written} {text} : {fix}.", written=written, text=fault.text, fix=fault.fix))
    return answer


def _alone(shape: Shape, answer: str) -> Value | Sequence[Value]:
    return [answer] if shape.many else answer


def _folder_of_lone(shape: Shape) -> str:
    """What a mapping names when it is written as one value."""
    lone = shape_of(shape.part, shape.part.lone_value) if shape.part and shape.part.lone_value else None
    return lone.folder if lone else ""


def _slug(folder: str, answer: str, written: str, names: Names) -> str:
    if slug := names.find(folder, answer):
        return slug
    if folder == CREATED_BY_NAME and " " in answer.strip():
        return names.create(folder, answer.strip()).name
    near = names.near(folder, answer)
    remedy = f"vouliez-vous dire « {near} » ?" if near else _some(names.known(folder))
    raise Refusal(
        said("--{written} désigne « {answer} », qui n’existe pas : ", written=written, answer=answer) + said(remedy)
    )


def _some(known: Sequence[str] | dict[str, str]) -> str:
    shown = sorted(known)[:8]
    if not shown:
        return "créez-le d’abord."
    return f"choisissez parmi {', '.join(shown)}" + (", …" if len(known) > len(shown) else ".")
