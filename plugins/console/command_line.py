"""The line that was typed: which command, which options, and what to answer when it makes no sense."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple, NoReturn

from plugins.console.sentences import Refusal, guess, said

FORMATS = {
    "verifier": ("texte", "github", "json"),
    "apercu": ("texte", "markdown", "json"),
    "mesurer": ("texte", "json"),
}
"""What a command may be asked to show its results as."""


class Option(NamedTuple):
    """What an option takes (nothing, for a switch), what it is for, and the commands that have it: all, if empty."""

    sort: str
    text: str
    commands: tuple[str, ...] = ()


OPTIONS = {
    "contenu": Option("DOSSIER", "le dossier du contenu, au lieu de content/"),
    "sortie": Option("DOSSIER", "le dossier où construire, au lieu de output/"),
    "date": Option("AAAA-MM-JJ", "le jour pour lequel construire, au lieu d’aujourd’hui"),
    "format": Option("FORMAT", "texte, json, ou ce que montre une forge : github, markdown", tuple(FORMATS)),
    "port": Option("NUMÉRO", "le port où montrer le site, au lieu du premier libre depuis 8000", ("servir",)),
    "apercu": Option("", "à une adresse d’essai, sans moteur de recherche ; un bandeau le dit", ("publier",)),
    "a-faire": Option("", "les avis seuls, rangés par chose à faire", ("verifier",)),
    "comme": Option("AAAA/NOM", "l’événement dont reprendre format, lieu, heures, organisateurs", ("nouveau",)),
    "simulation": Option("", "dit ce qui changerait, sans rien changer", ("retirer",)),
    "images-vues": Option("", "les images et supports à regarder l’ont été", ("retirer",)),
    "homonymes": Option("NOMS", "d’autres gens dont le nom contient celui-ci, séparés par des virgules", ("retirer",)),
    "tailles": Option("NOMBRES", "combien d’événements inventer, comme 1000,10000, au lieu de 1000", ("mesurer",)),
    "avec": Option("NOMS", "à qui se comparer, parmi hugo, eleventy, pelican, au lieu des trois", ("mesurer",)),
    "tours": Option("NOMBRE", "combien de fois tout construire, au lieu de 3", ("mesurer",)),
    "profil": Option("", "dit aussi où passe le temps", ("mesurer",)),
    "fichier": Option("NOM", "le nom du fichier à créer, au lieu de celui que donne le titre", ("nouveau",)),
}
ANSWERING = {"nouveau": ("CLÉ VALEUR", "une réponse, comme --lieu halle-aux-sucres ; à répéter pour une liste")}
"""The commands whose other options are keys of the content, and how the list shows them."""
WORDS = {"verifier": (0, 999), "retirer": (1, 1), "apercu": (1, 1), "nouveau": (0, 999)}
"""How many words may follow a command, at least and at most; none, for the others."""
WANTED = {
    "retirer": "le nom d’un fichier du dossier intervenants, comme retirer jeanne-martin",
    "apercu": "une branche ou un commit, comme apercu main",
}
"""The word without which a command can do nothing."""


class Request(NamedTuple):
    """What was typed, as typed: the command, the words after it, the options that were given, the answers."""

    command: str
    words: tuple[str, ...] = ()
    options: Mapping[str, str] = MappingProxyType({})
    answers: tuple[tuple[str, str], ...] = ()

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
    answers = _answers(words, options) if words and words[0] in ANSWERING else ()
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
    return _request(words, options, commands)._replace(answers=answers)


def _answers(words: list[str], options: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """Take the keys and their values out of the words, and out of the options that only other commands have."""
    others = [name for name in options if words[0] not in (OPTIONS[name].commands or words)]
    found = [(name, options.pop(name)) for name in others]
    for word in [word for word in words if word.startswith("--")]:
        place = words.index(word)
        name, told, value = word[2:].partition("=")
        following = words[place + 1 : place + 2]
        if not told and following and not following[0].startswith("--"):
            value = words.pop(place + 1)
        del words[place]
        found.append((name, value))
    for name, value in found:
        if not value:
            raise Refusal(said("Il manque une valeur à --{name} : --{name} VALEUR.", name=name))
    return tuple(found)


def _request(words: Sequence[str], options: Mapping[str, str], commands: Mapping[str, str]) -> Request:
    if not words:
        raise Refusal(said("Il manque une commande : ") + guess("", commands))
    command, *rest = words
    if command not in commands:
        raise Refusal(said("Commande inconnue, « {command} » : ", command=command) + guess(command, commands))
    least, most = WORDS.get(command, (0, 0))
    if len(rest) < least:
        raise Refusal(said("Il manque un mot après {command} : {word}.", command=command, word=WANTED[command]))
    surplus = [*rest[most:], *(f"--{name}" for name in options if command not in (OPTIONS[name].commands or commands))]
    if surplus:
        raise Refusal(said("« {surplus} » ne va pas avec {command} : ôtez-le.", surplus=surplus[0], command=command))
    wanted, known = options.get("format", "texte"), FORMATS.get(command, ("texte",))
    if wanted not in known:
        sentence = "Format inconnu, « {wanted} » : choisissez parmi {known}."
        raise Refusal(said(sentence, wanted=wanted, known=", ".join(known)))
    return Request(command, tuple(rest), dict(options))


def listing(commands: Mapping[str, str]) -> str:
    """The commands and options, as shown where none is asked."""
    lines = [said("Usage : python3 tasks.py COMMANDE [OPTIONS] [FICHIERS]\n\nCommandes :")]
    lines += [f"  {name:<12}{text}" for name, text in commands.items()]
    lines += [said("\nOptions :")]
    for name, (sort, text, only) in OPTIONS.items():
        meaning = f"pour {', '.join(only)} : {text}" if only else text
        lines.append(f"  --{name} {sort}".ljust(22) + said(meaning))
    for command, (sort, text) in ANSWERING.items():
        lines.append(f"  --{sort}".ljust(22) + said(f"pour {command} : {text}"))
    return "\n".join(lines)
