"""Façades, the banner and the page of choices, in every state."""

from __future__ import annotations

from dataclasses import replace

from plugins.community.views import choices, entities
from plugins.community.views.consent import Banner, Consent, Facade, ServiceLine
from plugins.community.views.page import View
from plugins.community.views.pieces import Figure, Link
from tests.theme.samples import head

KINDS: tuple[type[View], ...] = (choices.Choices,)

VIDEO = Facade(
    service="youtube",
    src="https://www.youtube-nocookie.com/embed/abcdefghijk",
    title="La soirée, vue de la salle",
    text="Ce contenu est hébergé par YouTube (Google).",
    always="Toujours afficher les contenus de YouTube (Google)",
    link=Link("Voir sur YouTube (Google)", "https://www.youtube.com/watch?v=abcdefghijk"),
    withdraw="Ne plus afficher les contenus de YouTube (Google)",
    transcript=Link("Lire la transcription", "https://example.org/transcription"),
    poster=Figure("/images/soiree.jpg", 1200, 800, "Une salle comble", "Photo : La Gazette"),
)
UNWRITTEN = replace(
    VIDEO, transcript=Link("Transcription à venir"), poster=Figure("/images/a.jpg", 1200, 800, "Une salle")
)
MAP = replace(VIDEO, service="carte", title="Carte interactive : la halle", map=True, transcript=None, poster=None)
BANNER = Banner(
    title="Contenus d’autres sites",
    text="Pour afficher les vidéos de YouTube (Google), votre navigateur doit se connecter à ce site.",
    promise="Sans votre accord, rien n’est chargé.",
    refuse="Refuser",
    accept="Accepter",
    refused="C’est noté : rien ne sera chargé.",
    accepted="C’est noté : les contenus s’affichent.",
)
ASKED = Consent("youtube carte", "1a2b3c4d", banner=BANNER)
MEASURED = Consent("mesure", "1a2b3c4d", "https://stats.example.org/matomo.php?idsite=1&rec=1", BANNER)
SERVICE = ServiceLine(
    "youtube",
    "YouTube (Google, Irlande)",
    "Lire une vidéo.",
    "Votre adresse IP.",
    Link("Politique de YouTube", "https://policies.google.com/privacy"),
)


def full() -> tuple[View, ...]:
    """The page of choices, every field filled."""
    page = choices.Choices(
        *head("/mes-choix/", "Gérer mes choix"),
        lead="Ce site ne dépose aucun cookie.",
        services=(SERVICE, replace(SERVICE, key="carte", title="OpenStreetMap (Royaume-Uni)")),
        signal="Votre navigateur demande à ne pas être suivi.",
        unscripted="Sans JavaScript, il n’y a rien à régler.",
        saved="C’est noté.",
        nothing="Rien n’est coché.",
        refused="C’est noté : tout est refusé.",
        accepted="C’est noté : tout est accepté.",
        forgotten="Vos choix sont effacés.",
        left_there="Ce qu’un autre site a déposé, vous seul pouvez l’effacer.",
    )
    return (replace(page, consent=replace(ASKED, banner=None)),)


def lean() -> tuple[View, ...]:
    """A site without services; a site that measures; a place with a map, and one with a link to it."""
    return (
        choices.Choices(*head("/mes-choix/", "Gérer mes choix"), lead="Il n’y a rien à régler."),
        entities.Venue(*head("/lieux/x/", "La Turbine"), consent=MEASURED),
        entities.Venue(*head("/lieux/y/", "La halle"), consent=ASKED, venue_map=MAP),
        entities.Venue(*head("/lieux/z/", "Le quai"), map_link=Link("Voir sur OpenStreetMap", "https://example.org/")),
    )
