"""What the options of every command ask for: a content that exists, a day, an output folder."""

from __future__ import annotations

import datetime
from pathlib import Path

from plugins.community.day import build_day
from plugins.console.bootstrap import ROOT
from plugins.console.command_line import Request
from plugins.console.sentences import Refusal, said


def content_of(request: Request) -> Path:
    """The folder of the content, which exists. Raises `Refusal`."""
    folder = Path(request.option("contenu") or ROOT / "content").resolve()
    if folder.is_dir():
        return folder
    raise Refusal(said("Le dossier du contenu, {folder}, n’existe pas : donnez le bon par --contenu.", folder=folder))


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
