"""The prose itself: what was left to write, what may not be said, and what is better said otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plugins.community.bodies.blocks import Block
from plugins.community.bodies.forced import forced_consent, may_be_forced
from plugins.community.bodies.found import Fault
from plugins.community.problems import quoted

_LEFT = r"à compléter|à remplir|à définir|à rédiger|à venir ici|texte à venir|votre texte(?: ici)?|x{3,}|tbd|tba"
_PLACEHOLDER = re.compile(
    rf"\b(?:TODO|FIXME|TBD)\b|(?i:\blorem ipsum\b|[\[(]\s*(?:{_LEFT})\s*[\])]|^[\W_]*(?:{_LEFT})[\W_]*$)", re.MULTILINE
)
# Without one of these, nothing was left to write: looking for them is ten times faster than the pattern.
_HINTS = (
    "todo", "fixme", "lorem", "xxx", "tbd", "tba",
    "à compléter", "à remplir", "à définir", "à rédiger", "à venir", "votre texte",
)  # fmt: skip
_BOLD = re.compile(r"\*\*(?!\s)[^*]+\*\*[.:!?]?|__(?!\s)[^_]+__[.:!?]?")
_SHOUTED = re.compile(r"[A-ZÀ-ÖØ-ÞŒ](?<!\w.)[A-ZÀ-ÖØ-ÞŒ]++(?:[\s'’-]++(?:[AÀYOÔ]\s++)?[A-ZÀ-ÖØ-ÞŒ]{2,}+){3}")
_EXCLAMATION = re.compile(r"!(?:\s*!){2,}")
_TEMPLATE = re.compile(r"\{\{[^{}]*\}\}|\{%[^{}%]*%\}")
_BARE_ADDRESS = re.compile(r"""(?<![\w/@.(\["'=-])(?:https?://|www\.)[^\s<>«»"]*[\w/]""")
_ENGLISH = frozenset(
    (
        "the", "and", "of", "with", "for", "is", "are", "to", "in", "you", "your", "our", "we", "this", "that", "by",
        "on", "from", "will", "at", "as", "it", "be", "or",
    )
)  # fmt: skip
_LONG_PASSAGE = 12
_ENGLISH_SHARE = 0.3


def faults(text: str, blocks: Sequence[Block]) -> Iterator[Fault]:
    """Placeholders, consent that is none, titles disguised as bold paragraphs, in a text cut in these blocks."""
    if _is_hinted(text):
        for block in blocks:
            yield from _placeholders(block)
    if may_be_forced(text):
        for block in blocks:
            if told := forced_consent(block.text):
                yield Fault(block.line, *told)
    for block in blocks:
        yield from _bold(block)


def _is_hinted(text: str) -> bool:
    folded = text.lower()
    return any(hint in folded for hint in _HINTS)


def _placeholders(block: Block) -> Iterator[Fault]:
    if _is_hinted(block.mask) and (found := _PLACEHOLDER.search(block.mask)):
        text = f"le texte n’a pas été rempli ({quoted(found[0].strip())})"
        yield Fault(block.line_of(found.start()), text, "écrivez le vrai texte")


def _bold(block: Block) -> Iterator[Fault]:
    if block.kind == "paragraph" and block.text.startswith(("**", "__")) and _BOLD.fullmatch(block.text.strip()):
        yield Fault(block.line, "paragraphe tout en gras", "## si c’est un titre, sinon enlevez le gras")


def notices(block: Block, mask: str) -> Iterator[Fault]:
    """Advice that blocks nothing; in `mask`, addresses of links are opaque as code is."""
    if found := _SHOUTED.search(mask):
        yield Fault(block.line_of(found.start()), f"phrase en capitales : {quoted(found[0])}", "écrivez en minuscules")
    if "!" in mask and (found := _EXCLAMATION.search(mask)):
        yield Fault(block.line_of(found.start()), "trois points d’exclamation ou plus", "un seul suffit")
    if "{" in mask and (found := _TEMPLATE.search(mask)):
        yield Fault(block.line_of(found.start()), f"{quoted(found[0])} sera imprimé tel quel", "est-ce voulu ?")
    if mask.count("**") % 2 and "***" not in mask:
        yield Fault(block.line, "gras jamais fermé (**)", "fermez-le : **mot**")
    for found in _BARE_ADDRESS.finditer(mask) if "://" in mask or "www." in mask else ():
        fix = f"écrivez [le nom du site](https://{re.sub('^https?://', '', found[0])})"
        yield Fault(block.line_of(found.start()), f"adresse qui ne sera pas un lien : {quoted(found[0])}", fix)
    if " the " in mask and _is_english(mask):
        yield Fault(block.line, "long passage en anglais", "traduisez-le, ou dites dans quelle langue il est")


def _is_english(text: str) -> bool:
    words = re.findall(r"[^\W\d_]+", text.lower())
    return len(words) >= _LONG_PASSAGE and sum(word in _ENGLISH for word in words) >= _ENGLISH_SHARE * len(words)
