"""What the page of the search shows."""

from __future__ import annotations

from plugins.community.frozen import frozen
from plugins.community.views.page import View
from plugins.community.views.pieces import Section


@frozen
class Choice:
    """A list by which results are narrowed; `name` is that of the field, and of the filter in the index."""

    name: str
    label: str
    everything: str
    """The first line, which narrows nothing: « Tous les territoires »."""
    options: tuple[str, ...]


@frozen
class Search(View):
    """`/recherche/`."""

    lead: str = ""
    ready: bool = False
    """Whether there is an index to search: it is made for the site on line alone."""
    choices: tuple[Choice, ...] = ()
    sections: tuple[Section, ...] = ()
    """Lists to go through: for those who would rather, and for want of a script."""
