"""What commands promise, whatever happens: the last good site stays, a sentence says why, the next run is right."""

from __future__ import annotations

import errno
import os
import re
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from tests.faults.house import ADDED, Answer, Fault, Files, House, files

NOUVEAU = ("nouveau", "lieu", "Le Hangar", "--territoire", "calaisis", "--adresse.commune", "Calais")
RETIRER = ("retirer", "leon-quai", "--images-vues")

_A_WHILE = 2.0
"""Seconds after which `servir` is ended: it has shown the site by then, and would stay."""

_OLD = 2.1
"""Seconds after which the stamp of a file tells any change of it."""

_IDENTIFIER = re.compile(rb"r-[0-9a-f]{12}")
_REMEDY = re.compile(r"\b(?:relancez|vérifiez|libérez|donnez|choisissez|supprimez|attendez|copiez|corrigez|videz)\b")
_ENGLISH = re.compile("|".join(re.escape(os.strerror(number)) for number in range(1, 132)) + "|Traceback|Error")
_STRAY = re.compile(r"(?:.*/)?\.[^/]*\.part")
"""What a command that was ended may leave beside files: nobody serves or reads it, the next run removes it."""


def seen(found: Files) -> Files:
    """What is served or read of these files."""
    return {path: content for path, content in found.items() if not _STRAY.fullmatch(path)}


def refused(answer: Answer) -> Iterator[str]:
    """What is wrong with how a failure was told."""
    lines = answer.err.strip().splitlines()
    if answer.status != 1 or len(lines) != 1 or not _REMEDY.search(lines[0]) or _ENGLISH.search(lines[0]):
        yield f"status {answer.status}, told « {answer.err.strip()} »"


def site_of(house: House, command: str) -> Files:
    """The site that a command makes of the content as it is now, without any memory: made once."""
    key = (command, (house.content / ADDED).exists())
    if key not in house.clean:
        clean = house.root / "clean" / "site"
        house.forget()
        answer = house.run(command, output=clean)
        assert answer.status == 0, answer.err
        house.clean[key] = files(clean)
        shutil.rmtree(clean.parent)
    return house.clean[key]


Trial = Callable[[House, Fault], Iterator[str]]


def construire(house: House, fault: Fault) -> Iterator[str]:
    """Each file is the old one or the new one, whole; a disk that is full has changed nothing."""
    before = _begin(house, "construire", house.output)
    answer = house.run("construire", fault=fault)
    wanted, found = site_of(house, "construire"), files(house.output)
    if answer.status == 0:
        yield from _same("after success", found, wanted)
    elif answer.status > 0:
        yield from refused(answer)
    if answer.status > 0 and fault.error == errno.ENOSPC:
        yield from _same("after a failure", found, before)
    torn = [p for p, content in seen(found).items() if content not in (before.get(p), wanted.get(p))]
    yield from (f"torn: {path}" for path in torn)
    yield from _right_at_last(house, "construire", house.output, wanted)


def first(house: House, fault: Fault) -> Iterator[str]:
    """A first build that is stopped does not make the folder a stranger’s."""
    shutil.rmtree(house.output, ignore_errors=True)
    answer = house.run("construire", fault=fault)
    if answer.status > 0:
        yield from refused(answer)
    yield from _right_at_last(house, "construire", house.output, site_of(house, "construire"))


def restored(house: House, fault: Fault) -> Iterator[str]:
    """A folder that was removed comes back of what is kept, each file whole; what is kept is never believed."""
    wanted = site_of(house, "construire")
    time.sleep(max(0, _newest(house.content) + _OLD - time.time()))  # so that stamps are believed
    assert house.run("construire").status == 0
    shutil.rmtree(house.output)
    answer = house.run("construire", fault=fault)
    found = files(house.output)
    if answer.status == 0:
        yield from _same("after success", found, wanted)
    elif answer.status > 0:
        yield from refused(answer)
    yield from (f"torn: {path}" for path, content in seen(found).items() if content != wanted.get(path))
    yield from _right_at_last(house, "construire", house.output, wanted)


def _newest(folder: Path) -> float:
    """When a folder was last changed, in seconds since 1970."""
    return max(path.stat().st_ctime for path in (folder, *folder.rglob("*")))


def publier(house: House, fault: Fault) -> Iterator[str]:
    """The old site or the new one, whole."""
    folder = house.root / "www" / "site"
    before = _begin(house, "publier", folder)
    answer = house.run("publier", fault=fault, output=folder)
    wanted, found = site_of(house, "publier"), files(folder)
    if answer.status == 0:
        yield from _same("after success", found, wanted)
    elif answer.status > 0:
        yield from refused(answer)
        yield from _same("after a failure", found, before)
    elif found != before:
        yield from _same("after the end", found, wanted)
    yield from _right_at_last(house, "publier", folder, wanted)
    yield from (f"beside: {path.name}" for path in folder.parent.iterdir() if path.name.startswith("."))


