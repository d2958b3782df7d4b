"""Events and graphs made of a few keys, as an editor would write them, for tests that need no folder."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TypeVar

from plugins.community.graph import Graph
from plugins.community.model import Entity, Event, Format, Territory, Venue
from plugins.community.reading import parse
from plugins.community.site_model import Settings, Theme

E = TypeVar("E", bound=Entity)

SITE = """
nom: Communauté d’essai
accroche: Essai
description: Une communauté, pour essayer.
présentation: Essai.
devise: Essai.
label:
  nom: Label d’essai
  date: 2019-04-03
"""


def entity(kind: type[E], file: str, text: str) -> E:
    """The entity that a YAML file of this text would make."""
    source = parse(file, text)
    assert source.problems == []
    made = kind.model_validate(source.values)
    made.placed(PurePosixPath(file).stem, source)
    return made


def event(text: str, file: str = "evenements/2027/soiree.yaml") -> Event:
    """An event: what is not said in `text` is a soirée of the Calaisis on 11 March 2027 at 18:30."""
    known = {"titre": "Soirée", "format": "soiree", "début": "2027-03-11 18:30", "territoire": "calaisis"}
    said = {line.partition(":")[0] for line in text.split("\n")}
    filled = "".join(f"{key}: {value}\n" for key, value in known.items() if key not in said)
    return entity(Event, file, filled + text)


def graph(*events: Event, rule: str = "", site: str = "") -> Graph:
    """The graph of these events, with one format (and its `règle`), one territory and one venue."""
    rules = f"règle: {rule}\n" if rule else ""
    venue = (
        "nom: Halle aux cordages\nterritoire: calaisis\nadresse:\n  rue: 1 quai des Exemples\n  code_postal: 62100\n"
        "  commune: Calais\ncoordonnées:\n  lat: 50.9561\n  lon: 1.8504"
    )
    territory = "nom: Calaisis\nintercommunalité: Grand Calais"
    form = f"nom: Grande soirée\naccroche: On s’y voit.\n{rules}"
    return Graph(
        Settings.model_validate(parse("site.yaml", SITE + site).values),
        events={one.source.file.removeprefix("evenements/").removesuffix(".yaml"): one for one in events},
        venues={"halle": entity(Venue, "lieux/halle.yaml", venue)},
        territories={"calaisis": entity(Territory, "territoires/calaisis.yaml", territory)},
        formats={"soiree": entity(Format, "formats/soiree.yaml", form)},
        themes={"sable": Theme.model_validate({"nom": "Métiers du sable, et des dunes"})},
    )
