"""The mappings that several kinds hold: sources, pictures, talks, registrations, addresses."""

# Not `from __future__ import annotations`: pydantic would compile each key from its text, at every start.

from enum import StrEnum
from typing import Annotated, ClassVar

from plugins.community.keys import Key, Part, Ref, choice
from plugins.community.picture_texts import Description, Licence, PictureFile
from plugins.community.quantities import Rhythm
from plugins.community.values import Date, Hour, Latitude, Longitude, PostalCode, Slug, Text, WebAddress, Whole, YesNo


class Confidence(StrEnum):
    """How sure a fact is."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    TO_CHECK = "à vérifier"


class Wheelchair(StrEnum):
    """How far a wheelchair goes."""

    YES = "oui"
    PARTLY = "partiel"
    NO = "non"


class MaterialType(StrEnum):
    """What an event left behind."""

    VIDEO = "vidéo"
    SLIDES = "diaporama"
    NOTES = "notes"
    PHOTOS = "photos"
    ARTICLE = "article"


class PicturePeople(StrEnum):
    """Whether a picture shows someone, and by what right (article 9 du code civil)."""

    NOBODY = "aucune"
    GROUP = "groupe"
    AGREED = "accord"
    SPEAKER = "intervenant"


class Reference(Part):
    """A published source of a fact."""

    title: Annotated[Text, Key("titre", "Ce que c’est et qui le publie.")]
    url: Annotated[WebAddress, Key("adresse", "L’adresse complète, en https.")]
    consulted: Annotated[Date | None, Key("consulté_le", "Le jour où vous l’avez lue.")] = None


class Link(Part):
    """A link with its name."""

    title: Annotated[Text, Key("titre", "Où il mène.")]
    url: Annotated[WebAddress, Key("adresse", "L’adresse complète, en https.")]


class MenuLink(Part):
    """A link of a menu."""

    title: Annotated[Text, Key("titre", "Le mot affiché, 24 signes au plus.")]
    url: Annotated[Slug, Key("adresse", "Une adresse de ce site, comme /evenements/.")]


class MenuColumn(Part):
    """A column of the footer."""

    title: Annotated[Text, Key("titre", "Le titre de la colonne.")]
    links: Annotated[tuple[MenuLink, ...], Key("liens", "Les liens de la colonne.")] = ()


class Change(Part):
    """One announced change of an event: it drives the notice, the calendars and the feeds."""

    on: Annotated[Date, Key("date", "Le jour de l’annonce, comme 2026-03-01.")]
    what: Annotated[Text, Key("changement", "Ce qui change, en quelques mots : reporté, annulé, nouveau lieu…")]
    note: Annotated[Text | None, Key("note", "Une phrase pour les inscrits.")] = None
    starts: Annotated[Date | None, Key("début", "La date et l’heure d’avant le changement.")] = None


class Talk(Part):
    """Someone who speaks at an event, under which title, on what."""

    lone_value: ClassVar[str | None] = "personne"

    person: Annotated[Slug, Ref("intervenants"), Key("personne", "Le nom de son fichier dans intervenants/.")]
    role: Annotated[Text | None, Key("fonction", "Sa fonction ce jour-là.")] = None
    subject: Annotated[Text | None, Key("sujet", "Ce dont la personne parle.")] = None


class Registration(Part):
    """How to come."""

    url: Annotated[WebAddress | None, Key("adresse", "La page d’inscription.")] = None
    price: Annotated[Text | None, Key("tarif", "Comme « gratuit » ou « 10 € ».")] = None
    seats: Annotated[Whole | None, Key("jauge", "Le nombre de places.")] = None


class Slot(Part):
    """One line of a programme."""

    at: Annotated[Hour, Key("heure", "Comme 18:30.")]
    title: Annotated[Text, Key("titre", "Ce qui s’y passe.")]
    day: Annotated[Date | None, Key("jour", "Si l’événement dure plusieurs jours, comme 2026-03-13.")] = None
    speakers: Annotated[tuple[Slug, ...], Ref("intervenants"), Key("intervenants", "Qui parle à ce moment.")] = ()


class Picture(Part):
    """A picture of the `images/` folder, and the right to publish it."""

    file: Annotated[PictureFile, Key("fichier", "Le nom du fichier dans images/.")]
    alternative: Annotated[Description, Key("texte_alternatif", "Ce qu’on voit, pour qui ne le voit pas.")]
    credit: Annotated[Text, Key("crédit", "L’auteur de l’image.")]
    licence: Annotated[Licence, Key("licence", "Par exemple CC BY 4.0, ou accord de l’auteur.")]
    people: Annotated[PicturePeople, choice(PicturePeople), Key("personnes", "aucune, groupe, accord ou intervenant.")]


class Material(Part):
    """A replay, slides, notes, photos or an article about an event."""

    type: Annotated[MaterialType, choice(MaterialType), Key("type", "vidéo, diaporama, notes, photos ou article.")]
    url: Annotated[WebAddress, Key("adresse", "L’adresse de la page, jamais un code d’intégration.")]
    title: Annotated[Text | None, Key("titre", "Ce qu’on y trouve.")] = None
    transcript: Annotated[
        WebAddress | None, Key("transcription", "Pour une vidéo, l’adresse du texte de ce qui s’y dit.")
    ] = None
    poster: Annotated[Picture | None, Key("affiche", "Pour une vidéo, l’image de images/ qui la précède.")] = None


class Agreement(Part):
    """A person's agreement to have a portrait published."""

    on: Annotated[Date, Key("date", "Le jour de l’accord.")]
    medium: Annotated[Text, Key("support", "Comment il a été donné : courriel, formulaire signé…")]


