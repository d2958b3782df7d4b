"""The largest picture that anyone may add fits in the memory of the smallest of machines."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.site.built import ROOT


def test_the_largest_picture_takes_less_than_400_mebibytes(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.hostile.largest", str(tmp_path)]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout
    assert 100 < int(told) < 400
