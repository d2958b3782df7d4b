"""Views of the pages that the law asks for to render, every field filled, and with nothing known."""

from __future__ import annotations

from dataclasses import replace

from plugins.community.views import legal
from plugins.community.views.page import View
from plugins.community.views.pieces import Fact, Link
from tests.theme import samples
from tests.theme.consent_pages import SERVICE
from tests.theme.samples import head

KINDS: tuple[type[View], ...] = (legal.LegalNotice, legal.Privacy, legal.Accessibility, legal.PictureConsent)
CONTACT = Link("bonjour@example.org", "mailto:bonjour@example.org")
FACTS = (Fact("Nom", "Les Amis"), Fact("Téléphone", "03 21 00 00 00", "tel:+33321000000"), Fact("Adresse", "Un quai"))


def full() -> tuple[View, ...]:
    """A page of each kind, every field filled."""
    return (notice(), privacy(), accessibility(), picture_consent())


def notice() -> legal.LegalNotice:
    """`/mentions-legales/`."""
    return legal.LegalNotice(
        *head("/mentions-legales/", "Mentions légales"),
        lead="Qui publie, qui héberge.",
        body=samples.BODY,
        contents=samples.CONTENTS,
        sources=samples.SOURCES,
        publisher=FACTS,
        host=FACTS[:2],
    )


def privacy() -> legal.Privacy:
    """`/confidentialite/`."""
    return legal.Privacy(
        *head("/confidentialite/", "Confidentialité"),
        lead="Aucun cookie.",
        body=samples.BODY,
        contents=samples.CONTENTS,
        sources=samples.SOURCES,
        controller=FACTS,
        host="Un hébergeur",
        services=(SERVICE, replace(SERVICE, key="carte", title="OpenStreetMap (Royaume-Uni)")),
        measured=True,
        contact=CONTACT,
    )


def accessibility() -> legal.Accessibility:
    """`/accessibilite/`."""
    return legal.Accessibility(
        *head("/accessibilite/", "Accessibilité : partiellement conforme"),
        lead="L’état du site.",
        body=samples.BODY,
        contents=samples.CONTENTS,
        sources=samples.SOURCES,
        state="Ce site est partiellement conforme au référentiel.",
        audit="L’audit montre que 72 % des critères sont respectés.",
        report=Link("Lire le rapport d’audit", "https://example.org/rapport"),
        bound="La loi n’y oblige pas Les Amis : cette déclaration est volontaire.",
        defects=("Un PDF n’a pas de balises.", "Une vidéo n’a pas de transcription."),
        audited=True,
        measures=(Fact("Un contrôleur 1.0", "Aucun défaut trouvé (20 janvier 2027)"),),
        established="20 janvier 2027",
        contact=CONTACT,
    )


def picture_consent() -> legal.PictureConsent:
    """`/participer/accord-image/`."""
    return legal.PictureConsent(
        *head("/participer/accord-image/", "Accord pour publier une photo", Link("Participer", "/participer/")),
        lead="À imprimer.",
        publisher="Les Amis, un quai",
        site="Le site, https://example.org",
        contact=CONTACT,
    )


def lean() -> tuple[View, ...]:
    """The pages of a site that does not tell who publishes it."""
    title = "Accessibilité : totalement conforme"
    return (
        legal.LegalNotice(*head("/mentions-legales/", "Mentions légales"), body=samples.TEXT),
        legal.Privacy(*head("/confidentialite/", "Confidentialité"), host="Un hébergeur"),
        legal.Accessibility(*head("/accessibilite/", title), audited=True, audit="Tout est respecté."),
    )
