"""Files to write, and the folder made equal to them; what is known to be right is not even opened."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from plugins.community import urls
from plugins.community.files import Stamp, stamp
from plugins.community.known import sure
from plugins.console.sentences import Refusal, said
from plugins.site.memory import MEMORY, forget_oldest
from plugins.site.memory.digests import digest_of
from plugins.site.memory.sealed import seal, unsealed
from plugins.site.memory.signature import signature


@dataclass(frozen=True)
class Output:
    """A file of the site: `path` relative to the output folder, with `/`."""

    path: str
    content: bytes

    @property
    def digest(self) -> bytes:
        """The same for the same bytes only."""
        return digest_of(self.content)


class LazyOutput(Output):
    """A file whose content is not at hand, but its digest is."""

    def __init__(self, path: str, digest: bytes, read: Callable[[str], bytes]) -> None:
        """A file that `read` gives the bytes of, told its path."""
        vars(self).update(path=path, told=(digest, read))

    @property
    def content(self) -> bytes:
        """The bytes of the file, read anew each time: all together might not fit in memory."""
        content: bytes = vars(self)["told"][1](self.path)
        return content

    @property
    def digest(self) -> bytes:
        """The same for the same bytes only."""
        digest: bytes = vars(self)["told"][0]
        return digest


class Reflection(NamedTuple):
    """A folder as it was made equal to a site: the stamps of its folders and files, with a digest of what each holds.

    What has no stamp there has to be looked at again; `whole` is where nothing has.
    """

    folders: dict[str, tuple[Stamp, bytes]]
    files: dict[str, tuple[Stamp, bytes]]
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
        raise Refusal(said(sentence, folder=folder, reason=error.strerror)) from error
    if now != known:
        seal(place, signature(), now)
        forget_oldest(place.parent)
    return written


def _mirrored(wanted: Mapping[str, Output], folder: Path, known: Reflection) -> tuple[int, Reflection]:
    folder.mkdir(parents=True, exist_ok=True)
    held = _held(wanted)
    tidy = {}
    for name in sorted(held):
        now = _stamp(folder, name)
        if now is None or known.folders.get(name) != (now, held[name]):
            _remove_others(folder, name, wanted, held)
            now = _stamp(folder, name)
        tidy[name] = now
    files = {path: _written(folder, output, known.files.get(path)) for path, output in wanted.items()}
    # What was written since in a folder may not all be ours: it is gone through again the next time.
    still = {
        name: (now, held[name]) for name, told in tidy.items() if told == _stamp(folder, name) and (now := sure(told))
    }
    sure_files = {path: (now, wanted[path].digest) for path, (told, _) in files.items() if (now := sure(told))}
    whole = len(still) == len(held) and len(sure_files) == len(wanted)
    return sum(written for _, written in files.values()), Reflection(still, sure_files, whole)


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


def stamps(folder: Path) -> dict[str, Stamp | None]:
    """The stamps of all that `mirror` left in a folder; one of nothing where some are not sure."""
    known: Reflection = unsealed(reflection_file(folder), signature()) or Reflection({}, {}, whole=False)
    told: dict[str, Stamp | None] = {f"{folder}/{name}": stamp for name, (stamp, _) in known.folders.items()}
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
    ours = folder / urls.file_of(urls.SITE_MAP)
    if folder.is_dir() and any(folder.iterdir()) and not ours.is_file():
        sentence = "Le dossier {folder} contient autre chose qu’un site : videz-le, ou choisissez-en un autre."
        raise Refusal(said(sentence, folder=folder))


def _stamp(folder: Path, name: str) -> Stamp | None:
    """The stamp of a file or a folder; links are not followed."""
    try:
        return stamp(os.lstat(f"{folder}/{name}"))
    except OSError:
        return None


def _remove_others(root: Path, name: str, wanted: Collection[str], folders: Collection[str]) -> None:
    """Remove what the site does not have in one of its folders; links are removed, never followed."""
    path = root / name
    if not path.is_dir():
        return
    with os.scandir(path) as entries:
        found = list(entries)
    for entry in found:
        below = entry.name if name == "." else f"{name}/{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            if below not in folders:
                shutil.rmtree(entry.path)
        elif below not in wanted or entry.is_symlink():
            Path(entry.path).unlink(missing_ok=True)


def _written(folder: Path, output: Output, known: tuple[Stamp, bytes] | None) -> tuple[Stamp | None, bool]:
    """The stamp of a file that holds what it should, and whether it had to be written: whole, or not at all."""
    now = _stamp(folder, output.path)
    if now and known == (now, output.digest):
        return now, False
    path = folder / output.path
    if now and path.is_file() and digest_of(path.read_bytes()) == output.digest:
        return now, False
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    part.write_bytes(output.content)
    part.replace(path)
    return _stamp(folder, output.path), True
