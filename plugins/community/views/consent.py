"""What pages show of the services of other sites: what is offered, what is asked, and where one changes one's mind.

Nothing of it calls anyone: `theme/static/js/consent.js` does, once the visitor agrees.
"""

from __future__ import annotations

from plugins.community.frozen import frozen
from plugins.community.views.pieces import Fact, Figure, Link


@frozen
class Facade:
    """A video or a map of another site, not asked for before the visitor wants it."""

    service: str
    """The service's key."""
    src: str
    """The address of the frame."""
    title: str
    text: str
    """Who hosts it, and what showing it tells them."""
    always: str
    """« Toujours afficher… », beside the box that is never ticked."""
    link: Link
    """The page there: it works without anything of this."""
    withdraw: str
    """« Ne plus afficher… », under what is shown."""
    map: bool = False
    transcript: Link | None = None
    """The words of a video, or that they are to come."""
    poster: Figure | None = None


@frozen
class Banner:
    """What is asked once on a page that offers something of other sites."""

    title: str
    text: str
    promise: str
    """« Sans votre accord, rien n’est chargé. »"""
    refuse: str
    accept: str
    refused: str
    """What is said once it is refused."""
    accepted: str


@frozen
class Consent:
    """What the script is told on a page: the services that it offers, their version, and what is asked."""

    keys: str
    """The services' keys, apart by spaces."""
    version: str
    endpoint: str = ""
    """The address that counts a visit, where the site measures."""
    banner: Banner | None = None


@frozen
class ServiceLine:
    """A service, described before one chooses."""

    key: str
    title: str
    """« YouTube (Google, Irlande et États-Unis) »"""
    purpose: str
    sent: str
    policy: Link

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The same, as labels and values."""
        return (
            Fact("À quoi cela sert", self.purpose),
            Fact("Ce qui est transmis", self.sent),
            Fact("Politique de confidentialité", self.policy.text, self.policy.url),
        )
