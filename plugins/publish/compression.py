"""Texts compressed, for hosts that hand out `.br` and `.gz`; what was compressed once is kept by its content."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import brotli
from deflate import gzip_compress

from plugins.console.sentences import progress, said
from plugins.publish.media_types import OF_HOSTS, TEXTS
from plugins.site import kept
from plugins.site.outputs import Output

Compress = Callable[[bytes], bytes]


def _brotli(content: bytes) -> bytes:
    """The smaller of two: the mode made for fonts suits our pages better than the plain one, and style sheets less."""
    modes = (brotli.MODE_GENERIC, brotli.MODE_FONT)
    return min((bytes(brotli.compress(content, mode=mode, quality=11)) for mode in modes), key=len)


COMPRESSORS: dict[str, Compress] = {"br": _brotli, "gz": lambda content: bytes(gzip_compress(content, 12))}
"""The smallest that each form can be; both come with their own code, so that every machine makes the same bytes."""

RECIPES = {"br": f"brotli-{version('brotli')}-2", "gz": f"deflate-{version('deflate')}-12"}
"""What makes each form: what another version made, or these lines made otherwise, is not found again."""

_KEPT = 30 * 24 * 3600
"""For how long what no publication needs any more is kept, in seconds."""


class Cellar:
    """A folder where compressed texts are kept, under the digest of what they come from."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def compressed(self, content: bytes, form: str) -> bytes:
        """The content in a form, from the folder if it was made before."""
        place = self._folder / RECIPES[form] / sha256(content).hexdigest()
        found = kept.read(place)
        if found is None:
            found = COMPRESSORS[form](content)
            kept.keep(place, found)
        else:
            with suppress(OSError):
                os.utime(place)
        return found

    def forget(self, now: float | None = None) -> None:
        """Remove what has not been needed for a month."""
        limit = (time.time() if now is None else now) - _KEPT
        for path in self._folder.rglob("*"):
            with suppress(OSError):  # it only saves room
                if path.is_file() and path.stat().st_mtime < limit:
                    path.unlink()


def with_compressed(outputs: Iterable[Output], cellar: Cellar) -> Iterator[Output]:
    """The outputs, each text followed by `.br` and `.gz`."""
    outputs = tuple(outputs)
    texts = [output for output in outputs if is_text(output.path)]
    wanted = [(text, form) for text in texts for form in COMPRESSORS]
    with ThreadPoolExecutor(os.cpu_count() or 1) as workers:
        made = workers.map(lambda pair: cellar.compressed(pair[0].content, pair[1]), wanted)
        yield from outputs
        for number, ((text, form), content) in enumerate(zip(wanted, made, strict=True), start=1):
            progress(said("Compression : {number} sur {total}…", number=number, total=len(wanted)))
            yield Output(f"{text.path}.{form}", content)
    progress("")


def is_text(path: str) -> bool:
    """Whether visitors are to have it compressed."""
    return path.rpartition(".")[2] in TEXTS and path not in OF_HOSTS
