"""A site that several processes make from nothing is the site, whatever happens to those that help."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.site.built import DAYS, DEMO, ROOT, Site

BUILD = """
import os, signal, sys
from datetime import date
from pathlib import Path
from plugins.community import hands, reader
from plugins.site import together, workshop
from plugins.site.outputs import mirror

# The first process does nothing before another has done a part.
first, begun = os.getpid(), (0, 0)
fill, parts_of = hands._filled, hands._next
def filled(count):
    global begun
    begun = os.pipe()
    return fill(count)
def later(queue, parts):
    if os.getpid() == first:
        os.read(begun[0], 1)
    yield from parts_of(queue, parts)
hands._filled, hands._next, hands.hands = filled, later, lambda: {processes}
reader._MANY, reader._AT_ONCE = 1, 4
kinds = (reader._Reading, together.Together)
taken = dict.fromkeys((*kinds, "files"), 0)

def watch(kind):
    take, made = kind.take, kind.made
    def counted(work, some):
        taken[kind] += 1
        if kind is together.Together:
            taken["files"] += any(name.startswith("files ") for name in some.page.entries)
        take(work, some)
    def helped(work):
        os.write(begun[1], b".")
        {helper}
        return made(work)
    kind.take, kind.made = counted, helped

for kind in kinds:
    watch(kind)
content, output, memory = map(Path, sys.argv[1:4])
works = workshop.Workshop(content, Path({theme!r}), memory=memory)
site = works.open(date.fromisoformat(sys.argv[4]), at_once=True)
mirror(site.outputs(), output)
works.keep()
print(*taken.values())
"""
DIES = "os.kill(os.getpid(), signal.SIGKILL)"
FAILS = "raise OSError"


def built(folder: Path, processes: int, helper: str = "pass") -> tuple[Site, list[int]]:
    """The demo made by so many processes, of which all but the first do `helper`; how many parts it took from them: of
    what is read, of what is made, of the files of plugins.
    """
    code = BUILD.format(helper=helper, processes=processes, theme=str(ROOT / "theme"))
    arguments = [str(DEMO), str(folder / "sortie"), str(folder / "memoire"), DAYS["demo"].isoformat()]
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, timeout=100)
    assert (done.returncode, done.stderr) == (0, b"")
    return Site(folder / "sortie", DEMO), [int(count) for count in done.stdout.split()]


def test_what_others_made_is_taken_and_the_site_is_the_same(demo: Site, tmp_path: Path) -> None:
    site, taken = built(tmp_path, 3)
    assert all(taken)
    assert site.files == demo.files


@pytest.mark.parametrize("helper", [DIES, FAILS])
def test_what_a_process_leaves_undone_is_done_by_the_first(demo: Site, tmp_path: Path, helper: str) -> None:
    site, taken = built(tmp_path, 2, helper)
    assert taken == [0, 0, 0]
    assert site.files == demo.files
