"""A review in French: one sentence for all of it, then lists and tables, whatever they are shown in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal

from plugins.console.sentences import counted, said
from plugins.review.comparing import NamedPage, Review, Rewording, Sorted

Sign = Literal["+", "-", "~"]


@dataclass(frozen=True)
class Line:
    """What came (+), what went (-), or what changed (~), then into what."""

    sign: Sign
    text: str
    into: str = ""


@dataclass(frozen=True)
class Listing:
    """A titled list."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Table:
    """What was said and what is said now on these pages, side by side; `title` where a new part begins."""

    title: str
    pages: tuple[str, ...]
    rows: tuple[tuple[str, str], ...]


def sentence(review: Review, start: str) -> str:
    """« Depuis main (1a2b3c4) : 1 page ajoutée, 3 pages changées. »"""
    counts = [
        (len(review.added), "page ajoutée"),
        (len(review.removed), "page retirée"),
        (len(review.changed), "page changée"),
        *_counts(review.calendar, "date d’agenda", "e"),
        *_counts(review.redirections, "redirection", "e"),
        *_counts(review.files, "fichier", ""),
    ]
    told = [counted(number, noun) for number, noun in counts if number]
    if review.frame:
        told.insert(0, "l’en-tête ou le pied de toutes les pages")
    if not told:
        return said("Depuis {start} : rien ne change pour le public.", start=start)
    return said("Depuis {start} : {told}.", start=start, told=", ".join(told))


def parts(review: Review) -> Iterator[Listing | Table]:
    """All of it, in order of weight."""
    yield from _listing("Pages ajoutées", (Line("+", f"{page.url} — {page.title}") for page in review.added))
    yield from _listing("Pages retirées", map(_removed, review.removed))
    if review.frame:
        yield Table("En-tête et pied de toutes les pages", (), _rows(review.frame))
    title = "Pages changées"
    for reworded in review.reworded:
        yield Table(title, reworded.pages, _rows(reworded.changes))
        title = ""
    yield from _listing("Agenda auquel on s’abonne", _lines(review.calendar))
    redirections = review.redirections
    shown = Sorted(
        tuple(f"{one.old} → {one.new}" for one in redirections.added),
        tuple(f"{one.old} → {one.new}" for one in redirections.removed),
        tuple((f"{old.old} → {old.new}", new.new) for old, new in redirections.changed),
    )
    yield from _listing("Redirections", _lines(shown))
    yield from _listing("Images et documents", _lines(review.files))


def _counts(found: Sorted[object], noun: str, feminine: str) -> Iterator[tuple[int, str]]:
    first, *rest = noun.split(" ")
    words = ((found.added, "ajouté"), (found.removed, "retiré"), (found.changed, "changé"))
    return ((len(told), " ".join([first, *rest, word + feminine])) for told, word in words)


def _listing(title: str, lines: Iterable[Line]) -> Iterator[Listing]:
    kept = tuple(lines)
    if kept:
        yield Listing(title, kept)


def _removed(page: NamedPage) -> Line:
    if page.leads_to:
        return Line("-", said("{url} — {title} : redirigée", url=page.url, title=page.title), page.leads_to)
    sentence = (
        "{url} — {title} : sans redirection, les liens qui y mènent seront rompus ; si une autre page la remplace, "
        "ajoutez-y « {url} » sous anciennes_adresses"
    )
    return Line("-", said(sentence, url=page.url, title=page.title))


def _lines(found: Sorted[object]) -> Iterator[Line]:
    yield from (Line("+", str(told)) for told in found.added)
    yield from (Line("-", str(told)) for told in found.removed)
    for old, new in found.changed:
        yield Line("~", str(old), "" if old == new else str(new))


def _rows(changes: Iterable[Rewording]) -> tuple[tuple[str, str], ...]:
    return tuple(pair for change in changes for pair in zip_longest(change.before, change.after, fillvalue=""))
