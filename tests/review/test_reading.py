"""A page is read as words: what a reader would see change, and nothing of how it is written."""

from __future__ import annotations

import pytest

from plugins.review.entries import entries
from plugins.review.reading import read


def page(main: str, around: str = "") -> str:
    head = '<title>Le titre — Le site</title><meta name="description" content="En  bref.">'
    return f"<!doctype html><html><head>{head}</head><body>{around}<main>{main}</main></body></html>"


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        ("<p>Un</p><p>Deux</p>", ["Un", "Deux"]),
        ("<p>Un\n  <b>deux</b>\u00a0: trois</p>", ["Un deux : trois"]),
        ("<p>Un<br>deux</p>", ["Un", "deux"]),
        ("<dl><div><dt>Lieu</dt><dd><a href='/x/'>La halle</a></dd></div><dt>Prix</dt><dd>5 €</dd></dl>",
         ["Lieu : La halle", "Prix : 5 €"]),
        ("<table><tr><th>2026</th><td>1</td><td>2</td></tr></table>", ["2026 · 1 · 2"]),
        ("<ul><li><h3>Un</h3><p>deux</p></li><li>trois</li></ul>", ["Un · deux", "trois"]),
        ('<p>Sur <a href="https://b.fr/x">la billetterie</a>.</p>', ["Sur la billetterie (→ https://b.fr/x)."]),
        ('<a href="mailto:a@b.fr">Écrire</a>', ["Écrire (→ mailto:a@b.fr)"]),
        ('<p>La <img src="/x.jpg" alt="la halle"> vue du quai<img src="/y.jpg" alt=""></p>',
         ["La [image : la halle] vue du quai"]),
        ('<svg role="img" aria-label="Le Calaisis"><path d="M0"/><text>Calais</text></svg>', ["[image : Le Calaisis]"]),
        ('<p>Un<span aria-hidden="true">U<b>N</b></span></p><script>deux</script><p hidden>trois</p>', ["Un"]),
        ("<p>1 &lt; 2 &amp;&nbsp;3</p>", ["1 < 2 & 3"]),
    ],
)  # fmt: skip
def test_each_thing_that_stands_on_its_own_is_a_line(html: str, lines: list[str]) -> None:
    assert list(read(page(html)).main) == lines


def test_what_a_search_engine_shows_is_read_and_what_frames_the_page_is_apart() -> None:
    found = read(page("<h1>Titre</h1>", "<header><a href='/'>Accueil</a></header>"))
    assert found.title == "Le titre"
    assert found.lines == ("Le titre — Le site", "En bref.", "Titre")
    assert found.frame == ("Accueil",)


def test_two_ways_to_write_the_same_words_are_the_same() -> None:
    assert read(page("<p>Un deux</p>")) == read(page('<div class="x"><p>\nUn\u00a0<em>deux</em>\n</p></div>'))


CALENDAR = b"""BEGIN:VCALENDAR\r
BEGIN:VEVENT\r
UID:a\r
SUMMARY:Un soir\\, chez nous\r
DTSTART:20260312T173000Z\r
DTEND:20260312T200000Z\r
STATUS:CANCELLED\r
END:VEVENT\r
BEGIN:VEVENT\r
UID:b\r
SUMMARY:Deux jours\r
DTSTART;VALUE=DATE:20121015\r
DTEND;VALUE=DATE:20121017\r
LOCATION:La halle\r
END:VEVENT\r
END:VCALENDAR\r
"""


def test_an_entry_of_a_calendar_is_told_as_an_agenda_shows_it() -> None:
    found = entries(CALENDAR)
    assert [str(entry) for entry in found.values()] == [
        "Un soir, chez nous, jeudi 12 mars 2026, 18 h 30 à 21 h, annulé",
        "Deux jours, du 15 au 16 octobre 2012, La halle",
    ]
    assert list(found) == ["a", "b"]
