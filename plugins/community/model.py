"""The kinds: one class each, with its French keys and their help text. The whole contract with editors."""

# Not `from __future__ import annotations`: pydantic would compile each key from its text, at every start.

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import PrivateAttr

from plugins.community.bodies import Scan, scan
from plugins.community.keys import Key, Part, Ref, choice
from plugins.community.parts import (
    Accessibility,
    Asset,
    Change,
    Confidence,
    Coordinates,
    Lighthouse,
    Link,
    Material,
    Picture,
    Population,
    Portrait,
    PostalAddress,
    Reference,
    Registration,
    Slot,
    Talk,
)
from plugins.community.quantities import Attending
from plugins.community.reading import NOWHERE, Source
from plugins.community.values import Date, FormerAddress, Siren, Slug, Text, Title, WebAddress, Whole, YesNo

UNKNOWN_TERRITORY = "inconnu"

Draft = Annotated[YesNo, Key("brouillon", "oui tant que la page n’est pas prête : seul « servir » la montre.")]
FormerAddresses = Annotated[tuple[FormerAddress, ...], Key("anciennes_adresses", "Les adresses que la page a eues.")]


class State(StrEnum):
    """What became of an event, or is to become."""

    PLANNED = "prévu"
    TENTATIVE = "à confirmer"
    FULL = "complet"
    POSTPONED = "reporté"
    CANCELLED = "annulé"


class Scope(StrEnum):
    """Whose event it is: the community's, or someone else's in the territory."""

    COMMUNITY = "communauté"
    TERRITORY = "territoire"


class OrganisationType(StrEnum):
    """What an organisation is."""

    NETWORK = "réseau"
    ASSOCIATION = "association"
    COMPANY = "entreprise"
    STARTUP = "start-up"
    AUTHORITY = "collectivité"
    SCHOOL = "établissement de formation"
    INSTITUTION = "institution"
    INCUBATOR = "incubateur"
    VENUE = "lieu"


class Entity(Part):
    """A file of the content: its slug is the file's name, its folder says its kind."""

    folder: ClassVar[str] = ""
    called: ClassVar[str] = ""
    """« un événement », as problems say it."""
    needs_text: ClassVar[bool] = False
    """Whether a page without a text would be empty."""

    _source: Source | None = PrivateAttr(default=None)
    _slug: str = PrivateAttr(default="")

    text: Annotated[
        str | None, Key("texte", "Le texte, en Markdown ; dans un fichier .md, il vient sous l’en-tête.")
    ] = None
    sources: Annotated[tuple[Reference, ...], Key("sources", "Où c’est dit.")] = ()
    confidence: Annotated[
        Confidence,
        choice(Confidence),
        Key("confiance", "certain, probable ou à vérifier ; le lecteur voit ce qui n’est pas certain."),
    ] = Confidence.CERTAIN
    example: Annotated[YesNo, Key("exemple", "oui pour un contenu fictif : il n’est jamais publié.")] = False

    def placed(self, slug: str, source: Source) -> None:
        """Say where the entity comes from; once, right after it was read."""
        object.__setattr__(self, "__pydantic_private__", {"_slug": slug, "_source": source})  # ten times as fast

    @property
    def slug(self) -> str:
        """The name by which the content refers to it, and the last part of its address."""
        return str((self.__pydantic_private__ or {}).get("_slug", ""))

    @property
    def source(self) -> Source:
        """The file it was read from."""
        source: Source | None = (self.__pydantic_private__ or {}).get("_source")  # as above
        return source or NOWHERE

    @property
    def body(self) -> str:
        """Its text, in Markdown."""
        return self.text or self.source.body

    @property
    def scan(self) -> Scan:
        """What its text holds, and what is wrong in it: scanned once, whoever asks."""
        known = self.source.scan
        return scan(self.body) if known is None else known

    @property
    def label(self) -> str:
        """The name a reader knows it by."""
        return str(getattr(self, "title", None) or getattr(self, "name", None) or self.slug)


