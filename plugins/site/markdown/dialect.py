"""The Markdown that editors write: Python-Markdown with tables, notes and definitions, without any HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor, ParagraphProcessor
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import AUTOMAIL_RE, InlineProcessor, ReferenceInlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import STX, AtomicString, code_escape

from plugins.community import bodies
from plugins.community.bodies.blocks import HEADING
from plugins.community.bodies.headings import level_and_text

_FENCE = f"{STX}fence:"
_INLINE = re.compile(rf"[\\`\[<*_{STX}]|  \n")
"""What everything that is written within a text begins with."""
_WORDS = re.compile(r"[^\W\d_][^\n|]*+(?:\n[^\W\d_][^\n|]*+)*+")
"""Lines that begin with a letter, in which no table is: they can only be a paragraph."""
_SIGNS = {
    "backtick": "`", "escape": "\\", "footnote": "[^", "reference": "[", "link": "[", "image_link": "![",
    "image_reference": "![", "short_reference": "[", "short_image_ref": "![", "autolink": "<", "automail": "<",
    "linebreak": "  \n",
}  # fmt: skip
"""What is looked for within a text, and the sign without which there is none."""


def dialect() -> Markdown:
    """An instance that makes the tree of a body; what HTML someone wrote stays text."""
    # A style attribute would be refused by our own policy, hence `align`: `finish` makes it a class.
    tables, notes = TableExtension(use_align_attribute=True), FootnoteExtension(USE_DEFINITION_ORDER=False)
    markdown = Markdown(extensions=[tables, notes, DefListExtension()])
    markdown.preprocessors.deregister("html_block")
    for name in ("html", "entity"):
        markdown.inlinePatterns.deregister(name)
    for name in ("setextheader", "hashheader"):
        markdown.parser.blockprocessors.deregister(name)
    for name in ("raw_html", "amp_substitute", "footnote"):
        markdown.postprocessors.deregister(name)
    fenced: list[tuple[str, str]] = []
    markdown.preprocessors.register(_Lines(markdown, fenced), "lines", 25)
    markdown.parser.blockprocessors.register(_Words(markdown.parser), "words", 110)
    markdown.parser.blockprocessors.register(_Code(markdown.parser, fenced), "fence", 71)
    markdown.parser.blockprocessors.register(_Heading(markdown.parser), "heading", 70)
    markdown.inlinePatterns.register(_Mail(AUTOMAIL_RE, markdown), "automail", 110)
    markdown.treeprocessors.register(_Plain(markdown), "plain", 25)
    return markdown


class _Words(ParagraphProcessor):
    """Takes a plain paragraph at once: Python-Markdown would try all else first."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 - Python-Markdown's own signature
        return _WORDS.fullmatch(block) is not None


class _Plain(Treeprocessor):
    """Spares Python-Markdown to look for each thing in turn where its sign is not: in plain words, for nothing."""

    def __init__(self, markdown: Markdown) -> None:
        super().__init__(markdown)
        # A plain sequence stands for the registry of patterns, which looks up each of them by name each time.
        self._inline: Any = markdown.treeprocessors["inline"]
        signs = {markdown.inlinePatterns[name]: sign for name, sign in _SIGNS.items()}
        self._patterns = [(signs.get(pattern, ""), pattern) for pattern in markdown.inlinePatterns]

    def run(self, root: Element) -> None:
        written = []
        for element in root.iter():
            if element.text and not isinstance(element.text, AtomicString):
                if _INLINE.search(element.text):
                    written.append(element.text)
                else:
                    element.text = AtomicString(element.text)
            if element.tail:
                written.append(element.tail)
        self._inline.inlinePatterns = list(self._of_use("".join(written)))

    def _of_use(self, text: str) -> Iterator[object]:
        """The patterns that may find something in the text; references do so only where one is defined."""
        for sign, pattern in self._patterns:
            if sign in text and (self.md.references or not isinstance(pattern, ReferenceInlineProcessor)):
                yield pattern


class _Lines(Preprocessor):
    """Puts titles apart, and code out of the way, where `bodies` sees them."""

    def __init__(self, markdown: Markdown, fenced: list[tuple[str, str]]) -> None:
        super().__init__(markdown)
        self._fenced = fenced

    def run(self, lines: list[str]) -> list[str]:
        self._fenced.clear()
        kept: list[str] = []
        done = 0
        for fence in bodies.fences(lines):
            kept += [*_apart(lines[done : fence.first]), "", f"{_FENCE}{len(self._fenced)}", ""]
            self._fenced.append((fence.code(lines), fence.language))
            done = fence.last + 1
        kept += _apart(lines[done:])
        # To Python-Markdown, a second blank line would end a note or a list.
        return [*(line for line, before in zip(kept, ["", *kept], strict=False) if line or before), "", ""]


def _apart(lines: list[str]) -> list[str]:
    """The lines with a blank one before and after each title: Python-Markdown takes minutes to find them in a block."""
    apart: list[str] = []
    for line in lines:
        apart += ["", line, ""] if line.startswith("#") and HEADING.fullmatch(line) else [line]
    return apart


FENCED = "fenced"
"""What holds fenced code in the tree until it is finished: Python-Markdown would join indented code to a `pre`."""


class _Code(BlockProcessor):
    """Gives fenced code its place back."""

    def __init__(self, parser: BlockParser, fenced: list[tuple[str, str]]) -> None:
        super().__init__(parser)
        self._fenced = fenced

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 - Python-Markdown's own signature
        return block.startswith(_FENCE)

    def run(self, parent: Element, blocks: list[str]) -> None:
        text, language = self._fenced[int(blocks.pop(0).removeprefix(_FENCE))]
        code = SubElement(SubElement(parent, FENCED), "code", {"class": f"language-{language}"} if language else {})
        code.text = AtomicString(code_escape(text))


class _Heading(BlockProcessor):
    """Makes a title of a line that starts with #, if a space follows."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 - Python-Markdown's own signature
        return block.startswith("#") and HEADING.fullmatch(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> None:
        level, text = level_and_text(blocks.pop(0))
        if text:
            SubElement(parent, f"h{level}").text = text


class _Mail(InlineProcessor):
    """Makes a link of an e-mail address, in plain letters: disguises stop no harvester, and are read out by none."""

    def handleMatch(  # type: ignore[override] # noqa: N802 - as Python-Markdown has it
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 - as above
    ) -> tuple[Element, int, int]:
        address = m[1].removeprefix("mailto:")
        link = Element("a", href=f"mailto:{address}")
        link.text = AtomicString(address)
        return link, m.start(), m.end()
