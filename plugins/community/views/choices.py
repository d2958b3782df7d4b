"""What the page shows where one chooses what other sites may be called."""

from __future__ import annotations

from plugins.community.frozen import frozen
from plugins.community.views.consent import ServiceLine
from plugins.community.views.page import View


@frozen
class Choices(View):
    """`/mes-choix/`; without services, the lead says it all."""

    lead: str = ""
    services: tuple[ServiceLine, ...] = ()
    signal: str = ""
    """For who comes with a browser that refuses for them."""
    unscripted: str = ""
    saved: str = ""
    """What is said once the choices are kept, where none was made, and of each button for all."""
    nothing: str = ""
    refused: str = ""
    accepted: str = ""
    forgotten: str = ""
    left_there: str = ""
    """What only the visitor can erase."""
