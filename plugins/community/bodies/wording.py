"""The words of links and pictures: what a reader who hears them alone understands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from plugins.community.bodies.found import Fault, Link
from plugins.community.bodies.targets import target_kind
from plugins.community.problems import quoted
from plugins.community.words import fold

_VAGUE = frozenset(
    (
        "ici|là|par ici|cliquez|clic|cliquez ici|cliquer ici|cliquez là|lien|ce lien|le lien|lien ici|plus"
        "|en savoir plus|savoir plus|pour en savoir plus|plus d'infos|plus d'informations|lire la suite|lire plus"
        "|voir plus|la suite|suite|découvrir|here|click here|link|read more|more|url|adresse|site|page"
        "|cette page|pdf|télécharger"
    )
    .translate(str.maketrans("éà", "ea"))
    .split("|")
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_FILE_NAME = re.compile(r"\S+\.(?:avif|gif|heic|jpe?g|png|svg|tiff?|webp)", re.IGNORECASE)
_CAMERA = re.compile(r"(?:img|dscn?|dscf|pxl|photo|image|capture|screenshot|sans[ _-]titre)?[\W\d_]*", re.IGNORECASE)
_SAYS_PICTURE = re.compile(
    r"(?:une? |l['’]|la )?(?:photo(?:graphie)?|image|illustration|visuel)"
    r"(?:\b(?: (?:de|du|des|d['’]|repr[eé]sentant|montrant)).*)?",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST = 150


def faults(link: Link) -> Iterator[Fault]:
    """What is wrong with the text of a link, or with the description of a picture."""
    yield from _of_picture(link) if link.image else _of_text(link)


def _of_text(link: Link) -> Iterator[Fault]:
    text = link.text.strip()
    if not text:
        yield Fault(link.line, "lien sans texte", f"écrivez où il mène : [le programme]({link.target})")
    elif fold(text).strip(" .!:>→»«") in _VAGUE or _ADDRESS.fullmatch(text):
        yield Fault(link.line, f"texte de lien {quoted(text)}", "dites où il mène : « le programme (PDF, 200 ko) »")


def _of_picture(link: Link) -> Iterator[Fault]:
    text = " ".join(link.text.split())
    say = "dites ce qu’on y voit"
    if target_kind(link.target) == "web":
        yield Fault(link.line, "image d’un autre site", "copiez-la dans images/ (avec le droit de le faire)")
    if not text:
        yield Fault(link.line, "image sans description", f"![Ce qu’on y voit]({link.target})")
    elif len(text) > _LONGEST:
        fix = f"{_LONGEST} caractères au plus, le reste va dans le texte"
        yield Fault(link.line, f"description de {len(text)} caractères", fix)
    elif _is_no_description(text, link.target):
        yield Fault(link.line, f"description {quoted(text)}", say)
    elif fold(text) == fold(link.title):
        fix = f"{say} ; la légende dit qui et quand"
        yield Fault(link.line, f"description et légende identiques : {quoted(text)}", fix)


def _is_no_description(text: str, target: str) -> bool:
    named_as_file = fold(text) == fold(PurePosixPath(target).stem) and (not text.isalpha() or text.islower())
    return named_as_file or any(pattern.fullmatch(text) for pattern in (_FILE_NAME, _CAMERA, _SAYS_PICTURE))
