"""The server: this machine only, one thread for each connection, one stream for each page that is looked at."""

from __future__ import annotations

import errno
import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Final
from urllib.parse import urlsplit

from plugins.console.sentences import Refusal, said
from plugins.serving.answers import EVENTS, TYPES, Answer, answer, bare
from plugins.serving.board import Board, State, as_told

HERE: Final = "127.0.0.1"
PORT: Final = 8000
_TRIED, _LAST = 20, 65535
_NAMES: Final = (HERE, "localhost")
_PATIENCE, _BEAT = 60.0, 15.0
"""Seconds: what a page waits for at the start, and how often a stream shows that it lives."""

_ALWAYS: Final = {
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}

Trouble = Callable[[Exception], str]
"""What to say of a page that could not be made."""


class _Handler(BaseHTTPRequestHandler):
    """Answers GET and HEAD, from the board."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    timeout = 120

    def __init__(self, *connection: object, board: Board, headers: Mapping[str, str], trouble: Trouble) -> None:
        self._board, self._headers, self._trouble = board, headers, trouble
        super().__init__(*connection)  # type: ignore[arg-type]  # as the server calls it

    def do_GET(self) -> None:
        """Send a file, or follow what happens."""
        if not self._is_for_us():
            self._send(Answer(403, TYPES[".txt"], said("« servir » ne répond qu’à {here}.", here=HERE).encode()))
        elif self.path == EVENTS:
            self._stream()
        else:
            self._send(self._answer())

    do_HEAD = do_GET  # noqa: N815 its name in the standard library

    def _is_for_us(self) -> bool:
        """Whether the browser was asked for this machine by its own name: any other may be another site's doing.

        A site that has its name lead to 127.0.0.1 would read drafts otherwise («DNS rebinding»).
        """
        return urlsplit(f"//{self.headers.get('Host', '')}").hostname in _NAMES

    def _answer(self) -> Answer:
        state = self._board.first(_PATIENCE)
        try:
            return answer(self.path, self._board, state)
        except Exception as error:  # noqa: BLE001 a page that cannot be made must not take the others with it
            return bare(500, said("Cette page n’a pas pu être faite"), self._trouble(error), state)

    def _send(self, found: Answer) -> None:
        self.send_response(found.status)
        length = {"Content-Type": found.type, "Content-Length": str(len(found.body))}
        for name, value in {**_ALWAYS, **self._headers, **length, **found.headers}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(found.body)

    def _stream(self) -> None:
        """Tell every state as it comes (https://html.spec.whatwg.org/multipage/server-sent-events.html)."""
        self.send_response(200)
        for name, value in {
            **_ALWAYS,
            "Content-Type": "text/event-stream; charset=utf-8",
            "Connection": "close",
        }.items():
            self.send_header(name, value)
        self.end_headers()
        seen: State | None = None
        if self.command == "HEAD":
            return
        self.wfile.write(b"retry: 500\n\n")
        while True:
            state = self._board.next(seen, _BEAT)
            told = json.dumps(as_told(state), ensure_ascii=False)
            self.wfile.write(f"data: {told}\n\n".encode() if state is not seen else b": \n\n")
            seen = state

    def version_string(self) -> str:
        """Nothing of the machine."""
        return "servir"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 its name in the standard library
        """Say nothing: the terminal is for what was saved."""


class _Server(ThreadingHTTPServer):
    """A server that does not mind a browser that hangs up, nor waits for those who listen."""

    daemon_threads = True
    allow_reuse_address = os.name != "nt"  # there, it would share the port with whoever has it

    def handle_error(self, *_: object) -> None:
        """Say nothing of who left; the rest is a bug."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(*_)  # type: ignore[arg-type]  # as the server calls it


@contextmanager
def serving(board: Board, asked: int | None, headers: Mapping[str, str], trouble: Trouble) -> Iterator[str]:
    """Serve what the board shows, and give the address meanwhile.

    At port `asked`, any free one for 0; where none is asked, at the first free one from 8000 on.

    Raises:
        Refusal: the port asked is taken or not allowed, or all are.

    """
    handler = partial(_Handler, board=board, headers=headers, trouble=trouble)
    with _bound(handler, asked) as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True).start()
        yield f"http://{HERE}:{server.server_address[1]}/"
        server.shutdown()


def _bound(handler: Callable[..., BaseHTTPRequestHandler], asked: int | None) -> _Server:
    for port in range(PORT, PORT + _TRIED) if asked is None else (asked,):
        try:
            return _Server((HERE, port), handler)
        except OSError as error:
            if error.errno == errno.EACCES:
                sentence = "Le port {port} est réservé au système : choisissez-en un autre, comme --port {port_}."
                raise Refusal(said(sentence, port=port, port_=PORT)) from error
            if error.errno != errno.EADDRINUSE:
                raise
    if asked is None:
        sentence = "Les ports {first} à {last} sont pris : donnez-en un autre, comme --port {other}."
        raise Refusal(said(sentence, first=PORT, last=PORT + _TRIED - 1, other=_free(PORT + _TRIED)))
    sentence = (
        "Le port {port} est déjà pris : arrêtez ce qui l’occupe, ou choisissez-en un autre, comme --port {other}."
    )
    raise Refusal(said(sentence, port=asked, other=_free(asked + 1)))


def _free(first: int) -> int:
    """The first port that is free, from `first` on; any, if none is."""
    for port in range(first, min(first + _TRIED, _LAST)):
        with suppress(OSError), ThreadingHTTPServer((HERE, port), BaseHTTPRequestHandler):
            return port
    return PORT
