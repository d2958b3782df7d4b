"""An address gives what it would give on line, and pages something more."""

from __future__ import annotations

import pytest

from plugins.serving.answers import Answer, answer
from plugins.serving.board import Board
from tests.serving.samples import PAGE, Three


@pytest.fixture(name="board")
def _board() -> Board:
    board = Board()
    board.show(Three())
    return board


def given(board: Board, target: str) -> Answer:
    return answer(target, board, board.state)


def test_a_page_comes_with_the_script_that_loads_it_again_at_the_end_of_its_head(board: Board) -> None:
    script = f'<script src="/.servir/live.js" data-version="{board.state.version}" defer></script></head>'
    for address in ("/", "/lieux/", "/lieux/?x=1", "/lieux/index.html"):
        found = given(board, address)
        assert (found.status, found.type) == (200, "text/html; charset=utf-8")
        assert found.body == PAGE.replace(b"</head>", script.encode())


def test_anything_else_comes_as_it_is(board: Board) -> None:
    assert given(board, "/x.ics") == Answer(200, "text/calendar; charset=utf-8", b"BEGIN")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.atom", "application/atom+xml; charset=utf-8"),
        ("a.JPG", "image/jpeg"),
        ("a.webmanifest", "application/manifest+json; charset=utf-8"),
        ("a.woff2", "font/woff2"),
        ("a.unknown", "application/octet-stream"),
        ("a", "application/octet-stream"),
    ],
)
def test_a_file_has_the_type_of_its_name(name: str, kind: str) -> None:
    board = Board()
    board.show(Three({name: b""}))
    assert given(board, f"/{name}").type == kind


def test_an_address_without_its_last_slash_leads_to_the_one_with_it(board: Board) -> None:
    found = given(board, "/lieux")
    assert (found.status, found.headers) == (302, {"Location": "/lieux/"})


@pytest.mark.parametrize("target", ["/rien/", "/../../etc/passwd", "/%2e%2e/x", "//lieux/", "/lieux/index.html/", "*"])
def test_an_address_of_nothing_gives_the_site_s_own_page_for_that(board: Board, target: str) -> None:
    found = given(board, target)
    assert found.status == 404
    assert b"<title>Un</title>" in found.body
    assert b"data-gone" not in found.body


def test_a_page_that_was_there_before_is_told_from_one_that_never_was(board: Board) -> None:
    assert given(board, "/lieux/").status == 200
    board.show(Three({"404.html": PAGE}))
    assert b" data-gone defer" in given(board, "/lieux/").body
    assert b"data-gone" not in given(board, "/jamais/").body


def test_a_site_that_has_no_page_for_that_still_gives_one(board: Board) -> None:
    board.show(Three({"index.html": PAGE}))
    found = given(board, "/<b>/")
    assert found.status == 404
    assert b"&lt;b&gt;" in found.body
    assert b"live.js" in found.body


def test_before_the_first_good_site_a_page_says_what_is_wrong() -> None:
    board = Board()
    board.tell("1 problème dans <1> fichier.")
    found = given(board, "/")
    assert found.status == 503
    assert "1 problème dans &lt;1&gt; fichier.".encode() in found.body
    assert b'data-version=""' in found.body


def test_what_pages_load_besides_has_addresses_of_its_own(board: Board) -> None:
    assert given(board, "/.servir/live.js").type.startswith("text/javascript")
    assert given(board, "/.servir/live.css").type.startswith("text/css")
    assert given(board, "/.servir/board.py").status == 404
    assert given(board, "/.servir/../answers.py").status == 404


def test_what_is_told_to_a_page_fits_in_any_policy(board: Board) -> None:
    script = given(board, "/.servir/live.js").body.decode()
    assert not [way for way in ("innerHTML", "insertAdjacentHTML", "eval(", ".style", "<style") if way in script]
