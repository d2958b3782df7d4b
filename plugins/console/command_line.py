"""The line that was typed: which command, which options, and what to answer when it makes no sense."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple, NoReturn

from plugins.console.sentences import Refusal, guess, said

FORMATS = ("texte", "github", "json")


class Option(NamedTuple):
    """What an option takes (nothing, for a switch), what it is for, and the commands that have it: all, if empty."""

    sort: str
    text: str
    commands: tuple[str, ...] = ()


OPTIONS = {
    "contenu": Option("DOSSIER", "le dossier du contenu, au lieu de content/"),
    "sortie": Option("DOSSIER", "le dossier où construire, au lieu de output/"),
    "date": Option("AAAA-MM-JJ", "le jour pour lequel construire, au lieu d’aujourd’hui"),
    "format": Option("FORMAT", "texte, github ou json", ("verifier",)),
}
WORDS = {"verifier": (0, 999)}
"""How many words may follow a command, at least and at most; none, for the others."""


class Request(NamedTuple):
    """What was typed, as typed: the command, the words after it, the options that were given."""

    command: str
    words: tuple[str, ...] = ()
    options: Mapping[str, str] = MappingProxyType({})

    def option(self, name: str) -> str:
        """The value of an option, `oui` for a switch; empty where it was not given."""
        return self.options.get(name, "")


class _Parser(argparse.ArgumentParser):
    """An argument parser that never speaks English."""

    def error(self, message: str) -> NoReturn:  # noqa: ARG002 it is in English
        raise Refusal(said("Cette ligne n’est pas comprise : « python3 tasks.py » montre comment l’écrire."))


def parse(arguments: Sequence[str], commands: Mapping[str, str]) -> Request | None:
    """What is asked, of these commands; None where it is their list. Raises `Refusal`."""
    parser = _Parser(add_help=False, allow_abbrev=False)
    parser.add_argument("--aide", "--help", "-h", action="store_true")
    for name, option in OPTIONS.items():
        if option.sort:
            parser.add_argument(f"--{name}", nargs="?", const="", default=argparse.SUPPRESS)
        else:
            parser.add_argument(f"--{name}", action="store_const", const="oui", default=argparse.SUPPRESS)
    found, words = parser.parse_known_args(arguments)
    options = {name.replace("_", "-"): value for name, value in vars(found).items() if name != "aide"}
    for word in words:
        if word.startswith("-"):
            near = guess(word, [f"--{name}" for name in OPTIONS])
            raise Refusal(said("Option inconnue, « {word} » : {near}", word=word, near=near))
    for name, value in options.items():
        if not value:
            raise Refusal(
                said("Il manque une valeur à --{name} : --{name} {sort}.", name=name, sort=OPTIONS[name].sort)
            )
    if found.aide or not arguments:
        return None
    return _request(words, options, commands)


def _request(words: Sequence[str], options: Mapping[str, str], commands: Mapping[str, str]) -> Request:
    if not words:
        raise Refusal(said("Il manque une commande : ") + guess("", commands))
    command, *rest = words
    if command not in commands:
        raise Refusal(said("Commande inconnue, « {command} » : ", command=command) + guess(command, commands))
    least, most = WORDS.get(command, (0, 0))
    if len(rest) < least:
        raise Refusal(said("Il manque un mot après {command} : « python3 tasks.py » montre lequel.", command=command))
    surplus = [*rest[most:], *(f"--{name}" for name in options if command not in (OPTIONS[name].commands or commands))]
    if surplus:
        raise Refusal(said("« {surplus} » ne va pas avec {command} : retirez-le.", surplus=surplus[0], command=command))
    wanted, known = options.get("format", "texte"), ", ".join(FORMATS)
    if wanted not in FORMATS:
        raise Refusal(said("Format inconnu, « {wanted} » : choisissez parmi {known}.", wanted=wanted, known=known))
    return Request(command, tuple(rest), dict(options))


def listing(commands: Mapping[str, str]) -> str:
    """The commands and options, as shown where none is asked."""
    lines = [said("Usage : python3 tasks.py COMMANDE [OPTIONS] [FICHIERS]\n\nCommandes :")]
    lines += [f"  {name:<12}{text}" for name, text in commands.items()]
    lines += [said("\nOptions :")]
    for name, (sort, text, only) in OPTIONS.items():
        meaning = f"pour {', '.join(only)} : {text}" if only else text
        lines.append(f"  --{name} {sort}".ljust(22) + said(meaning))
    return "\n".join(lines)
