"""What becomes of an event, and of a date that nothing has confirmed, to render."""

from __future__ import annotations

from plugins.community.views.events import Notice
from plugins.community.views.pieces import DateMark, EventRow, Status

PUT_OFF = EventRow(
    title="Le cloud, vu de la jetée",
    url="/evenements/2027/cloud/",
    mark=DateMark("2027-06-10T18:30+02:00", "10", ("juin", "jeudi"), True, "jeudi 10 juin 2027"),
    format="Digital Happy Hour",
    place="Halle aux sucres, Dunkerque",
    status=Status("Reporté", "reporte"),
    fate="reporte",
    off=True,
)
LIKELY = EventRow(
    title="Digital Happy Hour",
    url="/formats/digital-happy-hour/",
    mark=DateMark("2027-07-08T18:30+02:00", "8", ("juil.", "jeudi"), True, "jeudi 8 juillet 2027"),
    format="Date probable",
    place="lieu à confirmer",
    hours="à partir de 18 h 30",
    status=Status("À confirmer", "a-confirmer"),
    fate="probable",
    until="2027-07-08T00:00+02:00",
)
CHANGE = Notice(
    "Annulé : Mesurer son empreinte numérique",
    "Jeudi 20 mai 2027. Annoncé le 3 mai 2027.",
    strong=True,
    url="/evenements/2027/empreinte/",
    until="2027-05-21T00:00+02:00",
)
