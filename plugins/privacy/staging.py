"""The content as it would be once a person has left, in a folder of its own; and whether nothing else of it changed."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

from plugins.community.graph import Graph
from plugins.community.model import Entity, Event
from plugins.community.site_model import Withdrawal
from plugins.privacy.departure import Changes, Departure, keeps_a_trace
from plugins.privacy.mentions import files_of

_NOT_COMPARED = {"sources", "statics", "damaged", "broken"}


def stage(root: Path, changes: Changes, folder: Path) -> None:
    """Lay out in `folder` the content of `root` with these changes; `root` is only read."""
    kept = {file: None for file in files_of(root) if changes.get(file, b"") is not None}
    for file in {**kept, **{file: None for file, content in changes.items() if content is not None}}:
        target = folder / file
        target.parent.mkdir(parents=True, exist_ok=True)
        content = changes.get(file)
        if content is not None:
            target.write_bytes(content)
        else:
            _lend(root / file, target)


def _lend(source: Path, target: Path) -> None:
    """The same file under another name where the disk can do it, else a copy."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def differences(before: Graph, after: Graph, leaving: Departure) -> Iterator[str]:
    """What differs from the content without the person, and nothing else: the files where an edit went wrong."""
    wanted, found = _told(_without(before, leaving)), _told(after)
    yield from sorted(file for file in {*wanted, *found} if wanted.get(file) != found.get(file))


def _without(graph: Graph, leaving: Departure) -> dict[str, Any]:
    """The content as it should be without the person."""
    told = {one.name: getattr(graph, one.name) for one in fields(graph)}
    told["speakers"] = {slug: one for slug, one in graph.speakers.items() if slug != leaving.person.slug}
    told["events"] = {key: _event(event, leaving) for key, event in graph.events.items()}
    withdrawal = Withdrawal.model_validate({"identifiant": leaving.identifier, "date": leaving.day.isoformat()})
    return told | {"withdrawals": (*graph.withdrawals, withdrawal)}


def _event(event: Event, leaving: Departure) -> Event:
    slug = leaving.person.slug
    named = any(talk.person == slug for talk in event.talks) or any(slug in slot.speakers for slot in event.programme)
    if not named:
        return event
    slots = [
        slot.model_copy(update={"speakers": tuple(person for person in slot.speakers if person != slug)})
        for slot in event.programme
    ]
    trace = (leaving.identifier,) if keeps_a_trace(event, leaving.day) else ()
    return event.model_copy(
        update={
            "talks": tuple(talk for talk in event.talks if talk.person != slug),
            "programme": tuple(slots),
            "withdrawn": (*event.withdrawn, *trace),
        }
    )


def _told(content: Graph | dict[str, Any]) -> dict[str, object]:
    """Each file and what it says, lines left out."""
    parts = content if isinstance(content, dict) else {one.name: getattr(content, one.name) for one in fields(content)}
    told: dict[str, object] = {}
    for name, part in parts.items():
        if name in _NOT_COMPARED:
            continue
        values = part.values() if isinstance(part, dict) else part if isinstance(part, tuple) else (part,)
        for value in values:
            if isinstance(value, Entity):
                told[value.source.file] = (value.model_dump(), value.body)
            else:
                told[name] = (told.get(name), value)
    return told
