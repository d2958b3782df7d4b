"""The content on the day of the build: what page makers are given, and the small things they all make."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from plugins.community import agenda, spoken, urls
from plugins.community.coast import Coast
from plugins.community.graph import Events, Graph
from plugins.community.model import Entity, Event, Organisation, OrganisationType, Territory
from plugins.community.noting import Kept, note
from plugins.community.pages import rows
from plugins.community.parts import Confidence, Reference
from plugins.community.release import Release
from plugins.community.renditions import Frame, Shown
from plugins.community.services import Service, declared
from plugins.community.typography import french
from plugins.community.views.pieces import EventRow, Html, Light, Link, QrCode, SourceLink, TerritoryTag
from plugins.community.views.replacing import replace
from plugins.community.when import When


class Press(Protocol):
    """What turns Markdown into HTML and knows the pictures; the spine has one, tests have theirs."""

    def html(self, entity: Entity) -> Html:
        """The HTML of an entity's text."""

    def picture(self, file: str, frame: Frame = Frame.WHOLE) -> Shown:
        """What is shown of a picture of `images/`."""

    def qr(self, text: str) -> QrCode:
        """The QR code of a text."""


@dataclass(frozen=True)
class Edition:
    """The graph, the day, and the press; rows and tags are made once each."""

    graph: Graph
    _today: date
    press: Press
    coast: Coast
    release: Release = Release.BUILT
    _rows: Kept[tuple[str, bool], EventRow] = field(default_factory=Kept, compare=False)
    _tags: Kept[str, TerritoryTag] = field(default_factory=Kept, compare=False)
    _services: Kept[str, tuple[Service, ...]] = field(default_factory=Kept, compare=False)

    @property
    def today(self) -> date:
        """The day of the build."""
        note("today")
        return self._today

    @property
    def built(self) -> When:
        """The day of the build, to be said."""
        return When(self.today.year, self.today.month, self.today.day)

    def whole(self, url: str) -> str:
        """The whole address of a page or file of the site; empty while the site has no address."""
        return urls.whole(self.graph.site.url, url)

    def qr(self, url: str) -> QrCode | None:
        """The QR code that leads to a page of the site, once it has an address."""
        address = self.whole(url)
        return self.press.qr(address) if address else None

    def row(self, event: Event, *, with_year: bool = True) -> EventRow:
        """The event as a line of a list; `with_year` where no heading above tells the year."""
        return self._rows.once((event.source.file, with_year), lambda: self._row(event, with_year=with_year))

    def _row(self, event: Event, *, with_year: bool) -> EventRow:
        if not with_year:
            return replace(self.row(event), mark=rows.date_mark(event.starts, with_year=False))
        tag = self.tag(self.graph.territory_of(event))
        return rows.event_row(self.graph, self.today, event, tag)

    def rows(self, events: Iterable[Event], *, with_year: bool = True) -> tuple[EventRow, ...]:
        """The events as lines."""
        return tuple(self.row(event, with_year=with_year) for event in events)

    def tag(self, territory: Territory | None) -> TerritoryTag | None:
        """The territory's name, link and light."""
        return self._tags.once(territory.slug, lambda: territory_tag(territory)) if territory else None

    def upcoming(self, events: Events) -> tuple[Event, ...]:
        """What is to come, in order."""
        return agenda.upcoming(events, self.today)

    def past(self, events: Events) -> tuple[Event, ...]:
        """What has been, the latest first."""
        return agenda.past(events, self.today)

    def link(self, entity: Entity) -> Link:
        """A link to the entity's page, under its name; to its line, for an organisation."""
        line = self.graph.organisation_lines.get(entity.source.file) if isinstance(entity, Organisation) else None
        return Link(entity.label, line or urls.of_file(entity.source.file))

    @property
    def services(self) -> tuple[Service, ...]:
        """The services of other sites that the site declares."""
        return self._services.once("declared", lambda: declared(self.graph.site))

    def organisations(self, slugs: Iterable[str]) -> tuple[Link, ...]:
        """Links to organisations."""
        return tuple(self.link(self.graph.organisations[slug]) for slug in slugs)

    def networks(self) -> tuple[Link, ...]:
        """Links to the networks, by slug."""
        everyone = sorted(self.graph.organisations.items())
        return self.organisations(slug for slug, one in everyone if one.type is OrganisationType.NETWORK)

    def link_to(self, entity: Entity | None) -> Link | None:
        """The link, where there is something to lead to."""
        return self.link(entity) if entity else None

    def neighbours(self, entity: Entity, ordered: Sequence[Entity]) -> tuple[Link | None, Link | None]:
        """What comes before and after an entity in a list."""
        position = next(place for place, other in enumerate(ordered) if other is entity)
        before = self.link(ordered[position - 1]) if position else None
        after = self.link(ordered[position + 1]) if position + 1 < len(ordered) else None
        return before, after


def territory_tag(territory: Territory) -> TerritoryTag:
    """The territory's name, link, light and tagline."""
    light = None
    if territory.lighthouse:
        rhythm = territory.lighthouse.rhythm
        light = Light(territory.lighthouse.name, str(rhythm), f"f-{rhythm.flashes}-{rhythm.period}")
    url = urls.of_file(territory.source.file)
    return TerritoryTag(territory.name, url, territory.slug, light, territory.tagline or "")


def sources(references: Iterable[Reference]) -> tuple[SourceLink, ...]:
    """Published sources, with the day they were read in words."""
    return tuple(
        SourceLink(ref.title, ref.url, spoken.day(ref.consulted, weekday=False) if ref.consulted else "")
        for ref in references
    )


CONFIDENCE = {
    Confidence.CERTAIN: "",
    Confidence.PROBABLE: french("Information probable : une partie a été déduite des sources citées."),
    Confidence.TO_CHECK: french("Information à vérifier : les sources citées ne suffisent pas à l’établir."),
}


def trail(*links: Link) -> tuple[Link, ...]:
    """The pages above one, from the home."""
    return (Link("Accueil", urls.HOME), *links)
