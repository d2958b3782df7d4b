"""What the pages that the law asks for show: who publishes, what becomes of data, how accessible the site is."""

from __future__ import annotations

from plugins.community.frozen import frozen
from plugins.community.views.articles import Article
from plugins.community.views.consent import ServiceLine
from plugins.community.views.page import View
from plugins.community.views.pieces import Fact, Link


@frozen
class LegalNotice(Article):
    """`/mentions-legales/`."""

    publisher: tuple[Fact, ...] = ()
    host: tuple[Fact, ...] = ()


@frozen
class Privacy(Article):
    """`/confidentialite/`."""

    controller: tuple[Fact, ...] = ()
    """Who answers for the data, and how to write to them."""
    host: str = ""
    services: tuple[ServiceLine, ...] = ()
    """Those of other sites that a visitor may accept."""
    measured: bool = False
    """Whether one of them counts visits."""
    contact: Link | None = None


@frozen
class Accessibility(Article):
    """`/accessibilite/`."""

    state: str = ""
    """« Ce site est partiellement conforme au référentiel… »"""
    audit: str = ""
    report: Link | None = None
    bound: str = ""
    """Whether the law obliges the publisher, in a sentence."""
    defects: tuple[str, ...] = ()
    audited: bool = False
    measures: tuple[Fact, ...] = ()
    established: str = ""
    """The day of the statement, in words; empty where it is not known."""
    contact: Link | None = None


@frozen
class PictureConsent(View):
    """`/participer/accord-image/`, to be printed and signed."""

    lead: str = ""
    publisher: str = ""
    """Who asks, and their address."""
    site: str = ""
    contact: Link | None = None
