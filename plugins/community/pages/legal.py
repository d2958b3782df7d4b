"""The pages that the law asks for: made from `site.yaml`, completed by the file of `pages/` that has their address."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Any, Final

from plugins.community import spoken, urls
from plugins.community.addresses import LEGAL
from plugins.community.counting import capitalized
from plugins.community.legal import Conformity, conformity
from plugins.community.legal_parts import Audit, Host, Publisher
from plugins.community.pages.articles import article_page
from plugins.community.pages.choices import line
from plugins.community.pages.edition import Edition, trail
from plugins.community.service_parts import ServiceKind
from plugins.community.site_model import Settings
from plugins.community.typography import french
from plugins.community.views.articles import Article
from plugins.community.views.legal import Accessibility, LegalNotice, PictureConsent, Privacy
from plugins.community.views.pieces import Fact, Link

RGAA: Final = "référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1.2"
LACKING: Final = "À compléter avant la mise en ligne"
"""Shown in place of what the law asks for; `publier` refuses until nothing lacks."""

_NUMBER = 9


def legal_pages(edition: Edition) -> Iterator[Article]:
    """`/mentions-legales/`, `/confidentialite/`, `/accessibilite/`: always there."""
    yield legal_notice(edition)
    yield privacy(edition)
    yield accessibility(edition)


def _completed(edition: Edition, url: str, description: str) -> dict[str, Any]:
    """What every page has: from the file of that address, where the content has one."""
    article = edition.graph.articles.get(url.strip("/"))
    page = article_page(edition, article) if article else Article(url, LEGAL[url], french(description), trail(), url)
    return {field.name: getattr(page, field.name) for field in fields(Article)}


def legal_notice(edition: Edition) -> LegalNotice:
    """Who publishes and who hosts (loi n° 2004-575 du 21 juin 2004, article 1-1)."""
    site = edition.graph.site
    told = "Qui publie ce site, qui l’héberge, et sous quelles licences."
    return LegalNotice(
        **_completed(edition, urls.LEGAL_NOTICE, told),
        publisher=tuple(_publisher(site.publisher)),
        host=tuple(_body(site.host)),
    )


def _publisher(body: Publisher | None) -> Iterator[Fact]:
    yield from _body(body)
    yield _email(body.email if body else None)
    yield Fact("Direction de la publication", (body and body.director) or LACKING)
    if body and body.rna:
        yield Fact("Numéro RNA", body.rna)
    if body and body.siren:
        yield Fact("SIREN", _grouped(body.siren))


def _body(body: Host | None) -> Iterator[Fact]:
    yield Fact("Nom", ", ".join(part for part in (body.name, body.form) if part) if body else LACKING)
    yield Fact("Adresse", (body and body.address) or LACKING)
    phone = body.phone if body else None
    yield Fact("Téléphone", _said_phone(phone), f"tel:{phone}") if phone else Fact("Téléphone", LACKING)


def _email(email: str | None) -> Fact:
    return Fact("Courriel", email, f"mailto:{email}") if email else Fact("Courriel", LACKING)


def _said_phone(phone: str) -> str:
    """« 03 21 00 00 00 », of a French number in E.164."""
    return french(f"0{phone[3]} {' '.join(phone[at : at + 2] for at in range(4, len(phone), 2))}")


def _grouped(siren: str) -> str:
    return "\N{NO-BREAK SPACE}".join(siren[at : at + 3] for at in range(0, _NUMBER, 3))


def contact(site: Settings) -> Link | None:
    """Where to write: to the community, else to who publishes the site."""
    email = site.email or (site.publisher.email if site.publisher else None)
    return Link(email, f"mailto:{email}") if email else None


def privacy(edition: Edition) -> Privacy:
    """What becomes of personal data (RGPD, articles 13 and 14)."""
    site = edition.graph.site
    told = "Ce que ce site garde de votre visite, ce qu’il publie des personnes, pourquoi, et comment en sortir."
    email = contact(site)
    return Privacy(
        **_completed(edition, urls.PRIVACY, told),
        controller=(
            Fact("Responsable", site.publisher.name if site.publisher else LACKING),
            Fact("Adresse", (site.publisher and site.publisher.address) or LACKING),
            Fact("Courriel", email.text, email.url) if email else Fact("Courriel", LACKING),
        ),
        host=site.host.name if site.host else "",
        services=tuple(map(line, edition.services)),
        measured=any(one.kind is ServiceKind.MEASURE for one in edition.services),
        contact=email,
    )


def accessibility(edition: Edition) -> Accessibility:
    """The statement of accessibility (RGAA 4.1.2): three states, « non conforme » unless audited."""
    site, known = edition.graph.site, edition.graph.site.accessibility
    state = conformity(site)
    told = "L’état de l’accessibilité de ce site, ce qui a été mesuré, et quoi faire si une page vous résiste."
    page = _completed(edition, urls.ACCESSIBILITY, told)
    audit = known.audit if known else None
    return Accessibility(
        **page | {"title": french(f"Accessibilité : {state}")},
        state=french(f"{site.name} est {state} au {RGAA}{_reason(state, audit)}."),
        audit=_audited(audit) if audit else "",
        report=Link("Lire le rapport d’audit", audit.report) if audit and audit.report else None,
        bound=_bound(site.publisher) if site.publisher else "",
        defects=known.defects if known else (),
        audited=audit is not None,
        measures=tuple(
            Fact(measure.tool, f"{capitalized(measure.result)} ({spoken.day(measure.on, weekday=False)})")
            for measure in (known.measures if known else ())
        ),
        established=spoken.day(known.on, weekday=False) if known else "",
        contact=contact(site),
    )


def picture_consent(edition: Edition) -> PictureConsent:
    """The form by which a person agrees to have a picture published (code civil, article 9), to be printed (ADR 34)."""
    site, email = edition.graph.site, contact(edition.graph.site)
    return PictureConsent(
        urls.PICTURE_CONSENT,
        "Accord pour publier une photo",
        "Le formulaire par lequel une personne accepte que sa photo soit publiée sur ce site, à imprimer.",
        trail(Link("Participer", urls.PARTICIPATE))
        if urls.PARTICIPATE.strip("/") in edition.graph.articles
        else trail(),
        urls.PARTICIPATE,
        index=False,
        lead="À imprimer en deux exemplaires, l’un pour la personne, l’autre pour qui publie.",
        publisher=", ".join(filter(None, (site.publisher.name, site.publisher.address))) if site.publisher else LACKING,
        site=", ".join(filter(None, (site.name, site.url))),
        contact=email or Link(LACKING),
    )


def _reason(state: Conformity, audit: Audit | None) -> str:
    if audit is None:
        return ", faute d’audit"
    return "" if state is Conformity.TOTAL else ", en raison des défauts que l’audit a relevés"


def _audited(audit: Audit) -> str:
    rate = f"{audit.rate:g}".replace(".", ",")
    when = spoken.day(audit.on, weekday=False)
    return french(f"L’audit mené par {audit.auditor} ({when}) montre que {rate} % des critères du RGAA sont respectés.")


def _bound(publisher: Publisher) -> str:
    """Article 47 of the law binds public bodies and those they fund or control; others may publish a statement too."""
    law = "l’article 47 de la loi n° 2005-102 du 11 février 2005"
    if publisher.bound:
        return french(f"Ce site doit être accessible ({law}), et {publisher.name} s’y engage.")
    return french(f"La loi n’y oblige pas {publisher.name} ({law}) : cette déclaration est volontaire.")