def nouveau(house: House, fault: Fault) -> Iterator[str]:
    """The new file is there, whole, or it is not."""
    made, before = house.content / "lieux/le-hangar.yaml", files(house.content)
    assert house.run(*NOUVEAU).status == 0
    wanted = made.read_bytes()
    made.unlink()
    answer = house.run(*NOUVEAU, fault=fault)
    found = seen(files(house.content))
    after = before | {"lieux/le-hangar.yaml": wanted}
    if answer.status > 0:
        yield from refused(answer)
    if found not in (before, after) or (answer.status == 0 and found != after):
        yield f"status {answer.status}, content {sorted(set(found) ^ set(before))}"
    if (again := house.run(*NOUVEAU)).status != (1 if found == after else 0):
        yield f"again: {again}"
    yield from _same("at last", seen(files(house.content)), after)
    made.unlink(missing_ok=True)
    if (checked := house.run("verifier")).status:
        yield f"the content is wrong: {checked.err}"


def retirer(house: House, fault: Fault) -> Iterator[str]:
    """The person is in the content, which is as it was, or nowhere in it, from the next command on at the latest."""
    kept = house.root / "kept"
    shutil.copytree(house.content, kept)
    before = files(kept)
    after = _gone(house, kept)
    answer = house.run(*RETIRER, fault=fault)
    if answer.status > 0:
        yield from refused(answer)
    if answer.status > 0 and fault.error == errno.ENOSPC:
        yield from _same("after a failure", files(house.content), before)
    if (checked := house.run("verifier")).status:
        yield f"the content is wrong: {checked.err}"
    found = _unnamed(seen(files(house.content)))
    if found not in (_unnamed(before), after) or (answer.status == 0 and found != after):
        yield f"status {answer.status}, content {sorted(p for p in {*found, *before} if found.get(p) != before.get(p))}"
    _restore(house, kept)
    shutil.rmtree(kept)


def servir(house: House, fault: Fault) -> Iterator[str]:
    """Nothing is written but what the next build may do without."""
    content, site = files(house.content), files(house.output)
    answer = house.run("servir", "--port", "0", fault=replace(fault, after=fault.after or _A_WHILE))
    if answer.status > 0:
        yield from refused(answer)
    yield from _same("in the content", files(house.content), content)
    yield from _same("in the output", files(house.output), site)
    yield from _right_at_last(house, "construire", house.output, site_of(house, "construire"))


def _gone(house: House, kept: Path) -> Files:
    """The content without the person, their identifier left out."""
    if not house.gone:
        assert house.run(*RETIRER).status == 0
        house.gone = _unnamed(files(house.content))
        _restore(house, kept)
    return house.gone


def _unnamed(found: Files) -> Files:
    return {path: _IDENTIFIER.sub(b"r-", content) for path, content in found.items()}


def _restore(house: House, kept: Path) -> None:
    shutil.rmtree(house.content)
    shutil.copytree(kept, house.content)


def usual(house: House, command: str) -> tuple[int, float]:
    """How often the command changes the disk when nothing happens, and how many seconds it takes."""
    if command == "servir":
        return 40, _A_WHILE
    kept, folder = house.root / "kept", house.root / "www" / "site"
    shutil.copytree(house.content, kept)
    words = {"nouveau": NOUVEAU, "retirer": RETIRER}.get(command, (command.partition(",")[0],))
    for _ in range(2):  # the second time, memories are there
        if command in ("construire", "publier"):
            site_of(house, command)
            house.turn()
        elif command not in ("nouveau", "retirer"):
            shutil.rmtree(house.output, ignore_errors=True)
        start = time.perf_counter()
        answer = house.run(*words, output=folder if command == "publier" else None)
        seconds = time.perf_counter() - start
        _restore(house, kept)
    shutil.rmtree(kept)
    assert answer.status == 0, answer.err
    return answer.changes, seconds


TRIALS: dict[str, Trial] = {
    "construire": construire,
    "construire, first": first,
    "construire, restored": restored,
    "publier": publier,
    "nouveau": nouveau,
    "retirer": retirer,
    "servir": servir,
}


def _begin(house: House, command: str, folder: Path) -> Files:
    """Have the site of one state of the content there, and the content in the other; gives that site."""
    before = site_of(house, command)
    if files(folder) != before:
        assert house.run(command, output=folder).status == 0
    assert files(folder) == before
    house.turn()
    site_of(house, command)
    return before


def _right_at_last(house: House, command: str, folder: Path, wanted: Files) -> Iterator[str]:
    again = house.run(command, output=folder)
    if again.status:
        yield f"the next run failed: {again.err.strip()}"
    yield from _same("after the next run", files(folder), wanted)


def _same(when: str, found: Files, wanted: Files) -> Iterator[str]:
    odd = sorted(path for path in {*found, *wanted} if found.get(path) != wanted.get(path))
    if odd:
        yield f"{when}: {len(odd)} files are not as they should be, {', '.join(odd[:3])}"
