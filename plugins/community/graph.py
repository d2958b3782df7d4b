"""All entities, and who refers to whom, both ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, TypeVar, cast

from plugins.community import urls
from plugins.community.model import (
    UNKNOWN_TERRITORY,
    Entity,
    Event,
    Format,
    Organisation,
    OrganisationType,
    Speaker,
    Territory,
    Venue,
)
from plugins.community.reading import Source
from plugins.community.site_model import Article, Milestone, News, Settings, Theme, Withdrawal
from plugins.community.words import sort_key

Events = tuple[Event, ...]
Around = tuple[Entity | None, Entity | None]
"""What comes before something in a list, and after it."""

E = TypeVar("E", bound=Entity)
D = TypeVar("D")

PER_PAGE: Final = 100
"""How many lines of a list one page shows."""

FIELDS: Final = {
    "evenements": "events",
    "intervenants": "speakers",
    "lieux": "venues",
    "territoires": "territories",
    "formats": "formats",
    "organisations": "organisations",
    "actualites": "news",
    "pages": "articles",
}
"""The field that holds the entities of a folder, each of which has a file of its own."""

ENTITIES: Final = tuple(FIELDS.values())

REFERRED: Final = {folder: field for folder, field in FIELDS.items() if folder not in {"actualites", "pages"}} | {
    "themes": "themes",
    "retraits": "withdrawals_by_identifier",
}
"""The field that holds what a slug may refer to, by the folder that a `Ref` names."""

NORTH_TO_SOUTH = ("dunkerquois", "calaisis", "boulonnais", "montreuillois")

_PARTICLES = frozenset({"le", "la", "van", "von", "de", "du", "des"})


@dataclass(frozen=True)
class Graph:
    """The whole content, checked or not: entities by slug, events and news by `2019/slug`."""

    site: Settings
    events: dict[str, Event] = field(default_factory=dict)
    speakers: dict[str, Speaker] = field(default_factory=dict)
    venues: dict[str, Venue] = field(default_factory=dict)
    territories: dict[str, Territory] = field(default_factory=dict)
    formats: dict[str, Format] = field(default_factory=dict)
    organisations: dict[str, Organisation] = field(default_factory=dict)
    news: dict[str, News] = field(default_factory=dict)
    articles: dict[str, Article] = field(default_factory=dict)
    themes: dict[str, Theme] = field(default_factory=dict)
    milestones: tuple[Milestone, ...] = ()
    withdrawals: tuple[Withdrawal, ...] = ()
    sources: dict[str, Source] = field(default_factory=dict)
    """Where `site.yaml` and the other single files say what they say."""
    statics: frozenset[str] = frozenset()
    """The files of `images/` and `documents/`."""
    broken: frozenset[str] = frozenset()
    """What could not be read: `lieux/x` for a file, `lieux/` for a folder, `themes.yaml`, `images/x.jpg`."""

    damaged: tuple[Entity, ...] = ()
    """What is sound in the entities of broken files; some of their fields lack."""

    def entities(self) -> Iterator[Entity]:
        """Every sound entity that has a file of its own."""
        for name in ENTITIES:
            yield from getattr(self, name).values()

    def derived(self, make: Callable[[Graph], D]) -> D:
        """What `make` makes of the graph, made once; like what the graph holds itself, it is watched key by key."""
        if make not in self._derived:
            self._derived[make] = make(self)
        return cast("D", self._derived[make])

    @cached_property
    def _derived(self) -> dict[object, object]:
        return {}

    def within(self, folder: str) -> Mapping[str, Entity | Theme | Withdrawal]:
        """What a slug may refer to, where a `Ref` names that folder."""
        found: Mapping[str, Entity | Theme | Withdrawal] = getattr(self, REFERRED[folder])
        return found

    @cached_property
    def withdrawals_by_identifier(self) -> dict[str, Withdrawal]:
        """The withdrawals by what events call them."""
        return {withdrawal.identifier: withdrawal for withdrawal in self.withdrawals}

    def may_be_broken(self, folder: str, key: str) -> bool:
        """Whether what a reference names may be a file that could not be read, and is told of already."""
        within = f"{folder}/{key.rpartition('/')[0]}"
        return not self.broken.isdisjoint((f"{folder}/{key}", within, f"{folder}/", f"{folder}.yaml"))

    def territory_of(self, event: Event) -> Territory | None:
        """The event's own territory, or its venue's; none outside the four, where it is not known or not found."""
        slug = event.territory
        if not slug and event.venue and (venue := self.venues.get(event.venue)):
            slug = venue.territory
        return self.territories.get(slug) if slug and slug != UNKNOWN_TERRITORY else None

    @cached_property
    def chronological(self) -> Events:
        """Every event, the earliest first; what is known to the year comes before what is known to the day."""
        return tuple(sorted(self.events.values(), key=lambda event: (event.starts.order, event.slug)))

    @cached_property
    def by_territory(self) -> dict[str, Events]:
        """The events of each territory, in order."""
        return self._group(lambda event: [territory.slug] if (territory := self.territory_of(event)) else [])

    @cached_property
    def by_venue(self) -> dict[str, Events]:
        """The events of each venue, in order."""
        return self._group(lambda event: [event.venue] if event.venue else [])

    @cached_property
    def by_format(self) -> dict[str, Events]:
        """The events of each format, in order."""
        return self._group(lambda event: [event.format])

    @cached_property
    def by_theme(self) -> dict[str, Events]:
        """The events of each theme, in order."""
        return self._group(lambda event: event.themes)

    @cached_property
    def by_speaker(self) -> dict[str, Events]:
        """The events of each speaker, of their programmes too, in order."""
        return self._group(_speakers_of)

    @cached_property
    def by_withdrawal(self) -> dict[str, Events]:
        """The events in which each person spoke who asked since then to leave, in order."""
        return self._group(lambda event: event.withdrawn)

    @cached_property
    def by_organisation(self) -> dict[str, Events]:
        """The events that each organisation runs or supports, in order."""
        return self._group(lambda event: (*event.organizers, *event.partners))

    @cached_property
    def by_year(self) -> dict[int, Events]:
        """The events of each year, in order."""
        grouped: dict[int, list[Event]] = defaultdict(list)
        for event in self.chronological:
            grouped[event.starts.year].append(event)
        return {year: tuple(events) for year, events in sorted(grouped.items())}

    def _group(self, keys: Callable[[Event], Iterable[str]]) -> dict[str, Events]:
        grouped: dict[str, list[Event]] = defaultdict(list)
        for event in self.chronological:
            for key in dict.fromkeys(keys(event)):
                grouped[key].append(event)
        return {key: tuple(events) for key, events in grouped.items()}

    @cached_property
    def coastwise(self) -> tuple[Territory, ...]:
        """The territories from north to south, as along the coast; others follow by name."""
        order = {slug: position for position, slug in enumerate(NORTH_TO_SOUTH)}
        return tuple(sorted(self.territories.values(), key=lambda t: (order.get(t.slug, len(order)), sort_key(t.name))))

    @cached_property
    def speakers_by_name(self) -> tuple[Speaker, ...]:
        """The speakers by family name, as far as a name tells it: its last word."""
        return tuple(sorted(self.speakers.values(), key=lambda s: (family_name(s.name), s.slug)))

    @cached_property
    def venues_by_name(self) -> tuple[Venue, ...]:
        """The venues by name."""
        return tuple(sorted(self.venues.values(), key=lambda v: (sort_key(v.name), v.slug)))

    @cached_property
    def organisations_by_type(self) -> tuple[Organisation, ...]:
        """The organisations in the order of their page: by type, then by name."""
        order = list(OrganisationType)
        return tuple(sorted(self.organisations.values(), key=lambda one: (order.index(one.type), sort_key(one.name))))

    @cached_property
    def organisation_lines(self) -> dict[str, str]:
        """Where each organisation is told, by its file: its line, on the page of the list that holds it."""
        return {
            one.source.file: f"{urls.page(urls.ORGANISATIONS, 1 + place // PER_PAGE)}#{one.slug}"
            for place, one in enumerate(self.organisations_by_type)
        }

    @cached_property
    def files_of_pages(self) -> dict[str, str]:
        """The file that makes each page, by its address; the pages that the site makes by itself are not there."""
        return {urls.of_file(entity.source.file): entity.source.file for entity in self.entities()}

    @cached_property
    def events_around(self) -> dict[str, Around]:
        """What comes before and after each event, by its file."""
        return {event.source.file: around for event, around in _around(self.chronological)}

    @cached_property
    def speakers_around(self) -> dict[str, Around]:
        """Who comes before and after each speaker, in the order of names."""
        return {speaker.slug: around for speaker, around in _around(self.speakers_by_name)}

    @cached_property
    def venues_around(self) -> dict[str, Around]:
        """What comes before and after each venue, in the order of names."""
        return {venue.slug: around for venue, around in _around(self.venues_by_name)}


def _around(ordered: Sequence[E]) -> Iterator[tuple[E, Around]]:
    """Each, with the one before and the one after."""
    before = (None, *ordered[:-1])
    after = (*ordered[1:], None)
    return zip(ordered, zip(before, after, strict=True), strict=True)


def _speakers_of(event: Event) -> Iterator[str]:
    yield from (talk.person for talk in event.talks)
    yield from (person for slot in event.programme for person in slot.speakers)


def family_name(name: str) -> str:
    """A sorting key: the particle and what follows it, or the last word, then the whole."""
    words = sort_key(name.replace("-", "")).split()
    particle = next(
        (position for position, word in enumerate(words[1:], start=1) if word in _PARTICLES), len(words) - 1
    )
    return " ".join((*words[particle:], *words[:particle]))