class Portrait(Part):
    """A portrait, never published without its agreement."""

    file: Annotated[PictureFile, Key("fichier", "Le nom du fichier dans images/.")]
    alternative: Annotated[Description, Key("texte_alternatif", "Ce qu’on voit, pour qui ne le voit pas.")]
    credit: Annotated[Text, Key("crédit", "L’auteur de la photo.")]
    agreement: Annotated[
        Agreement, Key("accord", "Quand et comment la personne a dit oui ; /participer/accord-image/ est à imprimer.")
    ]


class PostalAddress(Part):
    """Where a venue stands."""

    street: Annotated[Text | None, Key("rue", "Numéro et voie.")] = None
    postal_code: Annotated[PostalCode | None, Key("code_postal", "Cinq chiffres.")] = None
    locality: Annotated[Text, Key("commune", "Le nom de la commune.")]


class Coordinates(Part):
    """A point of the map, in degrees (WGS 84)."""

    latitude: Annotated[Latitude, Key("lat", "La latitude, comme 50.9458.")]
    longitude: Annotated[Longitude, Key("lon", "La longitude, comme 1.8397.")]


class Accessibility(Part):
    """How one gets in and around."""

    wheelchair: Annotated[Wheelchair | None, choice(Wheelchair), Key("fauteuil", "oui, partiel ou non.")] = None
    lift: Annotated[YesNo | None, Key("ascenseur", "oui ou non.")] = None
    hearing_loop: Annotated[YesNo | None, Key("boucle_magnétique", "oui ou non.")] = None
    notes: Annotated[Text | None, Key("remarques", "Ce qu’il faut savoir avant de venir.")] = None


class Population(Part):
    """How many people live somewhere, in which year."""

    value: Annotated[Whole, Key("valeur", "Le nombre d’habitants, sans espace.")]
    year: Annotated[Whole, Key("année", "L’année du recensement.")]


class Lighthouse(Part):
    """The lighthouse of a territory."""

    name: Annotated[Text, Key("nom", "Comme Phare de Dunkerque.")]
    rhythm: Annotated[Rhythm, Key("rythme", "Comme 2 éclats toutes les 10 s.")]


class Asset(Part):
    """A strength of a territory."""

    title: Annotated[Text, Key("titre", "En un ou deux mots.")]
    text: Annotated[Text, Key("texte", "En une ou deux phrases.")]


class Figure(Part):
    """A key figure of the home page."""

    value: Annotated[Text, Key("valeur", "Le nombre, comme 30 à 50.")]
    label: Annotated[Text, Key("libellé", "Ce qu’il compte, et quand.")]
    source: Annotated[Reference | None, Key("source", "D’où il vient.")] = None


class Label(Part):
    """The official label of the community."""

    name: Annotated[Text, Key("nom", "Le nom officiel.")]
    date: Annotated[Date, Key("date", "Le jour de la labellisation.")]
    headline: Annotated[Text | None, Key("titre", "Son histoire en un titre, sur l’accueil.")] = None
    summary: Annotated[Text | None, Key("texte", "Son histoire en une phrase, sur l’accueil.")] = None
