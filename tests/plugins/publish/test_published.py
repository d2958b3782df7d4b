"""What `publier` makes of a content: named, checked, compressed, the same everywhere, and no more than what changed."""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
import sys
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import brotli
import pytest

from plugins.community.problems import ContentError
from plugins.community.release import Release
from plugins.publish import compression, delivery
from plugins.publish.compression import is_text, with_compressed
from plugins.site.outputs import Output
from tests.plugins.publish.publishable import ADDRESS, edit, files, publish
from tests.site.built import ROOT

Compressed = list[bytes]


@pytest.fixture(scope="session", name="found")
def _found(published: Path) -> dict[str, bytes]:
    """The files of the small site."""
    return files(published)


@pytest.fixture(name="compressed")
def _compressed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Compressed:
    """What is compressed rather than found again, from now on; nothing is kept at first."""
    made: Compressed = []

    def counting(compress: compression.Compress) -> compression.Compress:
        def counted(content: bytes) -> bytes:
            made.append(content)
            return compress(content)

        return counted

    monkeypatch.setattr(delivery, "CACHE", tmp_path / "cache")
    counted = {form: counting(compress) for form, compress in compression.COMPRESSORS.items()}
    monkeypatch.setattr(compression, "COMPRESSORS", counted)
    return made


def test_the_theme_is_named_by_its_content(found: dict[str, bytes]) -> None:
    theme = {path: content for path, content in found.items() if re.fullmatch(r"theme/.*(?<!\.br)(?<!\.gz)", path)}
    assert theme
    for path, content in theme.items():
        assert re.split(r"[./]", path)[-2] == sha256(content).hexdigest()[:8], path


def test_pages_and_sheets_name_what_is_there(found: dict[str, bytes]) -> None:
    named = {
        address.decode()
        for path, content in found.items()
        if path.endswith((".html", ".css"))
        for address in re.findall(rb"/theme/[\w./-]+", content)
    }
    assert len(named) > 3
    assert {address for address in named if address[1:] not in found} == set()
    (font,) = (path for path in found if path.endswith(".woff2"))
    (sheet,) = (path for path in found if re.fullmatch(r"theme/site\.\w+\.css", path))
    assert f"url({font.removeprefix('theme/')})".encode() in found[sheet]


def test_scripts_and_sheets_are_checked_by_browsers(found: dict[str, bytes]) -> None:
    tags = re.findall(r"<(?:script src|link rel=\"stylesheet\" href)=[^>]*>", found["index.html"].decode())
    assert len(tags) >= 2
    for tag in tags:
        address = re.findall(r'"(/theme/[^"]+)"', tag)[0]
        digest = b64encode(sha256(found[address[1:]]).digest()).decode()
        assert f'integrity="sha256-{digest}"' in tag


def test_every_text_is_there_compressed_twice(found: dict[str, bytes]) -> None:
    texts = [path for path in found if is_text(path)]
    assert {path.rpartition(".")[2] for path in texts} >= {
        "html",
        "css",
        "js",
        "ics",
        "atom",
        "json",
        "csv",
        "svg",
        "txt",
    }
    for path in texts:
        assert brotli.decompress(found[f"{path}.br"]) == found[path]
        assert gzip.decompress(found[f"{path}.gz"]) == found[path]
        assert found[f"{path}.gz"][4:8] == bytes(4), "a date"
    others = {path for path in found if path.endswith((".br", ".gz"))} - {
        f"{p}.{f}" for p in texts for f in ("br", "gz")
    }
    assert others == set()


def test_a_former_address_has_a_page_that_leads_on(found: dict[str, bytes]) -> None:
    for path in ("agenda.html", "ancien/label/index.html"):
        page = found[path].decode()
        assert '<meta http-equiv="refresh" content="0; url=/label/">' in page
        assert f'<link rel="canonical" href="{ADDRESS}/label/">' in page
        assert '<meta name="robots" content="noindex">' in page
    assert "ancien/label.php" not in found


def test_the_second_time_nothing_is_written_nor_compressed(small: Path, tmp_path: Path, compressed: Compressed) -> None:
    assert publish(small, tmp_path / "output").written > 100
    compressed.clear()
    assert publish(small, tmp_path / "output").written == 0
    assert compressed == []


def test_one_edit_costs_one_edit(small: Path, tmp_path: Path, compressed: Compressed) -> None:
    content = shutil.copytree(small, tmp_path / "content")
    publish(content, tmp_path / "output")
    before = files(tmp_path / "output")
    compressed.clear()
    edit(content / "pages/mentions-legales.md", "\n---\n\n", "\n---\n\nUne phrase de plus. ")
    publish(content, tmp_path / "output")
    changed = {path for path, text in files(tmp_path / "output").items() if before.get(path) != text}
    found_again = {path for path in changed if path.startswith("pagefind/")}
    assert changed - found_again == {f"mentions-legales/index.html{form}" for form in ("", ".br", ".gz")}
    assert len(compressed) - 2 == sum(path.endswith((".br", ".gz")) for path in found_again)


ELSEWHERE = """
import os, sys
from pathlib import Path
os.umask(0o077)
from plugins.publish import delivery
from tests.plugins.publish.publishable import publish
delivery.CACHE = Path(sys.argv[3])
publish(Path(sys.argv[1]), Path(sys.argv[2]))
"""


