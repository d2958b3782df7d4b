"""What the views to render are made of, and the view of which nothing is known."""

from __future__ import annotations

from plugins.community.views.maps import CoastMap, MapLabel, Outline
from plugins.community.views.page import View
from plugins.community.views.pieces import (
    Chrome,
    DateMark,
    EventRow,
    Fact,
    Html,
    Light,
    Link,
    Pages,
    PersonRow,
    Section,
    SourceLink,
    Status,
    TerritoryTag,
    Tile,
)

LONG = (
    "Quarante-huit heures pour imaginer, avec des étudiants et des chefs d’entreprise, "
    "le tourisme du littoral hors saison"
)


def _territory(name: str, light: Light, authority: str) -> TerritoryTag:
    slug = name.lower()
    return TerritoryTag(name, f"/territoires/{slug}/", slug, light, authority)


DUNKIRK = _territory(
    "Dunkerquois", Light("Phare de Dunkerque", "2 éclats toutes les 10 s", "f-2-10"), "Communauté urbaine de Dunkerque"
)
CALAIS = _territory(
    "Calaisis", Light("Phare de Calais", "4 éclats toutes les 15 s", "f-4-15"), "Grand Calais Terres et Mers"
)
BOULOGNE = _territory(
    "Boulonnais", Light("Phare d’Alprech", "3 éclats toutes les 15 s", "f-3-15"), "Agglomération du Boulonnais"
)
MONTREUIL = _territory(
    "Montreuillois", Light("Phare de la Canche", "2 éclats toutes les 10 s", "f-2-10"), "Agglomération des Deux Baies"
)
TERRITORIES = (DUNKIRK, CALAIS, BOULOGNE, MONTREUIL)

COAST = CoastMap(
    view_box="0 0 700 577",
    said="Carte du littoral : Dunkerquois, Calaisis, Boulonnais et Montreuillois, du nord au sud",
    land="M0 0L40 0 0 40z",
    outlines=tuple(
        Outline(tag.name, tag.url, tag.css, f"M{place}0 50l40 0 0 40z", here=tag is DUNKIRK)
        for place, tag in enumerate(TERRITORIES, start=1)
    ),
    points=((559, 86), (340, 150)),
    labels=(MapLabel(548, 50, ("Dunkerque",)), MapLabel(203, 312, ("Boulogne", "sur-Mer"), True, False)),
)

SOURCE = SourceLink("La Gazette Nord-Pas de Calais", "https://lagazettefrance.fr/article/lancement", "3 mars 2026")
SOURCES = (SOURCE, SourceLink("Comité Grand Littoral", "https://comite-grand-littoral.fr/?p=3657"))

UPCOMING = EventRow(
    title="L’intelligence artificielle au quotidien d’une PME",
    url="/evenements/2027/ia-pme/",
    mark=DateMark("2027-01-21T18:30+01:00", "21", ("janv.", "jeudi"), True, "jeudi 21 janvier 2027"),
    format="Digital Happy Hour",
    place="Halle aux sucres, Dunkerque",
    hours="18 h 30",
    territory=DUNKIRK,
    status=Status("Sur inscription", "ouvert"),
    badge="Exemple",
    until="2027-01-21T21:00+01:00",
)
CANCELLED = EventRow(
    title="Mesurer son empreinte numérique",
    url="/evenements/2027/empreinte/",
    mark=DateMark("2027-05-20", "20", ("mai", "jeudi"), True, "jeudi 20 mai 2027"),
    format="Digital Happy Hour",
    place="Halle aux sucres, Dunkerque",
    note="Intervenant indisponible. Les inscrits sont prévenus.",
    territory=DUNKIRK,
    status=Status("Annulé", "annule"),
    fate="annule",
    until="2027-05-21T00:00+02:00",
    off=True,
)
PAST = EventRow(
    title="Lancement de la French Tech Littoral Hauts-de-France",
    url="/evenements/2019/lancement/",
    mark=DateMark("2019-05-21", "21", ("mai", "2019"), True, "mardi 21 mai 2019"),
    format="Digital Happy Hour",
    place="Musée des Beaux-Arts, Calais",
    territory=CALAIS,
    status=Status("Passé", "passe"),
    role="Président de Cap Numeric · présentation de la communauté",
)
MONTH = EventRow(
    title="Les frères Bogdanoff à Calais",
    url="/evenements/2017/bogdanoff/",
    mark=DateMark("2017-11", "nov.", ("2017",), False, "novembre 2017"),
    format="Happy Hour Prestige",
    place="Calais",
    territory=CALAIS,
)
LONG_ROW = EventRow(
    title=LONG,
    url="/evenements/2022/tourisme/",
    mark=DateMark("2022", "2022", (), False, "2022"),
    format="Hackathon",
    place="Palais des congrès, Le Touquet-Paris-Plage",
    territory=MONTREUIL,
    scope="Événement du territoire",
    status=Status("Passé", "passe"),
)

