"""Questions on a terminal: each is asked again, with the reason, until its answer can be read."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping
from typing import NamedTuple

from plugins.community.problems import Wrong
from plugins.console.sentences import counted, said

SHOWN = 12
"""How many choices fit under a question."""
SKIP = ", ou Entrée pour passer"


class Chosen(NamedTuple):
    """What was chosen: the slug of a choice, a new name, or neither."""

    slug: str = ""
    new: str = ""


def ask(question: str, default: str = "", *, needed: bool = True, fault: Callable[[str], Wrong | None]) -> str:
    """An answer in which `fault` finds nothing wrong; Enter gives the default, or nothing where none is needed."""
    shown = f" [{default}]" if default else "" if needed else SKIP
    while True:
        answer = input(said("{question}{shown} : ", question=question, shown=shown)).strip() or default
        wrong = fault(answer) if answer else None
        if wrong:
            print(said("    Cette réponse {text}\n    → {fix}", text=wrong.text, fix=wrong.fix))
        elif answer or not needed:
            return answer
        else:
            print(said("    Il faut une réponse ; Ctrl-C abandonne tout, sans rien écrire."))


def confirm(question: str) -> bool:
    """Whether the answer is yes; Enter is no."""
    return input(said("{question} [o/N] : ", question=question)).strip().casefold() in ("o", "oui", "y")


def choose(
    question: str,
    choices: Mapping[str, str],
    search: Callable[[str], Mapping[str, str]],
    *,
    needed: bool = True,
    open_list: bool = False,
    quiet: bool = False,
) -> Chosen:
    """One of the choices, by its number, its name or a part of it.

    `open_list` admits a name that none has; `quiet` does not show again a list that has just been.
    """
    shown = list(choices)[:SHOWN] if quiet else _listed(choices)
    while True:
        answer = input(said(f"{question}{'' if needed else SKIP} : ")).strip()
        if not answer and not needed:
            return Chosen()
        found = _found(answer, shown, search) if answer else {}
        if len(found) == 1:
            slug, name = next(iter(found.items()))
            print(f"    {name}")
            return Chosen(slug)
        if found:
            shown = _listed(found)
        elif open_list and answer and not answer.isdecimal():
            if confirm(f"    « {answer} » n’est pas encore connu : créer sa fiche ?"):
                return Chosen(new=answer)
        else:
            print(said("    Tapez un numéro de la liste, ou une partie du nom."))


def _found(answer: str, shown: list[str], search: Callable[[str], Mapping[str, str]]) -> Mapping[str, str]:
    """What an answer may mean: the choice of that number, the one called exactly that, or those that hold it."""
    with contextlib.suppress(ValueError):
        slug = shown[int(answer) - 1] if 0 < int(answer) <= len(shown) else ""
        return {slug: search(slug)[slug]} if slug else {}
    found = search(answer)
    exact = {slug: name for slug, name in found.items() if answer.casefold() in (slug, name.casefold())}
    return exact or found


def _listed(choices: Mapping[str, str]) -> list[str]:
    """Show the first choices with their numbers; gives their slugs."""
    slugs = list(choices)[:SHOWN]
    for number, slug in enumerate(slugs, start=1):
        print(f"  {number:>2}  {choices[slug]}")
    if len(choices) > len(slugs):
        print(said("      … et {more} : tapez une partie du nom.", more=counted(len(choices) - len(slugs), "autre")))
    return slugs