def test_the_bytes_are_the_same_in_another_folder_of_another_time_zone(
    small: Path, found: dict[str, bytes], tmp_path: Path
) -> None:
    project = tmp_path / "an other clone"
    project.mkdir()
    for name in ("plugins", "theme", "tests"):
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__", "golden", "demo"))
    for name in ("pelicanconf.py", "publishconf.py", "requirements.txt", "tasks.py"):
        shutil.copyfile(ROOT / name, project / name)
    content = shutil.copytree(small, tmp_path / "its content")
    elsewhere = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "7", "PYTHONPATH": str(project)}
    subprocess.run(
        [sys.executable, "-c", ELSEWHERE, str(content), str(tmp_path / "output"), str(tmp_path / "cache")],
        check=True,
        cwd=project,
        env={**os.environ, **elsewhere},
    )
    other = files(tmp_path / "output")
    assert other.keys() == found.keys()
    assert [path for path in found if found[path] != other[path]] == []


def test_a_preview_hides_from_search_engines_and_says_what_it_is(small: Path, tmp_path: Path) -> None:
    content = shutil.copytree(small, tmp_path / "content")
    text = (content / "site.yaml").read_text("utf-8")
    (content / "site.yaml").write_text(text[: text.index("éditeur:")].replace(f"adresse: {ADDRESS}\n", ""), "utf-8")
    report = publish(content, tmp_path / "output", Release.PREVIEWED)
    assert {notice.text for notice in report.notices} >= {"il manque « éditeur »", "il manque « hébergeur »"}
    found = files(tmp_path / "output")
    pages = [text.decode() for path, text in found.items() if path.endswith(".html")]
    assert all('<meta name="robots" content="noindex">' in page and "Ceci est un aperçu" in page for page in pages)
    assert not any('rel="canonical"' in page for page in pages)
    assert b"Disallow: /\n" in found["robots.txt"]
    assert "sitemap.xml" not in found
    assert b"X-Robots-Tag: noindex" in found["_headers"]


def test_what_is_published_is_no_preview(found: dict[str, bytes]) -> None:
    assert not [path for path, text in found.items() if path.endswith(".html") and "aperçu".encode() in text]
    assert b"noindex" not in found["index.html"]
    assert b"X-Robots-Tag" not in found["_headers"]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("site.yaml", f"adresse: {ADDRESS}\n", ""), "il manque « adresse », l’adresse publique du site"),
        (("site.yaml", "hébergeur:\n  nom: Un hébergeur\n", "hébergeur:\n  nom: Un hébergeur\n  forme: X\n"), ""),
        (("site.yaml", "  directeur_de_publication: Marie Dupont\n", ""), "« directeur_de_publication »"),
        (("lieux/halle-aux-sucres.yaml", "nom:", "exemple: oui\nnom:"), "qui est un exemple et ne sera pas publié"),
        (("pages/label.md", "\n---\n\n", "\n---\n\nÀ [lire](https://docs.example.com/x). "), "n’existe pas en ligne"),
    ],
    ids=["no address", "nothing wrong", "no director", "an example", "a placeholder"],
)
def test_what_lacks_is_told_and_the_old_site_stays(
    small: Path, published: Path, tmp_path: Path, change: tuple[str, str, str], told: str
) -> None:
    content = shutil.copytree(small, tmp_path / "content")
    output = shutil.copytree(published, tmp_path / "output")
    edit(content / change[0], *change[1:])
    if not told:
        publish(content, output)
        return
    with pytest.raises(ContentError) as raised:
        publish(content, output)
    assert told in str(raised.value)
    assert all(problem.fix for problem in raised.value.problems)
    assert files(output) == files(published)
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_what_has_not_been_needed_for_a_month_is_forgotten(tmp_path: Path) -> None:
    cellar = compression.Cellar(tmp_path)
    made = cellar.compressed(b"abc" * 100, "gz")
    written = next(tmp_path.rglob("*[0-9a-f]")).stat().st_mtime
    cellar.forget(written + 29 * 86400)
    assert [path for path in tmp_path.rglob("*") if path.is_file()]
    cellar.forget(written + 31 * 86400)
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]
    assert cellar.compressed(b"abc" * 100, "gz") == made


def test_a_compressed_text_that_was_cut_is_made_again(tmp_path: Path) -> None:
    cellar = compression.Cellar(tmp_path)
    made = cellar.compressed(b"abc" * 100, "gz")
    kept = next(path for path in tmp_path.rglob("*") if path.is_file())
    kept.write_bytes(kept.read_bytes()[:-1])
    assert cellar.compressed(b"abc" * 100, "gz") == made


def test_a_text_that_comes_many_times_is_kept_whole(tmp_path: Path) -> None:
    outputs = [Output(f"{number}.txt", b"the same " * 500) for number in range(200)]
    made = {output.path: output.content for output in with_compressed(outputs, compression.Cellar(tmp_path))}
    assert {made[f"{number}.txt.gz"] for number in range(200)} == {compression.COMPRESSORS["gz"](b"the same " * 500)}
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 2
