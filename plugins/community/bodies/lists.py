"""The list that is being read: where its markers stand, and what would change an item's level or sort."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.community.bodies.found import Said

_STEP = 4


class Outline:
    """The levels of a list, four spaces each; closed until an item or a note opens it."""

    def __init__(self) -> None:
        self._margin: int | None = None
        self._level = 0
        self._ordered: list[bool] = []  # For each level, whether its items have numbers.

    @property
    def is_open(self) -> bool:
        """Whether an indented line would belong to it."""
        return self._margin is not None

    def close(self) -> None:
        """Leave the list."""
        self._margin = None

    def open(self, margin: int = 0) -> None:
        """Begin a list whose markers stand after `margin` columns."""
        self._margin, self._level, self._ordered = margin, 0, []

    def take(self, margin: int, sign: str) -> Iterator[Said]:
        """Take an item whose marker stands after `margin` columns: « - », « 2. », or nothing (a definition)."""
        if self._margin is None and sign[:1].isdigit() and sign != "1.":
            fix = f"une liste commence par 1. ; si c’est une phrase, écrivez {sign[:-1]}\\."
            yield f"liste qui commence par {sign}", fix
        if self._margin is None or margin < self._margin:
            self.open(margin)
        shift = margin - (self._margin or 0)
        level, rest = divmod(shift, _STEP)
        if rest or level > self._level + 1:
            yield f"élément de liste décalé de {shift} espaces", "quatre espaces par niveau de liste"
            return
        self._level = level
        if sign:
            yield from self._sorted(ordered=sign[0].isdigit())

    def _sorted(self, *, ordered: bool) -> Iterator[Said]:
        """Bullets and numbers side by side would make one list."""
        del self._ordered[self._level + 1 :]
        before = self._ordered[self._level] if len(self._ordered) > self._level else ordered
        self._ordered[self._level :] = [ordered]
        if before != ordered:
            yield "puces et numéros dans la même liste", "écrivez une phrase entre les deux listes"
