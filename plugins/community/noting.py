"""What was read while something was made: it has to be made again when that is no longer so, and only then.

A *fact* is something that can be read. Whatever holds facts notes those that are read; whoever makes something is told
which were. What is kept between two makings is kept with its facts (`Kept`): it hides none from those who come after.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final, Generic, TypeVar

Fact = tuple[str, str, Hashable]
"""Who holds it, how it is read, its key: `("events", "one", "2019/lancement")`, `("today", "is", "")`."""

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)

_NOTEBOOK: Final[ContextVar[set[Fact] | None]] = ContextVar("notebook", default=None)


def note(holder: str, reading: str = "is", key: Hashable = "") -> None:
    """Say that a fact is read."""
    notebook = _NOTEBOOK.get()
    if notebook is not None:
        notebook.add((holder, reading, key))


def note_all(facts: Iterable[Fact]) -> None:
    """Say that these facts are read."""
    notebook = _NOTEBOOK.get()
    if notebook is not None:
        notebook.update(facts)


@contextmanager
def noted() -> Iterator[set[Fact]]:
    """The facts that are read within; whoever takes notes around it has them too."""
    outer, notebook = _NOTEBOOK.get(), set[Fact]()
    token = _NOTEBOOK.set(notebook)
    try:
        yield notebook
    finally:
        _NOTEBOOK.reset(token)
        if outer is not None:
            outer |= notebook


@contextmanager
def apart() -> Iterator[set[Fact]]:
    """The facts that are read within, told to nobody else: what comes of it is a fact of its own."""
    notebook = set[Fact]()
    token = _NOTEBOOK.set(notebook)
    try:
        yield notebook
    finally:
        _NOTEBOOK.reset(token)


class Kept(Generic[K, T]):
    """Things made once each: whoever is given one anew has read what it was made from."""

    def __init__(self) -> None:
        self._made: dict[K, tuple[T, frozenset[Fact]]] = {}

    def once(self, key: K, make: Callable[[], T]) -> T:
        """What `make` gives, or gave the first time."""
        if key not in self._made:
            with noted() as facts:
                made = make()
            self._made[key] = (made, frozenset(facts))
            return made
        made, known = self._made[key]
        notebook = _NOTEBOOK.get()
        if notebook is not None:
            notebook |= known
        return made
