"""What the law asks for before a site is published, and how long a statement of accessibility holds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from dateutil.relativedelta import relativedelta

from plugins.community.faults import Path, problem_at
from plugins.community.graph import Graph
from plugins.community.keys import Part
from plugins.community.legal_parts import Host
from plugins.community.problems import Problem
from plugins.community.reading import Source
from plugins.community.site_model import Settings
from plugins.community.when import When

SETTINGS = "site.yaml"
VALID = relativedelta(years=3)
"""How long a statement of accessibility holds (arrêté du 20 septembre 2019 portant référentiel général
d’amélioration de l’accessibilité)."""

_TOTAL, _HALF = 100, 50
_OF_PUBLISHER = ("address", "phone", "email", "director")
_OF_HOST = ("address", "phone")
_WHY = "la loi l’exige pour mettre le site en ligne"


class Conformity(StrEnum):
    """The three states of a statement of accessibility: there is no other (RGAA 4.1.2)."""

    TOTAL = "totalement conforme"
    PARTIAL = "partiellement conforme"
    NONE = "non conforme"


def conformity(site: Settings) -> Conformity:
    """What the site may say of its accessibility: « non conforme » as long as nobody has audited it."""
    audit = site.accessibility.audit if site.accessibility else None
    if audit is None or audit.rate < _HALF:
        return Conformity.NONE
    return Conformity.TOTAL if audit.rate == _TOTAL else Conformity.PARTIAL


def missing(graph: Graph) -> tuple[Problem, ...]:
    """What `site.yaml` lacks for the site to be published: who publishes it and who hosts it (loi n° 2004-575 du
    21 juin 2004, article 1-1), and the day of the statement of accessibility. Empty where nothing lacks.
    """
    source = graph.sources.get(SETTINGS)
    return tuple(_missing(graph.site, source)) if source and SETTINGS not in graph.broken else ()


def _missing(site: Settings, source: Source) -> Iterator[Problem]:
    yield from _of_body(source, "éditeur", site.publisher, _OF_PUBLISHER)
    yield from _of_body(source, "hébergeur", site.host, _OF_HOST)
    if not site.accessibility:
        text = "il manque « accessibilité », la déclaration d’accessibilité"
        fix = "ajoutez « accessibilité: » avec « établie_le: », le jour où elle est écrite, comme 2026-03-12"
        yield problem_at(source, (), text, fix)


def _of_body(source: Source, key: str, body: Host | None, fields: tuple[str, ...]) -> Iterator[Problem]:
    if body is None:
        yield problem_at(source, (), f"il manque « {key} »", f"ajoutez « {key}: » et ses clés : {_WHY}")
        return
    for name in fields:
        if not getattr(body, name):
            alias, told = _described(body, name)
            fix = f"ajoutez « {alias}: » : {told} ({_WHY})"
            yield problem_at(source, (key,), f"{{key}} : il manque « {alias} »", fix)


def _described(part: Part, name: str) -> tuple[str, str]:
    """The French key of a field, and its help text within a sentence."""
    field = type(part).model_fields[name]
    told = field.description or ""
    return field.alias or name, told[:1].lower() + told[1:].rstrip(".")


def check(graph: Graph, today: date) -> Iterator[Problem]:
    """The statement of accessibility: not older than three years; a notice where it is not written yet on that day."""
    source, told = graph.sources.get(SETTINGS), graph.site.accessibility
    if not source or not told:
        return
    yield from _dated(source, ("accessibilité", "établie_le"), told.on, today, "relisez la déclaration, puis datez-la")
    if told.audit:
        fix = "supprimez « audit », l’état sera « non conforme », ou faites un nouvel audit"
        yield from _dated(source, ("accessibilité", "audit", "date"), told.audit.on, today, fix)


def _dated(source: Source, path: Path, when: When, today: date, old: str) -> Iterator[Problem]:
    if when.first_day > today:
        fix = "écrivez le jour où c’est arrivé"
        yield problem_at(source, path, f"{{key}} : {when} est après le jour de la construction", fix, "avis")
    elif when.last_day + VALID < today:
        yield problem_at(source, path, f"{{key}} : {when}, trop ancien (trois ans au plus)", old)
