"""The text of a content file: its links, its titles, and every fault in it, without making any HTML."""

from __future__ import annotations

from collections.abc import Iterable

from plugins.community.bodies import bounds, forms, inline, prose, signs, tags, wording
from plugins.community.bodies.blocks import Block, Layout
from plugins.community.bodies.fences import Fence, fences
from plugins.community.bodies.forced import forced_consent
from plugins.community.bodies.found import Fault, Heading, Link, Scan
from plugins.community.bodies.headings import anchors, headings, outline_faults
from plugins.community.bodies.layout import layout
from plugins.community.bodies.targets import TargetKind, cleaned, target_fault, target_kind

__all__ = [
    "Fault", "Fence", "Heading", "Link", "Scan", "TargetKind",
    "anchors", "cleaned", "fences", "forced_consent", "scan", "target_fault", "target_kind",
]  # fmt: skip


def scan(text: str) -> Scan:
    """All that a Markdown text holds, and all that is wrong in it, lines counted from 1 and in order.

    Never raises, and takes a time linear in the length of the text.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4).split("\n")
    faults = bounds.take_long_lines(lines)
    if beyond := list(bounds.faults_of_lines(lines)):
        return Scan(faults=(*faults, *beyond))
    body = layout(lines)
    if beyond := list(bounds.faults_of_blocks(body.blocks)):
        return Scan(faults=(*faults, *beyond))
    whole = "\n".join(lines)
    faults += [*body.faults, *signs.faults(whole), *forms.note_faults(body), *outline_faults(body.blocks)]
    links: list[Link] = []
    read = [(block, _take_links(block, body, links, faults)) for block in body.blocks]
    faults += [*tags.faults(read), *prose.faults(whole, body.blocks)]
    notices: list[Fault] = []
    for block, mask in read:
        faults += forms.apart(block)
        notices += prose.notices(block, mask)
    titles = headings(body.blocks, body.references)
    told = tuple(sorted(set(faults))), tuple(sorted(set(notices)))
    return Scan(tuple(links), titles, *told, _start(body.blocks))


def _start(blocks: Iterable[Block]) -> str:
    first = next((block for block in blocks if block.kind == "paragraph"), None)
    return " ".join(inline.plain(first.text, {}).split()) if first else ""


def _take_links(block: Block, body: Layout, links: list[Link], faults: list[Fault]) -> str:
    """Add the links of a block, or what is wrong with them; its mask is given back with addresses made opaque too."""
    if "[" not in block.mask and "<" not in block.mask:
        return block.mask
    spans = inline.spans(block.text, block.mask, body.references)
    mask = inline.hidden(block.mask, [(span.label[1] + 1, span.end) for span in spans])
    autolinks = list(inline.autolinks(mask))
    written = [forms.link_of(block, span, body) for span in spans]
    bare = [forms.link_of_address(block, autolink) for autolink in autolinks]
    links += [link for link in (*written, *bare) if isinstance(link, Link)]
    faults += [fault for fault in (*written, *bare) if isinstance(fault, Fault)]
    faults += [fault for link in written if isinstance(link, Link) for fault in wording.faults(link)]
    faults += forms.nested(block, spans)
    return inline.hidden(mask, [autolink.span() for autolink in autolinks])
