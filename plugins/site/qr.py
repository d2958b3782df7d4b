"""QR codes (ISO/IEC 18004): their dark modules, and the files that pages show and posters are made with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby

from plugins.community.views.page import View
from plugins.community.views.pieces import QrCode
from plugins.community.views.subscriptions import Next, Subscriptions
from plugins.site.outputs import Output

_MARGIN = 4
"""What the standard asks for around a code, in modules."""


@lru_cache(maxsize=256)
def qr_code(text: str) -> QrCode:
    """The code of `text`: a seventh of it may be damaged (level M), more where that costs no module.

    Made once for each text: weighing the eight masks takes 12 ms.
    """
    import segno  # it brings what it saves pictures with: where no code is drawn, nothing of it is needed

    rows = [[bool(module) for module in row] for row in segno.make(text, error="m", micro=False).matrix]
    return QrCode(len(rows), _path(rows))


def qr_outputs(views: Iterable[View]) -> Iterator[Output]:
    """The pictures of the codes that pages show: a dozen in one page would not fit in its first packets."""
    for view in views:
        if isinstance(view, Subscriptions | Next):
            for picture in view.pictures:
                yield Output(picture.src.removeprefix("/"), drawn(picture.code).encode())


def drawn(code: QrCode) -> str:
    """The code as a picture of its own: dark on white, its margin with it."""
    size = code.size + 2 * _MARGIN
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{-_MARGIN} {-_MARGIN} {size} {size}">'
        f'<path fill="#fff" d="M{-_MARGIN} {-_MARGIN}h{size}v{size}h-{size}z"/>'
        f'<path stroke="#000" shape-rendering="crispEdges" d="{code.path}"/></svg>\n'
    )


def _path(rows: Iterable[Iterable[bool]]) -> str:
    """Each run of dark modules as a horizontal line, moving from the end of the one before."""
    moves: list[str] = []
    x = y = 0
    for line, start, length in _runs(rows):
        move = f"m{start - x} {line - y}" if moves else f"M{start} {line}.5"
        moves.append(f"{move}h{length}")
        x, y = start + length, line
    return "".join(moves)


def _runs(rows: Iterable[Iterable[bool]]) -> Iterator[tuple[int, int, int]]:
    """Line, first module and length of each run of dark modules."""
    for line, row in enumerate(rows):
        start = 0
        for dark, run in groupby(row):
            length = len(list(run))
            if dark:
                yield line, start, length
            start += length
