"""The services of other sites that pages may call once the visitor agrees: who they are, and what they are for.

Those that everyone knows are described here, and `site.yaml` may say otherwise (recommandation CNIL 2020-092: purposes
and controllers are named before the choice).
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from hashlib import sha256
from urllib.parse import urlsplit

from plugins.community.frozen import frozen
from plugins.community.service_parts import ServiceDeclaration, ServiceKind
from plugins.community.site_model import Settings
from plugins.community.typography import french
from plugins.community.views.page import View
from plugins.community.words import fold, slugify

_PLAYED = "Lire une vidéo sans quitter la page."


@frozen
class Service:
    """A service, everything about it told; `key` is its name in the visitor's browser."""

    kind: ServiceKind
    key: str
    name: str
    company: str
    country: str
    purpose: str
    sent: str
    policy: str
    origin: str
    """Where its frames come from, or where a visit is sent to."""
    endpoint: str = ""
    """The address that counts a visit, for what measures."""

    @property
    def called(self) -> str:
        """« YouTube (Google) »; « OpenStreetMap » alone, whose foundation has its name."""
        return self.name if fold(self.company).startswith(fold(self.name)) else f"{self.name} ({self.company})"


_KNOWN = {
    ServiceKind.MAP: {
        "name": "OpenStreetMap",
        "company": "OpenStreetMap Foundation",
        "country": "Royaume-Uni",
        "purpose": "Situer un lieu sur une carte que l’on déplace et agrandit.",
        "sent": (
            "Votre adresse IP, votre navigateur, l’adresse de ce site et la partie de la carte que vous regardez. "
            "Les images de la carte passent par Fastly (États-Unis)."
        ),
        "policy": "https://osmfoundation.org/wiki/Privacy_Policy",
        "origin": "https://www.openstreetmap.org",
    },
    ServiceKind.YOUTUBE: {
        "name": "YouTube",
        "company": "Google",
        "country": "Irlande et États-Unis",
        "purpose": _PLAYED,
        "sent": (
            "Votre adresse IP, votre navigateur, l’adresse de ce site et ce que vous regardez. "
            "Des traceurs sont déposés quand la lecture commence."
        ),
        "policy": "https://policies.google.com/privacy?hl=fr",
        "origin": "https://www.youtube-nocookie.com",
    },
    ServiceKind.VIMEO: {
        "name": "Vimeo",
        "company": "Vimeo.com, Inc.",
        "country": "États-Unis",
        "purpose": _PLAYED,
        "sent": "Votre adresse IP, votre navigateur, l’adresse de ce site et ce que vous regardez.",
        "policy": "https://vimeo.com/privacy",
        "origin": "https://player.vimeo.com",
    },
    ServiceKind.PEERTUBE: {
        "purpose": _PLAYED,
        "sent": (
            "Votre adresse IP, votre navigateur, l’adresse de ce site et ce que vous regardez. "
            "Le partage entre spectateurs est coupé : ils ne voient pas votre adresse."
        ),
    },
    ServiceKind.MEASURE: {
        "name": "Matomo",
        "purpose": "Compter les visites de ce site.",
        "sent": (
            "Votre adresse IP, votre navigateur, l’adresse de la page ouverte et son titre. "
            "Aucun traceur n’est déposé, aucun script n’est chargé."
        ),
    },
}


def declared(settings: Settings) -> tuple[Service, ...]:
    """The services of the site, each complete, in the order of `site.yaml`; those that still lack something left out.

    What lacks is told by `service_rules`.
    """
    return tuple(service for one in settings.services if (service := _service(one)))


def _service(declaration: ServiceDeclaration) -> Service | None:
    told = {name: french(value) for name, value in _KNOWN[declaration.kind].items()}
    for name in ("name", "company", "country", "purpose", "sent", "policy"):
        if value := getattr(declaration, name):
            told[name] = value
    if declaration.address:
        told |= {"origin": origin(declaration.address), "name": told.get("name") or _host(declaration.address)}
    if declaration.number and declaration.address:
        told["endpoint"] = f"{declaration.address.rstrip('/')}/matomo.php?idsite={declaration.number}&rec=1"
    if {"company", "country", "policy", "origin"} - told.keys():
        return None
    return Service(kind=declaration.kind, key=key_of(declaration), **told)


def key_of(declaration: ServiceDeclaration) -> str:
    """`youtube`; `peertube-tube-exemple-fr`, since there may be several."""
    if declaration.kind is ServiceKind.PEERTUBE and declaration.address:
        return f"{declaration.kind}-{slugify(_host(declaration.address))}"
    return str(declaration.kind)


def version(services: Iterable[Service]) -> str:
    """What makes earlier choices void when it changes: eight signs of the digest of all that is told of the services.

    It is never written by hand, so that no declaration can change without it (ADR 24).
    """
    told = json.dumps([asdict(service) for service in services], ensure_ascii=False, sort_keys=True)
    return sha256(told.encode()).hexdigest()[:8]


def origin(url: str) -> str:
    """`https://www.exemple.fr`, of any address there."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}".lower()


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")


def frame_origins(views: Iterable[View]) -> tuple[str, ...]:
    """Where the frames that these pages may open come from, sorted: `frame-src` of the security policy."""
    return tuple(sorted({origin(facade.src) for view in views for facade in view.facades}))


def connect_origins(views: Iterable[View]) -> tuple[str, ...]:
    """Where these pages may send a visit to be counted, sorted: `connect-src` of the policy, beside the site itself."""
    counted = {view.consent.endpoint for view in views if view.consent}
    return tuple(sorted(origin(endpoint) for endpoint in counted if endpoint))
