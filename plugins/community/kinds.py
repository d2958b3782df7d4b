"""Which class reads which file of the content."""

from __future__ import annotations

from typing import Final

from plugins.community.keys import Part, key_names
from plugins.community.model import Entity, Event, Format, Organisation, Speaker, Territory, Venue
from plugins.community.site_model import Article, News
from plugins.community.words import fold

KINDS: Final[dict[str, type[Entity]]] = {
    kind.folder: kind for kind in (Event, Speaker, Venue, Territory, Format, Organisation, News, Article)
}
SINGULAR: Final[dict[str, type[Entity]]] = {
    "evenement": Event,
    "intervenant": Speaker,
    "lieu": Venue,
    "territoire": Territory,
    "format": Format,
    "organisation": Organisation,
    "actualite": News,
    "page": Article,
}
"""The kinds by the word that `nouveau` takes."""
YEARLY: Final = frozenset({"evenements", "actualites"})
"""The folders that hold one folder a year."""

SINGLE_FILES: Final = ("site.yaml", "themes.yaml", "chronologie.yaml", "retraits.yaml")

RENAMED: Final = {
    "auteur": ("crédit",),
    "bio": ("texte",),
    "cp": ("code_postal",),
    "date": ("début", "publié_le"),
    "dates": ("début",),
    "description": ("résumé",),
    "draft": ("brouillon",),
    "end": ("fin",),
    "heure": ("début",),
    "latitude": ("lat",),
    "location": ("lieu",),
    "longitude": ("lon",),
    "name": ("nom",),
    "modifie": ("modifié_le",),
    "nom": ("titre",),
    "orateurs": ("intervenants",),
    "ou": ("lieu",),
    "prix": ("tarif",),
    "places": ("jauge",),
    "publie": ("publié_le",),
    "quand": ("début",),
    "qui": ("intervenants",),
    "rediffusion": ("supports",),
    "rendez_vous": ("format",),
    "resume": ("description",),
    "salle": ("lieu",),
    "speakers": ("intervenants",),
    "start": ("début",),
    "statut": ("état",),
    "tags": ("thèmes",),
    "title": ("titre", "nom"),
    "titre": ("nom",),
    "ville": ("commune",),
}
"""Keys that editors may know from elsewhere (folded, with `_`), and ours, whichever the file has."""

PERSONAL: Final = frozenset(
    {
        "adresse",
        "adresse_personnelle",
        "age",
        "anniversaire",
        "courriel",
        "date_de_naissance",
        "domicile",
        "email",
        "mobile",
        "naissance",
        "portable",
        "telephone",
    }
)
"""What is never published about a person (folded, with `_`)."""


def owner_of(key: str) -> type[Entity] | None:
    """The kind that has this key, for a key met in a file of another kind."""
    return next((kind for kind in KINDS.values() if fold(key) in key_names(kind)), None)


def called(part: type[Part]) -> str:
    """« un lieu », or vague words for a mapping within a kind."""
    return str(getattr(part, "called", "")) or "cette partie"
