"""What was made, from which facts, and what came of it: made again where one of these is another, and only there."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Container, Mapping, Sequence
from itertools import islice
from typing import NamedTuple, Protocol, TypeVar, cast

from plugins.community.noting import Fact, apart, note_all, noted

T = TypeVar("T")


class Amounts(Protocol):
    """What facts amount to now."""

    def of(self, fact: Fact) -> bytes:
        """A digest of what the fact now tells."""

    def still(self, holder: str) -> bool:
        """Whether it is known beforehand that every fact of this holder is what it was."""


Entry = tuple[bytes, object]
"""One thing made: the numbers of its facts (of 4 bytes each), and what came of it. Plain, since a hundred thousand are
kept: one of a class takes twice as long to freeze.
"""


class Page(NamedTuple):
    """A whole ledger, to be kept: the facts, what each amounted to, the entries by name, how many facts are in use."""

    facts: list[Fact]
    amounts: list[bytes]
    entries: dict[str, Entry]
    used: int


BLANK = Page([], [], {}, 0)
_SLACK = 1.3
"""How many facts are kept for each that is in use, before the others are forgotten."""


class Ledger:
    """The entries of this run, which begins with those of the last."""

    def __init__(self, last: Page, amounts: Amounts, late: Container[str] = ()) -> None:
        """A ledger that has what the last run wrote; facts of `late` holders are looked at where they are needed."""
        self._amounts, self._last, self._late_holders = amounts, last, late
        self._facts, self._known = list(last.facts), list(last.amounts)
        self._numbers = {fact: number for number, fact in enumerate(self._facts)}
        self._entries: dict[str, Entry] = {}
        self._changed: set[int] | None = None
        self._doubtful: set[str] = set()
        self._late: set[int] = set()
        self.made = False
        """Whether anything had to be made in this run."""

    def recall(self, name: str, make: Callable[[], T]) -> T:
        """What `make` gives, or gave when the facts it reads were the same. It has to be a plain value."""
        entry = self._entries.get(name) or self._standing(name)
        if entry is None:
            with noted() as facts:
                result = make()
            entry = array("I", sorted(map(self._number, facts))).tobytes(), result
            self.made = True
        else:
            note_all(map(self._facts.__getitem__, _numbers(entry)))
        self._entries[name] = entry
        return cast("T", entry[1])

    def handed(self, known: int) -> Page:
        """What was made since there were so many entries, for another process to `adopt`; it is no longer here."""
        names = list(islice(reversed(self._entries), len(self) - known))
        return self._compact({name: self._entries.pop(name) for name in names})

    def adopt(self, page: Page) -> None:
        """Have what was made elsewhere, from the same facts, as if it was made here."""
        for fact, amount in zip(page.facts, page.amounts, strict=True):
            if fact not in self._numbers:
                self._add(fact, amount)
        numbers = [self._numbers[fact] for fact in page.facts]
        for name, entry in page.entries.items():
            self._entries.setdefault(name, _with_numbers(entry, numbers))
        self.made = True

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def blank(self) -> bool:
        """Whether nothing was made before this run."""
        return not self._last.entries

    def stands(self, name: str) -> bool:
        """Whether what was made under that name still holds."""
        return name in self._entries or self._standing(name) is not None

    def page(self) -> Page:
        """What was made in this run, and what of the last run still stands."""
        if not self.made:
            return self._last
        standing = {name: entry for name in self._last.entries if (entry := self._standing(name))}
        entries = standing | self._entries
        if len(self._facts) <= _SLACK * self._last.used:
            return Page(self._facts, self._known, entries, self._last.used)
        return self._compact(entries)

    def _compact(self, entries: Mapping[str, Entry]) -> Page:
        """These entries, with the facts that they were made from and no other."""
        used = sorted({number for entry in entries.values() for number in _numbers(entry)})
        places = {number: place for place, number in enumerate(used)}
        told = {name: _with_numbers(entry, places) for name, entry in entries.items()}
        return Page([self._facts[n] for n in used], [self._known[n] for n in used], told, len(used))

    def _standing(self, name: str) -> Entry | None:
        """The entry of the last run, if it still holds."""
        entry, changed = self._last.entries.get(name), self._looked_at()
        if entry is None or name not in self._doubtful:
            return entry
        numbers = _numbers(entry)
        if late := self._late.intersection(numbers):
            with apart():
                for number in late:
                    self._look_at(number)
        return entry if changed.isdisjoint(numbers) else None

    def _looked_at(self) -> set[int]:
        """The numbers of the facts that are no longer what they were: all are looked at once, but the late ones."""
        if self._changed is None:
            self._changed = set()
            holders = {fact[0] for fact in self._facts}
            moving = {holder for holder in holders if holder in self._late_holders or not self._amounts.still(holder)}
            with apart():  # what is read for that is read for nobody
                for number in [number for number, fact in enumerate(self._facts) if fact[0] in moving]:
                    if self._facts[number][0] in self._late_holders:
                        self._late.add(number)
                    else:
                        self._look_at(number)
            moved = self._changed | self._late
            entries = self._last.entries.items()
            self._doubtful = {name for name, entry in entries if not moved.isdisjoint(_numbers(entry))}
        return self._changed

    def _look_at(self, number: int) -> None:
        """See whether a fact of the last run still amounts to the same."""
        self._late.discard(number)
        amount = self._amounts.of(self._facts[number])
        if amount != self._known[number]:
            self._known[number] = amount
            self._looked_at().add(number)

    def _number(self, fact: Fact) -> int:
        """The number of a fact that was read in this run."""
        number = self._numbers.get(fact)
        if number is None:
            return self._add(fact, self._amounts.of(fact))
        if number in self._late:
            with apart():
                self._look_at(number)
        return number

    def _add(self, fact: Fact, amount: bytes) -> int:
        number = self._numbers[fact] = len(self._facts)
        self._facts.append(fact)
        self._known.append(amount)
        return number


def _with_numbers(entry: Entry, numbers: Mapping[int, int] | Sequence[int]) -> Entry:
    """The same, made from the facts that have these numbers elsewhere."""
    return array("I", sorted(numbers[number] for number in _numbers(entry))).tobytes(), entry[1]


def _numbers(entry: Entry) -> memoryview[int]:
    return memoryview(entry[0]).cast("I")
