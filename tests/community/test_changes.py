"""What the `historique` of an event amounts to, and where it contradicts `état` and the dates."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.community import change_rules, changes
from plugins.community.changes import Status
from plugins.community.when import When
from tests.community.invented import event

TODAY = date(2027, 2, 10)


def history(*lines: str) -> str:
    """A `historique`; each line is « date | changement | début d’avant »."""
    told = ["historique:"]
    for line in lines:
        on, what, *starts = (part.strip() for part in line.split("|"))
        told += [f"  - date: {on}", f"    changement: {what}", *(f"    début: {start}" for start in starts)]
    return "\n".join(told)


MOVED = history("2027-02-01 | reporté | 2027-03-04 18:30")
PUT_OFF = history("2027-02-01 | reporté")

STATUSES = {
    "an event as announced": ("état: prévu", Status.PLANNED),
    "a full event": ("état: complet", Status.PLANNED),
    "a change of place": (history("2027-02-01 | nouveau lieu"), Status.PLANNED),
    "a date to be confirmed": ("état: à confirmer", Status.TENTATIVE),
    "a line of history alone cancels": (history("2027-02-01 | annulé"), Status.CANCELLED),
    "a line of history alone postpones": (PUT_OFF, Status.POSTPONED),
    "a line of history alone moves": (MOVED, Status.RESCHEDULED),
    "a line of history alone cancels, whatever came before": (
        history("2027-01-10 | reporté | 2027-03-04 18:30", "2027-02-01 | annulation"),
        Status.CANCELLED,
    ),
    "cancelled, then held after all": (history("2027-01-10 | annulé", "2027-02-01 | maintenu"), Status.PLANNED),
    "a cancelled event": ("état: annulé\n" + history("2027-02-01 | annulé"), Status.CANCELLED),
    "postponed to a new date": (f"état: reporté\n{MOVED}", Status.RESCHEDULED),
    "postponed, then as any other": (f"état: prévu\n{MOVED}", Status.RESCHEDULED),
    "postponed, then full": (f"état: complet\n{MOVED}", Status.RESCHEDULED),
    "postponed, and its new date to be confirmed": (f"état: à confirmer\n{MOVED}", Status.TENTATIVE),
    "postponed without a new date": (f"état: reporté\n{PUT_OFF}", Status.POSTPONED),
    "postponed, its former date written twice": (
        "état: reporté\n" + history("2027-02-01 | reporté | 2027-03-11 18:30"),
        Status.POSTPONED,
    ),
    "postponed to a month": (f"début: 2027-05\nétat: reporté\n{MOVED}", Status.POSTPONED),
    "moved to a month, to be confirmed": (f"début: 2027-05\nétat: à confirmer\n{MOVED}", Status.POSTPONED),
    "postponed to a date, then without a date": (
        "état: reporté\n" + history("2027-01-10 | reporté | 2027-03-04 18:30", "2027-02-01 | reporté"),
        Status.POSTPONED,
    ),
    "postponed to a date, then elsewhere": (
        "état: reporté\n" + history("2027-01-10 | reporté | 2027-03-04 18:30", "2027-02-01 | nouveau lieu"),
        Status.RESCHEDULED,
    ),
}


@pytest.mark.parametrize(("text", "status"), STATUSES.values(), ids=STATUSES)
def test_state_history_and_dates_make_one_status(text: str, status: Status) -> None:
    assert changes.status(event(text)) is status


def test_one_may_sign_up_for_what_takes_place_and_is_not_full() -> None:
    may = {name for name, (text, _) in STATUSES.items() if changes.takes_people(event(text))}
    sure = {name for name, (_, status) in STATUSES.items() if status in (Status.PLANNED, Status.RESCHEDULED)}
    assert may == sure - {"a full event", "postponed, then full"}


def test_what_is_called_off_does_not_take_place_on_the_day_shown() -> None:
    off = {name for name, (text, _) in STATUSES.items() if changes.is_off(event(text))}
    assert off == {name for name, (_, status) in STATUSES.items() if status in (Status.CANCELLED, Status.POSTPONED)}


def test_the_previous_start_is_the_last_one_that_differs() -> None:
    twice = history("2027-01-10 | reporté | 2027-03-04 18:30", "2027-02-01 | reporté | 2027-03-05 18:30")
    assert changes.previous_start(event(f"état: reporté\n{twice}")) == When(2027, 3, 5, 18, 30)
    assert changes.previous_start(event(PUT_OFF)) is None


def test_the_sequence_grows_with_each_change_and_each_correction() -> None:
    steps = (
        "résumé: Rien n’a changé.",
        PUT_OFF,
        f"modifié_le: 2027-02-02\n{PUT_OFF}",
        "modifié_le: 2027-02-02\n" + history("2027-02-01 | reporté", "2027-02-02 | annulé"),
        "modifié_le: 2027-02-03\n" + history("2027-02-01 | reporté", "2027-02-02 | annulé"),
    )
    sequences = [changes.sequence(event(step)) for step in steps]
    assert sequences == sorted(set(sequences))
    assert sequences[:2] == [0, 1]


def test_an_event_was_revised_on_its_last_known_day() -> None:
    assert changes.revised(event("résumé: Sans date.")) is None
    assert changes.revised(event("publié_le: 2027-01-15")) == When(2027, 1, 15)
    assert changes.revised(event("publié_le: 2027-01-15\nmodifié_le: 2027-01-20")) == When(2027, 1, 20)
    assert changes.revised(event(f"modifié_le: 2027-01-20\n{PUT_OFF}")) == When(2027, 2, 1)


CONTRADICTIONS = {
    "cancelled, and not a word of it": (
        "état: annulé",
        "5: « état » dit « annulé », mais « historique » manque",
        "ajoutez historique, avec la date de l’annonce",
    ),
    "the history cancels, the state does not": (
        "état: complet\n" + history("2027-02-01 | Annulée"),
        "8: « changement » dit « annulé », mais « état » dit « complet »",
        "écrivez état: annulé, ou ajoutez la ligne qui a suivi, comme changement: maintenu",
    ),
    "the history postpones, the state does not and no date moved": (
        f"état: prévu\n{PUT_OFF}",
        "8: « changement » dit « reporté », mais « état » dit « prévu », et aucune date n’a changé",
        "écrivez état: reporté, ou ajoutez à cette ligne le début d’avant",
    ),
    "the history postpones, the state cancels": (
        f"état: annulé\n{PUT_OFF}",
        "8: « changement » dit « reporté », mais « état » dit « annulé »",
        "ajoutez la ligne de l’annulation, avec changement: annulé",
    ),
    "the state cancels, the history tells something else": (
        "état: annulé\n" + history("2027-02-01 | nouveau lieu"),
        "5: « état » dit « annulé », mais aucune ligne de « historique » ne le dit",
        "ajoutez la ligne de l’annonce, avec changement: annulé",
    ),
    "the state cancels, the history holds it after all": (
        "état: annulé\n" + history("2027-01-20 | annulé", "2027-02-01 | maintenu"),
        "5: « état » dit « annulé », mais « historique » dit « maintenu »",
        "ajoutez la ligne de l’annonce, avec changement: annulé, ou corrigez l’état",
    ),
    "the state postpones, the history tells something else": (
        "état: reporté\n" + history("2027-02-01 | nouveau lieu"),
        "5: « état » dit « reporté », mais aucune ligne de « historique » ne le dit",
        "ajoutez la ligne de l’annonce, avec changement: reporté",
    ),
    "the state postpones, the history holds it after all": (
        "état: reporté\n" + history("2027-01-20 | reporté", "2027-02-01 | maintenu"),
        "5: « état » dit « reporté », mais « historique » dit « maintenu »",
        "ajoutez la ligne de l’annonce, avec changement: reporté, ou corrigez l’état",
    ),
    "the state postpones, the history cancels": (
        "état: reporté\n" + history("2027-02-01 | annulé"),
        "8: « changement » dit « annulé », mais « état » dit « reporté »",
        "écrivez état: annulé, ou ajoutez la ligne qui a suivi, comme changement: maintenu",
    ),
    "postponed to a day that was over when it was announced": (
        "début: 2027-01-20 18:30\n" + history("2027-02-01 | reporté | 2027-03-11 18:30"),
        "6: « date » (2027-02-01) vient après « début » (2027-01-20 18:30), la nouvelle date",
        "corrigez l’une des deux dates",
    ),
    "postponed without a day once its day was over": (
        "début: 2027-01-20 18:30\n" + history("2027-02-01 | reporté"),
        "6: « date » (2027-02-01) vient après l’événement, qui ne peut plus être reporté",
        "corrigez l’une des deux dates",
    ),
    "moved from a date to the same one": (
        history("2027-02-01 | nouvel horaire | 2027-03-11 18:30"),
        "8: « début » d’avant le changement (2027-03-11 18:30) est aussi celui d’après",
        "écrivez la date d’avant, ou supprimez la ligne",
    ),
    "announced tomorrow": (
        history("2027-02-11 | nouveau lieu"),
        "6: « date » : l’annonce est datée du 2027-02-11, qui est à venir",
        "écrivez le jour où le changement a été annoncé",
    ),
    "the last change first": (
        history("2027-02-01 | nouveau lieu", "2027-01-20 | nouvel horaire"),
        "8: « date » (2027-01-20) précède celle de la ligne d’avant (2027-02-01)",
        "rangez l’historique du plus ancien au plus récent",
    ),
    "postponed once the day was over": (
        "état: reporté\n" + history("2027-02-01 | reporté | 2027-01-28 18:30"),
        "7: « date » (2027-02-01) vient après le début d’avant (2027-01-28 18:30)",
        "corrigez l’une des deux dates",
    ),
    "cancelled once all was over": (
        "début: 2027-01-07 18:30\nétat: annulé\n" + history("2027-01-08 | annulé"),
        "7: « date » (2027-01-08) vient après l’événement, qui ne peut plus être annulé",
        "corrigez l’une des deux dates",
    ),
    "cancelled by its history alone, once all was over": (
        "début: 2027-01-07 18:30\n" + history("2027-01-08 | annulé"),
        "6: « date » (2027-01-08) vient après l’événement, qui ne peut plus être annulé",
        "corrigez l’une des deux dates",
    ),
    "corrected before it was announced": (
        "publié_le: 2027-01-15\nmodifié_le: 2027-01-10",
        "6: « modifié_le » (2027-01-10) précède « publié_le » (2027-01-15)",
        "corrigez l’une des deux dates",
    ),
}


@pytest.mark.parametrize(("text", "said", "fix"), CONTRADICTIONS.values(), ids=CONTRADICTIONS)
def test_a_contradiction_is_told_with_what_to_do(text: str, said: str, fix: str) -> None:
    found = [str(problem) for problem in change_rules.of_event(event(text), TODAY)]
    assert found == [f"evenements/2027/soiree.yaml:{said}\n    → {fix}"]


CONSISTENT = {
    **{name: text for name, (text, _) in STATUSES.items()},
    "a part of it is cancelled": history("2027-02-01 | annulation de la visite du port"),
    "cancelled on the day itself": "début: 2027-02-10 18:30\nétat: annulé\n" + history("2027-02-10 | annulé"),
    "cancelled, its date written again": "état: annulé\n" + history("2027-02-01 | annulé | 2027-03-11 18:30"),
    "changes of which only the year is known": history("2026 | nouveau lieu", "2026-12 | nouvel horaire"),
}


@pytest.mark.parametrize("text", CONSISTENT.values(), ids=CONSISTENT)
def test_what_holds_together_gives_no_problem(text: str) -> None:
    assert list(change_rules.of_event(event(text), TODAY)) == []
