"""`retirer`: a person leaves the whole site in one gesture, and nothing else changes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from plugins.commands import withdraw
from tests.commands import plain
from tests.leaving.departures import DEMO_DAY, Left, Retire, build, dancer, files, holding, write


def test_nobody_reads_the_name_of_who_left_any_more(left: Left) -> None:
    assert len(holding(left.before, "maremotte")) > 5
    assert holding(left.after, "maremotte", "theophile") == []
    assert holding(files(left.content), "maremotte", "theophile") == []


def test_the_page_of_who_left_is_not_found_and_leads_nowhere(left: Left) -> None:
    assert set(left.before) - set(left.after) == {"intervenants/theophile-maremotte/index.html"}


def test_the_history_keeps_its_shape_and_reusers_can_follow(left: Left) -> None:
    page = left.after["evenements/2019/fete-du-label/index.html"].decode()
    assert page.count("Intervenant retiré à sa demande") == 2
    listed = (left.content / "retraits.yaml").read_text("utf-8")
    identifier = re.findall(r"r-[0-9a-f]{12}", listed)[-1]
    assert listed.endswith(f"- identifiant: {identifier}\n  date: {DEMO_DAY}\n")
    data = json.loads(left.after["donnees/evenements.json"])
    assert identifier in data["retires"]
    assert [event["slug"] for event in data["events"] if identifier in event["retires"]] == ["2019-fete-du-label"]


def test_as_many_people_took_the_floor_as_before(left: Left) -> None:
    counts = [
        re.findall(r"personnes qui ont pris la parole</dt><dd[^>]*>(\d+)", site["chiffres/index.html"].decode())
        for site in (left.before, left.after)
    ]
    assert counts[0] == counts[1] != []


def test_what_is_to_come_keeps_no_trace(content: Path, retire: Retire) -> None:
    dancer(content, "Léon Quai", "leon-quai")
    event = content / "evenements/2026/2026-11-12-happy-hour.md"
    told = event.read_text("utf-8")
    slot = "    titre: Accueil\n"
    event.write_text(
        told.replace("  - paul-lefebvre\n", "  - paul-lefebvre\n  - leon-quai\n").replace(
            slot, f"{slot}    intervenants: [leon-quai]\n"
        ),
        "utf-8",
    )
    assert retire("leon-quai", "--images-vues") == 0
    assert event.read_text("utf-8") == told
    assert "retraits:" in (content / "evenements/2025/bal-0.yaml").read_text("utf-8")


def test_only_the_lines_of_the_person_change(content: Path, retire: Retire) -> None:
    write(content, "intervenants/leon-quai.yaml", "nom: Léon Quai\n")
    typed = (
        "\ufeff---\n# Écrit à la main\ntitre: 'Le bal'   # sans point\nformat: happy-hour\n"
        "début: 2025-06-12 18:30\nlieu: halle-aux-sucres\nintervenants:\n"
        "  - personne: leon-quai # à rappeler\n    sujet: >\n      Danser\n\n      encore\n  # celle-ci reste\n"
        '  - "paul-lefebvre"\nrésumé: Un bal.\n---\n\nUn texte.\n'
    ).replace("\n", "\r\n")
    write(content, "evenements/2025/bal.md", typed)
    before = files(content)
    assert retire("leon-quai") == 0
    after = files(content)
    changed = {path for path in {*before, *after} if before.get(path) != after.get(path)}
    assert changed == {"evenements/2025/bal.md", "intervenants/leon-quai.yaml", "retraits.yaml"}
    identifier = re.findall(rb"r-[0-9a-f]{12}", after["retraits.yaml"])[-1].decode()
    gone = "  - personne: leon-quai # à rappeler\r\n    sujet: >\r\n      Danser\r\n\r\n      encore\r\n"
    trace = f'  - "paul-lefebvre"\r\nretraits:\r\n  - {identifier}\r\n'
    assert after["evenements/2025/bal.md"].decode() == typed.replace(gone, "").replace('  - "paul-lefebvre"\r\n', trace)


def test_a_simulation_changes_nothing(content: Path, retire: Retire, capsys: pytest.CaptureFixture[str]) -> None:
    dancer(content, "Léon Quai", "leon-quai")
    before = files(content)
    assert retire("leon-quai", "--simulation") == 0
    assert plain(capsys.readouterr().out) == (
        "Simulation : rien n’a changé. Ce qui changerait :\n  supprimé : intervenants/leon-quai.yaml\n"
        "  modifié : evenements/2025/bal-0.yaml\n  modifié : retraits.yaml\n"
    )
    assert files(content) == before


def test_someone_of_the_same_family_stays(content: Path, retire: Retire, capsys: pytest.CaptureFixture[str]) -> None:
    dancer(content, "Léon Quai", "leon-quai")
    dancer(content, "Lise Quai", "lise-quai")
    dancer(content, "Léon Quai-Vert", "leon-quai-vert")
    write(content, "pages/participer.md", "---\ntitre: Participer\n---\n\nLise Quai, Léon Quai-Vert et les Quai.\n")
    assert retire("leon-quai") == 0
    assert "pages/participer.md:5: le nom de famille seul" in plain(capsys.readouterr().out)
    site = build(content)
    assert {"intervenants/lise-quai/index.html", "intervenants/leon-quai-vert/index.html"} <= site.keys()
    assert "intervenants/leon-quai/index.html" not in site
    assert retire("leon-quai-vert") == 2


def test_who_has_left_cannot_leave_again(content: Path, retire: Retire, capsys: pytest.CaptureFixture[str]) -> None:
    dancer(content, "Léon Quai", "leon-quai")
    assert retire("intervenants/leon-quai.yaml") == 0
    out = capsys.readouterr().out
    for word in ("git filter-repo", "CDN", "Netlify", "moteurs de recherche", "archives du web", "NOMS_RETIRES"):
        assert word in out
    before = files(content)
    assert retire("leon-quai") == 1
    assert "Il n’y a pas, ou plus, de « leon-quai »" in plain(capsys.readouterr().err)
    assert retire("paul-lefevre") == 1
    assert "vouliez-vous dire « paul-lefebvre » ?" in plain(capsys.readouterr().err)
    assert files(content) == before


def test_without_its_guide_the_command_works_all_the_same(tmp_path: Path) -> None:
    assert withdraw.by_hand(tmp_path / "absent.md") == ""
