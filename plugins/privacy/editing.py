"""An editor's file with a few lines less: nothing else of it changes, neither comments, order, nor line ends.

Positions come from the parser's own nodes; what comes out is read again by `departure`, which trusts nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate

import yaml

from plugins.community.words import fold

_BOM = b"\xef\xbb\xbf"
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_FENCE = re.compile(r"---[ \t]*")

Path = tuple[str | int, ...]
Cut = tuple[int, int, str]


class Unsafe(Exception):
    """A form of YAML that is not edited here, in the file that it names: someone has to do it."""


class Page:
    """The text of a content file, and the nodes of its front matter (of the whole, for a `.yaml`)."""

    def __init__(self, file: str, content: bytes) -> None:
        self._file = file
        self._bom = content.startswith(_BOM)
        self._lines: list[str] = [line for line in _LINE.findall(content.decode("utf-8-sig")) if line]
        self._starts = [0, *accumulate(map(len, self._lines))]
        self._first, self._last = self._front(file)
        front = "".join(line.rstrip("\r\n") + "\n" for line in self._lines[self._first : self._last])
        self._root = yaml.compose(front, Loader=yaml.SafeLoader)
        self._cuts: list[Cut] = []

    def _front(self, file: str) -> tuple[int, int]:
        """The lines of the front matter."""
        if file.endswith(".yaml"):
            return 0, len(self._lines)
        fences = [at for at, line in enumerate(self._lines) if _FENCE.fullmatch(line.rstrip("\r\n"))]
        return fences[0] + 1, fences[1]

    @property
    def newline(self) -> str:
        """The line end of the file."""
        first = self._lines[0] if self._lines else ""
        return first[len(first.rstrip("\r\n")) :] or "\n"

    def content(self) -> bytes:
        """The file, once everything that was asked for is done."""
        text = "".join(self._lines)
        for start, end, written in sorted(self._cuts, reverse=True):
            text = text[:start] + written + text[end:]
        return (_BOM if self._bom else b"") + text.encode()

    def remove(self, path: Path, positions: Iterable[int]) -> None:
        """Take elements out of the list at `path`, with its key where none is left. Raises `Unsafe`."""
        key, items = self._list(path)
        gone = sorted(set(positions))
        if len(gone) == len(items.value):
            self._remove_key(key, items)
        elif items.flow_style:
            for position in gone:
                self._remove_flow(items, position)
        else:
            for position in gone:
                self._cut_lines(*self._extent(items, position), items.start_mark.column)

    def add(self, path: Path, value: str, after: Path) -> None:
        """Add an element to the list at `path`; where there is none, make it below the list at `after`, or last.

        Raises `Unsafe`.
        """
        found = self._find(path)
        if not found:
            self._insert_list(str(path[-1]), value, after)
            return
        items = found[1]
        if not isinstance(items, yaml.SequenceNode) or not items.value:
            raise Unsafe(self._file)
        if items.flow_style:
            self._replace(self._offset(items.value[-1].end_mark), self._offset(items.value[-1].end_mark), f", {value}")
        else:
            _, end = self._extent(items, len(items.value) - 1)
            self._insert_lines(end + 1, f"{' ' * items.start_mark.column}- {value}")

    def add_mapping(self, values: dict[str, str]) -> None:
        """Add a mapping to the list that the file is. Raises `Unsafe`."""
        indent = 0
        if self._root is not None:
            if not isinstance(self._root, yaml.SequenceNode) or self._root.flow_style:
                raise Unsafe(self._file)
            indent = self._root.start_mark.column
        lines = [f"{key}: {value}" for key, value in values.items()]
        told = [f"{' ' * indent}{'- ' if not at else '  '}{line}" for at, line in enumerate(lines)]
        self._insert_lines(len(self._lines), *told)

    def _find(self, path: Path) -> tuple[yaml.Node, yaml.Node] | None:
        """The key and the value at a path of keys and positions."""
        found = (self._root, self._root) if self._root is not None else None
        for step in path:
            node = found[1] if found else None
            if isinstance(step, int):
                found = (node.value[step],) * 2 if isinstance(node, yaml.SequenceNode) else None
            else:
                pairs = node.value if isinstance(node, yaml.MappingNode) else []
                found = next((pair for pair in pairs if fold(str(pair[0].value)) == fold(step)), None)
        return found

    def _list(self, path: Path) -> tuple[yaml.Node, yaml.SequenceNode]:
        found = self._find(path)
        if not found or not isinstance(found[1], yaml.SequenceNode):
            raise Unsafe(self._file)
        return found[0], found[1]

    def _offset(self, mark: yaml.Mark) -> int:
        return self._starts[self._first + mark.line] + mark.column

    def _line(self, number: int) -> str:
        """A line of the front matter, without its end."""
        return self._lines[self._first + number].rstrip("\r\n")

    def _replace(self, start: int, end: int, written: str) -> None:
        if "#" in "".join(self._lines)[start:end]:
            raise Unsafe(self._file)
        self._cuts.append((start, end, written))

    def _remove_flow(self, items: yaml.SequenceNode, position: int) -> None:
        node = items.value[position]
        if position:
            self._replace(self._offset(items.value[position - 1].end_mark), self._offset(node.end_mark), "")
        else:
            self._replace(self._offset(node.start_mark), self._offset(items.value[1].start_mark), "")

    def _remove_key(self, key: yaml.Node, items: yaml.SequenceNode) -> None:
        """Take out a key and all its list; a comment beside the key stays, on a line of its own."""
        line, column = key.start_mark.line, key.start_mark.column
        if self._line(line)[:column].strip():
            raise Unsafe(self._file)
        last = items.end_mark.line if items.flow_style else self._extent(items, len(items.value) - 1)[1]
        comment = re.search(r"\s(#.*)", self._line(line)[key.end_mark.column :])
        self._cut_lines(line, last, column)
        if comment:
            self._insert_lines(line, f"{' ' * column}{comment[1]}")

    def _extent(self, items: yaml.SequenceNode, position: int) -> tuple[int, int]:
        """The first and last lines of an element of a block list: its dash, and all that stands further right."""
        column = items.start_mark.column
        first = self._dash(items, position)
        last = max(_ends(items.value[position]))
        for number in range(last + 1, self._last - self._first):
            line = self._line(number)
            if line.strip() and len(line) - len(line.lstrip()) <= column:
                break
            if line.strip():
                last = number
        return first, last

    def _dash(self, items: yaml.SequenceNode, position: int) -> int:
        """The line of an element's dash: its own, or one above."""
        dash = re.compile(rf" {{{items.start_mark.column}}}-(?: |$)")
        for number in range(items.value[position].start_mark.line, -1, -1):
            if dash.match(self._line(number)):
                return number
        raise Unsafe(self._file)

    def _cut_lines(self, first: int, last: int, column: int) -> None:
        """Take lines out, but comments that stand at the list's own column or before: they are of the whole list."""
        for number in range(first, last + 1):
            line = self._line(number)
            if not (line.lstrip().startswith("#") and len(line) - len(line.lstrip()) <= column):
                start = self._starts[self._first + number]
                self._cuts.append((start, self._starts[self._first + number + 1], ""))

    def _insert_list(self, key: str, value: str, after: Path) -> None:
        found = self._find(after)
        indent = " " * (self._root.start_mark.column if self._root is not None else 0)
        place = self._last - self._first
        if found and isinstance(found[1], yaml.SequenceNode):
            items = found[1]
            place = (items.end_mark.line if items.flow_style else self._extent(items, len(items.value) - 1)[1]) + 1
        self._insert_lines(place, f"{indent}{key}:", f"{indent}  - {value}")

    def _insert_lines(self, number: int, *lines: str) -> None:
        """Insert lines before one of the front matter."""
        at = self._starts[min(self._first + number, len(self._lines))]
        written = "".join(f"{line}{self.newline}" for line in lines)
        if at and self._first + number >= len(self._lines) and not self._lines[-1].endswith(("\r", "\n")):
            written = self.newline + written
        self._cuts.append((at, at, written))


def _ends(node: yaml.Node) -> Iterator[int]:
    """The lines where the values within a node end, as far as the parser tells: a block of text, where it starts."""
    if isinstance(node, yaml.ScalarNode):
        yield node.start_mark.line if node.style in ("|", ">") else node.end_mark.line
    elif getattr(node, "flow_style", False):
        yield node.end_mark.line
    else:
        inner = node.value if isinstance(node, yaml.SequenceNode) else [child for pair in node.value for child in pair]
        for child in inner:
            yield from _ends(child)
