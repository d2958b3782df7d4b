"""All entities, and who refers to whom, both ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from plugins.community.model import UNKNOWN_TERRITORY, Entity, Event, Format, Organisation, Speaker, Territory, Venue
from plugins.community.reading import Source
from plugins.community.site_model import Article, Milestone, News, Settings, Theme, Withdrawal
from plugins.community.words import sort_key

Events = tuple[Event, ...]

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
        for kind in (
            self.events,
            self.speakers,
            self.venues,
            self.territories,
            self.formats,
            self.organisations,
            self.news,
            self.articles,
        ):
            yield from kind.values()

    @cached_property
    def by_folder(self) -> dict[str, Mapping[str, Entity | Theme]]:
        """What a slug may refer to, by the folder that a `Ref` names."""
        return {
            "evenements": self.events,
            "intervenants": self.speakers,
            "lieux": self.venues,
            "territoires": self.territories,
            "formats": self.formats,
            "organisations": self.organisations,
            "themes": self.themes,
        }

    def may_be_broken(self, folder: str, key: str) -> bool:
        """Whether what a reference names may be a file that could not be read, and is told of already."""
        return not self.broken.isdisjoint((f"{folder}/{key}", f"{folder}/", f"{folder}.yaml"))

    def territory_of(self, event: Event) -> Territory | None:
        """The event's own territory, or its venue's; none outside the four, or where it is not known."""
        slug = event.territory
        if not slug and event.venue:
            slug = self.venues[event.venue].territory
        return self.territories[slug] if slug and slug != UNKNOWN_TERRITORY else None

    @cached_property
    def chronological(self) -> Events:
        """Every event, the earliest first; what is known to the year comes before what is known to the day."""
        return tuple(sorted(self.events.values(), key=lambda event: (event.starts, event.slug)))

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
