"""How a kind declares its keys: the French name, the help text, what a value refers to."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, ClassVar, NamedTuple, TypeVar, cast, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field, PlainValidator, TypeAdapter, ValidationError, model_validator
from pydantic.fields import FieldInfo

from plugins.community.problems import Wrong, guess, quoted
from plugins.community.words import fold


def Key(name: str, help_text: str) -> Any:  # noqa: N802, ANN401 - it stands for a pydantic `Field`, which is `Any`
    """A field under its French key, with the help text from which editors' documentation is made."""
    return Field(alias=name, description=help_text)


class Ref(NamedTuple):
    """Marks a field whose value is the slug of an entity of `folder`."""

    folder: str


class Part(BaseModel):
    """A mapping of known keys, written with or without accents and capitals."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)  # until a file of the kind is read

    lone_value: ClassVar[str | None] = None
    """The key that a value written alone, without a mapping, stands for."""

    def model_post_init(self, _: object, /) -> None:
        """Share what tells which keys were written: a site has tens of thousands of these sets, and few that differ."""
        object.__setattr__(self, "__pydantic_fields_set__", _written(frozenset(self.model_fields_set)))

    def __getstate__(self) -> dict[Any, Any]:
        """What was written, not what stands where nothing was, nor where it comes from: that is said anew."""
        held = vars(self)
        return {name: held[name] for name in self.__class__.model_fields if name in self.model_fields_set}

    def __setstate__(self, state: dict[Any, Any]) -> None:
        """Hold that, as if it had just been read."""
        given = object.__setattr__  # the class is frozen
        held = vars(self)
        held.update(_unwritten(self.__class__))
        held.update(state)
        given(self, "__pydantic_fields_set__", _written(frozenset(state)))
        given(self, "__pydantic_extra__", None)
        private = self.__private_attributes__
        given(self, "__pydantic_private__", {name: one.default for name, one in private.items()} if private else None)

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: object) -> object:
        if isinstance(value, str) and cls.lone_value:
            value = {cls.lone_value: value}
        return _canonical(cls, value) if isinstance(value, dict) else value


@cache
def _unwritten(part: type[Part]) -> dict[str, Any]:
    """What stands where nothing is written, in the order of the fields; nothing yet for what has to be."""
    return {name: None if field.is_required() else field.default for name, field in part.model_fields.items()}


@cache
def _written(names: frozenset[str]) -> set[str]:
    """The set of these names, the same each time: nobody changes it, as parts are frozen."""
    return set(names)


P = TypeVar("P", bound=Part)


def _canonical(part: type[Part], values: dict[str, Any]) -> dict[str, Any]:
    """The same values under their exact keys; an optional key left empty is a key left out."""
    names, required = key_names(part), required_keys(part)
    found = {}
    for written, value in values.items():
        key = names.get(fold(written))
        if key is None:
            found[written] = value
        elif value is not None or key in required:
            found[key] = value
    return found


@cache
def key_names(part: type[Part]) -> dict[str, str]:
    """The exact key of each folded one."""
    return {fold(alias): alias for alias in aliases(part)}


@cache
def aliases(part: type[Part]) -> tuple[str, ...]:
    """The French keys, in the order of the documentation."""
    return tuple(field.alias or name for name, field in part.model_fields.items())


@cache
def required_keys(part: type[Part]) -> frozenset[str]:
    """The keys that cannot be left out."""
    return frozenset(field.alias or name for name, field in part.model_fields.items() if field.is_required())


def sound_part(kind: type[P], values: object, wrong: Collection[str]) -> P:
    """What can be read of a refused mapping: its sound keys, the defaults of the others, no value for the rest."""
    given = _canonical(kind, values) if isinstance(values, dict) else {}
    sound = {}
    for name, field in kind.model_fields.items():
        key = field.alias or name
        if key in given and key not in wrong:
            sound[name] = TypeAdapter(_annotated(field)).validate_python(given[key])
    return cast("P", kind.model_construct(**sound))


def fault_of(part: type[Part], key: str, value: object) -> Wrong | None:
    """What is wrong with a value of a key, read apart from the others; nothing where it can be read."""
    field = next(field for name, field in part.model_fields.items() if (field.alias or name) == key)
    try:
        _adapter(part, key).validate_python(value)
    except ValidationError as error:
        refused = error.errors(include_url=False)[0].get("ctx", {}).get("error")
        return refused if isinstance(refused, Wrong) else Wrong("n’est pas une valeur admise", field.description or "")
    return None


@cache
def _adapter(part: type[Part], key: str) -> TypeAdapter[Any]:
    """What reads the values of a key."""
    return TypeAdapter(
        next(_annotated(field) for name, field in part.model_fields.items() if (field.alias or name) == key)
    )


def _annotated(field: FieldInfo) -> Any:  # noqa: ANN401 - a type made of others
    return Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation


class Mention(NamedTuple):
    """One value that names an entity: where it stands, the folder it points into, the slug."""

    path: tuple[str | int, ...]
    folder: str
    slug: str


def references(part: Part, path: tuple[str | int, ...] = ()) -> Iterator[Mention]:
    """Every reference of `part` and of the parts within it; paths are made of French keys and positions."""
    held = vars(part)
    for name, key, folder in _marked_fields(type(part)):
        if value := held.get(name):
            yield from _references_in(value, (*path, key), folder)


def _references_in(value: object, path: tuple[str | int, ...], folder: str | None) -> Iterator[Mention]:
    if isinstance(value, str):  # most are, and it takes long to see that they are no `Part`
        if folder:
            yield Mention(path, folder, str(value))
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _references_in(item, (*path, position), folder)
    elif isinstance(value, Part):
        yield from references(value, path)


@cache
def _marked_fields(part: type[Part]) -> tuple[tuple[str, str, str | None], ...]:
    """The fields that hold a reference or parts that may: name, key, folder."""
    found = []
    for name, field in part.model_fields.items():
        folder = folder_of(field)
        if folder or any(issubclass(inner, Part) for inner in classes_in(field.annotation)):
            found.append((name, field.alias or name, folder))
    return tuple(found)


def folder_of(field: FieldInfo) -> str | None:
    """The folder of the entities that a field names, if it names any."""
    marks = [*field.metadata, *_metadata_in(field.annotation)]
    return next((mark.folder for mark in marks if isinstance(mark, Ref)), None)


def _metadata_in(annotation: object) -> Iterator[object]:
    if get_origin(annotation) is Annotated:
        yield from get_args(annotation)[1:]
    for inner in get_args(annotation):
        yield from _metadata_in(inner)


def classes_in(annotation: object) -> Iterator[type]:
    """Every class that an annotation is made of, in order."""
    if isinstance(annotation, type):
        yield annotation
    for inner in get_args(annotation):
        yield from classes_in(inner)


def reader(parse: Callable[[str], Any]) -> PlainValidator:
    """Reads a value with `parse`; a list or a mapping in its place is refused."""

    def read(value: object) -> Any:  # noqa: ANN401 - what `parse` gives
        if not isinstance(value, str):
            raise Wrong("n’est pas une seule valeur", "écrivez une seule valeur")
        return parse(value)

    return PlainValidator(read, json_schema_input_type=str)


def choice(options: type[StrEnum]) -> PlainValidator:
    """Reads one of a closed list, whatever its accents and capitals."""
    by_fold = {fold(option): option for option in options}

    def choose(value: str) -> StrEnum:
        if (found := by_fold.get(fold(value))) is None:
            known = ", ".join(options)
            raise Wrong(f"vaut {quoted(value)}", guess(value, options) or f"écrivez l’un de ces mots : {known}")
        return found

    return reader(choose)
