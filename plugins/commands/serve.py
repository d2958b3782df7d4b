"""`servir`: the site shown on this machine while it is written, made anew at each save (ADR 41)."""

from __future__ import annotations

import gc
import os
import signal
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from time import perf_counter

from plugins.commands.asked import content_of, day_of
from plugins.commands.reports import tally
from plugins.community.problems import ContentError, as_text
from plugins.community.release import Release
from plugins.console.bootstrap import ROOT, keep_log
from plugins.console.command_line import Request
from plugins.console.sentences import Refusal, counted, in_seconds, said, tell
from plugins.publish import headers, policy
from plugins.serving.board import Board
from plugins.serving.changes import Change, changes
from plugins.serving.server import serving
from plugins.site.building import without_collecting
from plugins.site.workshop import Workshop

THEME, CODE = ROOT / "theme", ROOT / "plugins"
_LAST_PORT = 65535
_RESTART = "Le code du site a changé : arrêtez « servir » (Ctrl-C), puis relancez-le."


def run(request: Request) -> int:
    """Serve until Ctrl-C."""
    content, port, board = content_of(request), _port_of(request), Board()
    day_of(request)  # refused now, if it has to be
    if request.option("sortie"):
        tell(said("« servir » n’écrit rien : --sortie est sans effet."))
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with serving(board, port, as_on_line(), _unexpected) as address:
            print(said("Le site est à {address} (Ctrl-C pour arrêter).", address=address), flush=True)
            desk = Desk(board, Workshop(content, THEME, Release.SERVED), content, lambda: day_of(request))
            for change in changes((content, THEME, CODE)):
                desk.follow(change)
    except KeyboardInterrupt:
        print(said("\nArrêt."))
    return 0


@dataclass
class Desk:
    """The editor's desk: what changes in the folders is shown on the board and told in the terminal."""

    board: Board
    workshop: Workshop
    content: Path
    today: Callable[[], date]
    _day: date = field(default=date.min)
    _away: bool = False
    _untidy: bool = False

    def follow(self, change: Change) -> None:
        """Do what a change asks for: a new site, or a word."""
        if change.away:
            self._miss(change.away[0])
            return
        self._away = False
        files = tuple(file for file in change.files if file.suffix != ".py")
        if len(files) < len(change.files) and not self.board.state.note:
            tell(said(_RESTART))
            self.board.say(said(_RESTART))
        if files or change.fresh or self.today() != self._day:
            self.renew(files)
            self._untidy = True
        elif self._untidy:
            self._tidy()

    def renew(self, files: tuple[Path, ...]) -> None:
        """Open the site again, and show it, or what is wrong."""
        self._day, start, was_wrong = self.today(), perf_counter(), bool(self.board.state.trouble)
        try:
            with without_collecting():
                site = self.workshop.open(self._day)
        except ContentError as error:
            tell(f"{self._moment(files)}\n{as_text(error.problems)}")
            stays = (
                "la dernière version sans erreur reste affichée" if self.board.state.site else "rien à montrer encore"
            )
            trouble = said("{tally} : {stays}.", tally=tally(error.problems), stays=stays)
            tell(trouble)
            self.board.tell(trouble, error.problems)
        except Refusal as refusal:
            tell(str(refusal))
            self.board.tell(str(refusal))
        except Exception as error:  # noqa: BLE001 a bug must not take away the last good site
            self.board.tell(_unexpected(error))
        else:
            self.board.show(site)
            mended = "tout est corrigé, " if was_wrong else ""
            pages, duration = counted(site.pages, "page"), in_seconds(perf_counter() - start)
            print(f"{self._moment(files)}{mended}{pages} en {duration}.", flush=True)

    def _tidy(self) -> None:
        """Free what is of no use any more, while nothing happens: a page that is waited for would wait for it.

        What the first site holds is of use until the end: it is not gone through again.
        """
        self._untidy = False
        gc.collect()
        if not gc.get_freeze_count():
            gc.freeze()

    def _miss(self, folder: Path) -> None:
        if not self._away:
            self._away = True
            sentence = "Le dossier {folder} n’est plus là : remettez-le à sa place, « servir » reprendra."
            tell(said(sentence, folder=folder))
            self.board.tell(said(sentence, folder=folder))

    def _moment(self, files: tuple[Path, ...]) -> str:
        """« 14:03:12 lieux/x.yaml : », or how many files where there are several."""
        if not files:
            return ""
        first = files[0]
        name = first.relative_to(self.content) if first.is_relative_to(self.content) else first.name
        what = str(name) if len(files) == 1 else counted(len(files), "fichier")
        return said("{time} {what} : ", time=f"{datetime.now():%H:%M:%S}", what=what)  # noqa: DTZ005 the editor's clock


def as_on_line() -> dict[str, str]:
    """What a host says of each page, so that what it forbids on line is forbidden here too.

    But for HTTPS, which this machine has not, and for which other sites may be framed and told: any, here.
    """
    anyone = ("https:",)
    rules = policy.of_pages(anyone, anyone, search=True).replace("; upgrade-insecure-requests", "")
    return {name: value for name, value in {**headers.ALWAYS, headers.CSP: rules}.items() if "Transport" not in name}


def _port_of(request: Request) -> int | None:
    asked = request.option("port")
    if not asked:
        return None
    if asked.isdecimal() and int(asked) <= _LAST_PORT:
        return int(asked)
    raise Refusal(said("Le port « {asked} » n’existe pas : donnez un nombre, comme --port 8000.", asked=asked))


def _unexpected(error: Exception) -> str:
    """What to say of a bug, in a page or in the theme, once its details are kept."""
    details = "".join(traceback.format_exception(type(error), error, error.__traceback__))
    try:
        where = str(keep_log("erreur.log", details))
    except OSError:
        where = os.linesep + details
    cause = f"{type(error).__name__} : {error}"
    sentence = said("Erreur dans le code ou dans le thème, {cause} (détail : {where}).", cause=cause, where=where)
    tell(sentence)
    return sentence
