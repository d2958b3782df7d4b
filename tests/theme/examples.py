"""Every component in every state: what it is given, and under which name the pattern library shows it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from plugins.community.views.articles import Bar, Count, MatrixRow, Milestone
from plugins.community.views.events import Filter, FilterGroup, Notice, ProgrammeDay, Slot
from plugins.community.views.pieces import DateMark, Fact, Html, Light, Link, Pages, QrCode, Status, TerritoryTag
from plugins.community.views.subscriptions import Calendar, QrPicture
from tests.theme import article_pages, consent_pages, outcomes, samples, search_pages
from tests.theme.illustrated import PICTURE, SIZED


@dataclass(frozen=True)
class Example:
    """A state of a component, and the arguments that show it."""

    title: str
    arguments: tuple[Any, ...] = ()
    options: dict[str, Any] = field(default_factory=dict)


def _of(title: str, *arguments: object, **options: object) -> Example:
    return Example(title, arguments, options)


UNLIT = TerritoryTag("Audomarois", "")
PLACELESS = replace(samples.LONG_ROW, territory=None, status=None, place="", hours="", format="")
WEDNESDAY = DateMark("2019-04-03", "3", ("avril", "2019"), True, "mercredi 3 avril 2019", "mercredi")
ROWS = (samples.UPCOMING, samples.CANCELLED, outcomes.PUT_OFF, samples.PAST, samples.MONTH, samples.LONG_ROW, PLACELESS)
QR = QrCode(3, "M0 0.5h1m1 0h1m-2 1h1m-2 1h3")
ADDRESS = "https://example.org/calendriers/tous.ics"
CALENDAR = Calendar("Calaisis", "territoire-calaisis", "/calendriers/territoires/calaisis.ics", samples.CALAIS.light)
PICTURED = QrPicture("/calendriers/tous.svg", QR)
FOLLOWED = Calendar("Tout l’agenda", "tous", "/calendriers/tous.ics", None, ADDRESS, f"webcal{ADDRESS[5:]}", PICTURED)
ADDED = Link("Ajouter au calendrier", "/evenements/2027/ia-pme/evenement.ics")
AGENDAS = (
    Link("Google Agenda", "https://calendar.google.com/calendar/render?action=TEMPLATE&text=IA"),
    Link("Outlook.com", "https://outlook.live.com/calendar/deeplink/compose?rru=addevent&subject=IA"),
)
FLAT = replace(samples.COAST, outlines=tuple(replace(shape, url="") for shape in samples.COAST.outlines))
BARE_SOURCE = replace(samples.SOURCE, url="", consulted="")

MILESTONES = (
    Milestone("2014-11-12", "12 novembre 2014", "Lille, avec Calais", "Neuf métropoles.", samples.SOURCES, "", False),
    Milestone("2019-04-03", "3 avril 2019", "Le label", "La communauté.", (BARE_SOURCE,), samples.CONFIDENCE, True),
    Milestone("", "Ensuite", "Un terrain d’expérimentation", "", (), "", False),
)
ONE_DAY = ProgrammeDay(
    "",
    (
        Slot("2027-01-21T18:30+01:00", "18 h 30", "Accueil"),
        Slot("2027-01-21T19:00+01:00", "19 h", "Exposé", (Link("Guillaume Morlet", "/intervenants/x/"), Link("Sam"))),
        Slot("", "Ensuite", "Verre du littoral"),
    ),
)
GROUPS = (
    FilterGroup("Territoire", (Filter("Dunkerquois", "/territoires/dunkerquois/", 12, True),)),
    FilterGroup("Année", (Filter("2019", "/evenements/2019/", 9), Filter("2017", "/evenements/2017/", 1))),
)
COUNT = Count("Par année", "Année", (Bar("2018", "/evenements/2018/", 2, 22), Bar("2019", "", 9, 100)), "")
MATRIX = (MatrixRow("2019", "/evenements/2019/", (2, 4), (50, 100), 6), MatrixRow("2018", "", (0, 1), (0, 25), 1))
LAST = Pages(samples.PAGES.links, 3, "/x/page/2/")

EXAMPLES: dict[str, tuple[Example, ...]] = {
    "add_to_agenda": (
        _of("Fichier et agendas", ADDED, AGENDAS),
        _of("Agendas seuls", None, AGENDAS),
        _of("Fichier seul", ADDED, ()),
        _of("Rien", None, ()),
    ),
    "article_text": (
        _of("Un récit, son sommaire, ses sources", article_pages.article()),
        _of("Rien", replace(article_pages.article(), body=Html(), sources=())),
    ),
    "arrow_link": (
        _of("Dans le site", Link("Tout l’agenda", "/evenements/")),
        _of("Au dehors", Link("OpenStreetMap", "https://www.openstreetmap.org/")),
    ),
    "brand": (_of("La marque"),),
    "breadcrumb": (
        _of("Deux niveaux", (Link("Accueil", "/"), Link("Agenda", "/evenements/")), samples.LONG),
        _of("L’accueil n’en a pas", (), "Accueil"),
    ),
    "calendar_card": (
        _of("Adresse inconnue", CALENDAR),
        _of("La première, adresse inconnue", CALENDAR, strong=True),
        _of("La première", FOLLOWED, strong=True),
        _of("Sans code QR", replace(FOLLOWED, id="format-x", qr=None)),
    ),
    "chart": (_of("Sans réserve", COUNT), _of("Incomplet", replace(COUNT, coverage="Renseigné pour 12 sur 43."))),
    "coast_map": (
        _of("Générale, avec liens", samples.COAST),
        _of("De situation", replace(FLAT, credit="IGN 2018, Licence Ouverte")),
    ),
    "coast_view": (_of("La côte"),),
    "confidence": (_of("À vérifier", samples.CONFIDENCE), _of("Certain", "")),
    "consent_banner": (_of("Ce qui est demandé", consent_pages.BANNER),),
    "contents": (_of("Une page longue", samples.CONTENTS), _of("Une page courte", ())),
    "date_mark": (
        _of("Jour et jour de la semaine", WEDNESDAY),
        _of("Jour", samples.PAST.mark),
        _of("Mois", samples.MONTH.mark),
        _of("Année", samples.LONG_ROW.mark),
    ),
    "empty_state": (
        _of("Avec des liens", "Rien d’annoncé", "Un rendez-vous a lieu chaque mois.", [Link("Agenda", "/evenements/")]),
        _of("Seul", "Rien d’annoncé", "", level=3),
    ),
    "event_list": (_of("De tout", ROWS), _of("Rien", ())),
    "event_row": (
        _of("Sur inscription", samples.UPCOMING),
        _of("Complet", replace(samples.UPCOMING, status=Status("Complet", "complet"), badge="")),
        _of("Reporté", replace(samples.UPCOMING, status=Status("Reporté", "reporte"), note="Au 4 mars.")),
        _of("À confirmer", replace(samples.UPCOMING, status=Status("À confirmer", "a-confirmer"))),
        _of("Annulé", samples.CANCELLED),
        _of("Sans territoire", replace(samples.UPCOMING, territory=None)),
        _of("Barré sans mot", replace(samples.CANCELLED, status=None)),
        _of("Passé, avec un rôle", samples.PAST),
        _of("Jour de la semaine", replace(samples.PAST, mark=WEDNESDAY)),
        _of("Mois seul", samples.MONTH),
        _of("Du territoire, année seule, titre long", samples.LONG_ROW),
        _of("Presque rien", PLACELESS),
        _of("Presque rien, ni organisateur", replace(PLACELESS, scope=""), 2),
    ),
    "badge": (_of("Contenu fictif", "Exemple"), _of("Pas encore prêt", "Brouillon")),
    "facade": (
        _of("Une vidéo, son affiche, son texte", consent_pages.VIDEO),
        _of("Une vidéo dont le texte manque", consent_pages.UNWRITTEN),
        _of("Une carte", consent_pages.MAP),
    ),
    "facts": (_of("Liens, sources, nombres", samples.FACTS + samples.NUMBERS[:2]), _of("Rien", ())),
    "figures": (
        _of("Quatre", samples.NUMBERS),
        _of("Sans source", samples.NUMBERS[2:3]),
        _of("Deux sources", (Fact("réseaux", "12", source=samples.SOURCE), Fact("public", "tous", source=BARE_SOURCE))),
        _of("Rien", ()),
    ),
    "filters": (_of("Deux groupes", GROUPS), _of("Rien", ())),
    "light": (
        _of("Deux éclats", Light("Dunkerque", "2 éclats, 10 s", "f-2-10")),
        _of("Trois éclats", Light("Alprech", "3 éclats, 15 s", "f-3-15")),
        _of("Quatre éclats", Light("Calais", "4 éclats, 15 s", "f-4-15")),
        _of("Un éclat", Light("Ailleurs", "1 éclat, 5 s", "f-1-5")),
        _of("Éteint", None),
    ),
    "likely_dates": (
        _of("Plusieurs", (outcomes.LIKELY, outcomes.LIKELY), "24 novembre 2026"),
        _of("Une seule, sur la page du format", (replace(outcomes.LIKELY, url=""),), css="pile marge-l"),
        _of("Aucune", ()),
    ),
    "link_or_text": (
        _of("Dans le site", samples.BEFORE),
        _of("Au dehors", samples.LINKS[0]),
        _of("Un texte", samples.LINKS[1]),
    ),
    "matrix": (
        _of("Deux territoires", (samples.DUNKIRK, UNLIT), MATRIX),
        _of(
            "Sans part ni total", (samples.DUNKIRK, UNLIT), tuple(replace(row, shares=(), total=None) for row in MATRIX)
        ),
    ),
    "networks": (_of("Liens et noms", samples.LINKS), _of("Rien", ())),
    "notice": (
        _of("Empêche de venir", Notice("Annulé", "Les inscrits ont été prévenus.", strong=True)),
        _of("Informe", Notice("Complet", "", strong=False)),
        _of("Ailleurs que sur sa page", outcomes.CHANGE),
    ),
    "pagination": (
        _of("Première", samples.FIRST),
        _of("Du milieu", samples.PAGES, "Pages de l’année"),
        _of("Dernière", LAST, label="Pages du territoire"),
        _of("Une seule page", Pages()),
    ),
    "person_row": (
        _of("Avec une page", samples.PEOPLE[0]),
        _of("Sans note", samples.PEOPLE[1]),
        _of("Sans page, exemple", samples.PEOPLE[2], 2),
    ),
    "prev_next": (
        _of("Les deux", samples.BEFORE, samples.AFTER, "Autres territoires"),
        _of("Le premier", None, samples.AFTER, "Autres lieux", following_word="Au nord"),
        _of("Le dernier", samples.BEFORE, None, "Autres formats", "Au sud"),
        _of("Seul", None, None, "Autres territoires"),
    ),
    "picture": (_of("Un fichier", PICTURE, "94vw"), _of("Au choix", SIZED, "94vw", "portrait portrait-g")),
    "programme": (
        _of("Une soirée", (ONE_DAY,)),
        _of("Deux jours", (replace(ONE_DAY, day="Vendredi 2 avril"), replace(ONE_DAY, day="Samedi 3 avril"))),
    ),
    "prose": (_of("Un texte", samples.BODY), _of("Rien", Html())),
    "qr_code": (_of("Sur papier seulement", QR, "Page de l’événement"), _of("Rien", None, "")),
    "qr_picture": (_of("À l’écran", PICTURED, "Tout l’agenda"), _of("Rien", None, "")),
    "service_choice": (_of("Un service", consent_pages.SERVICE),),
    "search_form": (_of("En ligne", "/recherche/", search_pages.CHOICES),),
    "sources": (
        _of("Plusieurs", samples.SOURCES),
        _of("Une, imprimée", (BARE_SOURCE,), "source-imprimee"),
        _of("Aucune", ()),
    ),
    "status": (
        _of("Sur inscription", Status("Sur inscription", "ouvert")),
        _of("Complet", Status("Complet", "complet")),
        _of("Reporté", Status("Reporté", "reporte")),
        _of("Annulé", Status("Annulé", "annule")),
        _of("À confirmer", Status("À confirmer", "a-confirmer")),
        _of("Passé", Status("Passé", "passe")),
        _of("Rien à dire", None),
    ),
    "territory_row": (_of("Avec son phare", samples.DUNKIRK), _of("Sans phare ni page", UNLIT, 2)),
    "territory_tag": (
        _of("Lié", samples.DUNKIRK),
        _of("Dans un bloc déjà lié", samples.CALAIS, linked=False),
        _of("Sans page", UNLIT),
    ),
    "tile": (
        _of("Un lieu", samples.VENUES[0]),
        _of("Une actualité, exemple", samples.NEWS[1]),
        _of("Un format", samples.FORMATS[0], cadence=True),
        _of("Un titre seul, au dehors", replace(samples.ORGANISATIONS[0], over="", text="", territory=None, note="")),
        _of("Un nom sans page", replace(samples.ORGANISATIONS[1], badge=""), 2),
    ),
    "venue_tile": (
        _of("Un lieu", samples.VENUES[0]),
        _of("Un exemple", samples.VENUES[1]),
        _of("Un nom", replace(samples.VENUES[2], over="", text="", note=""), 2),
    ),
    "timeline": (_of("Un récit", MILESTONES), _of("Rien", ())),
}

# What a component stands in, on a page.
FRAMES = {
    "brand": '<p class="marque">{}</p>',
    "coast_view": '<div class="opale">{}</div>',
    "event_row": '<ol class="marees">{}</ol>',
    "territory_row": '<ul class="territoires">{}</ul>',
    "person_row": '<ul class="index"><li>{}</li></ul>',
}
