"""What the options of every command ask for: a content that exists, a day, an output folder."""

from __future__ import annotations

import datetime
from pathlib import Path

from plugins.commands.replacing import recover
from plugins.community.day import build_day
from plugins.console.bootstrap import ROOT
from plugins.console.command_line import Request
from plugins.console.sentences import Refusal, said, tell


def content_of(request: Request) -> Path:
    """The folder of the content, which exists, and which no departure has half changed. Raises `Refusal`."""
    folder = Path(request.option("contenu") or ROOT / "content").resolve()
    if not folder.is_dir():
        sentence = "Le dossier du contenu, {folder}, n’existe pas : donnez le bon par --contenu."
        raise Refusal(said(sentence, folder=folder))
    if recover(folder):
        tell(said("Un retrait interrompu a été défait : le contenu est comme avant lui, et « retirer » reste à faire."))
    return folder


def output_of(request: Request) -> Path:
    """The folder to build into."""
    return Path(request.option("sortie") or ROOT / "output").absolute()


def output_name(request: Request) -> str:
    """That folder as it was typed, for sentences: `output/`."""
    return (request.option("sortie") or "output").rstrip("/") + "/"


def day_of(request: Request) -> datetime.date:
    """The day to build for. Raises `Refusal`."""
    try:
        return build_day(request.option("date") or None)
    except ValueError as error:
        raise Refusal(str(error)) from error
