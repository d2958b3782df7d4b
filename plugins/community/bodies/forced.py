"""Consent that is none: « en continuant à utiliser ce site, vous acceptez… » says nothing that a visitor agreed to."""

from __future__ import annotations

import re

from plugins.community.bodies.found import Said
from plugins.community.problems import quoted
from plugins.community.words import fold

# Going on is not consent (CNIL, lignes directrices du 17 septembre 2020, article 2). « En continuant tout droit » is.
_GOING_ON = (
    r"en (?:continuant|poursuivant) (?:a |de |d'|l'|la |sa |son |votre |notre |vos )*"
    r"(?:utilis|navig|visit|consult|parcour)\w*"
)
_WORTH = r"poursuite de (?:la|votre) (?:navigation|visite)[^.]{0,60} (?:vaut|accept|consent|accord)\w*"
_TAKEN = (
    r"(?:vous|j[' ]) ?accepte(?:z)? (?:l'utilisation|l'usage|le depot|les|nos)(?: des| de| nos)?(?: cookies| traceurs)"
)
_FORCED = re.compile(rf"{_GOING_ON}|{_WORTH}|{_TAKEN}")
_HINTS = ("ontinuant", "oursui", "ookie", "raceurs")


def may_be_forced(text: str) -> bool:
    """Whether the text has to be read: without one of these hints, it holds no such consent."""
    return any(hint in text for hint in _HINTS)


def forced_consent(text: str) -> Said | None:
    """What is wrong with a text that takes going on, or silence, for consent; nothing for any other."""
    if may_be_forced(text) and (found := _FORCED.search(fold(text))):
        return f"consentement forcé : {quoted(found[0])}", "effacez la phrase : se taire n’est pas accepter"
    return None
