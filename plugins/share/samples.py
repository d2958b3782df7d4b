"""Cards that show, together, everything that pictures may show."""

from __future__ import annotations

from typing import Final

from plugins.community.cards import Card
from plugins.community.views.maps import CoastMap, Outline
from plugins.community.views.pieces import DateMark, Light, Status, TerritoryTag

_LIT = TerritoryTag("Calaisis", "", light=Light("", "", "f-4-15"))
_DAY = DateMark("", "24", ("mars", "2027"), exact=True, spoken="")
_SHAPE = "M99 99l300 0 0 200-300 0z"
_COAST = CoastMap(
    "0 0 700 581",
    "",
    "M400 0l300 0 0 581-300 0z",
    (Outline("", "", "", _SHAPE), Outline("", "", "", "M99 350l300 0 0 99-300 0z", here=True)),
    ((250, 200), (250, 400)),
)

SAMPLES: Final = (
    Card(
        "Une soirée annulée au bord de l’eau", "Atelier", ("18 h", "Calais"), Status("Annulé", "annule"), "annule", _DAY
    ),
    Card("Une soirée", "Atelier", ("18 h", "Calais"), Status("Ouvert", "ouvert"), mark=_DAY, territory=_LIT),
    Card("Une personne", "Intervenants", ("Capitaine",), initials="AB"),
    Card("Un territoire", "Territoire", ("La mer.",), territory=_LIT, coast=_COAST),
)
