"""The shape of the open data: the fields, their codes and what they mean. The published schema is made from it.

Names and codes in English are OpenAgenda's (https://developers.openagenda.com/evenements/structure, API v2, one
language: `monolingual=fr`). Names in French are ours: OpenAgenda has no word for a date known to the month.
"""

from __future__ import annotations

from enum import IntEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

_INSTANT = r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$"
_AS_KNOWN = r"^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2})?)?)?$"

Instant = Annotated[str, Field(pattern=_INSTANT, json_schema_extra={"format": "date-time"})]
Day = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$", json_schema_extra={"format": "date"})]
AsKnown = Annotated[str, Field(pattern=_AS_KNOWN)]
Named = Annotated[str, Field(min_length=1)]


class Status(IntEnum):
    """Codes d’OpenAgenda : 1 prévu, 2 reprogrammé, 3 déplacé en ligne (jamais ici), 4 reporté, 5 complet, 6 annulé."""

    SCHEDULED = 1
    RESCHEDULED = 2
    MOVED_ONLINE = 3
    POSTPONED = 4
    FULL = 5
    CANCELLED = 6


class AttendanceMode(IntEnum):
    """Codes d’OpenAgenda : 1 sur place, 2 en ligne, 3 les deux."""

    OFFLINE = 1
    ONLINE = 2
    MIXED = 3


class Record(BaseModel):
    """What is known, and nothing else: a field that is not known is left out."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", alias_generator=to_camel, validate_by_name=True, validate_by_alias=True
    )


class Timing(Record):
    """Une plage horaire. OpenAgenda donne toujours une fin ; ici elle manque quand elle n’est pas connue."""

    begin: Instant
    end: Instant | None = None


class Location(Record):
    """Le lieu. Les coordonnées sont en degrés (WGS 84)."""

    name: Named
    address: Named | None = Field(None, description="L’adresse sur une ligne.")
    city: Named | None = None
    postal_code: Named | None = None
    country_code: Literal["FR"] = "FR"
    latitude: float | None = None
    longitude: float | None = None
    access: Named | None = Field(None, description="Comment venir.")
    website: Named | None = None


class Size(Record):
    """Largeur et hauteur, en pixels."""

    width: int
    height: int


class Image(Record):
    """L’image ; son adresse est `base` suivie de `filename`."""

    filename: Named
    base: Named | None = Field(None, description="Absent tant que l’adresse du site n’est pas connue.")
    size: Size
    texte_alternatif: Named = Field(alias="texteAlternatif")


class Registration(Record):
    """Une façon de s’inscrire."""

    type: Literal["link"] = "link"
    value: Named


class Accessibility(Record):
    """Ce que l’on sait de l’accessibilité du lieu, avec les codes d’OpenAgenda."""

    mi: bool | None = Field(None, description="Handicap moteur : le lieu est accessible en fauteuil, ou ne l’est pas.")
    hi: bool | None = Field(None, description="Handicap auditif : le lieu a une boucle magnétique, ou n’en a pas.")


class Event(Record):
    """Un événement. Un champ inconnu est absent."""

    uid: int = Field(
        description="Identifiant stable : il ne change ni de titre, ni d’adresse, ni d’une publication à l’autre."
    )
    slug: Named = Field(description="L’année et le nom de la page : les deux dernières parties de son adresse.")
    canonical_url: Named | None = Field(
        None, description="L’adresse de la page ; absente tant que celle du site manque."
    )
    title: Named
    description: Named | None = Field(None, description="Une ou deux phrases.")
    long_description: Named | None = Field(None, description="Le texte, en HTML.")
    date_range: Named = Field(description="La date en toutes lettres, aussi précise que connue.")
    first_timing: Timing | None = None
    last_timing: Timing | None = None
    timings: tuple[Timing, ...] = Field(
        (), description="Vide quand le jour ou l’heure n’est pas connu : voir debut et fin."
    )
    timezone: Literal["Europe/Paris"] = "Europe/Paris"
    debut: AsKnown = Field(description="Le début, aussi précis que connu : 2013, 2017-11, 2019-05-21, ou avec l’heure.")
    fin: AsKnown | None = Field(None, description="La fin, de même.")
    precision: Literal["année", "mois", "jour", "heure"] = Field(description="Jusqu’où le début est connu.")
    status: Status
    etat: Named = Field(description="L’état écrit par la rédaction ; « à confirmer » n’a pas de code chez OpenAgenda.")
    attendance_mode: AttendanceMode
    location: Location | None = Field(None, description="Absent en ligne, ou quand le lieu n’est pas connu.")
    territoire: Named | None = Field(None, description="L’un des quatre territoires ; absent quand il n’est pas connu.")
    format: Named
    portee: Literal["communauté", "territoire"] = Field(description="Qui organise : la communauté, ou d’autres.")
    organisateurs: tuple[Named, ...] = ()
    keywords: tuple[Named, ...] = Field((), description="Les thèmes, d’une liste fermée.")
    registration: tuple[Registration, ...] = ()
    conditions: Named | None = Field(None, description="Le tarif.")
    jauge: int | None = Field(None, description="Le nombre de places.")
    participants: Named | None = Field(None, description="Combien sont venus : 42, 30 à 50, environ 150.")
    accessibility: Accessibility | None = None
    image: Image | None = None
    image_credits: Named | None = Field(None, description="L’auteur de l’image et sa licence.")
    confiance: Literal["probable", "à vérifier"] | None = Field(
        None, description="Absent quand les faits sont certains."
    )
    retires: tuple[Named, ...] = Field(
        (), description="Des identifiants de `retires` : reprenez les textes de cet événement, un nom en a été retiré."
    )
    exemple: Literal[True] | None = Field(None, description="Présent pour un événement inventé, de démonstration.")
    created_at: Day | None = Field(None, description="Le jour de l’annonce.")
    updated_at: Day | None = Field(None, description="Le dernier jour où un changement a été annoncé.")


class Licence(Record):
    """Le droit de réutiliser ces données, sauf les images, qui ont chacune leur licence."""

    name: Literal["Licence Ouverte / Open Licence version 2.0"] = "Licence Ouverte / Open Licence version 2.0"
    spdx: Literal["etalab-2.0"] = "etalab-2.0"
    url: Literal["https://www.etalab.gouv.fr/licence-ouverte-open-licence"] = (
        "https://www.etalab.gouv.fr/licence-ouverte-open-licence"
    )


class Dataset(Record):
    """Les événements, la licence, et les personnes qui ont demandé à être retirées."""

    described_by: Literal["schema.json"] = Field("schema.json", alias="$schema")
    title: Named
    licence: Licence = Licence()
    attribution: Named = Field(description="La mention à reprendre, avec la date de votre copie.")
    language: Literal["fr"] = "fr"
    total: int
    events: tuple[Event, ...]
    retires: tuple[Named, ...] = Field(
        description="Des identifiants de personnes retirées à leur demande : effacez-les de vos copies (RGPD, art. 17)."
    )
