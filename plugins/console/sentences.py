"""How the commands speak to people: French spaces and numbers, refusals, progress."""

from __future__ import annotations

import errno
import re
import sys
from collections.abc import Iterable

REASONS = {  # by name, since systems do not have the same ones
    "EACCES": "ce compte n’en a pas le droit, ou un autre programme s’en sert",
    "EBUSY": "un autre programme s’en sert, ou c’est un montage",
    "EDQUOT": "le quota de ce compte est atteint",
    "EFBIG": "un fichier dépasse la taille permise",
    "EIO": "le disque ne répond plus bien",
    "EMFILE": "trop de fichiers sont ouverts",
    "ENAMETOOLONG": "un nom est trop long",
    "ENFILE": "trop de fichiers sont ouverts",
    "ENOENT": "un dossier a disparu",
    "ENOSPC": "le disque est plein",
    "EPERM": "ce compte n’en a pas le droit",
    "EROFS": "le disque est en lecture seule",
}


class Refusal(Exception):
    """The machine, or what was typed, does not allow it: one French sentence, with its remedy."""


def said(sentence: str, **values: object) -> str:
    """The sentence with the non-breaking spaces of French, then its {values}, left as they are."""
    spaced = re.sub(" (?=[:»])|(?<=«) ", "\u00a0", sentence)
    return re.sub(" (?=[;!?])", "\u202f", spaced).format(**values)


def reason(error: OSError) -> str:
    """Why the system refused, in a few French words: « le disque est plein »."""
    return REASONS.get(errno.errorcode.get(error.errno or 0, ""), f"erreur {error.errno} du système")


def counted(number: int, noun: str) -> str:
    """« 0 page », « 1 page », « 1 234 fichiers écrits »: every word of the plural takes an s."""
    plural = " ".join(word if word.endswith("s") else f"{word}s" for word in noun.split())
    return f"{number:,}".replace(",", "\u202f") + "\u00a0" + (plural if number > 1 else noun)


def in_seconds(duration: float) -> str:
    """« 1,2 s »."""
    return f"{duration:.1f}".replace(".", ",") + "\u00a0s"


def guess(word: str, known: Iterable[str]) -> str:
    """« vouliez-vous dire « x » ? », or where the right word is found."""
    from difflib import get_close_matches

    near = get_close_matches(word, list(known), n=1)
    return said("vouliez-vous dire « {near} » ?", near=near[0]) if near else said("« python3 tasks.py » les montre.")


def tell(text: str) -> None:
    """Say something to people, apart from the results that a program may read."""
    print(text, file=sys.stderr, flush=True)


def progress(step: str) -> None:
    """Show the current step in place of the one before, on a terminal; nothing in a pipe."""
    if sys.stderr.isatty():
        print(f"\r{'':<76}\r{step}", end="", file=sys.stderr, flush=True)
