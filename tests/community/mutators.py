"""Good file → bad file, and what must be told: each is tried on every file of the good content."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple


class Mutator(NamedTuple):
    """A mistake that can be made in a file; `spoil` gives none where the file has no place for it."""

    name: str
    spoil: Callable[[str], bytes | None]
    told: str


def _each(change: Callable[[str], str]) -> Callable[[str], bytes | None]:
    def spoil(text: str) -> bytes | None:
        changed = change(text)
        return changed.encode() if changed != text else None

    return spoil


def _first_value(pattern: str, value: str) -> Callable[[str], bytes | None]:
    """Give the first key that matches another value."""
    return _each(
        lambda text: re.sub(rf"^(\s*(?:- )?(?:{pattern}): ).*$", rf"\g<1>{value}", text, count=1, flags=re.MULTILINE)
    )


def _front(change: Callable[[str], str]) -> Callable[[str], bytes | None]:
    """Change a Markdown file only."""
    return _each(lambda text: change(text) if text.startswith("---\n") else text)


NAMED = "titre|nom"

MUTATORS = (
    Mutator("empty", lambda _: b"", "le fichier est vide"),
    Mutator("blank", lambda _: b" \n\n", "le fichier est vide"),
    Mutator("UTF-16", lambda text: text.encode("utf-16"), "ce fichier est en UTF-16"),
    Mutator("Latin-1", lambda text: text.encode("cp1252") if re.search("[é’]", text) else None, "n’est pas en UTF-8"),
    Mutator("cut in a letter", lambda text: text.encode() + b"\xc3", "n’est pas en UTF-8"),
    Mutator("NUL", _first_value(NAMED, "Un\x00nom"), "caractère invisible (U+0000)"),
    Mutator("lost letter", _first_value(NAMED, "Un no\ufffd"), "lettre perdue"),
    Mutator("turned around", _first_value(NAMED, "Un \u202enom"), "inverse le sens de lecture"),
    Mutator("encoded twice", _first_value(NAMED, "Un Ã©tÃ©"), "texte abîmé"),
    Mutator("too large", lambda text: text.encode() + b"\n# x" * 100_000, "au plus 256 ko"),
    Mutator("one long line", _first_value(NAMED, "a" * 20_001), "ligne de 20"),
    Mutator("git-lfs", lambda _: b"version https://git-lfs.github.com/spec/v1\noid sha256:1\n", "pointeur git-lfs"),
    Mutator("never closed", _front(lambda text: text.replace("\n---\n", "\n", 1)), "n’est jamais fermé"),
    Mutator("four dashes", _front(lambda text: text.replace("\n---\n", "\n----\n", 1)), "ressemble à ---"),
    Mutator("no front matter", _front(lambda text: text.split("\n---\n", 1)[1]), "il manque l’en-tête"),
    Mutator("TOML", _front(lambda text: text.replace("---\n", "+++\n", 1)), "en-tête d’un autre format"),
    Mutator("tab", _each(lambda text: re.sub(r"\n  (?=\w)", "\n\t", text, count=1)), "tabulation"),
    Mutator("colon", _first_value(NAMED, "Un nom : la suite"), "contient « : »"),
    Mutator("at sign", _first_value(NAMED, "@nom"), "commence par '@'"),
    Mutator("hash", _first_value(NAMED, "Un nom #3"), "tout ce qui suit « # » est ignoré"),
    Mutator("open quote", _first_value(NAMED, '"Un nom'), "jamais fermé"),
    Mutator("anchor", _first_value(NAMED, "&a Un nom"), "n’est pas admis ici"),
    Mutator("tag", _first_value(NAMED, "!!python/none Un nom"), "n’est pas admis ici"),
    Mutator("list", _first_value(NAMED, "[Un nom]"), "attend une seule valeur, pas une liste"),
    Mutator("mapping", _first_value(NAMED, "{a: Un nom}"), "attend une seule valeur, pas d’autres clés"),
    Mutator("left empty", _first_value(NAMED, ""), "est vide"),
    Mutator("full stop", _first_value("^titre|^nom", "Un nom."), "se termine par un point"),
    Mutator("not written", _first_value(NAMED, "TODO"), "n’a pas été rempli"),
    Mutator(
        "mistyped key",
        _each(lambda text: re.sub(r"^(titre|nom):", r"\1x:", text, count=1, flags=re.MULTILINE)),
        "clé inconnue",
    ),
    Mutator(
        "unknown key", _front(lambda text: text.replace("---\n", "---\ncouleur: bleu\n", 1)), "clé inconnue « couleur »"
    ),
    Mutator(
        "key twice",
        _each(lambda text: re.sub(r"^((?:titre|nom): .*\n)", r"\1\1", text, count=1, flags=re.MULTILINE)),
        "est déjà écrit",
    ),
    Mutator("impossible day", _first_value("début|date|publié_le|vérifié_le", "2026-02-30"), "n’a que 28 jours"),
    Mutator("day first", _first_value("début|date|publié_le|vérifié_le", "12/11/2026"), "vaut '12/11/2026'"),
    Mutator("not https", _first_value("adresse|site", "http://exemple.fr/"), "adresse en http"),
)
"""Each changes one thing in the first place that can hold it."""
