"""What every site of the benchmark tells: invented events, the same each time, and the edits made to them in turn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from random import Random

DAY = date(2026, 11, 24)
"""The day that the sites are built for: one event in eighty is still to come, as after twenty years of them."""

TERRITORIES = {
    "boulonnais": "Boulonnais",
    "calaisis": "Calaisis",
    "dunkerquois": "Dunkerquois",
    "montreuillois": "Montreuillois",
}
FORMATS = {"atelier": "Atelier", "hackathon": "Hackathon", "rencontre": "Rencontre"}
THEMES = {
    "energie": "Énergie",
    "formation": "Formation",
    "logiciel-libre": "Logiciel libre",
    "mer": "Mer",
    "numerique": "Numérique",
    "vente": "Vente",
}
PAGES = {
    "accessibilite": "Accessibilité",
    "confidentialite": "Confidentialité",
    "jeunes-et-formation": "Jeunes et formation",
    "label": "Le label",
    "mentions-legales": "Mentions légales",
    "participer": "Participer",
}

LINK = "@/"
"""How a link of a body to a page of the site begins; each site has its own way."""

_FIRST = datetime(2006, 12, 7, 18, 30)  # noqa: DTZ001 local time, as editors write it
_SPAN = 7380  # days, up to ten weeks after DAY
_SENTENCES = (
    "La réunion a commencé par un tour de table, chacun a dit ce qu’il attendait de la soirée.",
    "Le port, la mer et les ateliers du littoral se parlent « autrement » depuis quelques années.",
    "On y partage des outils, des méthodes et des contacts, sans rien vendre à personne.",
    "Trois entreprises ont montré ce qu’elles avaient essayé ; une seule avait réussi du premier coup.",
    "Faut-il tout mesurer ? La question est revenue plusieurs fois, sans réponse qui plaise à tous.",
    "Les chiffres, 12 % de ventes en plus et 3 000 visites, ont été discutés ligne par ligne.",
    "Un ancien élève a raconté son premier mois d’embauche, son erreur et ce qu’elle a coûté.",
    "Le reste de la soirée s’est passé debout, autour d’une table trop petite pour tout le monde.",
    "Personne n’avait prévu la panne de courant : l’exposé s’est terminé à la lampe de poche.",
    "Les notes prises ce soir-là ont servi de base à l’atelier du mois d’après.",
    "Il reste à trouver un lieu plus grand, et quelqu’un pour tenir la porte à 18 h 30.",
    "Deux associations se sont promis de travailler ensemble ; rendez-vous est pris pour l’automne.",
)
_GIVEN, _LAND, _END, _PLACES, _TOPICS, _ANGLES = (
    [word.strip() for word in words.split(",")]
    for words in (
        "Aïcha, Anaïs, Béa, Céleste, Éloïse, Éva, Gaëlle, Hélène, Inès, Jérôme, Kévin, Loïc, Maëlle, Noël, Rémi, Zoé",
        "Ambre, Brise, Corne, Dune, Écume, Falaise, Grève, Havre, Lande, Marée, Oyat, Phare, Quai, Rade, Sable, Varech",
        "court, fort, grand, haut, long, mont, noir, neuf, pont, port, rive, roche, val, vent, vert, vif",
        "La Criée, La Fabrique, La Halle, Le Grenier, Le Hangar, Le Comptoir, La Médiathèque, La Maison",
        "Recruter, Vendre en ligne, Écrire un logiciel, Réparer, Naviguer, Chauffer un atelier, Accueillir",
        "sur le littoral, en hiver, sans argent, à plusieurs, pour la première fois",
    )
)
_TOWNS = ("Boulogne-sur-Mer", "Calais", "Dunkerque", "Étaples")


@dataclass(frozen=True)
class Speaker:
    """Someone who spoke."""

    slug: str
    name: str
    role: str


@dataclass(frozen=True)
class Venue:
    """Where events took place."""

    slug: str
    name: str
    town: str
    territory: str


@dataclass(frozen=True)
class Event:
    """A meeting. A link of its body to another page begins with `LINK`."""

    slug: str
    title: str
    starts: datetime
    format: str
    venue: Venue
    speakers: tuple[str, ...]
    themes: tuple[str, ...]
    summary: str
    body: str
    moved: bool
    source: str

    @property
    def ends(self) -> datetime:
        """Two and a half hours later."""
        return self.starts + timedelta(hours=2, minutes=30)

    @property
    def path(self) -> str:
        """Its year and its slug: `2019/mesure-3`."""
        return f"{self.starts.year}/{self.slug}"


@dataclass(frozen=True)
class Corpus:
    """Everything to tell: events, a speaker for five of them, a venue for forty."""

    events: tuple[Event, ...]
    speakers: tuple[Speaker, ...]
    venues: tuple[Venue, ...]


def invent(events: int) -> Corpus:
    """So many events and those who come with them, always the same."""
    speakers = tuple(_speaker(number) for number in range(max(4, events // 5)))
    venues = tuple(_venue(number) for number in range(max(4, events // 40)))
    corpus = Corpus((), speakers, venues)
    return replace(corpus, events=tuple(_event(number, events, corpus) for number in range(events)))


def body_edited(corpus: Corpus, turn: int) -> Corpus:
    """A word more in the text of one event."""
    return _edited(corpus, turn, lambda event: replace(event, body=f"{event.body}\nUne phrase de plus, {turn}.\n"))


def title_edited(corpus: Corpus, turn: int) -> Corpus:
    """Another title for one event."""
    return _edited(corpus, turn, lambda event: replace(event, title=f"{event.title}, suite {turn}"))


def venue_renamed(corpus: Corpus, turn: int) -> Corpus:
    """Another name for one venue, which forty events or so show."""
    old = corpus.venues[turn % len(corpus.venues)]
    new = replace(old, name=f"{old.name}, salle {turn}")
    events = tuple(replace(event, venue=new) if event.venue == old else event for event in corpus.events)
    venues = tuple(new if venue == old else venue for venue in corpus.venues)
    return replace(corpus, events=events, venues=venues)


def event_added(corpus: Corpus, _: int) -> Corpus:
    """One event more, after all the others."""
    number = len(corpus.events)
    return replace(corpus, events=(*corpus.events, _event(number, number, corpus)))


def _edited(corpus: Corpus, turn: int, edit: Callable[[Event], Event]) -> Corpus:
    """The corpus with one event edited: another for each turn, the oldest and the newest alike."""
    events = list(corpus.events)
    chosen = (turn * 7919 + len(events) // 2) % len(events)
    events[chosen] = edit(events[chosen])
    return replace(corpus, events=tuple(events))


def _speaker(number: int) -> Speaker:
    given, rest = _GIVEN[number % 16], number // 16
    name = f"{given} {_LAND[rest % 16]}{_END[rest // 16 % 16]}" + (f"-{_LAND[rest // 256]}" if rest >= 256 else "")
    return Speaker(f"personne-{number}", name, f"Directrice de l’atelier {number}")


def _venue(number: int) -> Venue:
    place, land, town = _PLACES[number % 8], _LAND[number // 8 % 16], number % 4
    name = f"{place} {land}" + (f" {number // 128}" if number >= 128 else "")
    return Venue(f"lieu-{number}", name, _TOWNS[town], list(TERRITORIES)[town])


def _event(number: int, events: int, corpus: Corpus) -> Event:
    chance = Random(number)  # noqa: S311 a text to fill pages with
    speakers = tuple(one.slug for one in chance.sample(corpus.speakers, chance.randint(1, 3)))
    topic, angle = chance.choice(_TOPICS), chance.choice(_ANGLES)
    return Event(
        slug=f"mesure-{number}",
        title=f"{topic} {angle}, rencontre {number}",
        starts=_FIRST + timedelta(days=number * _SPAN // events),
        format=list(FORMATS)[number % 3],
        venue=corpus.venues[number % len(corpus.venues)],  # never two events of a day in one venue
        speakers=speakers,
        themes=tuple(chance.sample(list(THEMES), 2)),
        summary=f"{topic} {angle} : ce que l’on en a dit à la rencontre {number}.",
        body=_body(chance, speakers[0]),
        moved=number % 10 == 0,
        source=f"https://example.org/journal/{number}" if number % 3 == 0 else "",
    )


def _body(chance: Random, speaker: str) -> str:
    """Some 250 words: paragraphs, a heading, a list, links, a quotation."""
    parts = [" ".join(chance.sample(_SENTENCES, count)) for count in (5, 4, 3)]
    first, second, quoted = chance.sample(_SENTENCES, 3)
    items = f"- {first}\n- [Qui parlait]({LINK}intervenants/{speaker}), et de quoi.\n- **{second}**\n"
    quotation = f"> {quoted}\n\nLa suite est [dans le journal](https://example.org/journal).\n"
    return f"{parts[0]}\n\n## Ce que l’on y apprend\n\n{items}\n{parts[1]}\n\n{quotation}\n{parts[2]}\n"