FACTS = (
    Fact("Adresse", "25, rue Richelieu, 62100 Calais"),
    Fact("Train", "Gare de Calais-Ville", source=SOURCE),
    Fact("Territoire", "Calaisis", url="/territoires/calaisis/"),
)
NUMBERS = (
    Fact("rendez-vous retrouvés", "43", number=True),
    Fact("habitants (Insee 2023)", "191 478", number=True, source=SOURCE),
    Fact("communes", "17", number=True),
    Fact("intervenants", "31", url="/intervenants/", number=True),
)
VENUES = (
    Tile("Halle aux sucres", "/lieux/halle-aux-sucres/", "Dunkerque", "Môle 1, sur le port.", DUNKIRK, "6 rendez-vous"),
    Tile(
        "Musée des Beaux-Arts",
        "/lieux/musee-des-beaux-arts/",
        "Calais",
        "Près du parc Richelieu.",
        CALAIS,
        badge="Exemple",
    ),
    Tile("Palais des congrès du Touquet-Paris-Plage", "/lieux/palais/", territory=MONTREUIL),
)
FORMATS = (
    Tile(
        "Digital Happy Hour",
        "/formats/dhh/",
        "Chaque mois",
        "Un intervenant, 30 à 50 entrepreneurs, un lieu qui compte.",
        note="12 rendez-vous depuis 2014",
    ),
    Tile("Hackathon", "/formats/hackathon/", "24 ou 48 h", "Phosphorer à plusieurs sur une vraie problématique."),
    Tile(
        "Happy Hour Prestige",
        "/formats/prestige/",
        "",
        "Plus d’une centaine de chefs d’entreprise autour d’un invité.",
        badge="Exemple",
    ),
)
THEMES = (
    Tile(
        "Intelligence artificielle",
        "/themes/intelligence-artificielle/",
        "",
        "Usages, limites, données.",
        note="3 rendez-vous",
    ),
    Tile(
        "Économie bleue", "/themes/economie-bleue/", "", "La mer comme terrain d’expérimentation.", note="9 rendez-vous"
    ),
    Tile("Cybersécurité", "/themes/cybersecurite/", note="1 rendez-vous"),
)
NEWS = (
    Tile(
        "Le site fait peau neuve",
        "/actualites/2026/site/",
        "3 mars 2026",
        "L’archive des rendez-vous, et de quoi suivre les prochains.",
    ),
    Tile(LONG, "/actualites/2026/long/", "12 février 2026", territory=CALAIS, badge="Exemple"),
)
ORGANISATIONS = (
    Tile("Nossiop", "https://example.org/", "nossiop", "Pièces de bateaux d’occasion.", MONTREUIL, "1 rendez-vous"),
    Tile("Blue Whale Company", "", "blue-whale-company", badge="Exemple"),
)
PEOPLE = (
    PersonRow("Guillaume Morlet", "/intervenants/guillaume-morlet/", "GM", "Président de Cap Numeric, 2019"),
    PersonRow("Alice Vanhoutte-Brunier", "/intervenants/alice-vanhoutte-brunier/", "AV"),
    PersonRow("Prénom Nom", "", "PN", "Cybersécurité", badge="Exemple"),
)
LINKS = (
    Link("Comité Grand Littoral", "https://comite-grand-littoral.fr/"),
    Link("CrossInLab"),
    Link("Cap Numeric", "/organisations/"),
)
PAGES = Pages((Link("1", "/x/"), Link("2", "/x/page/2/"), Link("3", "/x/page/3/")), 2, "/x/", "/x/page/3/")
FIRST = Pages((Link("1", "/x/"), Link("2", "/x/page/2/")), 1, "", "/x/page/2/")
BEFORE, AFTER = Link("Montreuillois", "/territoires/montreuillois/"), Link("Calaisis", "/territoires/calaisis/")
CONFIDENCE = "La date et le lieu viennent d’une seule source : ils restent à vérifier."
BODY = Html(
    "<p>On trouve sur le littoral d’excellents centres de formation. Mais une fois formés, les jeunes ont des "
    "difficultés à trouver une entreprise. Dans le même temps, les entreprises n’arrivent pas à recruter ici.</p>"
    '<h2 id="constat">Le constat</h2><p>Il y a une certaine inadéquation entre les attentes et l’offre de '
    '<a href="/label/">formations</a>.</p><h3 id="suite">La suite</h3><ul><li>que les formations correspondent aux '
    "besoins ;</li><li>que les jeunes connaissent mieux les entreprises.</li></ul>"
)
TEXT = Html(
    "<p>Il réunit 30 à 50 entrepreneurs et un intervenant autour d’une thématique, d’un logiciel ou d’une méthode."
    "</p><p>Chacun repart avec une idée à essayer.</p>"
)
CONTENTS = (Link("Le constat", "#constat"), Link("La suite", "#suite"))

