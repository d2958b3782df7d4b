"""The people who spoke."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from plugins.community import counting, urls
from plugins.community.counting import counted, listed, shortened
from plugins.community.graph import family_name
from plugins.community.model import Event, Speaker
from plugins.community.pages import illustrations
from plugins.community.pages.badges import badge
from plugins.community.pages.edition import CONFIDENCE, Edition, sources, trail
from plugins.community.pages.listing import cut, page_of
from plugins.community.views.entities import Speaker as SpeakerView
from plugins.community.views.entities import SpeakerList
from plugins.community.views.pieces import EventRow, Fact, Link, PersonRow, Section
from plugins.community.views.replacing import replace

SPEAKERS = Link("Intervenants", urls.SPEAKERS)
WITHDRAWN = PersonRow("Intervenant retiré à sa demande", "", "–")
"""Who spoke, and asked since then not to be named: the history keeps its shape, and no name."""


def initials(name: str) -> str:
    """« GM » for Guillaume Morlet: the first and last words' letters."""
    words = [word for word in name.replace("-", " ").split() if word[:1].isalpha()]
    return "".join(word[0] for word in (words[:1] + words[-1:] if len(words) > 1 else words)).upper()


def person_row(speaker: Speaker, note: str = "") -> PersonRow:
    """A speaker as a line of a list."""
    url = urls.of_file(speaker.source.file)
    return PersonRow(speaker.name, url, initials(speaker.name), note or speaker.role or "", badge(speaker))


def recent(edition: Edition, count: int) -> tuple[PersonRow, ...]:
    """The last people who spoke, each with where and when."""
    talks = ((talk.person, event) for event in edition.past(edition.graph.chronological) for talk in event.talks)
    found: dict[str, Event] = {}
    for person, event in talks:
        found.setdefault(person, event)
        if len(found) == count:
            break
    speakers = edition.graph.speakers
    return tuple(person_row(speakers[who], f"{event.title}, {event.starts.year}") for who, event in found.items())


def speaker_list(edition: Edition) -> Iterator[SpeakerList]:
    """`/intervenants/`, in the order of family names."""
    everyone = edition.graph.speakers_by_name
    view = SpeakerList(
        urls.SPEAKERS,
        "Intervenants",
        "Celles et ceux qui ont pris la parole aux rendez-vous de la Côte d’Opale, par ordre alphabétique.",
        trail(),
        urls.SPEAKERS,
        lead=f"{counting.capitalized(counted(len(everyone), 'personne', none='aucune'))} dans les archives.",
    )
    for part, pages in cut(urls.SPEAKERS, everyone):
        grouped = groupby(part, key=lambda speaker: family_name(speaker.name)[:1].upper())
        groups = tuple(
            Section(letter, f"lettre-{letter.lower()}", people=tuple(person_row(one) for one in group))
            for letter, group in grouped
        )
        yield page_of(view, pages, groups=groups)


def speaker_pages(edition: Edition, speaker: Speaker) -> Iterator[SpeakerView]:
    """`/intervenants/{slug}/`."""
    events = edition.graph.by_speaker.get(speaker.slug, ())
    before, after = map(edition.link_to, edition.graph.speakers_around[speaker.slug])
    view = SpeakerView(
        urls.of_file(speaker.source.file),
        speaker.name,
        _speaker_description(speaker, events),
        trail(SPEAKERS),
        urls.SPEAKERS,
        initials=initials(speaker.name),
        portrait=illustrations.portrait(edition, speaker.portrait) if speaker.portrait else None,
        lead=speaker.role or "",
        body=edition.press.html(speaker),
        facts=_speaker_facts(edition, speaker),
        links=tuple(Link(link.title, link.url) for link in speaker.links),
        sources=sources(speaker.sources),
        confidence=CONFIDENCE[speaker.confidence],
        badge=badge(speaker),
        previous=before,
        following=after,
    )
    rows = [_spoken_row(edition, event, speaker.slug) for event in reversed(events)]
    for part, pages in cut(view.url, rows):
        yield page_of(view, pages, events=part)


def _speaker_description(speaker: Speaker, events: tuple[Event, ...]) -> str:
    role = f", {speaker.role[0].lower()}{speaker.role[1:]}" if speaker.role else ""
    at = f"\N{NO-BREAK SPACE}: {listed([event.title for event in events[-2:]])}" if events else ""
    talks = counting.capitalized(counted(len(events), "intervention", none="aucune"))
    return shortened(f"{speaker.name}{role}. {talks}{at}.")


def _spoken_row(edition: Edition, event: Event, person: str) -> EventRow:
    """An event with what the person did there: as its speakers have it, else as its programme does."""
    talk = next((talk for talk in event.talks if talk.person == person), None)
    slots = (slot.title for slot in event.programme if person in slot.speakers)
    said = " · ".join(filter(None, (talk.role, talk.subject) if talk else slots))
    return replace(edition.row(event), role=counting.capitalized(said))


def _speaker_facts(edition: Edition, speaker: Speaker) -> tuple[Fact, ...]:
    if not speaker.organisation:
        return ()
    link = edition.link(edition.graph.organisations[speaker.organisation])
    return (Fact("Organisation", link.text, link.url),)
