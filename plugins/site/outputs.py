"""Files to write, and the folder made equal to them; what is known to be right is not even opened."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from plugins.community import urls
from plugins.community.files import Stamp, stamp
from plugins.community.known import sure
from plugins.console.sentences import Refusal, reason, said
from plugins.site.memory import MEMORY, forget_oldest
from plugins.site.memory.digests import digest_of
from plugins.site.memory.sealed import seal, unsealed
from plugins.site.memory.signature import signature
from plugins.site.replacing import PART, replace

_MARK = urls.file_of(urls.SITE_MAP)
"""The file that tells a site of ours: the first to take its place, should the rest never come."""


Parts = Callable[[], Iterable[bytes]]


class Output:
    """A file of the site: `path` relative to the output folder, with `/`."""

    def __init__(self, path: str, content: bytes | Parts) -> None:
        """A file of these bytes; of a large one, what tells them part after part, each time."""
        self.path, self._content = path, content

    @property
    def content(self) -> bytes:
        """The bytes of the file."""
        return b"".join(self.parts)

    @property
    def parts(self) -> Iterable[bytes]:
        """The bytes of the file, one part after another."""
        return (self._content,) if isinstance(self._content, bytes) else self._content()

    @property
    def digest(self) -> bytes:
        """The same for the same bytes only."""
        return digest_of(self.content)


class LazyOutput(Output):
    """A file whose content is not at hand, but its digest is."""

    def __init__(self, path: str, digest: bytes, read: Callable[[str], bytes]) -> None:
        """A file that `read` gives the bytes of, told its path, each time: all together might not fit in memory."""
        super().__init__(path, lambda: (read(path),))
        self._digest = digest

    @property
    def digest(self) -> bytes:
        """The same for the same bytes only."""
        return self._digest


Numbers = tuple[int, ...]


class Reflection(NamedTuple):
    """A folder as it was made equal to a site: the stamps of its folders and files, with a digest of what each holds.

    What has no stamp there has to be looked at again; `whole` is where nothing has. Stamps are plain numbers: of a
    class, they would take three times as long to freeze.
    """

    folders: dict[str, tuple[Numbers, bytes]]
    files: dict[str, tuple[Numbers, bytes]]
    whole: bool


def mirror(outputs: Iterable[Output], folder: Path) -> int:
    """Make `folder` hold exactly `outputs`; what is right already is not touched. Gives how many files were written.

    Raises:
        Refusal: the folder holds something that is no site of ours, or cannot be written.

    """
    refuse_foreign(folder)
    place = reflection_file(folder)
    known: Reflection = unsealed(place, signature()) or Reflection({}, {}, whole=False)
    try:
        written, now = _mirrored({output.path: output for output in outputs}, folder, known)
    except OSError as error:
        sentence = "Impossible d’écrire dans {folder} ({reason}) : vérifiez la place et les droits."
        raise Refusal(said(sentence, folder=folder, reason=reason(error))) from error
    if now != known:
        seal(place, signature(), now)
        forget_oldest(place.parent)
    return written


def _mirrored(wanted: Mapping[str, Output], folder: Path, known: Reflection) -> tuple[int, Reflection]:
    folder.mkdir(parents=True, exist_ok=True)
    held, root = _held(wanted), str(folder)
    seen, others = _looked_through(root, wanted, held, known)
    right = {path: now for path, one in wanted.items() if (now := _right(root, one, known.files.get(path)))}
    _make((name for name in seen if seen[name] is None), root)
    wrong = [one for path, one in wanted.items() if path not in right]
    replace(sorted(wrong, key=lambda one: one.path != _MARK), root)
    for path in others:
        _remove(path)
    # What is no longer as it was when it was looked at has another stamp: it is looked at again the next time.
    still = {name: (tuple(now), held[name]) for name, told in seen.items() if (now := sure(told))}
    files = {path: (tuple(now), wanted[path].digest) for path, told in right.items() if (now := sure(told))}
    whole = len(still) == len(held) and len(files) == len(wanted)
    return len(wrong), Reflection(still, files, whole)


def _looked_through(
    root: str, wanted: Collection[str], folders: Mapping[str, bytes], known: Reflection
) -> tuple[dict[str, Stamp | None], list[str]]:
    """The stamp of each folder of the site, and what is in them that the site does not have; nothing is in the way."""
    seen: dict[str, Stamp | None] = {}
    others: list[str] = []
    for name in sorted(folders):
        now = _stamp(root, name)
        if now and known.folders.get(name) != (now, folders[name]):
            others += _others(root, name, wanted, folders)
            now = _stamp(root, name)
        seen[name] = now
    return seen, others


def _held(wanted: Iterable[str]) -> dict[str, bytes]:
    """Every folder that holds some of these files, itself or below; and a digest of the names of what it holds."""
    names: dict[str, set[str]] = {".": set()}
    for path in wanted:
        folder, _, name = path.rpartition("/")
        while folder and folder not in names:
            names[folder] = {name}
            folder, _, name = folder.rpartition("/")
        names[folder or "."].add(name)
    return {folder: digest_of("\0".join(sorted(held)).encode()) for folder, held in names.items()}


def stamps(folder: Path) -> dict[str, Numbers | None]:
    """The stamps of all that `mirror` left in a folder; one of nothing where some are not sure."""
    known: Reflection = unsealed(reflection_file(folder), signature()) or Reflection({}, {}, whole=False)
    told: dict[str, Numbers | None] = {f"{folder}/{name}": stamp for name, (stamp, _) in known.folders.items()}
    told |= {f"{folder}/{path}": stamp for path, (stamp, _) in known.files.items()}
    return told | ({} if known.whole else {f"{folder}": None})


def reflection_file(folder: Path) -> Path:
    """Where it is kept what an output folder was made equal to."""
    return MEMORY / "outputs" / digest_of(os.fsencode(folder.resolve()))[:6].hex()


def refuse_foreign(folder: Path) -> None:
    """Refuse to empty a folder that is not ours: a site of ours has its site map.

    Raises:
        Refusal: the folder holds files, and no site map.

    """
    if folder.exists() and not folder.is_dir():
        raise Refusal(said("{folder} n’est pas un dossier : choisissez-en un autre avec --sortie.", folder=folder))
    if folder.is_dir() and not (folder / _MARK).is_file() and any(map(_is_foreign, folder.rglob("*"))):
        sentence = "Le dossier {folder} contient autre chose qu’un site : videz-le, ou choisissez-en un autre."
        raise Refusal(said(sentence, folder=folder))


def _is_foreign(path: Path) -> bool:
    """Whether it is more than a build that was stopped before its first file was in place can leave."""
    return path.is_symlink() or not (path.is_dir() or (path.name.startswith(".") and path.name.endswith(PART)))


def _stamp(folder: str, name: str) -> Stamp | None:
    """The stamp of a file or a folder; links are not followed."""
    try:
        return stamp(os.lstat(f"{folder}/{name}"))
    except OSError:
        return None


def _others(root: str, name: str, wanted: Collection[str], folders: Collection[str]) -> Iterator[str]:
    """What the site does not have in one of its folders; what stands where it has something else is removed at once."""
    path = Path(root, name)
    if not path.is_dir():
        return
    with os.scandir(path) as entries:
        found = list(entries)
    for entry in found:
        below = entry.name if name == "." else f"{name}/{entry.name}"
        if below in (folders if entry.is_dir(follow_symlinks=False) else wanted) and not entry.is_symlink():
            continue
        if below in wanted or below in folders:
            _remove(entry.path)
        else:
            yield entry.path


def _remove(path: str) -> None:
    """Remove a file, or a folder and what is in it; links are removed, never followed."""
    if os.path.isdir(path) and not os.path.islink(path):  # noqa: PTH112, PTH114 - as os.scandir gives it
        shutil.rmtree(path)
    else:
        Path(path).unlink(missing_ok=True)


def _right(folder: str, output: Output, known: tuple[Numbers, bytes] | None) -> Stamp | None:
    """The stamp of a file that holds what it should already."""
    now = _stamp(folder, output.path)
    if now is None or known == (now, output.digest):
        return now
    path = Path(folder, output.path)
    return now if path.is_file() and digest_of(path.read_bytes()) == output.digest else None


def _make(folders: Iterable[str], root: str) -> None:
    """Make folders, those that hold others first."""
    for name in folders:
        with suppress(FileExistsError):
            os.mkdir(f"{root}/{name}")  # noqa: PTH102 - a Path takes as long as the disk
