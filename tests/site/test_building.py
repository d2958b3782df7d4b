"""A build is the same everywhere, touches only what changed, and leaves what is not its own alone."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from plugins.commands import build as command
from plugins.community import known
from plugins.community.problems import ContentError
from plugins.console.command_line import Request
from plugins.console.sentences import Refusal
from plugins.site import settings
from plugins.site.building import build
from plugins.site.memory import lock
from tests.site.built import DAYS, DEMO, ROOT, Site

Make = Callable[[str, Path], Site]
DAY = DAYS["demo"]


@pytest.fixture(name="copy")
def _copy(tmp_path: Path) -> Path:
    """The content of the demo, to be spoiled."""
    return Path(shutil.copytree(DEMO, tmp_path / "contenu"))


@pytest.fixture(name="output")
def _output(demo: Site, tmp_path: Path) -> Path:
    """The site of the demo, to be spoiled."""
    return Path(shutil.copytree(demo.root, tmp_path / "sortie"))


def files(output: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    return Site(output, DEMO).files


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> set[str]:
    """The files that are not the same, or that one of the two lacks."""
    return {file for file in one.keys() | other.keys() if one.get(file) != other.get(file)}


def rewrite(file: Path, old: str, new: str) -> None:
    """Put `new` for `old`, which is there, in a file."""
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def run(arguments: list[str], cwd: Path, **environment: str) -> str:
    """What a program of this Python says on both streams; it must succeed."""
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "SYSTEMROOT", "TMPDIR")}
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        env={**kept, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


def test_building_again_writes_nothing(demo: Site) -> None:
    before = {file: (demo.root / file).stat().st_mtime_ns for file in demo.files}
    report = build(demo.content, demo.root, DAY)
    assert (report.written, report.files, report.pages) == (0, len(demo.files), len(demo.pages))
    assert {file: (demo.root / file).stat().st_mtime_ns for file in demo.files} == before


def test_pelican_alone_gives_the_same_bytes(real: Site, tmp_path: Path) -> None:
    noon = datetime(2026, 11, 24, 12, tzinfo=UTC)
    command = ["-m", "pelican", "content", "-s", "pelicanconf.py", "-o", str(tmp_path / "sortie")]
    run(command, ROOT, SOURCE_DATE_EPOCH=str(int(noon.timestamp())))
    assert differing(files(tmp_path / "sortie"), real.files) == set()


def test_the_machine_changes_nothing(demo: Site, tmp_path: Path) -> None:
    folder = tmp_path / "été à la mer"
    folder.mkdir()
    asked = ["construire", "--contenu", str(DEMO), "--sortie", "sortie", "--date", str(DAY)]
    line = f"import sys; sys.path.insert(0, {str(ROOT)!r}); import tasks; tasks.main({asked})"
    told = run(["-c", line], folder, TZ="Pacific/Kiritimati", LANG="C", LC_ALL="C", PYTHONHASHSEED="7")
    assert differing(files(folder / "sortie"), demo.files) == set()
    assert f"{len(demo.pages)}\u00a0pages" in told


def test_a_fault_of_the_content_leaves_the_site_as_it_was(
    demo: Site, copy: Path, output: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rewrite(copy / "evenements/2027/dhh-mars.md", "lieu: halle-aux-cordages", "lieu: halle-aux-cordage")
    (copy / "lieux/villa-des-oyats.yaml").write_text("nom: Villa\n", encoding="utf-8")
    status = command.run(Request("construire", (), {"contenu": str(copy), "sortie": str(output), "date": str(DAY)}))
    told = capsys.readouterr()
    assert (status, told.out) == (2, "")
    assert (
        "evenements/2027/dhh-mars.md:6: « lieu » désigne « halle-aux-cordage », qui n’existe pas"
        in told.err.replace("\u00a0", " ")
    )
    assert "lieux/villa-des-oyats.yaml" in told.err
    assert differing(files(output), demo.files) == set()


def test_a_fault_of_the_content_creates_nothing(copy: Path, tmp_path: Path) -> None:
    (copy / "site.yaml").unlink()
    with pytest.raises(ContentError) as caught:
        build(copy, tmp_path / "nulle-part", DAY)
    assert [problem.file for problem in caught.value.problems] == ["site.yaml"]
    assert not (tmp_path / "nulle-part").exists()


def test_what_leaves_the_content_leaves_the_site(demo: Site, copy: Path, output: Path) -> None:
    (copy / "evenements/2023/atelier-annule.md").unlink()
    build(copy, output, DAY)
    left = files(output)
    gone = demo.files.keys() - left.keys()
    assert left.keys() < demo.files.keys()
    assert {"evenements/2023/atelier-annule/index.html", "evenements/2023/index.html"} <= gone
    assert all(file.startswith("evenements/2023/") for file in gone)
    assert not (output / "evenements/2023").exists()
    assert [
        file for file, content in left.items() if b"/evenements/2023/" in content or b"atelier-annule" in content
    ] == []


def test_what_leaves_the_content_leaves_a_folder_that_nobody_touched(
    copy: Path, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder is not gone through again while its stamp stands: it is, where the site has something less in it."""
    monkeypatch.setattr(known, "_YOUNG", 0)
    build(copy, output, DAY)
    (copy / "evenements/2023/atelier-annule.md").unlink()
    build(copy, output, DAY)
    assert not (output / "evenements/2023/atelier-annule").exists()


