"""`/mes-choix/`: the page where one sees what other sites the pages may call, and accepts or refuses each."""

from __future__ import annotations

from urllib.parse import urlsplit

from plugins.community import urls
from plugins.community.counting import listed, of
from plugins.community.pages import asking
from plugins.community.pages.edition import Edition, trail
from plugins.community.service_parts import ServiceKind
from plugins.community.services import Service
from plugins.community.typography import french
from plugins.community.views.choices import Choices
from plugins.community.views.consent import ServiceLine
from plugins.community.views.pieces import Link

TITLE = "Gérer mes choix"

_NOTHING = (
    "Ce site n’affiche aucun contenu d’un autre site, ne dépose aucun traceur et ne mesure pas votre visite. "
    "Il n’y a rien à régler."
)
_ELSEWHERE = "Certaines pages proposent des contenus hébergés ailleurs : voici lesquels, et à vous de choisir."
_KEPT = "Vos choix sont gardés 6\u00a0mois dans ce navigateur, et nulle part ailleurs."
_SIGNAL = (
    "Votre navigateur demande à ne pas être suivi (signal GPC ou DNT) : nous le respectons. "
    "Tout est refusé tant que vous ne choisissez pas autre chose ici."
)
_UNSCRIPTED = "Sans JavaScript, aucun contenu d’un autre site n’est jamais chargé : il n’y a rien à régler."


def choices(edition: Edition) -> Choices:
    """The page, for the services of the site; a sentence where there are none."""
    services = edition.services
    description = "Les contenus d’autres sites que ce site propose, et comment les accepter ou les refuser."
    if not services:
        return Choices(urls.CHOICES, TITLE, description, trail(), "", lead=french(_NOTHING))
    return Choices(
        urls.CHOICES,
        TITLE,
        description,
        trail(),
        "",
        consent=asking.consent(edition, services),
        lead=french(_lead(services)),
        services=tuple(map(line, services)),
        signal=french(_SIGNAL),
        unscripted=french(_UNSCRIPTED),
        saved=french("C’est noté : vos choix sont enregistrés dans ce navigateur."),
        refused=asking.refused(services),
        accepted=asking.accepted(services),
        nothing=french("Rien n’est coché : choisissez Refuser ou Accepter pour un service au moins."),
        forgotten="Vos choix sont effacés de ce navigateur.",
        left_there=french(_left_there(services)),
    )


def _lead(services: tuple[Service, ...]) -> str:
    measures = any(one.kind is ServiceKind.MEASURE for one in services)
    only = all(one.kind is ServiceKind.MEASURE for one in services)
    visit = "Il ne mesure votre visite que si vous l’acceptez." if measures else "Il ne mesure pas votre visite."
    return " ".join(("Ce site ne dépose aucun cookie.", visit, *(() if only else (_ELSEWHERE,)), _KEPT))


def line(service: Service) -> ServiceLine:
    """Who a service is, what for, and what it learns."""
    return ServiceLine(
        service.key,
        f"{service.name} ({service.company}, {service.country})",
        service.purpose,
        service.sent,
        Link(f"Politique {of(service.name)}", service.policy),
    )


def _left_there(services: tuple[Service, ...]) -> str:
    """What we cannot undo, and how the visitor can."""
    hosts = listed([urlsplit(one.origin).hostname or "" for one in services])
    return (
        "Retirer votre accord arrête tout échange, mais un traceur déjà déposé par un autre site ne peut être effacé "
        "que par vous : ouvrez les réglages de votre navigateur, à la partie des cookies et des données de sites, "
        f"puis supprimez ce qui vient de {hosts}."
    )
