"""What a site is built for: who will see it decides what it may show."""

from __future__ import annotations

from enum import Enum


class Release(Enum):
    """How a site is built: on one's own machine, for those who review it, or for everyone.

    `SERVED`: `servir`, for the editor at work. `BUILT`: `construire`. `PREVIEWED`: `publier --apercu`, at an address
    that search engines leave alone. `PUBLISHED`: `publier`.
    """

    SERVED = "servir"
    BUILT = "construire"
    PREVIEWED = "aperçu"
    PUBLISHED = "publier"

    @property
    def on_line(self) -> bool:
        """Whether others than the editor see it: examples are then left out."""
        return self in (Release.PREVIEWED, Release.PUBLISHED)
