"""The server answers this machine, one stream for each page, and a page that breaks breaks alone."""

from __future__ import annotations

import json
import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from http.client import HTTPConnection, HTTPResponse
from typing import Any
from urllib.parse import urlsplit

import pytest

from plugins.community.problems import Problem
from plugins.console.sentences import Refusal
from plugins.serving import server
from plugins.serving.board import Board
from plugins.serving.server import serving
from tests.commands import plain
from tests.serving.samples import Three

Ask = Callable[..., HTTPResponse]


class Broken(Three):
    """A site one of whose pages cannot be made."""

    def content(self, path: str) -> bytes:
        """A file, or a bug."""
        if path == "lieux/index.html":
            raise ZeroDivisionError
        return super().content(path)


@pytest.fixture(name="board")
def _board() -> Board:
    board = Board()
    board.show(Broken())
    return board


@pytest.fixture(name="address")
def _address(board: Board) -> Iterator[str]:
    with serving(board, 0, {"X-Policy": "strict"}, lambda error: f"Oups, {type(error).__name__}.") as address:
        yield address


@pytest.fixture(name="ask")
def _ask(address: str) -> Iterator[Ask]:
    """Ask for an address, as a browser does; connections are closed in the end."""
    with ExitStack() as stack:

        def ask(path: str = "/", method: str = "GET", **headers: str) -> HTTPResponse:
            connection = stack.enter_context(closing(HTTPConnection(urlsplit(address).netloc, timeout=5)))
            connection.request(method, path, headers=headers)
            return stack.enter_context(connection.getresponse())

        yield ask


def test_nothing_is_kept_by_a_browser_and_policies_are_those_on_line(ask: Ask) -> None:
    found = ask()
    assert (found.status, found.getheader("Cache-Control"), found.getheader("X-Policy")) == (200, "no-store", "strict")
    assert found.getheader("Server") == "servir"


def test_head_gives_the_length_and_no_content(ask: Ask) -> None:
    found = ask(method="HEAD")
    assert int(found.getheader("Content-Length", "0")) > 0
    assert found.read() == b""


def test_only_this_machine_is_served(address: str) -> None:
    assert urlsplit(address).hostname == "127.0.0.1"


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1", 200),
        ("localhost:9000", 200),
        ("evil.example", 403),
        ("127.0.0.1.evil.example:8000", 403),
        ("localhost@evil.example", 403),
        ("", 403),
    ],
)
def test_a_name_that_another_site_gave_this_machine_is_refused(ask: Ask, host: str, status: int) -> None:
    for path in ("/", "/.servir/etat"):
        assert ask(path, "HEAD", Host=host).status == status


def test_nothing_can_be_sent(ask: Ask) -> None:
    assert ask(method="POST").status == 501


def test_a_page_that_cannot_be_made_says_so_and_the_others_come(ask: Ask) -> None:
    found = ask("/lieux/")
    assert found.status == 500
    assert "Oups, ZeroDivisionError." in found.read().decode()
    assert ask("/").status == 200


def told(stream: HTTPResponse) -> Any:  # noqa: ANN401 JSON
    while not (line := stream.readline()).startswith(b"data: "):
        assert line
    return json.loads(line.removeprefix(b"data: "))


def test_a_page_is_told_what_is_then_all_that_comes(ask: Ask, board: Board) -> None:
    stream = ask("/.servir/etat")
    assert stream.getheader("Content-Type") == "text/event-stream; charset=utf-8"
    first = told(stream)
    assert first == {"version": board.state.version, "trouble": "", "problems": [], "note": ""}
    board.tell("1 problème.", (Problem("lieux/x.yaml", 3, "faux", "mieux"), Problem("site.yaml", 0, "manque")))
    assert told(stream) == {
        **first,
        "trouble": "1 problème.",
        "problems": [
            {"place": "lieux/x.yaml:3", "text": "faux", "fix": "mieux"},
            {"place": "site.yaml", "text": "manque", "fix": ""},
        ],
    }
    board.say("Relancez.")
    assert (second := told(stream))["note"] == "Relancez."
    assert second["trouble"] == "1 problème."
    board.show(Three())
    last = told(stream)
    assert (last["trouble"], last["problems"], last["note"]) == ("", [], "Relancez.")
    assert last["version"] not in {"", first["version"]}


def test_a_stream_shows_that_it_lives(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "_BEAT", 0.01)
    stream = ask("/.servir/etat")
    told(stream)
    assert [stream.readline(), stream.readline()] == [b"\n", b": \n"]


def test_two_runs_have_no_version_in_common() -> None:
    boards = (Board(), Board())
    for board in boards:
        board.show(Three())
    assert boards[0].state.version != boards[1].state.version


def test_a_page_asked_before_the_first_site_waits_for_it() -> None:
    board = Board()
    with serving(board, 0, {}, str) as address, closing(HTTPConnection(urlsplit(address).netloc)) as connection:
        connection.request("GET", "/")
        board.show(Three())
        with connection.getresponse() as found:
            assert found.status == 200


@pytest.fixture(name="taken")
def _taken() -> Iterator[int]:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield int(other.getsockname()[1])


def test_a_port_that_is_taken_is_one_sentence_that_names_a_free_one(taken: int) -> None:
    with pytest.raises(Refusal) as refusal, serving(Board(), taken, {}, str):
        pass
    sentence = plain(str(refusal.value))
    assert sentence.startswith(f"Le port {taken} est déjà pris : arrêtez ce qui l’occupe, ou choisissez-en un autre")
    other = int(sentence.rstrip(".").rsplit(" ", 1)[1])
    with serving(Board(), other, {}, str) as address:
        assert urlsplit(address).port == other


def test_where_no_port_is_asked_the_first_free_one_is_taken(taken: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "PORT", taken)
    with serving(Board(), None, {}, str) as address:
        assert taken < (urlsplit(address).port or 0) < taken + 20
    monkeypatch.setattr(server, "_TRIED", 1)
    with pytest.raises(Refusal, match="sont pris"), serving(Board(), None, {}, str):
        pass
