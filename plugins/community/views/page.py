"""What every page has."""

from __future__ import annotations

from plugins.community.frozen import frozen
from plugins.community.views.consent import Consent, Facade
from plugins.community.views.pieces import EventRow, Link


@frozen
class View:
    """What every page has: its address, its title, and where it stands in the site."""

    url: str
    title: str
    """The `h1`; `<title>` adds the site's name."""
    description: str
    trail: tuple[Link, ...]
    """The pages above this one, the home first; empty on the home."""
    section: str
    """The address of the menu entry that this page belongs to, or an empty string."""
    index: bool = True
    """Whether search engines may keep it."""
    built: str = ""
    """The day of the build, ISO, on the pages that tell when it is long ago; no other holds it."""
    edit: Link | None = None
    """The form of the repository that changes it, where `site.yaml` names one."""
    consent: Consent | None = None
    """What is asked of the visitor, where the page offers something of another site."""

    @property
    def facades(self) -> tuple[Facade, ...]:
        """What it offers of other sites."""
        return ()

    @property
    def announced(self) -> tuple[EventRow, ...]:
        """The lines that it shows as still to come."""
        return ()

    @property
    def turns(self) -> tuple[str, ...]:
        """The days, ISO, from which a new build would show something else than these lines; some may be empty."""
        return tuple(row.turn for row in self.announced)

    @property
    def timed(self) -> bool:
        """Whether what it says depends on when it is read: it then loads `time.js`."""
        return bool(self.announced or self.built)
