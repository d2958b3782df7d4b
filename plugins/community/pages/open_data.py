"""The events as data: which files, which fields, under which terms, and how to begin."""

from __future__ import annotations

from plugins.community import urls
from plugins.community.pages.edition import Edition, trail
from plugins.community.typography import french
from plugins.community.views.pieces import Fact, Link
from plugins.community.views.subscriptions import DataFile, Extract, OpenData

LICENCE = Link("Licence Ouverte 2.0", "https://www.etalab.gouv.fr/licence-ouverte-open-licence")
PLACEHOLDER = "https://ADRESSE-DU-SITE"

_DESCRIPTION = "Tous les rendez-vous de la Côte d’Opale en JSON et en CSV, sous Licence Ouverte 2.0, avec leur schéma."
_FILES = (
    ("evenements.json", urls.EVENTS_JSON, "Tous les rendez-vous, avec les noms de champs d’OpenAgenda."),
    ("evenements.csv", urls.EVENTS_CSV, "Les mêmes, une ligne par rendez-vous, pour un tableur."),
    ("schema.json", urls.EVENTS_SCHEMA, "Le schéma du fichier JSON : chaque champ y est décrit (JSON Schema 2020-12)."),
)
FIELDS = (
    ("uid", "Le numéro du rendez-vous. Il ne change jamais, même si le titre, la date ou l’adresse changent."),
    ("slug, canonicalUrl", "Le nom de la page, et son adresse quand celle du site est connue."),
    ("title, description, longDescription", "Le titre, le résumé, puis le texte en HTML."),
    ("dateRange", "La date en toutes lettres, aussi précise que connue."),
    ("timings, firstTiming, lastTiming", "Les horaires, avec leur décalage ; vide si le jour ou l’heure manque."),
    ("timezone", "Europe/Paris, toujours."),
    ("debut, fin, precision", "Les dates telles qu’elles sont connues : 2013, 2017-11, 2019-05-21 ou avec l’heure."),
    ("status", "1 prévu, 2 reprogrammé, 4 reporté sans nouvelle date, 5 complet, 6 annulé."),
    ("etat", "L’état en mots. « à confirmer » n’a pas de code."),
    ("attendanceMode", "1 sur place, 2 en ligne, 3 les deux."),
    ("location, accessibility", "Le lieu, ses coordonnées (WGS 84), et ce que l’on sait de son accessibilité."),
    ("territoire, format, portee", "Où, quel format, et qui organise : la communauté ou d’autres."),
    ("organisateurs, keywords", "Qui organise, et les thèmes, d’une liste fermée."),
    ("registration, conditions, jauge", "Où s’inscrire, le tarif, le nombre de places."),
    ("participants", "Combien sont venus : 42, 30 à 50, environ 150."),
    ("image, imageCredits", "L’image, et sa licence : elle n’est pas celle des données."),
    ("retires", "Qui a demandé à être retiré de ce rendez-vous, sans nom : reprenez-en les textes dans vos copies."),
    ("confiance, exemple", "Ce qui n’est pas certain, ou pas réel ; absents le plus souvent."),
    ("createdAt, updatedAt", "Le jour de l’annonce, et celui du dernier changement annoncé."),
)
"""Every field of an event, those that go together on one line; a test holds them to the schema."""

_CURL = """curl --remote-name --compressed {json}"""
_PYTHON = """import json
import urllib.request

adresse = "{json}"
with urllib.request.urlopen(adresse) as reponse:
    donnees = json.load(reponse)

for soiree in donnees["events"]:
    if soiree["status"] != 6:  # 6 : annulé
        print(soiree["debut"], soiree["title"])"""
_SHEET = """=IMPORTDATA("{csv}")"""
_EXAMPLES = (
    ("Dans un terminal", "Le fichier arrive dans le dossier où vous êtes.", _CURL),
    ("En Python", "Rien à installer : la date et le titre de chaque rendez-vous qui n’est pas annulé.", _PYTHON),
    ("Dans Google Sheets", "Dans une cellule vide ; la feuille se remet à jour d’elle-même.", _SHEET),
)


def open_data(edition: Edition) -> OpenData:
    """`/donnees/`."""
    site = edition.graph.site
    base = site.url or PLACEHOLDER
    page = f", {edition.whole(urls.OPEN_DATA)}" if site.url else ""
    return OpenData(
        urls.OPEN_DATA,
        "Données ouvertes",
        _DESCRIPTION,
        trail(),
        "",
        lead=french("Tous les rendez-vous du site, passés et à venir, à télécharger et à réutiliser librement."),
        files=tuple(DataFile(name, url, french(text), edition.whole(url)) for name, url, text in _FILES),
        licence=LICENCE,
        citation=french(f"Source : {site.name}{page}, Licence Ouverte 2.0, données du JJ/MM/AAAA."),
        fields=tuple(Fact(names, french(meaning)) for names, meaning in FIELDS),
        examples=tuple(
            Extract(title, french(text), code.format(json=f"{base}{urls.EVENTS_JSON}", csv=f"{base}{urls.EVENTS_CSV}"))
            for title, text, code in _EXAMPLES
        ),
        placeholder="" if site.url else PLACEHOLDER,
    )
