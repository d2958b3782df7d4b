"""The line that was typed: which command, which options, and what to answer when it makes no sense."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from typing import NamedTuple, NoReturn

from plugins.console.sentences import Refusal, guess, said

FORMATS = ("texte", "github", "json")
OPTIONS = {
    "contenu": ("DOSSIER", "le dossier du contenu, au lieu de content/"),
    "sortie": ("DOSSIER", "le dossier où construire, au lieu de output/"),
    "date": ("AAAA-MM-JJ", "le jour pour lequel construire, au lieu d’aujourd’hui"),
    "format": ("FORMAT", "pour verifier : texte, github ou json"),
}
TAKES_FILES = TAKES_FORMAT = ("verifier",)


class Request(NamedTuple):
    """What was typed, as typed; an empty string where nothing was."""

    command: str
    files: tuple[str, ...] = ()
    contenu: str = ""
    sortie: str = ""
    date: str = ""
    format: str = "texte"


class _Parser(argparse.ArgumentParser):
    """An argument parser that never speaks English."""

    def error(self, message: str) -> NoReturn:  # noqa: ARG002 it is in English
        raise Refusal(said("Cette ligne n’est pas comprise : « python3 tasks.py » montre comment l’écrire."))


def parse(arguments: Sequence[str], commands: Mapping[str, str]) -> Request | None:
    """What is asked, of these commands; None where it is their list. Raises `Refusal`."""
    parser = _Parser(add_help=False, allow_abbrev=False)
    parser.add_argument("--aide", "--help", "-h", action="store_true")
    for name in OPTIONS:
        parser.add_argument(f"--{name}", nargs="?", const="", default=argparse.SUPPRESS)
    found, words = parser.parse_known_args(arguments)
    options: dict[str, str] = {name: value for name, value in vars(found).items() if name != "aide"}
    for word in words:
        if word.startswith("-"):
            near = guess(word, [f"--{name}" for name in OPTIONS])
            raise Refusal(said("Option inconnue, « {word} » : {near}", word=word, near=near))
    for name, value in options.items():
        if not value:
            raise Refusal(said("Il manque une valeur à --{name} : --{name} {sort}.", name=name, sort=OPTIONS[name][0]))
    if found.aide or not arguments:
        return None
    return _request(words, options, commands)


def _request(words: Sequence[str], options: dict[str, str], commands: Mapping[str, str]) -> Request:
    if not words:
        raise Refusal(said("Il manque une commande : ") + guess("", commands))
    command, *files = words
    if command not in commands:
        raise Refusal(said("Commande inconnue, « {command} » : ", command=command) + guess(command, commands))
    surplus = files[:1] if command not in TAKES_FILES else []
    surplus += ["--format"] if "format" in options and command not in TAKES_FORMAT else []
    if surplus:
        raise Refusal(said("« {surplus} » ne va pas avec {command} : retirez-le.", surplus=surplus[0], command=command))
    wanted, known = options.get("format", "texte"), ", ".join(FORMATS)
    if wanted not in FORMATS:
        raise Refusal(said("Format inconnu, « {wanted} » : choisissez parmi {known}.", wanted=wanted, known=known))
    return Request(command, tuple(files), **options)


def listing(commands: Mapping[str, str]) -> str:
    """The commands and options, as shown where none is asked."""
    lines = [said("Usage : python3 tasks.py COMMANDE [OPTIONS] [FICHIERS]\n\nCommandes :")]
    lines += [f"  {name:<12}{text}" for name, text in commands.items()]
    lines += [said("\nOptions :")]
    lines += [f"  --{name} {sort}".ljust(22) + said(text) for name, (sort, text) in OPTIONS.items()]
    return "\n".join(lines)
