"""What differs between two sites for those who read them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Generic, TypeVar

from plugins.community import urls
from plugins.review.entries import Entry
from plugins.review.sites import Site, differing

Told = TypeVar("Told", covariant=True)  # noqa: PLC0105 a word is enough


@dataclass(frozen=True)
class Sorted(Generic[Told]):
    """What came, what went, and what became something else."""

    added: tuple[Told, ...] = ()
    removed: tuple[Told, ...] = ()
    changed: tuple[tuple[Told, Told], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


@dataclass(frozen=True)
class Rewording:
    """Lines that took the place of others, where they follow each other on a page."""

    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True)
class Reworded:
    """What changed alike on these pages."""

    pages: tuple[str, ...]
    changes: tuple[Rewording, ...]


@dataclass(frozen=True)
class NamedPage:
    """A page that came or went; `leads_to` is where its former address is redirected."""

    url: str
    title: str
    leads_to: str = ""


@dataclass(frozen=True)
class Redirection:
    """A former address, and where it leads."""

    old: str
    new: str


@dataclass(frozen=True)
class Review:
    """All that the public will see change."""

    added: tuple[NamedPage, ...] = ()
    removed: tuple[NamedPage, ...] = ()
    frame: tuple[Rewording, ...] = ()
    """What changed in the header or the footer of every page."""
    reworded: tuple[Reworded, ...] = ()
    calendar: Sorted[Entry] = field(default_factory=Sorted)
    redirections: Sorted[Redirection] = field(default_factory=Sorted)
    files: Sorted[str] = field(default_factory=Sorted)

    @property
    def changed(self) -> tuple[str, ...]:
        """The pages whose words changed, sorted."""
        return tuple(sorted({url for reworded in self.reworded for url in reworded.pages}))

    def __bool__(self) -> bool:
        pages = self.added or self.removed or self.frame or self.reworded
        return bool(pages or self.calendar or self.redirections or self.files)


def compare(before: Site, after: Site) -> Review:
    """What differs between two sites."""
    added, removed = after.pages.keys() - before.pages.keys(), before.pages.keys() - after.pages.keys()
    redirects = {old: Redirection(old, new) for old, new in before.redirects.items()}
    led = {old: Redirection(old, new) for old, new in after.redirects.items()}
    return Review(
        added=tuple(NamedPage(url, after.page(url).title) for url in sorted(added)),
        removed=tuple(NamedPage(url, before.page(url).title, after.redirects.get(url, "")) for url in sorted(removed)),
        frame=_frame(before, after),
        reworded=_reworded(before, after),
        calendar=_sorted(before.entries, after.entries),
        redirections=_sorted(redirects, led),
        files=_files(before, after),
    )


def _frame(before: Site, after: Site) -> tuple[Rewording, ...]:
    """What changed around every page, as the home has it."""
    if not (urls.HOME in before.pages and urls.HOME in after.pages):
        return ()
    return _rewordings(before.page(urls.HOME).frame, after.page(urls.HOME).frame)


def _reworded(before: Site, after: Site) -> tuple[Reworded, ...]:
    """What changed on the pages that both have, each change told once with all its pages; those of one page first."""
    places: defaultdict[Rewording, list[str]] = defaultdict(list)
    both = sorted(before.pages.keys() & after.pages.keys())
    for url in differing(before.pages, after.pages, both):
        for change in dict.fromkeys(_rewordings(before.page(url).lines, after.page(url).lines)):
            places[change].append(url)
    alike: defaultdict[tuple[str, ...], list[Rewording]] = defaultdict(list)
    for change, pages in places.items():
        alike[tuple(pages)].append(change)
    own_first = sorted(alike.items(), key=lambda item: (len(item[0]), item[0]))
    return tuple(Reworded(pages, tuple(changes)) for pages, changes in own_first)


def _rewordings(before: Sequence[str], after: Sequence[str]) -> tuple[Rewording, ...]:
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return tuple(
        Rewording(tuple(before[a:b]), tuple(after[c:d])) for tag, a, b, c, d in matcher.get_opcodes() if tag != "equal"
    )


def _sorted(before: Mapping[str, Told], after: Mapping[str, Told]) -> Sorted[Told]:
    return Sorted(
        tuple(told for name, told in after.items() if name not in before),
        tuple(told for name, told in before.items() if name not in after),
        tuple((before[name], told) for name, told in after.items() if name in before and before[name] != told),
    )


def _files(before: Site, after: Site) -> Sorted[str]:
    both = sorted(before.given.keys() & after.given.keys())
    return Sorted(
        tuple(sorted(after.given.keys() - before.given.keys())),
        tuple(sorted(before.given.keys() - after.given.keys())),
        tuple((file, file) for file in differing(before.given, after.given, both)),
    )
