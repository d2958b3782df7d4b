"""`python -m tests.hostile.largest FOLDER`: the largest picture admitted, checked and published; and the memory."""

from __future__ import annotations

import re
import struct
import sys
import zlib
from pathlib import Path

from plugins.site import kept, pictures

SIDE = 5000
HEAVY = 40 * 1024**3


def transparent(side: int) -> bytes:
    """A square PNG of transparent points, made line by line."""
    packed = zlib.compressobj(1)
    rows = b"".join(packed.compress(b"\0" + b"\x10\x20\x30\x80" * side) for _ in range(side)) + packed.flush()
    chunks = (b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 6, 0, 0, 0)), (b"IDAT", rows), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )


def main(folder: Path) -> None:
    """Publish it in a folder, and print how many MiB this took at most, as Linux counts them (proc(5), VmHWM)."""
    kept._CACHE = folder / "cache"
    (folder / "images").mkdir()
    (folder / "images/large.png").write_bytes(transparent(SIDE))
    assert list(pictures.check(folder, ["images/large.png"])) == []
    assert pictures.published(folder, "images/large.png")
    with (folder / "images/heavy.png").open("wb") as stream:
        stream.truncate(HEAVY)
    assert len(list(pictures.check(folder, ["images/heavy.png"]))) == 1
    peak = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text("utf-8"))
    sys.stdout.write(f"{int(peak[1]) // 1024 if peak else 0}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
