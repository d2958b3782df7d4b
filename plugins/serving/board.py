"""What there is to show at this moment: the last good site, and what is wrong since."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field, replace
from threading import Condition
from typing import Any, Protocol

from plugins.community.problems import Problem


class Site(Protocol):
    """A site whose files are made when they are asked for."""

    def has(self, path: str) -> bool:
        """Whether there is such a file; `path` is relative to the output folder."""

    def content(self, path: str) -> bytes:
        """The bytes of a file."""


@dataclass(frozen=True)
class State:
    """What a page is told: `version` changes with each good site, `trouble` says in a sentence what is wrong since."""

    site: Site | None = None
    version: str = ""
    trouble: str = ""
    problems: tuple[Problem, ...] = ()
    note: str = ""
    """What is worth a word, and hides nothing."""


@dataclass
class Board:
    """The state, for those who show it and those who wait for the next."""

    state: State = field(default_factory=State)
    _given: set[str] = field(default_factory=set)
    _changed: Condition = field(default_factory=Condition)
    _run: str = field(default_factory=lambda: secrets.token_hex(4))
    _sites: int = 0

    def show(self, site: Site) -> None:
        """A new good site: nothing is wrong any more."""
        self._sites += 1
        self._post(State(site, f"{self._run}-{self._sites}", note=self.state.note))

    def tell(self, trouble: str, problems: tuple[Problem, ...] = ()) -> None:
        """Something is wrong: the last good site stays."""
        self._post(replace(self.state, trouble=trouble, problems=problems))

    def say(self, note: str) -> None:
        """Say a word on every page."""
        self._post(replace(self.state, note=note))

    def give(self, path: str) -> None:
        """Remember that a browser was given this file."""
        self._given.add(path)

    def once_gave(self, path: str) -> bool:
        """Whether a browser was given this file before."""
        return path in self._given

    def next(self, seen: State | None, seconds: float) -> State:
        """The state once it is another than `seen`, or the same after so many seconds."""
        with self._changed:
            self._changed.wait_for(lambda: self.state is not seen, seconds)
            return self.state

    def first(self, seconds: float) -> State:
        """The state once there is anything to show or to tell."""
        with self._changed:
            self._changed.wait_for(lambda: self.state.site or self.state.trouble, seconds)
            return self.state

    def _post(self, state: State) -> None:
        with self._changed:
            self.state = state
            self._changed.notify_all()


def as_told(state: State) -> dict[str, Any]:
    """What `live.js` is told of a state."""
    problems = [
        {"place": f"{one.file}:{one.line}" if one.line else one.file, "text": one.text, "fix": one.fix}
        for one in state.problems
    ]
    return {"version": state.version, "trouble": state.trouble, "problems": problems, "note": state.note}
