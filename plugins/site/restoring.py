"""A site whose content, theme and code are as they were: its output folder is made again of what was made then.

Nothing of what makes a site is imported here: that takes as long as all the rest.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from plugins.community.problems import ContentError
from plugins.site.memory import settled
from plugins.site.report import BuildReport


class _LostError(Exception):
    """A content is no longer where it was kept."""


def restored(place: Path, asked: str, content: Path, output: Path) -> BuildReport | None:
    """What a build would tell, once its output folder is what it would be; nothing, where there has to be a build.

    Raises:
        Refusal: the folder cannot be written, or is not ours.

    """
    known = settled.recalled(place, asked)
    if known is None:
        return None
    if known.output and known.output.stands():
        return known.outcome
    try:
        written = _mirrored(known.site.value, content, output)
    except (_LostError, ContentError):
        return None
    from plugins.site.outputs import stamps

    settled.settle_output(place, known, stamps(output))
    return known.outcome._replace(written=written)


def _mirrored(site: settled.Site, content: Path, output: Path) -> int:
    """How many files had to be written. Raises `_LostError`, `ContentError` where one is not to be had."""
    from plugins.site.memory.store import Store
    from plugins.site.outputs import LazyOutput, mirror

    def read(path: str) -> bytes:
        found = _static(content, path, site.files[path]) if path in site.statics else store.get(site.files[path])
        if found is None:
            raise _LostError(path)
        return found

    with closing(Store(Path(site.store))) as store:
        return mirror([LazyOutput(path, digest, read) for path, digest in site.files.items()], output)


def _static(content: Path, path: str, digest: bytes) -> bytes | None:
    from plugins.site.memory.digests import digest_of
    from plugins.site.statics import static_content  # and Pillow

    found = static_content(content, path)
    return found if digest_of(found) == digest else None
