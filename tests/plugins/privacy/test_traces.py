"""No byte of a site keeps a name: pages, calendars, data, archives, pictures, and the names of files."""

from __future__ import annotations

import gzip
import zlib

import pytest

from plugins.privacy.names import name_to_seek
from plugins.privacy.traces import Trace, traces, withdrawn

NAME = "Éloïse Brisemer"
SOUGHT = name_to_seek(NAME)
FILES = {
    "page.html": "<p>Éloïse <b>Brisemer</b></p>",
    "entities.html": "<p>&Eacute;lo&#239;se&nbsp;Brisemer</p>",
    "split.html": "<p>Élo<wbr>ïse Brise<i>mer</i></p>",
    "cells.html": "<td>Éloïse</td><td>Brisemer</td>",
    "attribute.html": '<img alt="Éloïse Brisemer">',
    "folded.ics": "DESCRIPTION:Une soirée avec Élo\r\n ïse Brise\r\n mer",
    "escaped.ics": "SUMMARY:Brisemer\\, Éloïse",
    "data.json": '{"title": "\\u00c9lo\\u00efse Brisemer"}',
    "table.csv": "1;Brisemer;Éloïse",
    "feed.atom": "<name>Éloïse Brisemer</name>",
    "link.html": '<a href="https://exemple.fr/%C3%89lo%C3%AFse_Brisemer">',
    "sitemap.xml": "<loc>https://exemple.fr/intervenants/eloise-brisemer/</loc>",
}
BINARY = {
    "index.pf_fragment": gzip.compress(NAME.encode()),
    "utf8.jpg": b"\xff\xd8\xff\xe1" + NAME.encode() + b"\xff",
    "latin.jpg": b"\xff\xd8\xff\xfe" + NAME.encode("latin-1") + b"\xff",
    "windows.jpg": b"\xff\xd8\xff\xe1z" + NAME.encode("utf-16-le") + b"\xff",
    "big.pdf": b"%PDF-1.7\xff/Author (\xfe\xff" + NAME.encode("utf-16-be") + b")",
    "hexadecimal.pdf": b"%PDF-1.7\xff/Author <FEFF" + NAME.encode("utf-16-be").hex().encode() + b">",
    "compressed.png": b"\x89PNG\r\n\x1a\nzTXtAuthor\0\0" + zlib.compress(NAME.encode("latin-1")),
}
ALL = {**{path: text.encode() for path, text in FILES.items()}, **BINARY}


@pytest.mark.parametrize("path", ALL)
def test_the_name_is_found_in_a_file(path: str) -> None:
    assert list(traces([SOUGHT], [(path, ALL[path])])) == [Trace(path)]


@pytest.mark.parametrize("path", ["intervenants/eloise-brisemer/index.html", "images/Brisemer_Eloise.jpg"])
def test_the_name_is_found_in_that_of_a_file(path: str) -> None:
    assert list(traces([SOUGHT], [(path, b"")])) == [Trace(path, in_its_name=True)]


def test_a_site_without_the_name_has_no_trace() -> None:
    files = [("index.html", "<p>Éloïse et Paul</p>".encode()), ("x.png", b"\x89PNG\xff" + bytes(range(256)) * 50)]
    assert list(traces([SOUGHT], files)) == []


def test_nobody_is_looked_for_where_no_name_is_given() -> None:
    assert withdrawn({}) == ()
    assert withdrawn({"NOMS_RETIRES": "\n \n—\n"}) == ()
    assert list(traces((), ALL.items())) == []


def test_names_are_given_one_a_line_with_those_to_let_be() -> None:
    given = withdrawn({"NOMS_RETIRES": "Jean Martin | Jean Martin-Leroy\n\nÉloïse Brisemer\n"}, ["Marie-Jean Martin"])
    texts = ("Jean Martin", "Jean Martin-Leroy", "Marie-Jean Martin", "Éloïse Brisemer", "Paul")
    found = [text for text in texts if list(traces(given, [("x", text.encode())]))]
    assert found == ["Jean Martin", "Éloïse Brisemer"]
