"""Videos and maps of other sites, as façades: words, a plain link, and what opens once the visitor agrees."""

from __future__ import annotations

from plugins.community import embeds
from plugins.community.counting import of
from plugins.community.model import Event, Venue
from plugins.community.pages import illustrations
from plugins.community.pages.edition import Edition
from plugins.community.parts import Material, MaterialType
from plugins.community.service_parts import ServiceKind
from plugins.community.services import Service
from plugins.community.typography import french
from plugins.community.views.consent import Facade
from plugins.community.views.pieces import Figure, Link

_TO_COME = Link("Transcription à venir")
_MAP = "https://www.openstreetmap.org"


def replays(edition: Edition, event: Event) -> tuple[Facade, ...]:
    """The videos of an event that a declared service plays."""
    found = (_replay(edition, event, material) for material in event.materials)
    return tuple(facade for facade in found if facade)


def others(edition: Edition, event: Event) -> tuple[Material, ...]:
    """What an event left behind besides: plain links."""
    return tuple(material for material in event.materials if not _embed(edition, material))


def venue_map(edition: Edition, venue: Venue | None) -> Facade | None:
    """The map around a venue whose coordinates are known, where `carte` is declared."""
    known = venue.coordinates if venue else None
    service = next((one for one in edition.services if one.kind is ServiceKind.MAP), None)
    if not (venue and known and service):
        return None
    embed = embeds.map_around(service, known.latitude, known.longitude)
    return _facade(embed, french(f"Carte interactive : {venue.name}"), map_page(venue), is_map=True)


def map_page(venue: Venue | None) -> str:
    """The page of OpenStreetMap about a venue's point; empty where its coordinates are not known."""
    if not (venue and venue.coordinates):
        return ""
    latitude, longitude = venue.coordinates.latitude, venue.coordinates.longitude
    return f"{_MAP}/?mlat={latitude}&mlon={longitude}#map=17/{latitude}/{longitude}"


def map_link(edition: Edition, venue: Venue | None) -> Link | None:
    """A plain link to that page, where no façade holds one."""
    page = map_page(venue)
    return Link("Voir sur OpenStreetMap", page) if page and not venue_map(edition, venue) else None


def _embed(edition: Edition, material: Material) -> embeds.Embed | None:
    return embeds.player(edition.services, material.url) if material.type is MaterialType.VIDEO else None


def _replay(edition: Edition, event: Event, material: Material) -> Facade | None:
    embed = _embed(edition, material)
    if embed is None:
        return None
    title = material.title or french(f"Vidéo : {event.title}")
    transcript = Link("Lire la transcription", material.transcript) if material.transcript else _TO_COME
    poster = illustrations.picture(edition, material.poster) if material.poster else None
    return _facade(embed, title, material.url, transcript, poster)


def _facade(
    embed: embeds.Embed,
    title: str,
    page: str,
    transcript: Link | None = None,
    poster: Figure | None = None,
    *,
    is_map: bool = False,
) -> Facade:
    service: Service = embed.service
    whom = service.called
    return Facade(
        service=service.key,
        src=embed.src,
        title=title,
        text=french(
            f"Ce contenu est hébergé par {whom}. "
            f"L’afficher transmet votre adresse IP à {whom}, qui peut déposer des traceurs."
        ),
        always=f"Toujours afficher les contenus {of(whom)} (choix gardé 6\u00a0mois)",
        link=Link(f"Voir sur {whom}", page),
        withdraw=f"Ne plus afficher les contenus {of(whom)}",
        map=is_map,
        transcript=transcript,
        poster=poster,
    )
