"""HTML in a body: it is not read, and would be printed as it is; what to write instead."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence

from plugins.community.bodies.blocks import Block
from plugins.community.bodies.found import Fault
from plugins.community.problems import quoted

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)([^<>]*)(>?)|<(!--|!\[CDATA\[|![a-zA-Z]|\?)[^<>]{0,60}>?")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")

_ERASE = "effacez-la : la mise en forme vient du site"
_INSTEAD = {
    "écrivez **gras**": "b strong",
    "écrivez *italique*": "i em",
    "laissez une ligne vide pour passer à la suite": "br p div span section article center font",
    "écrivez [texte](adresse)": "a",
    "écrivez ![Ce qu’on y voit]({static}/images/x.jpg)": "img picture figure svg",
    "donnez l’adresse de la vidéo ou de la carte par un lien : [titre](https://…)": "iframe embed object video audio",
    "effacez-la : aucun script n’est admis": "script noscript",
    _ERASE: "style link meta small u big mark",
    "écrivez ## et le titre": "h1 h2 h3 h4 h5 h6 header",
    "écrivez un élément par ligne, précédé d’un tiret": "ul ol li",
    "écrivez le tableau avec des barres : | a | b |": "table thead tbody tr td th",
    "écrivez --- entre deux lignes vides": "hr",
    "écrivez le code entre accents graves : `code`": "code pre kbd",
    "commencez la ligne par > pour citer": "blockquote q",
    "écrivez une note : mot[^1], puis [^1]: le texte": "sup sub",
    "un formulaire ne va pas dans un texte : mettez un lien": "form input button select textarea",
    "mettez un titre ## et le texte dessous": "details summary",
}
_TOLD_UNCLOSED = frozenset(("embed", "iframe", "img", "object", "script", "style", "svg"))
_ADVICE = {name: advice for advice, names in _INSTEAD.items() for name in names.split()}


def faults(read: Sequence[tuple[Block, str]]) -> Iterator[Fault]:
    """Tags, comments and entities: one for each name on a line, and a closing tag only if nothing opened it.

    Each block comes with its mask, where addresses are opaque as code is.
    """
    opened: set[str] = set()
    for block, mask in read:
        if "<" in mask:
            yield from _tags(block, mask, opened)
        if "&" in mask:
            yield from _entities(block, mask)


def _tags(block: Block, mask: str, opened: set[str]) -> Iterator[Fault]:
    told: set[tuple[int, str]] = set()
    for found in _TAG.finditer(mask):
        name = (found[2] or "").lower()
        inequality = name and not found[4] and name not in _TOLD_UNCLOSED
        line = block.line_of(found.start())
        if inequality or (found[1] and name in opened) or (line, name) in told:
            continue
        opened.add(name)
        told.add((line, name))
        yield _fault(line, name, found[0] if found[0].endswith(">") else f"{found[0].split(maxsplit=1)[0]}…")


def _fault(line: int, name: str, written: str) -> Fault:
    if not name:
        return Fault(line, f"commentaire ou code HTML {quoted(written)}", "effacez-le : il serait imprimé")
    other = f"effacez-la, ou écrivez-la entre accents graves : `<{name}>`"
    return Fault(line, f"balise HTML {quoted(written)}", _ADVICE.get(name, other))


def _entities(block: Block, mask: str) -> Iterator[Fault]:
    for entity in dict.fromkeys(found[0] for found in _ENTITY.finditer(mask)):
        sign = html.unescape(entity)
        if sign == entity:
            continue
        what = f"le signe lui-même : « {sign} »" if sign.isprintable() and sign.strip() else "une espace, ou rien"
        yield Fault(block.line_of(mask.index(entity)), f"code HTML {quoted(entity)}", f"écrivez {what}")