def test_a_build_of_which_nothing_changed_is_not_begun(
    copy: Path, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(known, "_YOUNG", 0)
    first = build(copy, output, DAY)
    build(copy, output, DAY)  # what the first one wrote is looked at again, once
    monkeypatch.setattr(settings, "read_settings", None)
    assert build(copy, output, DAY) == first._replace(written=0)
    rewrite(copy / "pages/confidentialite.md", "Aucune donnée", "Pas une donnée")
    with pytest.raises(TypeError):
        build(copy, output, DAY)


def test_two_builds_at_once_wait_for_one_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[int] = []

    def flock(_: object, how: int) -> None:
        asked.append(how)
        if how & fcntl.LOCK_NB:
            raise BlockingIOError

    monkeypatch.setattr(fcntl, "flock", flock)
    with lock.alone(tmp_path):
        assert asked == [fcntl.LOCK_EX | fcntl.LOCK_NB, fcntl.LOCK_EX]
    assert "Une autre construction est en cours" in capsys.readouterr().err


def test_one_more_word_in_a_text_changes_one_page(demo: Site, copy: Path, output: Path) -> None:
    rewrite(copy / "pages/confidentialite.md", "Aucune donnée", "Pas une donnée")
    assert build(copy, output, DAY).written == 1
    assert differing(files(output), demo.files) == {"confidentialite/index.html"}


def test_a_site_brought_up_to_date_is_a_new_site(copy: Path, output: Path, make: Make) -> None:
    rewrite(copy / "evenements/2027/dhh-mars.md", "titre: Parler", "titre: Chuchoter")
    (copy / "intervenants/yse-o.yaml").rename(copy / "intervenants/yse-ode.yaml")
    rewrite(copy / "evenements/2027/hackathon-de-l-estran.md", "yse-o", "yse-ode")
    build(copy, output, DAY)
    assert differing(files(output), make("demo", copy).files) == set()


def test_a_hand_in_the_site_is_undone(demo: Site, output: Path) -> None:
    (output / "index.html").write_text("<p>Piraté", encoding="utf-8")
    (output / "label/index.html").unlink()
    (output / "label/index.html").mkdir()
    (output / "en-trop/dossier").mkdir(parents=True)
    (output / "en-trop/dossier/page.html").write_text("", encoding="utf-8")
    (output / "chiffres/index.html").unlink()
    (output / "chiffres/index.html").symlink_to(output / "index.html")
    report = build(DEMO, output, DAY)
    assert report.written == 3
    assert differing(files(output), demo.files) == set()
    assert not (output / "en-trop").exists()
    assert not (output / "chiffres/index.html").is_symlink()


def test_a_link_in_the_site_leads_nobody_outside(demo: Site, output: Path, tmp_path: Path) -> None:
    (tmp_path / "ailleurs").mkdir()
    shutil.rmtree(output / "label")
    (output / "label").symlink_to(tmp_path / "ailleurs")
    build(DEMO, output, DAY)
    assert list((tmp_path / "ailleurs").iterdir()) == []
    assert differing(files(output), demo.files) == set()


def test_the_folder_of_someone_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos/vacances.jpg").write_bytes(b"mer")
    before = files(tmp_path)
    with pytest.raises(Refusal, match="videz-le, ou choisissez-en un autre"):
        build(DEMO, tmp_path, DAY)
    assert differing(files(tmp_path), before) == set()


def test_another_day_touches_only_what_depends_on_it(demo: Site, output: Path) -> None:
    build(DEMO, output, DAY + timedelta(days=1))
    after = Site(output, DEMO).pages
    changed = {url for url, page in after.items() if url not in demo.pages or page.html != demo.pages[url].html}
    assert {"/", "/evenements/", "/evenements/2027/dhh-fevrier/", "/actualites/2027/nouvelle-de-demain/"} <= changed
    assert (
        changed & {"/label/", "/evenements/2019/", "/evenements/2019/fete-du-label/", "/themes/energie-des-vagues/"}
        == set()
    )


def test_the_day_shows_only_where_something_depends_on_it(real: Site, make: Make) -> None:
    """With nothing upcoming, a day more changes what the home, the agenda and `/prochain/` say of it, and no more."""
    tomorrow = make("tomorrow", real.content)
    changed = {url for url, page in tomorrow.pages.items() if page.html != real.pages[url].html}
    assert {url for url in changed if not url.startswith("/prochain/")} <= {"/", "/evenements/"}
    assert tomorrow.files.keys() == real.files.keys()