class Event(Entity):
    """A public meeting, at one time and place (schema.org Event)."""

    folder: ClassVar[str] = "evenements"
    called: ClassVar[str] = "un événement"

    title: Annotated[Title, Key("titre", "Le nom affiché, sans point final.")]
    format: Annotated[Slug, Ref("formats"), Key("format", "Le nom du fichier du format, sans extension.")]
    starts: Annotated[Date, Key("début", "Aussi précis que connu : 2026-03-12 18:30, 2026-03-12, 2017-11 ou 2013.")]
    ends: Annotated[Date | None, Key("fin", "Comme « début » ; laissez vide si elle est inconnue.")] = None
    venue: Annotated[Slug | None, Ref("lieux"), Key("lieu", "Le nom du fichier du lieu, sans extension.")] = None
    online: Annotated[YesNo, Key("en_ligne", "oui si l’on peut suivre à distance.")] = False
    territory: Annotated[
        Slug | None,
        Ref("territoires"),
        Key("territoire", "Le territoire, quand il n’y a pas de lieu ; inconnu pour une archive sans lieu documenté."),
    ] = None
    scope: Annotated[Scope, choice(Scope), Key("portée", "communauté, ou territoire si d’autres l’organisent.")] = (
        Scope.COMMUNITY
    )
    state: Annotated[State, choice(State), Key("état", "prévu, à confirmer, complet, reporté ou annulé.")] = (
        State.PLANNED
    )
    changes: Annotated[tuple[Change, ...], Key("historique", "Une ligne par changement annoncé.")] = ()
    talks: Annotated[tuple[Talk, ...], Key("intervenants", "Qui parle : une personne par ligne.")] = ()
    withdrawn: Annotated[
        tuple[Slug, ...],
        Ref("retraits"),
        Key("retraits", "Écrit par la commande « retirer » : qui a parlé, et a demandé depuis à ne plus y figurer."),
    ] = ()
    themes: Annotated[tuple[Slug, ...], Ref("themes"), Key("thèmes", "Des noms de themes.yaml.")] = ()
    organizers: Annotated[tuple[Slug, ...], Ref("organisations"), Key("organisateurs", "Qui organise.")] = ()
    partners: Annotated[tuple[Slug, ...], Ref("organisations"), Key("partenaires", "Qui soutient.")] = ()
    registration: Annotated[Registration | None, Key("inscription", "Comment venir.")] = None
    attendance: Annotated[Attending | None, Key("participants", "42, 30 à 50 ou environ 150.")] = None
    programme: Annotated[tuple[Slot, ...], Key("programme", "Heure par heure.")] = ()
    materials: Annotated[tuple[Material, ...], Key("supports", "Vidéo, diaporama, notes, photos, article.")] = ()
    image: Annotated[Picture | None, Key("image", "Une image et le droit de la publier.")] = None
    summary: Annotated[Text | None, Key("résumé", "Une ou deux phrases, pour les listes et les moteurs.")] = None
    published: Annotated[Date | None, Key("publié_le", "Le jour de l’annonce.")] = None
    modified: Annotated[Date | None, Key("modifié_le", "Le jour de la dernière correction.")] = None
    former_addresses: Annotated[
        tuple[FormerAddress, ...],
        Key("anciennes_adresses", "Les adresses que la page a eues, comme /evenements/2019/x/."),
    ] = ()
    draft: Draft = False


class Speaker(Entity):
    """Someone who spoke, or will (schema.org Person)."""

    folder: ClassVar[str] = "intervenants"
    called: ClassVar[str] = "une personne"

    name: Annotated[Title, Key("nom", "Prénom et nom.")]
    role: Annotated[Text | None, Key("fonction", "Sa fonction, et quand si elle a changé.")] = None
    organisation: Annotated[Slug | None, Ref("organisations"), Key("organisation", "Le nom de son fichier.")] = None
    links: Annotated[tuple[Link, ...], Key("liens", "Où la suivre.")] = ()
    portrait: Annotated[Portrait | None, Key("portrait", "Une photo, avec son accord.")] = None
    former_addresses: FormerAddresses = ()


