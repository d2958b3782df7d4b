"""The form of links, pictures and notes: what would be printed with its brackets, or lead elsewhere than written."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from plugins.community.bodies import inline
from plugins.community.bodies.blocks import Block, Layout
from plugins.community.bodies.found import Fault, Link
from plugins.community.bodies.inline import Span
from plugins.community.bodies.targets import target_fault
from plugins.community.problems import quoted

_APART = re.compile(
    r"(?<!\!)\[([^\[\]]+)\]\s+\((?=\s*(?:https?://|www\.|/|\{|mailto:|#|\.\.?/)|[^\s()]+\.(?:md|yaml)\))"
)
_NOTE_NAME = re.compile(r"[\w-]+")


def link_of(block: Block, span: Span, layout: Layout) -> Link | Fault:
    """The link that is written there; or why its address cannot be used."""
    line = block.line_of(span.start)
    label = block.text[slice(*span.label)]
    if span.form:
        return _form_fault(line, span, block.text)
    text = inline.plain(label, layout.references)
    if said := target_fault(span.target):
        return Fault(line, *said)
    return Link(line, text, span.target, span.image, span.title)


def link_of_address(block: Block, found: re.Match[str]) -> Link | Fault:
    """The link that an address between < and > makes, whose text is the address itself."""
    line = block.line_of(found.start())
    written = found[1]
    target = written if ":" in written else f"mailto:{written}"
    if said := target_fault(target):
        return Fault(line, *said)
    return Link(line, written, target)


def _form_fault(line: int, span: Span, text: str) -> Fault:
    written = text[span.label[1] + 1 : span.end]
    match span.form:
        case "inconnue":
            name = quoted(written.strip() or f"[{text[slice(*span.label)]}]")
            return Fault(line, f"référence inconnue : {name}", "écrivez l’adresse : [texte](adresse)")
        case "ouverte":
            return Fault(line, "parenthèse de lien jamais fermée", "fermez-la : [texte](adresse)")
        case "espace":
            return Fault(line, "adresse coupée à l’espace", f"écrivez {_without_blanks(span.target)}")
        case _:
            return Fault(line, f"adresse coupée à la parenthèse : {quoted(span.target)}", "écrivez-la entre < et >")


def _without_blanks(target: str) -> str:
    return "%20 pour chaque espace, ou <…> autour" if '"' in target else f"{'%20'.join(target.split())}, ou <…> autour"


def apart(block: Block) -> Iterator[Fault]:
    """A blank between ] and (, which unties the text from its address."""
    for found in _APART.finditer(block.mask) if "] (" in block.mask or "]\n(" in block.mask else ():
        yield Fault(block.line_of(found.start()), "espace entre ] et (", f"écrivez [{found[1]}](…) sans espace")


def nested(block: Block, spans: list[Span]) -> Iterator[Fault]:
    """A link, an address or a call to a note within the text of a link."""
    starts = [span.start for span in spans if not span.image]
    starts += [found.start() for found in (*inline.autolinks(block.mask), *inline.notes(block.mask))]
    starts.sort()
    outer = None
    for span in spans:
        if span.image or (outer and span.end <= outer.label[1]):
            continue
        outer = span
        if bisect_left(starts, span.label[0]) < bisect_left(starts, span.label[1]):
            yield Fault(block.line_of(span.start), "lien dans le texte d’un autre lien", "séparez-les")


def note_faults(layout: Layout) -> Iterator[Fault]:
    """Notes called and never written, written and never called, or written twice."""
    called: dict[str, int] = {}
    for block in layout.blocks:
        for found in inline.notes(block.mask):
            called.setdefault(found[1], block.line_of(found.start()))
    for name, line in called.items():
        if name not in layout.notes:
            yield Fault(line, f"note {quoted(name)} sans texte", f"ajoutez à la fin : [^{name}]: le texte de la note")
    for name, lines in layout.notes.items():
        if not _NOTE_NAME.fullmatch(name):
            yield Fault(lines[0], f"nom de note {quoted(name)}", "un numéro ou un mot, comme [^1]")
        elif name not in called:
            fix = f"écrivez [^{name}] dans le texte, ou effacez-la"
            yield Fault(lines[0], f"note {quoted(name)} jamais appelée", fix)
        for line in lines[1:]:
            yield Fault(line, f"note {quoted(name)} déjà écrite ligne {lines[0]}", "donnez-lui un autre nom")
