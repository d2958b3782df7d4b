"""Whom and what an answer names: what the content has, and what is being created beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from plugins.community.graph import Graph
from plugins.community.kinds import KINDS
from plugins.community.problems import closest
from plugins.community.scaffold import Draft, named
from plugins.community.strict_yaml import Value
from plugins.community.words import fold

CREATED_BY_NAME = "intervenants"
"""A full name is enough to make a file of this kind."""


@dataclass
class Names:
    """The entities of a content by folder and slug, and the drafts that join them."""

    graph: Graph
    created: list[Draft] = field(default_factory=list)

    def known(self, folder: str) -> dict[str, str]:
        """The name of each, by slug."""
        labels = {
            slug: str(getattr(one, "label", "") or getattr(one, "name", "") or slug)
            for slug, one in self.graph.within(folder).items()
        }
        return labels | {draft.name: str(draft.values["nom"]) for draft in self.created if draft.kind.folder == folder}

    def find(self, folder: str, answer: str) -> str:
        """The slug that an answer gives, as it is or by its name; empty where nothing is called that."""
        known = self.known(folder)
        by_name = {fold(name): slug for slug, name in reversed(known.items())}
        return answer if answer in known else by_name.get(fold(answer), "")

    def containing(self, folder: str, part: str) -> dict[str, str]:
        """Those whose name or slug holds a part of a word."""
        wanted = fold(part)
        return {slug: name for slug, name in self.known(folder).items() if wanted in fold(name) or wanted in slug}

    def near(self, folder: str, answer: str) -> str:
        """The slug most likely meant, empty where none is close."""
        known = self.known(folder)
        name = closest(answer, known.values())
        return closest(answer, known) or next((slug for slug, known_name in known.items() if known_name == name), "")

    def create(self, folder: str, name: str) -> Draft:
        """A new file for someone or something of that name."""
        draft = Draft(KINDS[folder], {"nom": name}, named({"nom": name}))
        self.created.append(draft)
        return draft

    def used_by(self, draft: Draft) -> tuple[Draft, ...]:
        """The new files that a draft refers to, and those that they refer to themselves."""
        mentioned = {text for one in (draft, *self.created) for text in texts_in(one.values)}
        return tuple(one for one in self.created if one is not draft and one.name in mentioned)


def texts_in(value: Value) -> Iterator[str]:
    """Every text of a value."""
    if isinstance(value, str):
        yield value
    elif value:
        for inner in value.values() if isinstance(value, dict) else value:
            yield from texts_in(inner)
