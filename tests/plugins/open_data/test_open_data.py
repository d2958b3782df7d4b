"""The open data of the demo: true, stable, the same in JSON and CSV, and harmless in a spreadsheet."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from plugins import open_data
from plugins.community.model import State
from plugins.community.parts import Change
from plugins.community.site_model import Withdrawal
from plugins.community.when import When
from plugins.open_data import record, records, table
from plugins.open_data.record import Dataset, Event
from plugins.site.publication import Publication
from tests.plugins.editions import demo, nameless, real, with_event
from tests.plugins.open_data import reread

MOVED = Change.model_validate({"date": "2027-02-01", "changement": "reporté", "début": "2027-03-04 18:30"})
UNMOVED = Change.model_validate({"date": "2027-02-01", "changement": "reporté"})


def files(publication: Publication) -> dict[str, bytes]:
    return {output.path: output.content for output in open_data.outputs(publication)}


def told(publication: Publication) -> dict[str, dict[str, Any]]:
    data = json.loads(files(publication)["donnees/evenements.json"])
    return {event["slug"]: event for event in data["events"]}


def march(**changes: object) -> dict[str, Any]:
    return told(replace(demo(), graph=with_event(demo().graph, "2027/dhh-mars", **changes)))["2027-dhh-mars"]


def test_there_are_three_files_at_the_addresses_of_the_contract() -> None:
    assert set(files(demo())) == {"donnees/evenements.json", "donnees/evenements.csv", "donnees/schema.json"}


@pytest.mark.parametrize("publication", [demo, nameless, real])
def test_the_json_obeys_the_models_that_the_schema_is_made_from(publication: Any) -> None:  # noqa: ANN401 - a parameter
    data = Dataset.model_validate_json(files(publication())["donnees/evenements.json"])
    assert data.total == len(data.events) == len(publication().graph.events)


@pytest.mark.parametrize("publication", [demo, nameless, real])
def test_the_json_obeys_the_published_schema(publication: Any) -> None:  # noqa: ANN401 - as above
    made = files(publication())
    schema, data = (json.loads(made[f"donnees/{name}.json"]) for name in ("schema", "evenements"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    assert [error.message for error in validator.iter_errors(data)] == []
    for broken in ({"status": 7}, {"debut": "jeudi"}, {"inconnu": 1}, {"uid": None}):
        assert not validator.is_valid({**data, "events": [{**data["events"][0], **broken}]}), broken


@pytest.mark.parametrize("publication", [demo, nameless, real])
def test_the_csv_and_the_json_give_the_same_events_back(publication: Any) -> None:  # noqa: ANN401 - as above
    made = files(publication())
    events = json.loads(made["donnees/evenements.json"])["events"]
    assert reread.events(made["donnees/evenements.csv"]) == events
    assert [Event.model_validate(event) for event in reread.events(made["donnees/evenements.csv"])] == [
        Event.model_validate(event) for event in events
    ]


def test_the_day_of_the_build_changes_nothing() -> None:
    assert files(replace(demo(), today=date(2030, 1, 1))) == files(demo())


def test_numbers_are_unique_whole_in_a_spreadsheet_and_do_not_depend_on_the_address() -> None:
    numbers = [event["uid"] for event in told(demo()).values()]
    assert len(set(numbers)) == len(numbers)
    assert max(numbers) < 10**15
    assert numbers == [event["uid"] for event in told(nameless()).values()]


def test_a_page_that_moves_keeps_its_number() -> None:
    assert march(former_addresses=("/evenements/2026/avant/",))["uid"] == records.uid("/evenements/2026/avant/")


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({}, 1),
        ({"state": State.TENTATIVE}, 1),
        ({"state": State.FULL}, 5),
        ({"state": State.CANCELLED, "changes": (UNMOVED,)}, 6),
        ({"state": State.POSTPONED, "changes": (UNMOVED,)}, 4),
        ({"state": State.POSTPONED, "changes": (MOVED,), "starts": When(2027, 11)}, 4),
        ({"state": State.POSTPONED, "changes": (MOVED,)}, 2),
        ({"changes": (MOVED,)}, 2),
    ],
)
def test_each_state_has_the_code_of_openagenda(changes: dict[str, object], status: int) -> None:
    assert march(**changes)["status"] == status


def test_what_is_to_be_confirmed_is_said_though_it_has_no_code() -> None:
    assert told(demo())["2027-hackathon-de-juin"]["etat"] == "à confirmer"


@pytest.mark.parametrize(
    ("slug", "mode"), [("2027-dhh-mars", 1), ("2027-atelier-en-ligne", 2), ("2027-hackathon-de-l-estran", 3)]
)
def test_one_comes_follows_from_afar_or_both(slug: str, mode: int) -> None:
    event = told(demo())[slug]
    assert event["attendanceMode"] == mode
    assert ("location" in event) == (mode != 2)


@pytest.mark.parametrize(
    ("slug", "start", "precision"),
    [
        ("2013-premiere-reunion", "2013", "année"),
        ("2017-premier-grand-soir", "2017-11", "mois"),
        ("2019-fete-du-label", "2019-05-21", "jour"),
        ("2027-dhh-mars", "2027-03-11T18:30:00+01:00", "heure"),
        ("2027-hackathon-de-l-estran", "2027-04-23T18:00:00+02:00", "heure"),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(slug: str, start: str, precision: str) -> None:
    event = told(demo())[slug]
    assert (event["debut"], event["precision"]) == (start, precision)
    assert bool(event["timings"]) == ("firstTiming" in event) == (precision == "heure")


def test_an_end_that_is_not_known_is_not_invented() -> None:
    assert told(demo())["2024-dhh-mai"]["timings"] == [{"begin": "2024-05-16T18:30:00+02:00"}]


def test_what_is_known_of_an_event_is_told_in_openagendas_words() -> None:
    event = told(demo())["2027-dhh-mars"]
    assert event["title"] == "Parler aux machines sans perdre le nord"
    assert event["description"].startswith("Une heure pour comprendre")
    assert event["dateRange"] == "Jeudi 11\u00a0mars 2027, 18\u00a0h\u00a030 à 21\u00a0h"
    assert event["timings"] == [{"begin": "2027-03-11T18:30:00+01:00", "end": "2027-03-11T21:00:00+01:00"}]
    assert event["location"]["city"] == "Calais"
    assert (event["location"]["latitude"], event["location"]["longitude"]) == (50.9561, 1.8504)
    assert event["registration"] == [{"type": "link", "value": "https://example.org/inscription/dhh-mars"}]
    assert (event["conditions"], event["jauge"]) == ("gratuit", 1200)
    assert event["keywords"] == ["Métiers du sable", "Énergie des vagues"]
    assert event["accessibility"] == {"mi": True, "hi": True}
    assert (
        event["image"]["base"] + event["image"]["filename"] == "https://demo.example.org/images/halle-aux-cordages.png"
    )
    assert (event["createdAt"], event["updatedAt"]) == ("2027-01-15", "2027-02-01")
    assert 'href="https://demo.example.org/evenements/2027/dhh-janvier/"' in event["longDescription"]


def test_a_wheelchair_that_goes_part_of_the_way_is_neither_yes_nor_no() -> None:
    assert "accessibility" not in told(demo())["2027-dhh-avril"]


def test_without_an_address_no_whole_address_of_ours_is_told() -> None:
    event = told(nameless())["2027-dhh-mars"]
    assert "canonicalUrl" not in event
    assert "base" not in event["image"]
    assert b"demo.example.org" not in b"".join(files(nameless()).values())


def test_the_licence_and_whom_to_name_are_in_the_file() -> None:
    data = json.loads(files(demo())["donnees/evenements.json"])
    assert data["licence"]["spdx"] == "etalab-2.0"
    assert (
        data["attribution"]
        == "Source\u00a0: Communauté Exemple Côte d’Opale, https://demo.example.org, Licence Ouverte 2.0"
    )


def test_who_asked_to_leave_is_an_identifier_and_nothing_else() -> None:
    gone = Withdrawal.model_validate({"identifiant": "r-a1b2c3d4e5f6", "date": "2027-01-01"})
    publication = replace(demo(), graph=replace(demo().graph, withdrawals=(gone,)))
    assert json.loads(files(publication)["donnees/evenements.json"])["retires"] == ["r-a1b2c3d4e5f6"]


def test_no_contact_and_no_list_of_people_is_told() -> None:
    keys = {key for event in told(demo()).values() for key in event}
    assert not keys & {"intervenants", "performer", "email", "phone", "contact"}


def test_the_schema_names_every_field_and_says_what_ours_mean() -> None:
    schema = json.loads(files(demo())["donnees/schema.json"])
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == "https://demo.example.org/donnees/schema.json"
    assert "$id" not in json.loads(files(nameless())["donnees/schema.json"])
    described = schema["$defs"]["Event"]["properties"]
    assert {key for event in told(demo()).values() for key in event} <= set(described)
    assert all("description" in described[name] for name in ("debut", "fin", "precision", "etat", "portee"))
    assert schema["$defs"]["Status"]["enum"] == [1, 2, 3, 4, 5, 6]
    assert '"null"' not in json.dumps(schema)


def test_a_field_that_is_not_of_the_schema_is_refused() -> None:
    with pytest.raises(ValidationError):
        record.Timing.model_validate({"begin": "2027-03-11T18:30:00+01:00", "middle": ""})


def test_the_csv_is_rfc_4180_with_its_accents() -> None:
    content = files(demo())["donnees/evenements.csv"]
    assert content.startswith(b"\xef\xbb\xbfuid,slug,")
    assert content.endswith(b"\r\n")
    assert content.count(b"\r\n") == len(demo().graph.events) + 1
    assert "Énergie des vagues" in content.decode("utf-8-sig")
    assert {len(row) for row in reread.rows(content)} == {len(tuple(table.names(Event)))}


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_starts_a_formula(sign: str) -> None:
    event = demo().graph.events["2027/dhh-mars"].model_copy(update={"title": f"{sign}SOMME(A1)"})
    publication = replace(demo(), graph=replace(demo().graph, events={**demo().graph.events, "2027/dhh-mars": event}))
    content = files(publication)["donnees/evenements.csv"]
    cells = [cell for row in reread.rows(content) for cell in row.values()]
    assert f"'{sign}SOMME(A1)" in cells
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in cells)
    assert f"{sign}SOMME(A1)" in [one["title"] for one in reread.events(content)]


def test_what_an_editor_writes_runs_nothing_in_a_spreadsheet() -> None:
    content = files(demo())["donnees/evenements.csv"]
    told = next(row for row in reread.rows(content) if row["slug"] == "2027-tableur-des-marees")
    assert told["description"].startswith("'=SOMME(")
    again = next(one for one in reread.events(content) if one["slug"] == "2027-tableur-des-marees")
    assert again["description"] == demo().graph.events["2027/tableur-des-marees"].summary


@settings(deadline=None)
@given(st.text(min_size=1), st.lists(st.text(min_size=1), min_size=2, max_size=4), st.floats(-90, 90))
def test_any_text_and_any_point_come_back_as_they_were(text: str, words: list[str], degrees: float) -> None:
    base = Event.model_validate(list(told(demo()).values())[-1])
    place = record.Location(name=text, latitude=degrees, longitude=degrees)
    event = base.model_copy(update={"title": text, "keywords": tuple(words), "location": place})
    values = event.model_dump(mode="json", by_alias=True, exclude_none=True)
    told_again = Event.model_validate(reread.events(b"".join(table.document([table.row(values).encode()])))[0])
    assert told_again == event
