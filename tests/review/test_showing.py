"""A review is said in columns, in Markdown that no content can bend, and in JSON."""

from __future__ import annotations

import json

from plugins.review import markdown
from plugins.review.comparing import NamedPage, Redirection, Review, Reworded, Rewording, Sorted
from plugins.review.entries import Entry
from plugins.review.markdown import as_markdown
from plugins.review.plain import as_text
from plugins.review.records import as_json
from plugins.review.revisions import Revision
from tests.commands import plain

START = Revision("0123456789abcdef", "main")
BEFORE, AFTER = (Entry("DHH", "jeudi 12 mars 2026", "La halle", state) for state in ("confirmé", "annulé"))
REVIEW = Review(
    added=(NamedPage("/a/", "La *page* a"),),
    removed=(NamedPage("/b/", "B"), NamedPage("/c/", "C", "/d/")),
    frame=(Rewording(("Agenda",), ("Le calendrier",)),),
    reworded=(
        Reworded(("/e/",), (Rewording(("Rendez-vous à 19 h",), ("Rendez-vous à 18 h", "Entrée libre")),)),
        Reworded(("/1/", "/2/", "/3/", "/4/", "/5/"), (Rewording((), ("@tous | <script>",)),)),
    ),
    calendar=Sorted(changed=((BEFORE, AFTER),)),
    redirections=Sorted(added=(Redirection("/c/", "/d/"),)),
    files=Sorted(added=("images/x.jpg",), changed=(("documents/y.pdf", "documents/y.pdf"),)),
)


def test_one_sentence_counts_all() -> None:
    assert plain(as_text(REVIEW, str(START), 80)).splitlines()[0] == (
        "Depuis main (0123456) : l’en-tête ou le pied de toutes les pages, 1 page ajoutée, 2 pages retirées, "
        "6 pages changées, 1 date d’agenda changée, 1 redirection ajoutée, 1 fichier ajouté, 1 fichier changé."
    )


def test_what_was_said_stands_beside_what_is_said_in_the_width_there_is() -> None:
    lines = plain(as_text(REVIEW, str(START), 60)).splitlines()
    at = lines.index("  /e/")
    assert lines[at + 1 : at + 4] == [
        "    avant                   │ après",
        "    Rendez-vous à 19 h      │ Rendez-vous à 18 h",
        "                            │ Entrée libre",
    ]
    assert "  /1/ /2/ /3/ /4/ /5/" in lines


def test_a_page_that_goes_without_redirection_comes_with_the_remedy() -> None:
    told = plain(as_text(REVIEW, str(START), 80))
    assert "- /b/ — B : sans redirection, les liens qui y mènent seront rompus" in told
    assert "ajoutez-y « /b/ » sous anciennes_adresses" in told
    assert "- /c/ — C : redirigée\n    → /d/" in told


def test_a_change_of_the_calendar_says_both_states() -> None:
    told = as_text(REVIEW, str(START), 80)
    assert f"~ {BEFORE}\n    → {AFTER}" in told
    assert "~ documents/y.pdf\n" in f"{told}\n"


def test_nothing_is_a_sentence_too() -> None:
    assert plain(as_text(Review(), str(START), 80)) == "Depuis main (0123456) : rien ne change pour le public."
    assert plain(as_markdown(Review(), START)).strip("#\n ") == "Depuis main (0123456) : rien ne change pour le public."


def test_markdown_marks_the_words_that_changed() -> None:
    assert "| Rendez\\-vous à <del>19</del> h | Rendez\\-vous à <ins>18</ins> h |" in as_markdown(REVIEW, START)


def test_markdown_shows_the_content_as_text() -> None:
    told = as_markdown(REVIEW, START)
    assert "La \\*page\\* a" in told
    assert "<script>" not in told
    assert "| <ins>@\u2060tous \\| &lt;script&gt;</ins> |" in told
    assert "<summary><code>/1/</code>, <code>/2/</code>, <code>/3/</code> et 2 autres</summary>" in told


def test_markdown_too_long_for_a_forge_is_cut_between_two_parts_and_says_so() -> None:
    many = tuple(Reworded((f"/{n}/",), (Rewording(("x" * 500,), ("y" * 500,)),)) for n in range(100))
    told = as_markdown(Review(reworded=many), START)
    assert len(told) <= markdown.LONGEST + 200
    assert plain(told).endswith("\nLa suite est trop longue : « python3 tasks.py apercu main » la montre.\n")
    assert told.count("<details>") == told.count("</details>") > 10


def test_json_has_every_list() -> None:
    told = json.loads(as_json(REVIEW, START))
    assert (told["base"], told["commit"]) == ("main", START.commit)
    assert told["pages"]["added"] == [{"url": "/a/", "title": "La *page* a", "leads_to": ""}]
    assert told["pages"]["changed"][0] == {
        "urls": ["/e/"],
        "changes": [{"before": ["Rendez-vous à 19 h"], "after": ["Rendez-vous à 18 h", "Entrée libre"]}],
    }
    assert told["calendar"]["changed"][0]["after"]["state"] == "annulé"
    assert told["redirections"]["added"] == [{"old": "/c/", "new": "/d/"}]
    assert told["files"] == {"added": ["images/x.jpg"], "removed": [], "changed": ["documents/y.pdf"]}
    assert json.loads(as_json(Review(), START))["pages"] == {"added": [], "removed": [], "changed": [], "frame": []}
