"""Titles of a body: their ids, and the outline they make."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from plugins.community.bodies import inline
from plugins.community.bodies.blocks import Block
from plugins.community.bodies.found import Fault, Heading
from plugins.community.typography import french
from plugins.community.words import slugify

# Signs that join two letters or mark them, and so part no words.
_UNSEEN = str.maketrans("", "", "*_`\\")


def anchors(titles: Iterable[str]) -> Iterator[str]:
    """The id of each title of a page, in order; `-2`, `-3` after those already taken."""
    taken: set[str] = set()
    counts: dict[str, int] = {}
    for title in titles:
        slug = slugify(title.translate(_UNSEEN)) or "titre"
        anchor = slug
        while anchor in taken:
            counts[slug] = counts.get(slug, 1) + 1
            anchor = f"{slug}-{counts[slug]}"
        taken.add(anchor)
        yield anchor


def headings(blocks: Sequence[Block], references: Mapping[str, tuple[str, str]]) -> tuple[Heading, ...]:
    """The titles that have a text."""
    read = [(block.line, *level_and_text(block.text)) for block in blocks if block.kind == "heading"]
    titles = [(line, level, inline.plain(text, references)) for line, level, text in read if text]
    ids = anchors(text for _, _, text in titles)
    return tuple(
        Heading(line, level, french(text), anchor) for (line, level, text), anchor in zip(titles, ids, strict=True)
    )


def level_and_text(line: str) -> tuple[int, str]:
    """The level of a title and what is written in it, without the # that may close it."""
    marks, _, rest = line.partition(" ")
    text = rest.strip()
    bare = text.rstrip("#")
    return len(marks), bare.rstrip() if not bare or bare.endswith(" ") else text


def outline_faults(blocks: Sequence[Block]) -> Iterator[Fault]:
    """Titles without text, a title of the page's own level, a level that is skipped."""
    above = 1
    for block in blocks:
        if block.kind != "heading":
            continue
        level, text = level_and_text(block.text)
        if not text:
            yield Fault(block.line, "titre vide", "écrivez le titre, ou effacez la ligne")
        elif level == 1:
            yield Fault(block.line, "« # » est le titre de la page", f"écrivez ## {text}")
        elif level > above + 1:
            missing = f"il manque un niveau entre {'#' * above} et {'#' * level}"
            yield Fault(block.line, missing, f"écrivez {'#' * (above + 1)} {text}")
        above = max(level, 1) if text and level > 1 else above
