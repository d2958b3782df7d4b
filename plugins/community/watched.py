"""A graph that notes what is read of it, and what each of these facts amounts to.

Nothing has to be declared: every field and every `cached_property` of `Graph` is a fact, or as many as it has keys.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, ItemsView, Iterator, KeysView, ValuesView
from dataclasses import fields
from functools import cached_property
from hashlib import blake2b
from importlib import import_module
from typing import Any, Final, TypeVar, cast

from plugins.community.graph import Graph
from plugins.community.model import Entity
from plugins.community.noting import apart, note
from plugins.community.reading import Source

K = TypeVar("K")
V = TypeVar("V")
D = TypeVar("D")

HELD: Final = frozenset(
    [field.name for field in fields(Graph)]
    + [name for name, held in vars(Graph).items() if isinstance(held, cached_property) and name[0] != "_"]
)
"""What a graph holds: each is watched."""


class Watched(Graph):
    """The same as a graph, which it notes the readings of."""

    _graph: Graph
    _seen: dict[str, Any]

    def __init__(self, graph: Graph) -> None:
        """A graph to be given to those who take notes."""
        vars(self).update(_graph=graph, _seen={})

    def derived(self, make: Callable[[Graph], D]) -> D:
        """What `make` makes of the graph; its name is that of the fact."""
        found: D = self.watched(f"{make.__module__}:{make.__qualname__}")
        return found

    def watched(self, name: str) -> Any:  # noqa: ANN401 - as wide as what a graph holds
        """What the graph holds under a name; it is noted."""
        if name not in self._seen:
            value = held(self._graph, name)
            self._seen[name] = Table(name, value) if isinstance(value, dict) else value
        found = self._seen[name]
        if not isinstance(found, Table):
            note(name)
        return found


class _Held:
    """Something that a graph holds. A table tells by itself what is read of it: it is found at once from then on."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __get__(self, graph: Watched, _: object) -> Any:  # noqa: ANN401 - as above
        found = graph.watched(self._name)
        if isinstance(found, Table):
            vars(graph)[self._name] = found
        return found


for _name in HELD:
    setattr(Watched, _name, _Held(_name))


def is_of_graph(holder: str) -> bool:
    """Whether the facts that are held under this name are those of a graph."""
    return holder in HELD or ":" in holder


def held(graph: Graph, name: str) -> Any:  # noqa: ANN401 - as above
    """What a graph holds under a name, or what a function makes of it: `plugins.community.addresses:addresses`.

    It may not be made from texts: they are not what it is compared by.
    """
    if name in vars(graph):
        return vars(graph)[name]
    module, _, function = name.partition(":")
    with apart() as facts:
        value = graph.derived(getattr(import_module(module), function)) if function else getattr(graph, name)
    if facts:
        raise TypeError(f"Graph.{name} reads {min(map(str, facts))}")
    vars(graph)[name] = value  # what a function makes is asked for as often as there are keys in it
    return value


class Table(dict[K, V]):  # what each method does is told by `dict`
    """A mapping that notes which of its keys are read, or that all are."""

    def __init__(self, name: str, plain: dict[K, V]) -> None:
        """The same as `plain`, which the graph holds under this name."""
        super().__init__(plain)
        self._name = name

    def __getitem__(self, key: K) -> V:
        note(self._name, "one", key)
        return super().__getitem__(key)

    def get(self, key: K, default: Any = None) -> Any:  # noqa: ANN401 - as `dict` has it
        """As `dict` does; it is noted."""
        note(self._name, "one", key)
        return super().get(key, default)

    def __contains__(self, key: object) -> bool:
        note(self._name, "has", key)
        return super().__contains__(key)

    def __iter__(self) -> Iterator[K]:
        note(self._name, "keys")
        return super().__iter__()

    def __reversed__(self) -> Iterator[K]:
        note(self._name, "keys")
        return super().__reversed__()

    def __len__(self) -> int:
        note(self._name, "keys")
        return super().__len__()

    def __eq__(self, other: object) -> bool:
        note(self._name, "all")
        return super().__eq__(other)

    __hash__ = None  # as `dict`

    def keys(self) -> KeysView[K]:  # type: ignore[override]
        """As `dict` does; it is noted."""
        note(self._name, "keys")
        return super().keys()

    def values(self) -> ValuesView[V]:  # type: ignore[override]
        """As `dict` does; it is noted."""
        note(self._name, "all")
        return super().values()

    def items(self) -> ItemsView[K, V]:  # type: ignore[override]
        """As `dict` does; it is noted."""
        note(self._name, "all")
        return super().items()

    def copy(self) -> dict[K, V]:
        """As `dict` does; it is noted."""
        note(self._name, "all")
        return super().copy()

    def __or__(self, other: Any) -> Any:  # noqa: ANN401 - as `dict` has it
        return self.copy() | other

    def __ror__(self, other: Any) -> Any:  # noqa: ANN401 - as above
        return other | self.copy()


def amounts(graph: Graph, name: str, reading: str) -> Callable[[Hashable], bytes]:
    """What the facts amount to that are read so of what a graph holds under a name, by their keys.

    Two that are equal let what was made of them stand.
    """
    value = held(graph, name)
    match reading:
        case "one":
            return lambda key: digest(value.get(key, ...))
        case "has":
            return lambda key: b"yes" if key in value else b"no"
        case "keys":
            return lambda _: digest(tuple(value))
        case _:
            return lambda _: digest(value)


def digest(value: object) -> bytes:
    """16 bytes, the same for values that tell the same: an entity tells what stands in its file, its body left out."""
    if Entity in type(value).__mro__:  # `isinstance` takes ten times as long to see it
        return cast("Entity", value).source.mark
    if isinstance(value, tuple | list):
        return _hashed(b"".join((b"(", *map(digest, value))))
    if isinstance(value, Source):
        return value.mark
    if isinstance(value, frozenset | set):
        return _hashed(b"".join((b"{", *sorted(map(digest, value)))))
    if isinstance(value, dict):
        return digest(tuple(value.items()))
    return _hashed(repr(value).encode())


def _hashed(content: bytes) -> bytes:
    return blake2b(content, digest_size=16).digest()