class Venue(Entity):
    """Where events take place (schema.org Place)."""

    folder: ClassVar[str] = "lieux"
    called: ClassVar[str] = "un lieu"

    name: Annotated[Title, Key("nom", "Le nom affiché.")]
    territory: Annotated[Slug | None, Ref("territoires"), Key("territoire", "L’un des quatre territoires.")] = None
    outside: Annotated[YesNo, Key("hors_territoire", "oui si le lieu n’est dans aucun des quatre.")] = False
    address: Annotated[PostalAddress | None, Key("adresse", "Rue, code postal et commune.")] = None
    coordinates: Annotated[Coordinates | None, Key("coordonnées", "Latitude et longitude.")] = None
    capacity: Annotated[Text | None, Key("capacité", "Combien de personnes, dans quelles salles.")] = None
    access: Annotated[Text | None, Key("accès", "Comment venir.")] = None
    accessibility: Annotated[Accessibility | None, Key("accessibilité", "Comment on entre et circule.")] = None
    website: Annotated[WebAddress | None, Key("site", "Son site.")] = None
    verified: Annotated[Date | None, Key("vérifié_le", "Le jour où ces informations ont été vérifiées.")] = None
    former_addresses: FormerAddresses = ()


class Territory(Entity):
    """One of the four."""

    folder: ClassVar[str] = "territoires"
    called: ClassVar[str] = "un territoire"

    name: Annotated[Title, Key("nom", "Le nom affiché.")]
    authority: Annotated[Text, Key("intercommunalité", "Le nom officiel.")]
    siren: Annotated[Siren | None, Key("siren", "Neuf chiffres.")] = None
    communes: Annotated[Whole | None, Key("communes", "Combien de communes.")] = None
    population: Annotated[Population | None, Key("population", "Combien d’habitants, quelle année.")] = None
    main_town: Annotated[Text | None, Key("ville_centre", "La plus grande ville.")] = None
    lighthouse: Annotated[Lighthouse | None, Key("phare", "Son phare et son rythme.")] = None
    tagline: Annotated[Text | None, Key("accroche", "Le territoire en une phrase.")] = None
    assets: Annotated[tuple[Asset, ...], Key("atouts", "Trois ou quatre points forts.")] = ()


class Format(Entity):
    """A kind of event: Digital Happy Hour, Hackathon, Happy Hour Prestige and the like."""

    folder: ClassVar[str] = "formats"
    called: ClassVar[str] = "un format"

    name: Annotated[Title, Key("nom", "Le nom affiché.")]
    tagline: Annotated[Text, Key("accroche", "Le format en une phrase.")]
    cadence: Annotated[Text | None, Key("cadence", "Comme « Chaque mois ».")] = None
    rule: Annotated[str | None, Key("règle", "Une règle RRULE (iCalendar), pour les dates probables.")] = None
    audience: Annotated[Text | None, Key("public", "Pour qui.")] = None
    seats: Annotated[Text | None, Key("jauge", "Pour combien de personnes.")] = None
    duration: Annotated[Text | None, Key("durée", "Comme « 48 heures ».")] = None
    hours: Annotated[Text | None, Key("horaire", "Comme « le jeudi à partir de 18 h 30 ».")] = None


class Organisation(Entity):
    """A network, a partner, a local authority, a school (schema.org Organization)."""

    folder: ClassVar[str] = "organisations"
    called: ClassVar[str] = "une organisation"

    name: Annotated[Title, Key("nom", "Le nom affiché.")]
    type: Annotated[OrganisationType, choice(OrganisationType), Key("type", "réseau, entreprise, collectivité…")]
    website: Annotated[WebAddress | None, Key("site", "Son site.")] = None
    territory: Annotated[Slug | None, Ref("territoires"), Key("territoire", "L’un des quatre territoires.")] = None
    on_committee: Annotated[YesNo | None, Key("membre_du_comité", "oui si elle est au comité de la communauté.")] = None
