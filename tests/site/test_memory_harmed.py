"""What is kept between builds is believed where it is whole and in its own place, and missed nowhere else."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from jinja2 import Environment

from plugins.console.sentences import Refusal
from plugins.site import kept
from plugins.site.memory.lock import alone
from plugins.site.memory.sealed import seal, unsealed
from plugins.site.memory.store import Store
from plugins.site.outputs import Output, mirror
from plugins.site.templates import environment

SIGNATURE = b"s" * 32


def test_what_is_kept_of_one_thing_is_not_taken_for_another(tmp_path: Path) -> None:
    one, named, placed = tmp_path / "br" / "one", tmp_path / "br" / "other", tmp_path / "gz" / "one"
    kept.keep(one, b"one")
    placed.parent.mkdir()
    for other in (named, placed):
        other.write_bytes(one.read_bytes())
    assert [kept.read(path) for path in (one, named, placed)] == [b"one", None, None]


def test_what_was_sealed_in_one_place_is_nothing_in_another(tmp_path: Path) -> None:
    one, other = tmp_path / "a" / "built", tmp_path / "b" / "built"
    seal(one, SIGNATURE, 1)
    other.parent.mkdir()
    other.write_bytes(one.read_bytes())
    assert (unsealed(one, SIGNATURE), unsealed(other, SIGNATURE)) == (1, None)


def test_where_nothing_may_be_written_nothing_is_kept_and_all_goes_on(tmp_path: Path) -> None:
    (tmp_path / "cache").touch()
    place = tmp_path / "cache" / "site" / "built"
    seal(place, SIGNATURE, 1)
    kept.keep(place, b"1")
    store = Store(place)
    with alone(tmp_path / "cache"):
        assert store.get(store.put(b"page")) == b"page"


def test_a_store_that_another_process_holds_is_left_to_it(tmp_path: Path) -> None:
    path = tmp_path / "built.sqlite"
    first = Store(path)
    held = first.put(b"of the first")  # within its transaction, which it has not ended
    second = Store(path)
    second.put(b"lost")  # noticed here
    assert second.get(second.put(b"of the second")) == b"of the second"
    second.keep([])
    first.keep([held])
    with closing(sqlite3.connect(path)) as base:
        assert base.execute("SELECT count(*) FROM content").fetchone() == (1,)


def test_what_a_process_shows_others_may_get_whatever_it_then_puts(tmp_path: Path) -> None:
    first, other = Store(tmp_path / "built.sqlite"), Store(tmp_path / "built.sqlite")
    other.leave()  # as in a process that was forked
    shown = first.put(b"page")
    assert other.get(shown) is None
    first.show()
    for _ in range(100):
        first.put(os.urandom(100_000))  # more than SQLite holds before it locks the file to write
    assert other.get(shown) == b"page"
    assert other.drained() == []


def test_a_content_that_is_damaged_in_the_store_is_put_there_again(tmp_path: Path) -> None:
    store = Store(tmp_path / "built.sqlite")
    held = store.put(b"page")
    store.keep([held])
    with closing(sqlite3.connect(tmp_path / "built.sqlite")) as base:
        base.execute("UPDATE content SET packed = ?", (b"damaged",))
        base.commit()
    assert store.get(held) is None
    assert store.get(store.put(b"page")) == b"page"


def test_a_store_forgets_what_is_of_no_use_any_more(tmp_path: Path) -> None:
    store = Store(tmp_path / "built.sqlite")
    assert store.put_all(iter((b"pa", b"ge"))) == store.put(b"page")
    kept, gone = store.put(b"page"), store.put(b"who has left")
    store.keep([kept, gone])
    store.keep([kept])
    assert store.get(gone) is None
    assert store.get(kept) == b"page"


@pytest.mark.parametrize("damage", [b"", b"x" * 40])
def test_a_compiled_template_that_is_damaged_is_compiled_again(tmp_path: Path, damage: bytes) -> None:
    theme = tmp_path / "theme"
    (theme / "templates").mkdir(parents=True)
    (theme / "templates/page.html").write_text("<p>{{ 1 + 1 }}</p>")

    def printed(templates: Environment) -> str:
        return templates.get_template("page.html").render()

    assert printed(environment(theme)) == "<p>2</p>"
    compiled = [path for path in (tmp_path / ".cache").rglob("*") if path.is_file()]
    assert compiled
    for path in compiled:
        path.write_bytes(path.read_bytes()[:-3] + damage)
    assert printed(environment(theme)) == "<p>2</p>"


def test_what_a_first_build_leaves_when_it_is_stopped_is_no_stranger_s(tmp_path: Path) -> None:
    folder = tmp_path / "output"
    (folder / "plan-du-site").mkdir(parents=True)
    (folder / "plan-du-site/.index.html.part").write_bytes(b"ha")
    assert mirror([Output("plan-du-site/index.html", b"whole")], folder) == 1
    assert [path.name for path in folder.rglob("*") if path.is_file()] == ["index.html"]


def test_a_link_is_not_what_a_stopped_build_leaves(tmp_path: Path) -> None:
    folder = tmp_path / "output"
    folder.mkdir()
    (folder / "letters").symlink_to(tmp_path)
    with pytest.raises(Refusal, match="autre chose qu’un site"):
        mirror([Output("plan-du-site/index.html", b"")], folder)


def test_a_link_in_the_place_of_a_folder_is_replaced_never_followed(tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "output", tmp_path / "elsewhere"
    outputs = [Output("plan-du-site/index.html", b"map"), Output("lieux/index.html", b"venues")]
    elsewhere.mkdir()
    mirror(outputs[:1], folder)
    (folder / "lieux").symlink_to(elsewhere)
    assert mirror(outputs, folder) == 1
    assert not (folder / "lieux").is_symlink()
    assert list(elsewhere.iterdir()) == []