CHROME = Chrome(
    name="French Tech Côte d’Opale",
    name_lines=("French Tech", "Côte d’Opale"),
    motto="De Dunkerque au Touquet, un même littoral.",
    menu=(
        Link("Agenda", "/evenements/"),
        Link("Intervenants", "/intervenants/"),
        Link("Lieux", "/lieux/"),
        Link("Territoires", "/territoires/"),
        Link("Formats", "/formats/"),
        Link("Le label", "/label/"),
        Link("Jeunes et formation", "/jeunes-et-formation/"),
        Link("Rechercher", "/recherche/"),
    ),
    footer=(
        Section("Se retrouver", "se-retrouver", links=(Link("Agenda", "/evenements/"), Link("Formats", "/formats/"))),
        Section("Territoires", "territoires", links=tuple(Link(tag.name, tag.url) for tag in TERRITORIES)),
        Section("Comprendre", "comprendre", links=(Link("Le label", "/label/"), Link("Chiffres", "/chiffres/"))),
        Section(
            "Suivre",
            "suivre",
            links=(Link("S’abonner", "/abonnements/"), Link("Nous écrire", "mailto:bonjour@example.org")),
        ),
    ),
    legal=(Link("Mentions légales", "/mentions-legales/"), Link("Plan du site", "/plan-du-site/")),
    label="Communauté French Tech Littoral Hauts-de-France",
    site_url="https://example.org",
)


def empty(kind: type[View]) -> View:
    """A page of `kind` of which nothing is known but its title."""
    return kind("/x/", "Titre", "Une page sans rien.", (), "")


def head(url: str, title: str, *trail: Link) -> tuple[str, str, str, tuple[Link, ...], str]:
    """What every view begins with."""
    return url, title, f"{title} : une page d’essai.", (Link("Accueil", "/"), *trail), url
