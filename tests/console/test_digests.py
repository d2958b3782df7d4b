"""Digests are checked for real: pip, without network, is given a package that is not the one that was pinned."""

from __future__ import annotations

import sys
from base64 import urlsafe_b64encode
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import pytest

from plugins.console import bootstrap
from plugins.console.bootstrap import RUN
from plugins.console.sentences import Refusal

WHEEL = "plante-1.0-py3-none-any.whl"


@pytest.fixture(name="shelf")
def _shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that pip finds packages in: without a space in its name, which would part it in two."""
    return tmp_path_factory.mktemp("shelf")


@pytest.fixture(name="pinned")
def _pinned(house: Path, shelf: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project that asks for a package by its digest, and has it installed in `there`."""
    put(shelf / WHEEL, "print('ce qui était attendu')")
    digest = sha256((shelf / WHEEL).read_bytes()).hexdigest()
    (house / RUN).write_text(f"plante==1.0 --hash=sha256:{digest}\n", encoding="utf-8")
    monkeypatch.setattr(bootstrap, "PYTHON", Path(sys.executable))
    monkeypatch.setattr(bootstrap, "CACHE", house)
    for name, value in {"NO_INDEX": "1", "FIND_LINKS": str(shelf), "TARGET": str(house / "there")}.items():
        monkeypatch.setenv(f"PIP_{name}", value)
    return house


def put(path: Path, code: str) -> None:
    """A wheel of one module (https://packaging.python.org/en/latest/specifications/binary-distribution-format/)."""
    files = {
        "plante.py": code,
        "plante-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: plante\nVersion: 1.0\n",
        "plante-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = [
        f"{name},sha256={urlsafe_b64encode(sha256(text.encode()).digest()).rstrip(b'=').decode()},{len(text.encode())}"
        for name, text in files.items()
    ]
    files["plante-1.0.dist-info/RECORD"] = "\n".join([*record, "plante-1.0.dist-info/RECORD,,", ""])
    with ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)


def test_what_was_pinned_is_installed(pinned: Path) -> None:
    bootstrap.fill(RUN, ())
    assert (pinned / "there/plante.py").is_file()


def test_what_was_changed_since_is_refused_and_nothing_is_installed(pinned: Path, shelf: Path) -> None:
    put(shelf / WHEEL, "print('autre chose')")
    with pytest.raises(Refusal, match="n’a pas l’empreinte attendue, et n’a pas été installé"):
        bootstrap.fill(RUN, ())
    assert not (pinned / "there").exists()


def test_what_has_no_digest_is_refused(pinned: Path) -> None:
    (pinned / RUN).write_text("plante==1.0\n", encoding="utf-8")
    with pytest.raises(Refusal, match="n’ont pas pu être installées"):
        bootstrap.fill(RUN, ())
    assert not (pinned / "there").exists()
